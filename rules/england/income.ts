import type { Day } from '../kernel/day.ts';
import type { Fact } from '../kernel/fact.ts';
import type { SettingOf } from '../kernel/parameter.ts';
import type { Missing } from '../kernel/provision.ts';
import type { Pence } from '../kernel/units.ts';
import type { BENEFITS } from './facts.ts';
import {
  childTaxCreditLimit,
  earningsLimitOnePeriod,
  earningsLimitThreePeriods,
  earningsLimitTwoPeriods,
  keepLowIncomeToYearEnd,
  type universalCreditTest,
} from './parameters/income.ts';

export type Benefit = (typeof BENEFITS)[number];

/** What is known of a family's income. */
export interface Income {
  readonly gets: readonly Benefit[];
  readonly one?: Pence | undefined;
  readonly two?: Pence | undefined;
  readonly three?: Pence | undefined;
  readonly taxCreditIncome?: Pence | undefined;
  /** A day of low income earlier in the school year, or none. */
  readonly earlier?: Day | 'no' | undefined;
  readonly mealsProtected?: boolean | undefined;
}

/** What a council's policy may set about income. */
export const INCOME_SETTINGS = {
  limitOne: earningsLimitOnePeriod,
  limitTwo: earningsLimitTwoPeriods,
  limitThree: earningsLimitThreePeriods,
  taxCreditLimit: childTaxCreditLimit,
  keepToYearEnd: keepLowIncomeToYearEnd,
};

export type IncomeSettings = {
  readonly [K in keyof typeof INCOME_SETTINGS]: SettingOf<(typeof INCOME_SETTINGS)[K]>;
} & {
  /** Before 1 September 2026 there is nothing to set. */
  readonly ucTest?: SettingOf<typeof universalCreditTest>;
};

/** What differs between the versions of paragraph 14. */
export interface Period {
  /** Tax credit awards were still being made. */
  readonly taxCredits: boolean;
  /** Whether earnings over the line settle it, or leave it to a person. */
  readonly overTheLine: 'not-met' | 'unknown';
  /** Free meals were still protected for families whose income had changed. */
  readonly protection: boolean;
}

/** An officer's look at the income, and why. */
export const person = (fact: Fact<unknown>, why: string): Missing => ({
  fact: fact.id,
  asks: 'an officer to look at the family’s income',
  why,
  suppliers: ['judgement'],
});
