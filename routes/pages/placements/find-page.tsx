import type { RecentChild } from '../../../src/children/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Allowed } from '../../views/allowed.tsx';
import { Button, Table } from '../../views/content.tsx';
import { Input } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { errorFor } from '../check/steps.tsx';
import { moment } from '../decision-record.tsx';

interface Props {
  readonly recent: readonly RecentChild[];
  readonly typed?: string;
  readonly problems?: readonly FieldProblem[];
}

/** To find a child by the council’s own reference, and whose placements came in last. */
export function FindPage({ recent, typed = '', problems = [] }: Props) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1 class="govuk-heading-l">Placements</h1>
      <p class="govuk-body">
        Where children are taught, as your council’s systems sent it or officers wrote it down. Each change makes
        Fairmile look again at the child the next night.
      </p>
      <form method="post" action="/placements/find" novalidate>
        <Input
          id="child"
          name="child"
          label="Find a child by your council’s reference"
          classes="govuk-input--width-20"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          error={errorFor(problems, 'child') ?? ''}
        />
        <Button text="Find" kind="secondary" />
      </form>
      <Allowed to="placements.write">
        <p class="govuk-body">
          <a class="govuk-link" href="/placements/add">
            Add a placement of a child who is not held yet
          </a>
        </p>
      </Allowed>
      {recent.length === 0 ? (
        <p class="govuk-body">
          No placement has come in yet. Your other systems send them, or bring in a file with the command{' '}
          <code>placements import</code>.
        </p>
      ) : (
        <Table
          caption="Came in last"
          head={['Child', 'When']}
          rows={recent.map(({ id, reference, receivedAt }) => [
            <a class="govuk-link" href={`/placements/${id}`}>
              {reference}
            </a>,
            moment.format(receivedAt),
          ])}
        />
      )}
    </>
  );
}
