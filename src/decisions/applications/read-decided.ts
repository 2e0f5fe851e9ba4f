import { inWords, isDay } from '../../../rules/kernel/day.ts';
import type { Check } from '../../checks/check.ts';
import { type FieldProblem, Problem } from '../../problem.ts';

/** What a person decides, as a form or a program gives it. */
export interface DecidedAs {
  readonly outcome: string;
  readonly under: string;
  /** Days as `2027-01-04`; empty where none is given. */
  readonly from: string;
  readonly until: string;
  readonly reasons: string;
}

/** Longer than any letter should be. */
export const LONGEST_REASONS = 10_000;

/**
 * The outcome with its days and reasons.
 * @param check what the law says; undefined where it says nothing yet
 * @throws Problem `invalid-request` with everything that is wrong
 */
export function readDecided(given: DecidedAs, check: Check | undefined) {
  const problems: FieldProblem[] = [];
  const { outcome, under } = given;
  const reasons = given.reasons.trim();
  if (outcome !== 'granted' && outcome !== 'refused')
    problems.push({ path: 'outcome', message: 'Choose what you decide' });
  if (outcome === 'granted' && under !== 'duty' && under !== 'power')
    problems.push({ path: 'under', message: 'Say why travel is granted' });
  if (reasons.length > LONGEST_REASONS)
    problems.push({ path: 'reasons', message: 'Give your reasons in up to 10,000 characters' });
  // Where travel is owed and given, the law's own reasons say all. Everything else is a person's judgement.
  const saysItself = outcome === 'granted' && under !== 'power' && check?.decision.finding === 'owed';
  if (reasons === '' && !saysItself) problems.push({ path: 'reasons', message: 'Give your reasons' });
  const days = outcome === 'granted' ? readDays(given, problems) : {};
  if (problems.length > 0) throw new Problem('invalid-request', 'Some of this has to be mended.', problems);
  return {
    outcome: outcome as 'granted' | 'refused',
    ...(outcome === 'granted' ? { under: under as 'duty' | 'power' } : {}),
    ...days,
    reasons,
  };
}

function readDays({ from, until }: DecidedAs, problems: FieldProblem[]) {
  if (!isDay(from)) {
    problems.push({ path: 'from', message: 'Enter the first day of travel, like 1 9 2027' });
    return {};
  }
  if (until === '') return { from };
  if (!isDay(until)) problems.push({ path: 'until', message: 'The last day must be a real date, like 31 7 2028' });
  else if (until < from) problems.push({ path: 'until', message: `The last day must be ${inWords(from)} or later` });
  else return { from, until };
  return { from };
}
