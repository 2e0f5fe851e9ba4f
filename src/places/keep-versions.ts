import { and, desc, eq, isNotNull, notInArray, sql } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { areaVersions } from '../db/tables/area-versions.ts';

/** How many versions that were in force before are kept whole, so that a switch can be undone. */
export const KEPT_BEFORE = 2;

/**
 * The one rule of what stays and what goes: the version in force, the newest that never was (the candidate), and the
 * last {@link KEPT_BEFORE} that were in force before stay whole. Of the others the files and lists go, and the row stays. A decision
 * keeps its own copy of what it used, so nothing that was decided needs a file that goes.
 */
export async function keepVersions(tx: Db, area: string, inForce: number): Promise<void> {
  const whole = await tx
    .select()
    .from(areaVersions)
    .where(and(eq(areaVersions.area, area), isNotNull(areaVersions.folder)))
    .orderBy(sql`${areaVersions.inForceUntil} desc nulls last`, desc(areaVersions.number));
  const candidate = whole.find(({ number, inForceFrom }) => inForceFrom === null && number !== inForce);
  const before = whole.filter(({ number, inForceUntil }) => inForceUntil !== null && number !== inForce);
  const staying = [inForce, ...(candidate ? [candidate.number] : []), ...before.slice(0, KEPT_BEFORE).map(numberOf)];
  await tx
    .update(areaVersions)
    .set({ folder: null, lists: null, compared: null })
    .where(and(eq(areaVersions.area, area), notInArray(areaVersions.number, staying)));
}

const numberOf = ({ number }: { number: number }) => number;

/** The folders that the records of an area name: all others can go. */
export async function foldersHeld(db: Db, area: string): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ folder: areaVersions.folder })
    .from(areaVersions)
    .where(and(eq(areaVersions.area, area), isNotNull(areaVersions.folder)));
  return rows.map(({ folder }) => folder!);
}
