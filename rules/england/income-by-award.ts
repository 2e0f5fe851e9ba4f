import type { Mark, Outcome } from '../kernel/provision.ts';
import { inPounds } from '../kernel/units.ts';
import { benefits, childTaxCreditIncome } from './facts.ts';
import { type Benefit, type Income, type IncomeSettings, type Period, person } from './income.ts';
import { still } from './plan.ts';

/**
 * Awards that are enough by themselves, surest first. The older benefits no longer stand in section 512ZB(4) itself
 * but may be prescribed: the award is taken as evidence, and marked as general knowledge.
 */
const ENOUGH: readonly (readonly [Benefit, Mark])[] = [
  ['asylum-support-part-6', 'T'],
  ['pension-credit-guarantee', 'S'],
  ['income-support', 'R'],
  ['income-based-jobseekers-allowance', 'R'],
  ['income-related-employment-and-support-allowance', 'R'],
];

const TAX_CREDITS: readonly Benefit[] = [
  'child-tax-credit-without-working-tax-credit',
  'working-tax-credit-run-on',
  'working-tax-credit-maximum',
];

/** By an award that is enough whatever the family earns. */
export function byAward({ gets }: Income): Outcome | undefined {
  const found = ENOUGH.find(([benefit]) => gets.includes(benefit));
  return found && { verdict: 'met', reason: 'award', mark: found[1] };
}

/** By a tax credit, while there were any. */
export function byTaxCredits(
  { gets, taxCreditIncome: income }: Income,
  period: Period,
  { taxCreditLimit }: IncomeSettings,
): Outcome | undefined {
  if (!gets.some((each) => TAX_CREDITS.includes(each))) return undefined;
  if (!period.taxCredits)
    return {
      verdict: 'unknown',
      reason: 'tax-credits-ended',
      unsettled: [person(benefits, 'Tax credit awards ended on 5 April 2025.')],
    };
  if (gets.includes('working-tax-credit-maximum')) return { verdict: 'met', reason: 'award' };
  if (gets.includes('working-tax-credit-run-on')) return { verdict: 'met', reason: 'award', mark: 'S' };
  if (income === undefined)
    return {
      verdict: 'unknown',
      reason: 'missing',
      unsettled: [still(childTaxCreditIncome, 'It decides whether child tax credit counts.')],
    };
  const values = { income: inPounds(income), limit: inPounds(taxCreditLimit) };
  return income <= taxCreditLimit
    ? { verdict: 'met', reason: 'tax-credit-income', values }
    : { verdict: 'not-met', reason: 'tax-credit-income-over', values };
}
