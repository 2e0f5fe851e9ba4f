import { appliedOn, entryYear } from '../../rules/england/facts.ts';
import { nearestBy } from '../../rules/england/parameters/method.ts';
import type { Day } from '../../rules/kernel/day.ts';
import type { Facts } from '../../rules/kernel/fact.ts';
import type { SettingOf } from '../../rules/kernel/parameter.ts';
import type { PolicyInForce } from '../../rules/kernel/policy.ts';
import type { Policy } from '../../rules/policy/policy.ts';
import { policyFor } from '../../rules/policy/policy-for.ts';
import type { Db } from '../db/index.ts';
import { type LookUps, lookUpsIn } from './look-ups.ts';

/** The policy that governs the child, by what is known of when the child came to the school; undefined where the law alone holds. */
export const governingPolicy = (
  db: Db,
  authority: string | undefined,
  facts: Facts,
): Promise<PolicyInForce | undefined> => governingPolicyBy(lookUpsIn(db), authority, facts);

/** The same, by what has been read before. */
export async function governingPolicyBy(
  lookUps: Pick<LookUps, 'policies'>,
  authority: string | undefined,
  facts: Facts,
): Promise<PolicyInForce | undefined> {
  if (authority === undefined) return undefined;
  return policyAmong(await lookUps.policies(authority), facts);
}

/** The same, of all the policies of one council. */
export function policyAmong(policies: readonly Policy[], facts: Facts): PolicyInForce | undefined {
  return policyFor(policies, {
    entryYear: known<number>(facts, entryYear.id),
    appliedOn: known<Day>(facts, appliedOn.id),
  });
}

/** How schools are compared; `unknown` where nobody can say. */
export type Nearest = SettingOf<typeof nearestBy> | 'unknown';

/** How schools are compared: on foot where no policy says otherwise, `unknown` where the policies that may govern differ. */
export function howNearestIsMeasured(policy: PolicyInForce | undefined): Nearest {
  if (!policy) return 'walking';
  const ways = new Set(policy.among.map(({ parameters }) => parameters[nearestBy.id] as SettingOf<typeof nearestBy>));
  return ways.size === 1 ? [...ways][0]! : 'unknown';
}

function known<T>(facts: Facts, id: string): T | undefined {
  const given = facts[id];
  return given && 'value' in given ? (given.value as T) : undefined;
}
