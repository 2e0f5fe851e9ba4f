import type { Application } from '../../../src/applications/index.ts';
import { factsOf, papersOf } from '../../../src/applications/index.ts';
import { factLabel, factValue, SUPPLIER_WORDS } from '../../../src/checks/index.ts';
import { Scroll } from '../../views/scroll.tsx';
import { StackedTable } from '../../views/stacked-table.tsx';
import { moment } from '../decision-record.tsx';
import { papersAt } from '../papers/addresses.ts';
import { PaperLink } from '../papers/paper-list.tsx';
import { whoDid } from './history.tsx';

type Props = { application: Application; names: ReadonlyMap<string, string> };

/** The papers that were looked at for a fact, and those that were sent for it and nobody has yet said to have looked at. */
function PapersOn({
  application,
  fact,
  looked,
}: {
  application: Application;
  fact: string;
  looked: readonly string[];
}) {
  const papers = papersOf(application).filter(
    ({ sha256, about }) => looked.includes(sha256) || about.some((each) => each === fact),
  );
  if (papers.length === 0) return null;
  return (
    <ul class="govuk-list">
      {papers.map((paper) => (
        <li>
          <PaperLink paper={paper} at={papersAt(application.id)} /> (
          {looked.includes(paper.sha256) ? 'looked at' : 'sent'})
        </li>
      ))}
    </ul>
  );
}

/** Each fact as it stands: whose word it is, since when, and on what evidence. Measured facts stand with the answer. */
export function FactsTable({ application, names }: Props) {
  const rows = [...factsOf(application).values()].map(({ fact, given, at, by, evidence = [] }) => [
    factLabel('england', fact),
    'value' in given ? factValue('england', fact, given.value) : `Not known. ${given.missing}`,
    'value' in given ? (given.source ?? SUPPLIER_WORDS[given.by]) : '',
    `${moment.format(at)}, ${whoDid({ by }, names)}`,
    <PapersOn application={application} fact={fact} looked={evidence} />,
  ]);
  if (rows.length === 0) return <p class="govuk-body">The family has said nothing of the child yet.</p>;
  return (
    <Scroll label="Facts">
      <StackedTable caption="Facts" head={['Fact', 'What it is', 'From', 'Since', 'Evidence']} rows={rows} />
    </Scroll>
  );
}
