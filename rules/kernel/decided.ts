import type { UsedFact, UsedParameter } from './finding.ts';
import type { Missing, Outcome } from './provision.ts';

/** What a version gives and from what, before it is told as a finding. */
export interface Decided {
  readonly outcome: Outcome;
  readonly facts: readonly UsedFact[];
  readonly missing: readonly Missing[];
  /** The values that a council's policy may set, as they were used. */
  readonly parameters: readonly UsedParameter[];
  /** Met by a council's policy and not by the law alone. */
  readonly byPolicy: boolean;
}

/** None of whatever a list is of. */
export const NONE: readonly never[] = Object.freeze([]);
