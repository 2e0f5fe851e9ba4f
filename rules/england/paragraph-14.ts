import { type Day, day } from '../kernel/day.ts';
import { type Citation, type Example, type Outcome, onFacts, provision } from '../kernel/provision.ts';
import {
  benefits,
  childTaxCreditIncome,
  earningsLastPeriod,
  earningsLastThreePeriods,
  earningsLastTwoPeriods,
  freeMealsProtected,
  lowIncomeEarlierThisYear,
} from './facts.ts';
import { INCOME_SETTINGS, type Income, type IncomeSettings, type Period } from './income.ts';
import { byAward, byTaxCredits } from './income-by-award.ts';
import { byUniversalCredit } from './income-by-universal-credit.ts';
import { keptFromEarlier } from './income-kept.ts';
import { universalCreditTest } from './parameters/income.ts';
import { instrument, schedule35B, section } from './sources.ts';

/** The kindest of the routes: one that is met settles it; one that is open keeps it open. */
function decide(income: Income, on: Day, settings: IncomeSettings, period: Period): Outcome {
  const outcomes = [
    byAward(income),
    byTaxCredits(income, period, settings),
    byUniversalCredit(income, period, settings),
  ].flatMap((each) => each ?? []);
  const today =
    outcomes.find((each) => each.verdict === 'met') ??
    outcomes.find((each) => each.verdict === 'unknown') ??
    outcomes[0] ??
    NONE;
  return today.verdict === 'met' ? today : keptFromEarlier(income, on, settings, period, today);
}

const NONE: Outcome = { verdict: 'not-met', reason: 'none' };

const WORDS = {
  award: 'The family gets a benefit that the law counts as low income for travel.',
  'earnings-within': 'The family gets universal credit and earned {earned} {period}: not more than {limit}.',
  'earnings-over':
    'The family gets universal credit and earned {earned} {period}: {gap} more than {limit}. The last two and the last three periods were over their lines too.',
  'earnings-over-open':
    'The family gets universal credit and earned {earned} {period}: {gap} more than {limit}. Whether that line still decides has not been confirmed, so an officer has to look.',
  'earnings-over-policy':
    'The family gets universal credit and earned {earned} {period}: {gap} more than {limit}. This council holds that the line still decides. That has not been confirmed, so an officer has to look.',
  'any-universal-credit':
    'The family gets universal credit. This council counts that as a low income, whatever the family earns.',
  'tax-credit-income': 'The family gets child tax credit alone, with an income of {income}: not more than {limit}.',
  'tax-credit-income-over': 'The family gets child tax credit alone, with an income of {income}: more than {limit}.',
  'tax-credits-ended': 'Tax credits ended on 5 April 2025, so an officer has to find out what replaced them.',
  kept: 'The family had a low income on {earlier}. This council goes on counting it to the end of that school year.',
  'kept-open':
    'The family had a low income on {earlier}, in this school year. Help may go on to the end of the year, so an officer has to look.',
  protected:
    'The child’s free school meals were protected when the family’s income changed. That may count as a low income for travel, so an officer has to look.',
  none: 'We were told that the family gets none of the benefits that count.',
};

const CITES = [schedule35B('14'), section('512ZB(4)'), instrument('2018/148', 'regulations 2 to 4')];

const TAX_CREDIT_CITES = [instrument('2003/383'), instrument('2011/728'), instrument('2009/830')];

function version(from: Day, period: Period, cites: readonly Citation[], examples: readonly Example[]) {
  return onFacts({
    from,
    revision: 1,
    mark: 'T',
    cites,
    words: WORDS,
    needs: { gets: benefits },
    uses: {
      one: earningsLastPeriod,
      two: earningsLastTwoPeriods,
      three: earningsLastThreePeriods,
      taxCreditIncome: childTaxCreditIncome,
      earlier: lowIncomeEarlierThisYear,
      ...(period.protection ? { mealsProtected: freeMealsProtected } : {}),
    },
    parameters: { ...INCOME_SETTINGS, ...(period.overTheLine === 'unknown' ? { ucTest: universalCreditTest } : {}) },
    decide: (income, on, settings) => decide(income, on, settings, period),
    examples,
  });
}

/** What rules out that help from earlier in the school year goes on. */
const NOT_BEFORE = { lowIncomeEarlierThisYear: 'no', freeMealsProtected: false };
const UC = { benefits: ['universal-credit'] };
const OVER_ALL = {
  ...NOT_BEFORE,
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
    version(
      day('2023-09-01'),
      { taxCredits: true, overTheLine: 'not-met', protection: true },
      [...CITES, ...TAX_CREDIT_CITES],
      [
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
        {
          story: 'None of the benefits, today or earlier in the school year',
          on: '2024-09-03',
          facts: { benefits: [], ...NOT_BEFORE },
          gives: 'not-met',
        },
        {
          story: 'None today, and nobody has asked about earlier in the school year',
          on: '2024-09-03',
          facts: { benefits: [], freeMealsProtected: false },
          gives: 'unknown',
        },
        {
          story: 'None today, but the meals are protected: a person',
          on: '2024-09-03',
          facts: { benefits: [], ...NOT_BEFORE, freeMealsProtected: true },
          gives: 'unknown',
        },
      ],
    ),
    version(day('2025-04-06'), { taxCredits: false, overTheLine: 'not-met', protection: true }, CITES, [
      {
        story: 'A tax credit is claimed after tax credits ended: a person',
        on: '2025-04-06',
        facts: { benefits: ['working-tax-credit-maximum'] },
        gives: 'unknown',
      },
      { story: 'Income support', on: '2025-09-03', facts: { benefits: ['income-support'] }, gives: 'met' },
    ]),
    version(day('2026-09-01'), { taxCredits: false, overTheLine: 'unknown', protection: false }, CITES, [
      {
        story: 'Earnings of exactly £616.67 in the last period',
        on: '2026-09-07',
        facts: { ...UC, earningsLastPeriod: 61_667 },
        gives: 'met',
      },
      {
        story: 'A low income on the first day of this school year, and none on its last: a person',
        on: '2027-08-31',
        facts: { benefits: [], lowIncomeEarlierThisYear: '2026-09-01' },
        gives: 'unknown',
      },
      {
        story: 'A low income on the last day of the school year before, and none now',
        on: '2026-09-01',
        facts: { benefits: [], lowIncomeEarlierThisYear: '2026-08-31' },
        gives: 'not-met',
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
