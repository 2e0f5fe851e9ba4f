import { asc, eq } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { areas as areasTable } from '../db/tables/areas.ts';
import type { Bounds } from './bounds.ts';
import type { Area } from './school.ts';

/** An area with what only the records know of it. */
export interface HeldArea extends Area {
  readonly authority?: string;
  /** The council's code, such as `E06000017`, where it was given with the import. */
  readonly council?: string;
  /** What the walking network covers. */
  readonly bounds: Bounds;
  /** The folder of the prepared files, under the area's own in the data folder. */
  readonly folder: string;
  /** The number of the version that is in force. */
  readonly version: number;
}

/** Every area held, by name. */
export async function areas(db: Db): Promise<readonly HeldArea[]> {
  return (await db.select().from(areasTable).orderBy(asc(areasTable.name), asc(areasTable.id))).map(areaOf);
}

export async function findArea(db: Db, id: string): Promise<HeldArea | undefined> {
  const [row] = await db.select().from(areasTable).where(eq(areasTable.id, id));
  return row && areaOf(row);
}

function areaOf({
  authority,
  council,
  mapDay,
  south,
  west,
  north,
  east,
  importedAt,
  ...row
}: typeof areasTable.$inferSelect): HeldArea {
  return {
    ...row,
    authority: authority ?? undefined,
    council: council ?? undefined,
    mapDay: mapDay ?? undefined,
    bounds: [south, west, north, east],
    importedAt: importedAt.toISOString(),
  };
}
