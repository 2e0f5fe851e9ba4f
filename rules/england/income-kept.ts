import { type Day, dayOf, inWords, monthOf, yearOf } from '../kernel/day.ts';
import type { Outcome } from '../kernel/provision.ts';
import { freeMealsProtected, lowIncomeEarlierThisYear } from './facts.ts';
import { type Income, type IncomeSettings, type Period, person } from './income.ts';
import { still } from './plan.ts';

/**
 * Where a family has no low income today: help that goes on to the end of the school year in which it had one, and
 * free meals that were protected. Both are known from general knowledge of guidance only, so by themselves they leave
 * the question open; a council's policy can settle the first.
 */
export function keptFromEarlier(
  { earlier, mealsProtected }: Income,
  on: Day,
  { keepToYearEnd }: IncomeSettings,
  { protection }: Period,
  today: Outcome,
): Outcome {
  const begins = schoolYearOf(on);
  const inThisYear = earlier !== undefined && earlier !== 'no' && earlier >= begins && earlier <= on;
  if (inThisYear && (keepToYearEnd || today.verdict === 'not-met'))
    return kept(earlier, dayOf(yearOf(begins) + 1, 9, 1), keepToYearEnd);
  // What would settle today's income comes first.
  if (today.verdict !== 'not-met') return today;
  if (protection && mealsProtected)
    return {
      verdict: 'unknown',
      reason: 'protected',
      mark: 'R',
      unsettled: [person(freeMealsProtected, PROTECTED)],
    };
  const yetToCome = earlier !== undefined && earlier !== 'no' && earlier > on;
  const missing = [
    ...(earlier === undefined || yetToCome
      ? [still(lowIncomeEarlierThisYear, 'Help can go on to the end of the school year.')]
      : []),
    ...(protection && mealsProtected === undefined ? [still(freeMealsProtected, PROTECTED)] : []),
  ];
  if (missing.length === 0) return today;
  const changes = yetToCome ? { on: earlier, because: 'The day that was given for a low income comes.' } : undefined;
  return { verdict: 'unknown', reason: 'missing', unsettled: missing, ...(changes ? { changes } : {}) };
}

const PROTECTED = 'Protected meals may have counted as low income for travel.';

function kept(earlier: Day, nextYear: Day, keepToYearEnd: boolean): Outcome {
  const outcome = {
    mark: 'R',
    values: { earlier: inWords(earlier) },
    changes: { on: nextYear, because: 'The school year in which the family had a low income ends.' },
  } as const;
  if (keepToYearEnd) return { verdict: 'met', reason: 'kept', ...outcome };
  const why = 'Guidance is understood to keep the help going to the end of the school year.';
  return { verdict: 'unknown', reason: 'kept-open', ...outcome, unsettled: [person(lowIncomeEarlierThisYear, why)] };
}

/** The first day of the school year that a day lies in. */
function schoolYearOf(on: Day): Day {
  return dayOf(monthOf(on) >= 9 ? yearOf(on) : yearOf(on) - 1, 9, 1);
}
