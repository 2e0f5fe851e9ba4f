import { type Day, day } from '../kernel/day.ts';
import type { Fact } from '../kernel/fact.ts';
import { type Example, type Mark, type Missing, type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { gapInPounds, inPounds, type Pence, pence } from '../kernel/units.ts';
import {
  type BENEFITS,
  benefits,
  childTaxCreditIncome,
  earningsLastPeriod,
  earningsLastThreePeriods,
  earningsLastTwoPeriods,
} from './facts.ts';
import { instrument, schedule35B, section } from './sources.ts';

type Benefit = (typeof BENEFITS)[number];

/** Net earned income not exceeding these over the last one, two or three whole assessment periods (SI 2018/148). */
const EARNINGS = [
  { fact: earningsLastPeriod, limit: pence(61_667) },
  { fact: earningsLastTwoPeriods, limit: pence(123_334) },
  { fact: earningsLastThreePeriods, limit: pence(185_000) },
] as const;

/** Yearly income for child tax credit without working tax credit (SI 2003/383 as amended by SI 2011/728). */
const CHILD_TAX_CREDIT = pence(1_619_000);

/** Awards that are enough by themselves. */
const ENOUGH: readonly Benefit[] = [
  'income-support',
  'income-based-jobseekers-allowance',
  'income-related-employment-and-support-allowance',
  'asylum-support-part-6',
  'pension-credit-guarantee',
];

const TAX_CREDITS: readonly Benefit[] = [
  'child-tax-credit-without-working-tax-credit',
  'working-tax-credit-run-on',
  'working-tax-credit-maximum',
];

interface Income {
  readonly gets: readonly Benefit[];
  readonly one?: Pence | undefined;
  readonly two?: Pence | undefined;
  readonly three?: Pence | undefined;
  readonly taxCreditIncome?: Pence | undefined;
}

interface Period {
  /** Tax credit awards were still being made. */
  readonly taxCredits: boolean;
  /** Whether earnings over the line settle it, or leave it to a person. */
  readonly overTheLine: 'not-met' | 'unknown';
}

/** The kindest of the routes: one that is met settles it; one that is open keeps it open. */
function decide(income: Income, period: Period): Outcome {
  const outcomes = [byAward(income.gets), byTaxCredits(income, period), byUniversalCredit(income, period)].flatMap(
    (each) => each ?? [],
  );
  const found =
    outcomes.find((each) => each.verdict === 'met') ??
    outcomes.find((each) => each.verdict === 'unknown') ??
    outcomes[0];
  return found ?? { verdict: 'not-met', reason: 'none' };
}

function byAward(gets: readonly Benefit[]): Outcome | undefined {
  return gets.some((each) => ENOUGH.includes(each)) ? { verdict: 'met', reason: 'award' } : undefined;
}

function byTaxCredits({ gets, taxCreditIncome: income }: Income, period: Period): Outcome | undefined {
  if (!gets.some((each) => TAX_CREDITS.includes(each))) return undefined;
  if (!period.taxCredits)
    return {
      verdict: 'unknown',
      reason: 'tax-credits-ended',
      unsettled: [person(benefits, 'Tax credit awards ended on 5 April 2025.')],
    };
  if (gets.includes('working-tax-credit-run-on') || gets.includes('working-tax-credit-maximum'))
    return { verdict: 'met', reason: 'award' };
  if (income === undefined) return { verdict: 'unknown', reason: 'missing', unsettled: [still(childTaxCreditIncome)] };
  const values = { income: inPounds(income), limit: inPounds(CHILD_TAX_CREDIT) };
  return income <= CHILD_TAX_CREDIT
    ? { verdict: 'met', reason: 'tax-credit-income', values }
    : { verdict: 'not-met', reason: 'tax-credit-income-over', values };
}

function byUniversalCredit(income: Income, period: Period): Outcome | undefined {
  if (!income.gets.includes('universal-credit')) return undefined;
  const given = [income.one, income.two, income.three];
  const routes = EARNINGS.map((route, at) => ({ ...route, earned: given[at] }));
  const within = routes.find(({ earned, limit }) => earned !== undefined && earned <= limit);
  if (within)
    return {
      verdict: 'met',
      reason: 'earnings-within',
      ...compareEarnings(within.fact.id, within.earned!, within.limit),
    };
  const open = routes.filter(({ earned }) => earned === undefined);
  if (open.length > 0) return { verdict: 'unknown', reason: 'missing', unsettled: open.map(({ fact }) => still(fact)) };
  const over = compareEarnings(earningsLastPeriod.id, income.one!, EARNINGS[0].limit);
  if (period.overTheLine === 'not-met') return { verdict: 'not-met', reason: 'earnings-over', ...over };
  return {
    verdict: 'unknown',
    reason: 'earnings-over-open',
    ...over,
    unsettled: [
      person(
        earningsLastPeriod,
        'How universal credit counts for travel from 1 September 2026 has not been confirmed.',
      ),
    ],
  };
}

function compareEarnings(fact: string, earned: Pence, limit: Pence): Pick<Outcome, 'values' | 'margin'> {
  return {
    values: { earned: inPounds(earned), limit: inPounds(limit), gap: gapInPounds(earned, limit) },
    margin: { fact, by: pence(Math.abs(earned - limit)), unit: 'pence', side: earned > limit ? 'over' : 'under' },
  };
}

const still = (fact: Fact<unknown>): Missing => ({
  fact: fact.id,
  asks: fact.asks,
  why: 'It has not been given.',
  suppliers: fact.suppliers,
});
const person = (fact: Fact<unknown>, why: string): Missing => ({
  fact: fact.id,
  asks: 'an officer to look at the family’s income',
  why,
  suppliers: ['judgement'],
});

const WORDS = {
  award: 'The family gets a benefit that the law counts as low income for travel.',
  'earnings-within': 'The family gets universal credit and earned {earned}: not more than {limit}.',
  'earnings-over': 'The family gets universal credit and earned {earned}: {gap} more than {limit}.',
  'earnings-over-open':
    'The family gets universal credit and earned {earned}: {gap} more than {limit}. Whether that line still decides has not been confirmed, so an officer has to look.',
  'tax-credit-income': 'The family gets child tax credit alone, with an income of {income}: not more than {limit}.',
  'tax-credit-income-over': 'The family gets child tax credit alone, with an income of {income}: more than {limit}.',
  'tax-credits-ended': 'Tax credits ended on 5 April 2025, so an officer has to find out what replaced them.',
  none: 'We were told that the family gets none of the benefits that count.',
};

const CITES = [
  schedule35B('14'),
  section('512ZB(4)'),
  instrument('Education (Free School Lunches) universal credit regulations', '2018/148'),
];

function version(from: Day, period: Period, examples: readonly Example[], mark: Mark = 'T') {
  return onFacts({
    from,
    revision: 1,
    mark,
    cites: CITES,
    words: WORDS,
    needs: { gets: benefits },
    uses: {
      one: earningsLastPeriod,
      two: earningsLastTwoPeriods,
      three: earningsLastThreePeriods,
      taxCreditIncome: childTaxCreditIncome,
    },
    decide: (income) => decide(income, period),
    examples,
  });
}

const UC = { benefits: ['universal-credit'] };
const OVER_ALL = {
  ...UC,
  earningsLastPeriod: 61_668,
  earningsLastTwoPeriods: 123_335,
  earningsLastThreePeriods: 185_001,
};

/** Paragraph 14: the child is within section 512ZB(4), or a parent is awarded working tax credit at its highest rate. */
export const lowIncome = provision({
  id: 'england/schedule-35b/14',
  title: 'Low income',
  asks: 'Does the family get one of the benefits, within the income lines, that the law counts as low income?',
  versions: [
    version(day('2023-09-01'), { taxCredits: true, overTheLine: 'not-met' }, [
      {
        story: 'Earnings of exactly £616.67 in the last period',
        on: '2024-09-03',
        facts: { ...UC, earningsLastPeriod: 61_667 },
        gives: 'met',
      },
      { story: 'A penny more in each of the three', on: '2024-09-03', facts: OVER_ALL, gives: 'not-met' },
      {
        story: 'A penny more in the last period, the longer ones not given',
        on: '2024-09-03',
        facts: { ...UC, earningsLastPeriod: 61_668 },
        gives: 'unknown',
      },
      {
        story: 'Over in the last period, but exactly £1,850 over three',
        on: '2024-09-03',
        facts: { ...OVER_ALL, earningsLastThreePeriods: 185_000 },
        gives: 'met',
      },
      {
        story: 'Working tax credit at its highest rate, on the last day of tax credits',
        on: '2025-04-05',
        facts: { benefits: ['working-tax-credit-maximum'] },
        gives: 'met',
      },
      {
        story: 'Child tax credit alone with exactly £16,190',
        on: '2024-09-03',
        facts: { benefits: ['child-tax-credit-without-working-tax-credit'], childTaxCreditIncome: 1_619_000 },
        gives: 'met',
      },
      { story: 'None of the benefits', on: '2024-09-03', facts: { benefits: [] }, gives: 'not-met' },
    ]),
    version(day('2025-04-06'), { taxCredits: false, overTheLine: 'not-met' }, [
      {
        story: 'A tax credit is claimed after tax credits ended: a person',
        on: '2025-04-06',
        facts: { benefits: ['working-tax-credit-maximum'] },
        gives: 'unknown',
      },
      { story: 'Income support', on: '2025-09-03', facts: { benefits: ['income-support'] }, gives: 'met' },
    ]),
    version(day('2026-09-01'), { taxCredits: false, overTheLine: 'unknown' }, [
      {
        story: 'Earnings of exactly £616.67 in the last period',
        on: '2026-09-07',
        facts: { ...UC, earningsLastPeriod: 61_667 },
        gives: 'met',
      },
      {
        story: 'Over the earnings line from September 2026: a person',
        on: '2026-09-01',
        facts: OVER_ALL,
        gives: 'unknown',
      },
      { story: 'Nothing said about benefits', on: '2026-09-07', facts: {}, gives: 'unknown' },
    ]),
  ],
});
