import type { FieldProblem } from '../../../src/problem.ts';
import type { HomeHeld, Previewed, SubjectAccess } from '../../../src/subject-access/index.ts';
import { Button, InsetText, SummaryList, Tag } from '../../views/content.tsx';
import { Checkboxes, Input } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { errorFor } from '../check/steps.tsx';
import type { Typed } from './typed.ts';

type Props = Previewed & { typed: Typed; problems: readonly FieldProblem[] };

/** What the file would hold for whoever lives in the homes that are ticked, before there is one. */
export function PreviewPage({ document, homes, leaks, typed, problems }: Props) {
  return (
    <>
      <ErrorSummary problems={[...problems, ...(leaks.length > 0 ? [LEAKS] : [])]} />
      <h1 class="govuk-heading-l">Everything that is held about a child</h1>
      <SummaryList
        rows={[
          ...(typed.child ? [{ key: 'Child', value: typed.child }] : []),
          ...(typed.applications.length > 0 ? [{ key: 'Applications', value: typed.applications.join(', ') }] : []),
        ]}
      />
      <form method="post" action="/children/export" novalidate>
        <Sent child={typed.child} applications={typed.applications} />
        <Homes homes={homes} />
        <Input
          id="leave-out"
          name="leave-out"
          label="Things to leave out as well, if there are any"
          hint="By the short names that the file gives them, such as R3, with a blank between two. The file says that something was left out there."
          classes="govuk-input--width-20"
          spellcheck={false}
          autocomplete="off"
          value={typed.leaveOut.join(' ')}
          error={errorFor(problems, 'leave-out') ?? ''}
        />
        <Button text="Show again" kind="secondary" />
      </form>
      <h2 class="govuk-heading-m">What the file would give</h2>
      <SummaryList rows={countsOf(document).map(([key, value]) => ({ key, value: String(value) }))} />
      <LeftOut document={document} />
      {leaks.length > 0 && <Leaks leaks={leaks} />}
      {leaks.length === 0 && problems.length === 0 && <Make homes={homes} typed={typed} />}
    </>
  );
}

const LEAKS: FieldProblem = {
  path: 'leaks',
  message: 'Something of another adult would be in the file, so there is none',
};

/** What was asked for, sent along. */
const Sent = ({ child, applications }: Pick<Typed, 'child' | 'applications'>) => (
  <>
    <input type="hidden" name="child" value={child} />
    <input type="hidden" name="applications" value={applications.join(' ')} />
  </>
);

function Homes({ homes }: { homes: readonly HomeHeld[] }) {
  if (homes.length === 0) return <p class="govuk-body">No home is held.</p>;
  return (
    <Checkboxes
      name="own-home"
      legend={{ text: 'Which homes are of the person who asks?', size: 'm' }}
      hint="Tick a home only where they live or lived themselves, at each address that it shows. Every home that is not ticked counts as another adult’s. An application that is not ticked counts as sent by another adult."
      items={homes.map(({ named, addressLines, application }) => ({
        value: named,
        text: addressLines.join('; ') || 'No address is held any more',
        hint: application === undefined ? `In the child’s records, as ${named}` : `In application ${application}`,
      }))}
      chosen={homes.filter(({ own }) => own).map(({ named }) => named)}
    />
  );
}

function countsOf({ records, applications, decisions, cases, ways, lookedAgain, holds, files }: SubjectAccess) {
  return [
    ['Records of the child', records.length],
    ['Applications', applications.length],
    ['Decisions', decisions.length],
    ['Cases', cases.length],
    ['Ways to school', ways.length],
    ['Times it was looked at again', lookedAgain.length],
    ['Holds', holds.length],
    ['Files made before', files.length],
  ] as const;
}

function LeftOut({ document: { leftOut, destroyed } }: { document: SubjectAccess }) {
  const gone = destroyed.reduce((sum, { refs }) => sum + refs.length, 0);
  return (
    <>
      <h3 class="govuk-heading-s">What would be left out, and why</h3>
      {leftOut.length === 0 ? (
        <p class="govuk-body">Nothing.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {leftOut.map(({ words, count }) => (
            <li>
              {words} ({count === 1 ? 'once' : `${count} times`})
            </li>
          ))}
        </ul>
      )}
      {gone > 0 && (
        <p class="govuk-body">
          The contents of {gone} {gone === 1 ? 'thing' : 'things'} were destroyed when their time was over. The file
          says when, and under which rule.
        </p>
      )}
    </>
  );
}

function Leaks({ leaks }: Pick<Previewed, 'leaks'>) {
  return (
    <section aria-labelledby="leaks">
      <h2 class="govuk-heading-m" id="leaks">
        What has to be looked at first
      </h2>
      <p class="govuk-body">
        An address, a name or the like of another adult stands in these. Look at each. Leave it out by its short name
        above, or tick the home if it is the person’s own.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {leaks.map(({ where, what }) => (
          <li>
            <Tag text={where} colour="orange" /> {what}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Make({ homes, typed }: { homes: readonly HomeHeld[]; typed: Typed }) {
  const own = homes.filter(({ own: mine }) => mine);
  return (
    <>
      <InsetText>
        <p class="govuk-body">
          {own.length === 0
            ? 'No home is ticked, so every address is left out.'
            : `For the adult who lives at: ${[...new Set(own.flatMap(({ addressLines }) => addressLines))].join('; ')}.`}
        </p>
        <p class="govuk-body">
          <strong>Read the file before you hand it over.</strong> No program knows the name of a street in somebody’s
          words. What is met and not met says on which side of a line a home is, and a school says in which part of the
          county.
        </p>
        <p class="govuk-body">
          Papers are listed in it and not part of it: what is written on them has to be looked at by a person. Take
          those that may be given from the page of the application.
        </p>
      </InsetText>
      <form method="post" action="/children/export">
        <Sent child={typed.child} applications={typed.applications} />
        {own.map(({ named }) => (
          <input type="hidden" name="own-home" value={named} />
        ))}
        <input type="hidden" name="leave-out" value={typed.leaveOut.join(' ')} />
        <div class="govuk-button-group">
          <Button text="Make the file to read and print" name="as" value="page" />
          <Button text="Make it as data (JSON)" name="as" value="data" kind="secondary" />
        </div>
      </form>
    </>
  );
}
