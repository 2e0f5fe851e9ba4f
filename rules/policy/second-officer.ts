import type { Parameter } from '../kernel/parameter.ts';
import type { PolicyInForce } from '../kernel/policy.ts';
import { candidates } from './deadlines.ts';

/** Ours, where a policy is silent: no source gives a number. Enough to find a habit within a season, and little enough to be done. */
const OURS = 10;

/**
 * How many in a hundred decisions go to a second officer by chance. Of several policies that may govern, the most.
 * @param percent the nation's parameter for it
 */
export function percentForSecondOfficer(percent: Parameter<number>, governing: PolicyInForce | undefined): number {
  const set = candidates(governing).map((policy) => policy?.parameters[percent.id] ?? OURS);
  return Math.max(...set.filter((each) => typeof each === 'number'));
}
