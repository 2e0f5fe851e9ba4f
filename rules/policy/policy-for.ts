import type { Day } from '../kernel/day.ts';
import type { PolicyInForce } from '../kernel/policy.ts';
import type { Missing } from '../kernel/provision.ts';
import type { Policy } from './policy.ts';

/** What is known of when the child comes to the school: either may be missing. */
export interface When {
  /** The year of the September of the school year in which the child starts at the school. */
  readonly entryYear?: number | undefined;
  /** The day on which the parent applied. */
  readonly appliedOn?: Day | undefined;
}

/**
 * The policy that governs a child: the one for the school year in which the child starts at the school, or that was in
 * force when the parent applied. Today plays no part. Where that is not known, any of them may be the one: a decision on
 * which they differ is then left open, and says what would tell.
 * @param policies all of one council's, found to go together (see {@link policiesTogether})
 * @returns undefined where no policy of the council governs the child: the law alone holds
 */
export function policyFor(policies: readonly Policy[], when: When): PolicyInForce | undefined {
  const among = policies.filter((policy) => mayGovern(policy, when, policies));
  if (among.length === 0) return undefined;
  return { among, unsettled: among.length > 1 ? [isByYear(among[0]!) ? ENTRY_YEAR : APPLIED_ON] : [] };
}

const isByYear = ({ applies }: Policy): boolean => 'entryYear' in applies;

function mayGovern({ applies }: Policy, { entryYear, appliedOn }: When, all: readonly Policy[]): boolean {
  if ('entryYear' in applies) return entryYear === undefined || applies.entryYear === entryYear;
  if (appliedOn === undefined) return true;
  if (appliedOn < applies.appliedFrom) return false;
  if (applies.appliedTo !== undefined) return appliedOn <= applies.appliedTo;
  return !all.some(
    ({ applies: other }) =>
      'appliedFrom' in other && other.appliedFrom > applies.appliedFrom && other.appliedFrom <= appliedOn,
  );
}

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
