import type { Decision } from '../../rules/kernel/decision.ts';
import type { Stood } from '../decisions/index.ts';

export type Change = 'same' | 'kinder' | 'adverse';

const RANK: Record<Decision['finding'], number> = { 'not-owed': 0, unknown: 1, owed: 2 };

/**
 * Which way a decision went. A finding that turns from owed to not known is adverse, and a person looks at it: nothing ends meanwhile. Owed as
 * before but no longer by the ground it was owed by is told as adverse too, since the next change could end it.
 */
export function changeOf(before: Stood, after: Stood): Change {
  const step = RANK[after.finding] - RANK[before.finding];
  if (step !== 0) return step > 0 ? 'kinder' : 'adverse';
  const lost = before.grounds.some((ground) => !after.grounds.includes(ground));
  if (lost) return 'adverse';
  return after.grounds.length > before.grounds.length ? 'kinder' : 'same';
}
