import { and, eq, max } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { areaVersions } from '../db/tables/area-versions.ts';
import { areas } from '../db/tables/areas.ts';
import { Problem } from '../problem.ts';

export type AreaRow = typeof areas.$inferSelect;
type NewVersion = Omit<typeof areaVersions.$inferInsert, 'number'>;

/** Holds an area still until the transaction ends: nobody else imports it, switches it or enters a gate meanwhile. */
export async function holdArea(tx: Db, id: string): Promise<AreaRow | undefined> {
  const [row] = await tx.select().from(areas).where(eq(areas.id, id)).for('update');
  return row;
}

/** @throws Problem `not-found` */
export async function holdKnownArea(tx: Db, id: string): Promise<AreaRow> {
  const row = await holdArea(tx, id);
  if (row) return row;
  throw new Problem('not-found', `There is no area called ${id.slice(0, 40)}.`);
}

/** @returns its number: one more than the highest there ever was */
export async function addVersion(tx: Db, version: NewVersion): Promise<number> {
  const highest = max(areaVersions.number);
  const [row] = await tx.select({ highest }).from(areaVersions).where(eq(areaVersions.area, version.area));
  const number = (row?.highest ?? 0) + 1;
  await tx.insert(areaVersions).values({ ...version, number });
  return number;
}

export async function changeVersion(
  tx: Db,
  { area, number }: { readonly area: string; readonly number: number },
  changes: Partial<typeof areaVersions.$inferInsert>,
): Promise<void> {
  await tx
    .update(areaVersions)
    .set(changes)
    .where(and(eq(areaVersions.area, area), eq(areaVersions.number, number)));
}
