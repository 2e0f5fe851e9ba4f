import { type Fact, fact } from '../../kernel/fact.ts';
import { anyNumberOf, inPence } from '../../kernel/kinds.ts';
import type { Pence } from '../../kernel/units.ts';

export const BENEFITS = [
  'universal-credit',
  'income-support',
  'income-based-jobseekers-allowance',
  'income-related-employment-and-support-allowance',
  'asylum-support-part-6',
  'pension-credit-guarantee',
  'child-tax-credit-without-working-tax-credit',
  'working-tax-credit-run-on',
  'working-tax-credit-maximum',
] as const;

export const benefits = fact<readonly (typeof BENEFITS)[number][]>({
  id: 'benefits',
  meaning:
    'Which of these a parent with whom the child ordinarily lives, or the child, is awarded. An empty list says: none of them.',
  asks: 'which benefits, if any, the family gets',
  suppliers: ['parent', 'register', 'authority'],
  kind: anyNumberOf(BENEFITS),
});

const earnings = (id: string, periods: string): Fact<Pence> =>
  fact<Pence>({
    id,
    meaning: `Net earned income over ${periods} of universal credit, in pence.`,
    asks: `take-home earnings over ${periods} of universal credit`,
    suppliers: ['parent', 'register', 'authority'],
    unit: 'pence',
    kind: inPence,
  });

export const earningsLastPeriod = earnings('earningsLastPeriod', 'the last complete assessment period');
export const earningsLastTwoPeriods = earnings(
  'earningsLastTwoPeriods',
  'the last two complete assessment periods together',
);
export const earningsLastThreePeriods = earnings(
  'earningsLastThreePeriods',
  'the last three complete assessment periods together',
);

export const childTaxCreditIncome = fact<Pence>({
  id: 'childTaxCreditIncome',
  meaning: 'Yearly income as assessed for child tax credit, in pence.',
  asks: 'the yearly income on the child tax credit award',
  suppliers: ['parent', 'register', 'authority'],
  unit: 'pence',
  kind: inPence,
});
