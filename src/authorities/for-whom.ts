import { inWords } from '../../rules/kernel/day.ts';
import type { Policy } from '../../rules/policy/policy.ts';

/** Which children a policy is for, to be read after "for". */
export function forWhom({ applies }: Pick<Policy, 'applies'>): string {
  if ('entryYear' in applies) return `children who start in ${applies.entryYear}`;
  const { appliedFrom, appliedTo } = applies;
  const until = appliedTo ? ` to ${inWords(appliedTo)}` : '';
  return `children whose parents applied from ${inWords(appliedFrom)}${until || ' on'}`;
}
