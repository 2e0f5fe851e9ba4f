import { type Knows, mayKnow, NOT_SHOWN } from '../authorities/index.ts';
import type { Case } from './cases.ts';

/** A case as somebody may read it: why it was closed is in an officer’s own words. */
export function caseFor(knows: Knows, found: Case): Case {
  if (!found.closed || mayKnow(knows, 'words')) return found;
  return { ...found, closed: { ...found.closed, reasons: NOT_SHOWN } };
}
