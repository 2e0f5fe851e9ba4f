import type { Day } from '../kernel/day.ts';
import type { PolicyInForce } from '../kernel/policy.ts';
import type { Missing } from '../kernel/provision.ts';
import type { Applies, Policy } from './policy.ts';

/** What is known of when the child comes to the school: either may be missing. */
export interface When {
  /** The year of the September of the school year in which the child starts at the school. */
  readonly entryYear?: number | undefined;
  /** The day on which the parent applied. */
  readonly appliedOn?: Day | undefined;
}

/**
 * The policy that governs a child: the one for the school year in which the child starts at the school, or that was in
 * force when the parent applied. Today plays no part. Where that is not known, any of them may be the one, or none, since
 * the child may have come before the first: a decision on which they differ is left open, and says what would tell.
 * @param policies all of one council's, found to go together (see {@link policiesTogether})
 * @returns undefined where no policy of the council governs the child: the law alone holds
 */
export function policyFor(policies: readonly Policy[], { entryYear, appliedOn }: When): PolicyInForce | undefined {
  if (policies.length === 0) return undefined;
  const byYear = policies.every(({ applies }) => 'entryYear' in applies);
  if ((byYear ? entryYear : appliedOn) === undefined)
    return { among: policies, orNone: true, unsettled: [byYear ? ENTRY_YEAR : APPLIED_ON] };
  const found = policies.find(({ applies }) =>
    'entryYear' in applies ? applies.entryYear === entryYear : inForceOn(appliedOn!, applies, policies),
  );
  return found && { among: [found], unsettled: [] };
}

/** A policy without a last day goes on until the next one begins. */
function inForceOn(on: Day, { appliedFrom, appliedTo }: Span, all: readonly Policy[]): boolean {
  if (on < appliedFrom || (appliedTo !== undefined && on > appliedTo)) return false;
  return !all.some(
    ({ applies }) => 'appliedFrom' in applies && applies.appliedFrom > appliedFrom && applies.appliedFrom <= on,
  );
}

type Span = Extract<Applies, { appliedFrom: Day }>;

const WHY = 'The council’s policies differ, and that tells which of them counts for the child.';

const ENTRY_YEAR: Missing = {
  fact: 'entryYear',
  asks: 'the school year in which the child starts or started at this school',
  why: WHY,
  suppliers: ['parent', 'register', 'authority'],
};

const APPLIED_ON: Missing = {
  fact: 'appliedOn',
  asks: 'the day on which the parent applied for this school',
  why: WHY,
  suppliers: ['parent', 'register', 'authority'],
};
