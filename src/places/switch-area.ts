import { and, eq } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { areaVersions } from '../db/tables/area-versions.ts';
import { areas } from '../db/tables/areas.ts';
import { schools } from '../db/tables/schools.ts';
import { Problem } from '../problem.ts';
import type { Bounds } from './bounds.ts';
import { countGates } from './count-gates.ts';
import { pickVersion, versionsOf, type WhichVersion } from './find-versions.ts';
import { keepVersions } from './keep-versions.ts';
import { putLists, readLists, takeDownLists } from './lists.ts';
import { changeVersion, holdKnownArea } from './version-rows.ts';

export interface SwitchArea {
  readonly id: string;
  readonly to: WhichVersion;
  /** What whoever switches believes to be in force; where another is, nothing is switched. */
  readonly from?: number;
  readonly now: Date;
}

export interface Switched {
  readonly from: number;
  readonly to: number;
  /** Gates that people entered at schools that the version lacks: they are kept, and count again when the school is back. */
  readonly gatesWaiting: number;
}

/**
 * Puts another version of an area in force: its map and its lists at once, in one transaction, or nothing at all. What was in force is
 * kept with its lists as they were, to go back to.
 *
 * @throws Problem `not-found` when there is no such area or version; `conflict` when it is in force already, or another than `from` is
 */
export async function switchArea(db: Db, { id, to, from, now }: SwitchArea): Promise<Switched> {
  return db.transaction(async (tx) => {
    const area = await holdKnownArea(tx, id);
    if (from !== undefined && from !== area.version)
      throw new Problem(
        'conflict',
        `Version ${area.version} is in force now, and not version ${from}. Look again first.`,
      );
    const { number } = pickVersion(await versionsOf(tx, id), to);
    const leaving = { lists: await takeDownLists(tx, id), inForceUntil: now };
    await changeVersion(tx, { area: id, number: area.version }, leaving);
    const which = and(eq(areaVersions.area, id), eq(areaVersions.number, number));
    const [target] = await tx.select().from(areaVersions).where(which);
    const { lists, attribution, mapSha256, mapDay, policyVersion, south, west, north, east, importedAt } = target!;
    const map = { attribution, mapSha256, mapDay, policyVersion, south, west, north, east, importedAt };
    if (lists !== null) await putLists(tx, id, readLists(lists), now);
    else if (reachesFurther([south, west, north, east], area)) await forgetThatAllAreListed(tx, id);
    await changeVersion(tx, { area: id, number }, { lists: null, inForceFrom: now, inForceUntil: null });
    await tx
      .update(areas)
      .set({ ...map, folder: target!.folder!, version: number })
      .where(eq(areas.id, id));
    await keepVersions(tx, id, number);
    return { from: area.version, to: number, gatesWaiting: (await countGates(tx, id)).waiting };
  });
}

/** Lists that were chosen for a smaller map do not hold every school around a larger one. */
const reachesFurther = ([south, west, north, east]: Bounds, before: MapBounds): boolean =>
  south < before.south || west < before.west || north > before.north || east > before.east;

type MapBounds = Pick<typeof areas.$inferSelect, 'south' | 'west' | 'north' | 'east'>;

async function forgetThatAllAreListed(tx: Db, area: string): Promise<void> {
  await tx.update(schools).set({ ofNationalRegister: false }).where(eq(schools.area, area));
}
