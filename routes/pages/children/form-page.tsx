import type { FieldProblem } from '../../../src/problem.ts';
import type { ExportNoted } from '../../../src/subject-access/index.ts';
import { Button, InsetText } from '../../views/content.tsx';
import { Input } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { StackedTable } from '../../views/stacked-table.tsx';
import { errorFor } from '../check/steps.tsx';
import { moment } from '../decision-record.tsx';
import type { Typed } from './typed.ts';

/** Whose: the first step. */
interface Props {
  readonly typed?: Typed;
  readonly problems?: readonly FieldProblem[];
  /** Files that were made before, the newest first. */
  readonly made: readonly ExportNoted[];
}

export function ExportForm({ typed, problems = [], made }: Props) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1 class="govuk-heading-l">Everything that is held about a child</h1>
      <p class="govuk-body">
        Make one file of everything that your council holds here about a child, to give to one adult who asked for it.
        You see first what would be in it.
      </p>
      <InsetText>
        Addresses of other adults, their names and what was measured from their homes are left out. Check first who
        asks, and that they may have it.
      </InsetText>
      <form method="post" action="/children/export" novalidate>
        <Input
          id="child"
          name="child"
          label="Your council’s reference of the child"
          hint="As it stands with the child’s placements. Leave it empty if only an application is asked for."
          classes="govuk-input--width-20"
          spellcheck={false}
          autocomplete="off"
          value={typed?.child ?? ''}
          error={errorFor(problems, 'child') ?? ''}
        />
        <Input
          id="applications"
          name="applications"
          label="References of applications about this child, if there are any"
          hint="With a blank between two. Nothing here ties an application to a child: name each, also of another parent."
          spellcheck={false}
          autocomplete="off"
          value={typed?.applications.join(' ') ?? ''}
          error={errorFor(problems, 'applications') ?? ''}
        />
        <Button text="Show what is held" />
      </form>
      <Made made={made} />
    </>
  );
}

function Made({ made }: Pick<Props, 'made'>) {
  if (made.length === 0) return <p class="govuk-body">No such file has been made yet.</p>;
  return (
    <StackedTable
      caption="Files made before"
      head={['When', 'By', 'Child', 'Applications', 'Homes of theirs', 'Left out by hand']}
      rows={made.map(({ madeAt, by, child, applications, ownHomes, leftOut }) => [
        moment.format(madeAt),
        by,
        child ?? 'None',
        applications.join(', ') || 'None',
        String(ownHomes),
        String(leftOut),
      ])}
    />
  );
}
