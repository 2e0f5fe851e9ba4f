import { endOfSchoolYear } from '../../../rules/calendar/terms.ts';
import { birthday, type Day } from '../../../rules/kernel/day.ts';
import type { Given } from '../../../rules/kernel/fact.ts';
import type { Outcome } from '../../applications/index.ts';
import type { Check } from '../../checks/check.ts';
import type { Placement, SentRecord } from '../../children/index.ts';

/** The sender of the records that applications become: officers and other systems have keys of their own. */
export const APPLICATIONS = 'Applications';

/** What tells one record from another, and when it was decided. */
export interface Whose {
  /** The application’s reference: the child is called by it, and so is the placement. */
  readonly reference: string;
  /** Today in London. */
  readonly on: Day;
  readonly version: string;
}

/**
 * What a decided application says of the child, as the records that the night looks at: where the child is taught, the home, and every fact that was known.
 * Nothing is made up, and nothing names the child.
 * @param check what the person who decided had before them
 */
export function recordsOf(check: Check, outcome: Pick<Outcome, 'until'>, whose: Whose): readonly SentRecord[] {
  const { reference, on, version } = whose;
  const { question } = check;
  const facts = Object.entries(question.facts as Readonly<Record<string, Given>>);
  const placement = placementOf(check);
  const until = outcome.until ?? lastDayThere(check);
  const ends = until === undefined ? {} : { until: until < question.on ? question.on : until };
  // What is known was known on the day that was asked about, and is from the day of the decision at the latest.
  const from = question.on < on ? question.on : on;
  const said = { child: reference, version, from };
  return [
    {
      ...{ ...said, kind: 'placement', key: reference, from: question.on, ...ends },
      content: { kind: 'placement', placement },
    },
    { ...said, kind: 'home', key: reference, content: { kind: 'home', home: { at: homeOf(check) } } },
    ...facts.flatMap(([fact, given]): SentRecord[] =>
      'value' in given && !isSaidBy(placement, fact, given.value)
        ? [
            {
              ...{ ...said, kind: 'fact', key: `${fact} ${reference}` },
              content: { kind: 'fact', circumstance: { fact, ...given } },
            },
          ]
        : [],
    ),
  ];
}

/** How a child can be taught that a kind of placement says by itself. */
const KINDS: Readonly<Record<string, Pick<Placement, 'kind' | 'otherPlace'>>> = {
  'section-19-place': { kind: 'section-19' },
  'also-at-pupil-referral-unit': { kind: 'dual', otherPlace: 'pupil-referral-unit' },
  'also-at-another-school': { kind: 'dual', otherPlace: 'school' },
  'otherwise-at-home': { kind: 'education-otherwise', otherPlace: 'at-home' },
  'otherwise-away': { kind: 'education-otherwise', otherPlace: 'away-from-home' },
};

function placementOf(check: Check): Placement {
  const planNaming = known(check, 'planNaming');
  const named = typeof planNaming === 'string' ? { planNaming } : {};
  const plain = named.planNaming === undefined || planNaming === 'no-plan' ? 'mainstream' : 'named-in-plan';
  return { kind: plain, ...KINDS[String(known(check, 'attendance'))], schoolUrn: check.question.schoolUrn, ...named };
}

/** What the placement says itself is not said twice: a placement that is corrected has to count. */
function isSaidBy({ planNaming }: Placement, fact: string, value: unknown): boolean {
  if (fact === 'planNaming') return planNaming !== undefined;
  return fact === 'attendance' && (value === 'registered' || value === 'place-accepted' || String(value) in KINDS);
}

function homeOf({ question: { home } }: Check) {
  return 'at' in home ? { point: home.at, kind: home.kind } : home;
}

/** Where nobody says otherwise: the end of the school year in which the child is too old for the school, or of compulsory school age no more; after that, 19. */
function lastDayThere(check: Check): Day | undefined {
  const { question, school } = check;
  const born = known(check, 'bornOn') as Day | undefined;
  if (born === undefined) return undefined;
  const ages = [...(school.ageHigh !== undefined && school.ageHigh < 16 ? [school.ageHigh] : []), 16, 19];
  return ages.map((age) => endOfSchoolYear(birthday(born, age))).find((end) => end >= question.on);
}

export function known({ question }: Check, fact: string): unknown {
  const given = question.facts[fact] as Given | undefined;
  return given && 'value' in given ? given.value : undefined;
}
