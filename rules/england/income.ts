import type { Fact } from '../kernel/fact.ts';
import type { Missing } from '../kernel/provision.ts';
import type { Pence } from '../kernel/units.ts';
import type { BENEFITS } from './facts.ts';

export type Benefit = (typeof BENEFITS)[number];

/** What is known of a family's income. */
export interface Income {
  readonly gets: readonly Benefit[];
  readonly one?: Pence | undefined;
  readonly two?: Pence | undefined;
  readonly three?: Pence | undefined;
  readonly taxCreditIncome?: Pence | undefined;
}

/** What differs between the versions of paragraph 14. */
export interface Period {
  /** Tax credit awards were still being made. */
  readonly taxCredits: boolean;
  /** Whether earnings over the line settle it, or leave it to a person. */
  readonly overTheLine: 'not-met' | 'unknown';
}

/** An officer's look at the income, and why. */
export const person = (fact: Fact<unknown>, why: string): Missing => ({
  fact: fact.id,
  asks: 'an officer to look at the family’s income',
  why,
  suppliers: ['judgement'],
});
