import { and, eq } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { areas } from '../../db/tables/areas.ts';
import { gateVersions } from '../../db/tables/gate-versions.ts';
import { schools } from '../../db/tables/schools.ts';
import { Problem } from '../../problem.ts';
import type { Gate } from '../school.ts';
import { type GateRow, gateOf, lastVersions } from './versions.ts';

/** Which school's gates an officer works on, and as whom. */
export interface GateEdit {
  readonly area: string;
  readonly urn: string;
  /** The id of the officer. */
  readonly by: string;
  readonly now: Date;
}

/** Which gate, as it was seen by whoever changes it. */
export interface GateSeen extends GateEdit {
  readonly gate: string;
  /** The version that was seen: if there is another since, nothing is changed. */
  readonly seen: number;
}

type Next = Omit<typeof gateVersions.$inferInsert, 'area' | 'urn' | 'gate' | 'version' | 'enteredBy' | 'enteredAt'>;

/**
 * Adds the next version of one gate.
 * @param next what it says, from the gates of the school as they are now
 * @throws Problem `not-found` when the area has no such school; `conflict` when two write at once; what `next` throws
 */
export function keepNext(
  db: Db,
  { area, urn, by, now }: GateEdit,
  next: (gates: readonly GateRow[]) => Next & { readonly gate: string; readonly version: number },
): Promise<Gate> {
  return db.transaction(async (tx) => {
    // Waits for an import of the area that is under way, and keeps the next one waiting.
    await tx.select({ id: areas.id }).from(areas).where(eq(areas.id, area)).for('share');
    const school = await tx
      .select({ urn: schools.urn })
      .from(schools)
      .where(and(eq(schools.area, area), eq(schools.urn, urn)));
    if (school.length === 0) throw new Problem('not-found', 'There is no such school in this area.');
    const row = { area, urn, ...next(await lastVersions(tx, { areas: [area], urns: [urn] })) };
    const [kept] = await tx
      .insert(gateVersions)
      .values({ ...row, enteredBy: by, enteredAt: now })
      .onConflictDoNothing()
      .returning();
    if (!kept) throw changedMeanwhile();
    return gateOf(kept);
  });
}

/** The same for a gate that is there. @throws Problem `not-found`, `conflict` */
export function keepChange(db: Db, edit: GateSeen, change: (last: GateRow) => Partial<Next>): Promise<Gate> {
  return keepNext(db, edit, (gates) => {
    const last = gates.find(({ gate }) => gate === edit.gate);
    if (!last || last.withdrawn) throw new Problem('not-found', 'This school has no such gate.');
    if (last.version !== edit.seen) throw changedMeanwhile();
    return { ...last, reason: null, ...change(last), version: last.version + 1 };
  });
}

export const changedMeanwhile = (): Problem =>
  new Problem('conflict', 'Somebody has changed this gate since you opened the page. Look at it again first.');
