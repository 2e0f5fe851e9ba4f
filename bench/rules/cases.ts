import { ENGLAND_FACTS, SCHOOL_TYPES } from '../../rules/england/facts.ts';
import { schoolLeavingDate, startOfCompulsorySchoolAge } from '../../rules/england/section-8.ts';
import { eligibleChild } from '../../rules/england/section-508b.ts';
import { addDays, ageOn, type Day, day } from '../../rules/kernel/day.ts';
import type { Question } from '../../rules/kernel/provision.ts';
import { readFacts } from '../../rules/kernel/read-facts.ts';

/** The grounds that all three are asked for, by paragraph of Schedule 35B. */
export const GROUNDS = ['4', '6', '9', '11'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What each ground says where it is met and where it is not: the same texts for all three. */
export const REASONS = Object.fromEntries(
  GROUNDS.map((ground) => {
    const [version] = eligibleChild.versions;
    const grounds = (version && 'any' in version && version.any) || [];
    const words = grounds.find(({ id }) => id === `england/schedule-35b/${ground}`)!.versions[0]!.words;
    return [ground, { met: words.met!, notMet: words['not-met']! }];
  }),
) as Record<Ground, { met: string; notMet: string }>;

/** One child on one day, as each of the three wants to be told. */
export interface BenchCase {
  /** As a caller writes it to us. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly ours: Question;
  /** The same facts for the others, with the two things that need a calendar worked out for them beforehand. */
  readonly plain: Readonly<Record<string, unknown>>;
}

/** The same cases every time: everything known and exact, on and beside the lines of the law, since the others know no "unknown". */
export function benchCases(count: number): BenchCase[] {
  let seed = 1;
  const below = (end: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * end);
  };
  return Array.from({ length: count }, () => oneCase(below));
}

function oneCase(below: (end: number) => number): BenchCase {
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const on = addDays(day('2025-09-01'), below(364));
  const born = addDays(on, -below(6500) - 1000);
  const planNaming = pick(['no-plan', 'no-plan', 'only-this-school']);
  const school = (name: string) => ({
    name,
    nearer: pick(['yes', 'yes', 'no']),
    suitable: pick(['yes', 'yes', 'no']),
    place: pick(['yes', 'no']),
  });
  const json = {
    bornOn: born,
    livesInArea: true,
    attendance: pick(['registered', 'registered', 'registered', 'place-accepted', 'section-19-place']),
    schoolType: pick([...COMMON, ...COMMON, ...SCHOOL_TYPES.filter((type) => type !== 'other')]),
    boardingArranged: pick([false, false, false, true]),
    walkToSchool: pick(LENGTHS),
    driveToSchool: pick(LENGTHS),
    nearerSchools: { complete: true, schools: ['Ash', 'Beck', 'Coombe', 'Dale'].slice(0, below(5)).map(school) },
    planNaming,
    planTravelCondition: false,
    specialEducationalNeeds: planNaming !== 'no-plan',
    disabled: false,
    mobilityProblems: false,
    canWalkGivenNeeds: true,
    canWalkGivenRoutes: pick([true, false]),
    benefits: pick([[], ['income-support'], ['universal-credit'], ['universal-credit']]),
    earningsLastPeriod: pick([0, 61_667, 61_668]),
    earningsLastTwoPeriods: pick([0, 123_334, 123_335, 123_335]),
    earningsLastThreePeriods: pick([0, 185_000, 185_001, 185_001]),
    statesBeliefWish: false,
  };
  const read = readFacts(ENGLAND_FACTS, json);
  if (!('facts' in read)) throw new Error(JSON.stringify(read.problems));
  return { json, ours: { on, facts: read.facts }, plain: { ...json, ...worked(born, on) } };
}

/** What the others are spared: a calendar. */
const worked = (born: Day, on: Day) => ({
  age: ageOn(born, on),
  ofSchoolAge: on >= startOfCompulsorySchoolAge(born) && on <= schoolLeavingDate(born),
});

const COMMON = ['community', 'academy', 'voluntary-aided', 'academy'] as const;
const LENGTHS = [400, 1500, 3218.688, 3218.689, 4000, 4828.032, 4828.033, 6000, 9656.064, 9656.065, 15_000];
