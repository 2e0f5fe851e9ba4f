import type { ChainReport, DecisionEntry } from '../../src/decisions/index.ts';
import { Allowed } from '../views/allowed.tsx';
import { Button, Details, SummaryList } from '../views/content.tsx';

export const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** When a decision was made and by whom, and how anyone can check it. `officer`: the ID of the officer who reads it. */
export function Record({ entry, officer }: { entry: DecisionEntry; officer: string }) {
  const { id, madeAt, madeBy, hash } = entry;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Made', value: moment.format(madeAt) },
          { key: 'Made by', value: makerWords(madeBy, officer) },
          { key: 'ID', value: <code>{id}</code> },
          { key: 'Mark of this decision', value: <span class="fm-hash">{hash}</span> },
        ]}
      />
      <Details summary="Check this decision, or the whole record">
        <p class="govuk-body">A page of a decision is shown only while it is what was recorded.</p>
        <p class="govuk-body">
          To replay: <code>npm run -s fairmile -- replay {asArgument(id)}</code>, with the server stopped where it runs
          on the embedded store. That decides again from what was kept, and compares.
        </p>
        <Allowed to="audit.read">
          <form method="post" action="/decisions/verify">
            <Button text="Check the whole record" kind="secondary" />
          </form>
        </Allowed>
      </Details>
    </>
  );
}

function makerWords(madeBy: string | null, officer: string): string {
  if (madeBy === null) return 'The service by itself';
  return madeBy === officer ? `You (ID ${madeBy})` : `The officer with the ID ${madeBy}`;
}

/** An ID may begin with a hyphen, and would then be read as an option. */
const asArgument = (id: string): string => (id.startsWith('-') ? `-- ${id}` : id);

/** What going along the whole chain came to, at the moment when it was asked for. */
export function RecordPage({ report, at }: { report: ChainReport; at: Date }) {
  return (
    <>
      <h1 class="govuk-heading-l">The record</h1>
      <p class="govuk-body">{`Checked on ${moment.format(at)}. ${chainWords(report)}`}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/decisions">
          All decisions
        </a>
      </p>
    </>
  );
}

function chainWords(report: ChainReport): string {
  if (!report.ok)
    return `Something is wrong at decision ${report.broken.number}: ${report.broken.reason}. Tell whoever runs this service.`;
  if (report.count === 0) return 'There are no decisions yet.';
  return `Decisions in the record: ${report.count}. Each is as it was made.`;
}
