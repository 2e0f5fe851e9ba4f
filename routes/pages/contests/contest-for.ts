import { type Knows, mayKnow, NOT_SHOWN } from '../../../src/authorities/index.ts';
import type { Contest } from '../../../src/network/index.ts';

/** What a family said of a way, and why it was ruled so, for whoever may read what people wrote of ways. Where and when stands for everybody. */
export function contestFor(knows: Knows, contest: Contest): Contest {
  if (mayKnow(knows, 'words-on-ways')) return contest;
  const rulings = contest.rulings.map((ruling) => ({ ...ruling, reasons: NOT_SHOWN }));
  return { ...contest, words: NOT_SHOWN, rulings };
}
