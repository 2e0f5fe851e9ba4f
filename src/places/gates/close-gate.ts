import { type Day, isDay } from '../../../rules/kernel/day.ts';
import type { Db } from '../../db/index.ts';
import type { Gate } from '../school.ts';
import { reasonOf, refuse } from './details.ts';
import { type GateSeen, keepChange } from './next-version.ts';

export interface GateClosing extends GateSeen {
  /** The last day on which pupils could come in by it. */
  readonly lastDay: Day;
  readonly reason: string;
}

/**
 * Closes a gate from the day after its last: it still counts for the days before.
 * @throws Problem `invalid-request`, `not-found`, `conflict` when it was changed since it was seen
 */
export async function closeGate(db: Db, closing: GateClosing): Promise<Gate> {
  const { lastDay } = closing;
  const reason = reasonOf(closing.reason);
  if (!isDay(lastDay)) refuse([{ path: 'lastDay', message: 'must be a calendar day' }]);
  return keepChange(db, closing, ({ fromDay }) => {
    if (fromDay !== null && lastDay < fromDay)
      refuse([{ path: 'lastDay', message: 'must not be before the first day of the gate' }]);
    return { act: 'closed', untilDay: lastDay, reason };
  });
}

/**
 * Takes away a gate that was never there. What was entered stays in its history.
 * @throws Problem `invalid-request`, `not-found`, `conflict` when it was changed since it was seen
 */
export async function withdrawGate(db: Db, gate: GateSeen & { readonly reason: string }): Promise<Gate> {
  const reason = reasonOf(gate.reason);
  return keepChange(db, gate, () => ({ act: 'withdrawn', withdrawn: true, reason }));
}
