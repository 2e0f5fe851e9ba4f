import type { Day } from '../kernel/day.ts';
import type { CouncilPolicy } from '../kernel/policy.ts';

/**
 * Which children a policy governs. A policy is for those who start at a school in one school year, given as the year of its
 * September; or for those whose parents applied in a span of days, which without a last day goes on to the next policy.
 */
export type Applies = { readonly entryYear: number } | { readonly appliedFrom: Day; readonly appliedTo?: Day };

/** A council's published policy: data, read and checked by {@link readPolicy}, and never changed afterwards. */
export interface Policy extends CouncilPolicy {
  /** Whose law it has to keep to: `england`, … */
  readonly nation: string;
  readonly applies: Applies;
  readonly published: Day;
  /** Where it can be read, in words: the document, its edition, the page. */
  readonly source: string;
}

/** What is wrong with one part of a policy, or with two of them together. */
export interface PolicyProblem {
  readonly path: string;
  readonly message: string;
}
