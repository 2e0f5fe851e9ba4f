import { type Day, isDay } from '../../kernel/day.ts';
import { type Fact, FactError, fact, type Kind } from '../../kernel/fact.ts';
import { aDay, anyNumberOf, inPence, yesOrNo } from '../../kernel/kinds.ts';
import { show } from '../../kernel/reading.ts';
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

const aDayOrNo: Kind<Day | 'no'> = {
  schema: { anyOf: [aDay.schema, { const: 'no' }] },
  read: (value) => {
    if (value === 'no' || (typeof value === 'string' && isDay(value))) return value;
    throw new FactError(`must be a calendar day written YYYY-MM-DD, or "no", not ${show(value)}`);
  },
};

export const lowIncomeEarlierThisYear = fact<Day | 'no'>({
  id: 'lowIncomeEarlierThisYear',
  meaning:
    'Where the family has no low income now: a day earlier in this school year, from 1 September, on which it had one that counts for travel; or "no".',
  asks: 'whether the family had a low income earlier in this school year, and on which day',
  suppliers: ['authority', 'parent', 'register', 'judgement'],
  kind: aDayOrNo,
});

export const freeMealsProtected = fact<boolean>({
  id: 'freeMealsProtected',
  meaning:
    'Whether the child’s free school meals were kept on by transitional protection, which ended with the school year 2025/26.',
  asks: 'whether the child’s free school meals were protected when the family’s income changed',
  suppliers: ['authority', 'register', 'parent'],
  kind: yesOrNo,
});

/** Kept so that nobody has to leave it out, and never read by a rule: see `interpretations.md`, "Low income". */
export const freeSchoolMeals = fact<boolean>({
  id: 'freeSchoolMeals',
  meaning:
    'Whether the child gets free school meals. It proves nothing for travel: meals are also given to families who have no low income in the sense of paragraph 14.',
  asks: 'whether the child gets free school meals',
  suppliers: ['parent', 'register', 'authority'],
  kind: yesOrNo,
});
