import type { Day } from '../../../rules/kernel/day.ts';
import type { Gate } from '../school.ts';

/**
 * Whether pupils can come in by a gate on a day: `unknown` where nobody has said that they may, or that it is open at the start and the
 * end of the school day. Not known is never no.
 */
export function usableOn({ forPupils, startAndEnd, from, until }: Gate, on: Day): 'yes' | 'no' | 'unknown' {
  if ((from !== undefined && on < from) || (until !== undefined && on > until)) return 'no';
  if (forPupils === 'no' || startAndEnd === 'no') return 'no';
  return forPupils === 'yes' && startAndEnd === 'yes' ? 'yes' : 'unknown';
}
