import { decideEngland } from '../../../rules/england/decide.ts';
import { ENGLAND_FACTS } from '../../../rules/england/facts.ts';
import { day } from '../../../rules/kernel/day.ts';
import type { Decision } from '../../../rules/kernel/decision.ts';
import type { Facts } from '../../../rules/kernel/fact.ts';
import { readFacts } from '../../../rules/kernel/read-facts.ts';

/** Facts as a caller writes them; a mistake in a test is a mistake, not a missing fact. */
export function factsOf(given: Readonly<Record<string, unknown>>): Facts {
  const read = readFacts(ENGLAND_FACTS, given);
  if ('facts' in read) return read.facts;
  throw new Error(JSON.stringify(read.problems));
}

export function decide(on: string, given: Readonly<Record<string, unknown>>): Decision {
  return decideEngland({ on: day(on), facts: factsOf(given) });
}

/** A day pupil of seven at the nearest school, with nothing else known of the family. */
export const SEVEN = {
  bornOn: '2018-10-05',
  livesInArea: true,
  attendance: 'registered',
  schoolType: 'community',
  boardingArranged: false,
  nearerSchools: { complete: true, schools: [] },
};

/** Everything settled against every ground but distance, by a parent and an officer. */
export const NOTHING_ELSE = {
  specialEducationalNeeds: false,
  disabled: false,
  mobilityProblems: false,
  canWalkGivenRoutes: true,
  planNaming: 'no-plan',
  benefits: [],
  lowIncomeEarlierThisYear: 'no',
  freeMealsProtected: false,
  statesBeliefWish: false,
  driveToSchool: 3000,
};

export const verdictOf = (decision: Decision, paragraph: string | number) =>
  decision.findings[`england/schedule-35b/${paragraph}`]!.verdict;

/** The paragraphs of the Schedule that are met, in order. */
export const metGrounds = (decision: Decision): number[] =>
  decision.grounds
    .filter((ground) => decision.findings[ground]!.verdict === 'met')
    .map((ground) => Number(ground.split('/').at(-1)));
