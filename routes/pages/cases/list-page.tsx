import type { Case, RecheckStatus } from '../../../src/rechecks/index.ts';
import { Table } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';
import { KIND_WORDS } from './words.ts';

const shortDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'medium' });

/** Cases that wait for a person, oldest first, and how far looking again has come. */
export function CasesPage({ cases, status }: { cases: readonly Case[]; status: RecheckStatus }) {
  return (
    <>
      <h1 class="govuk-heading-l">Cases</h1>
      <p class="govuk-body">
        Fairmile looks again when something changes: a placement, a home, a birthday, a school, a map or a rule. Where
        it comes out otherwise, a case opens here. Nothing is granted and nothing ends until you decide.
      </p>
      {cases.length === 0 ? (
        <p class="govuk-body">No case is waiting for you.</p>
      ) : (
        <Scroll label="Cases that wait, oldest first">
          <Table
            caption="Oldest first"
            head={['Child', 'What happened', 'Waiting since']}
            rows={cases.map(({ id, reference, kind, openedAt }) => [
              <a class="govuk-link" href={`/cases/${id}`}>
                {reference}
              </a>,
              KIND_WORDS[kind],
              shortDay.format(openedAt),
            ])}
          />
        </Scroll>
      )}
      <h2 class="govuk-heading-m">Looking again</h2>
      <p class="govuk-body">{waitingWords(status)}</p>
      <p class="govuk-body">{outcomeCounts(status)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/cases/ahead">
          See whom a change touches, before the next night
        </a>
      </p>
    </>
  );
}

function waitingWords({ waiting }: RecheckStatus): string {
  const total = Object.values(waiting).reduce((sum, n) => sum + n, 0);
  return total === 0
    ? 'Nothing is waiting to be looked at again.'
    : `Waiting to be looked at again: ${total}. The next night sees to them.`;
}

const OUTCOMES: readonly (readonly [string, string])[] = [
  ['same', 'as before'],
  ['kinder', 'more owed than before'],
  ['adverse', 'less owed than before'],
  ['first', 'looked at for the first time'],
  ['ended', 'of placements that ended'],
  ['not-decided', 'that could not be decided'],
  ['no-placement', 'of children without a placement'],
];

function outcomeCounts({ outcomes }: RecheckStatus): string {
  const told = OUTCOMES.flatMap(([name, words]) => (outcomes[name] ? [`${outcomes[name]} ${words}`] : []));
  return told.length === 0
    ? 'In the last seven days nothing was looked at again.'
    : `In the last seven days: ${told.join('; ')}.`;
}
