import type { Db } from '../../db/index.ts';
import type { Gate } from '../school.ts';
import { columnsOf, type GateDetails, reasonOf } from './details.ts';
import { type GateSeen, keepChange } from './next-version.ts';

export interface GateChange extends GateSeen, GateDetails {
  readonly reason: string;
}

/**
 * Moves a gate, or changes what is said of it: a new version, and the old one stays to be read. What is left out becomes not known.
 * @throws Problem `invalid-request`, `not-found`, `conflict` when it was changed since it was seen
 */
export async function changeGate(db: Db, change: GateChange): Promise<Gate> {
  const columns = columnsOf(change);
  const reason = reasonOf(change.reason);
  return keepChange(db, change, () => ({ ...columns, act: 'changed', source: 'officer', reason }));
}
