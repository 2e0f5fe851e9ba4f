import { eq } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { areas } from '../db/tables/areas.ts';
import { authorities } from '../db/tables/authorities.ts';
import { Problem } from '../problem.ts';
import { refuseBadAreaId } from './area-id.ts';
import { choose, type Sources } from './choose.ts';
import { countGates } from './count-gates.ts';
import { keepVersions } from './keep-versions.ts';
import { listsOf, putLists, takeDownLists } from './lists.ts';
import { mapRow, type PreparedMap } from './prepared-map.ts';
import { type AreaRow, addVersion, changeVersion, holdArea } from './version-rows.ts';

export interface AreaImport extends Sources {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly name: string;
  /** The authority whose area it is, if any; unsaid, an area that is imported again stays whose it was. */
  readonly authority?: string;
  /** The council's code in the national statistics, such as `E06000017`; postcodes of other councils are then told apart. */
  readonly council?: string;
  /** Who is owed a mention, a line each. */
  readonly attribution: readonly string[];
  readonly fictional: boolean;
  readonly map: PreparedMap;
  readonly now: Date;
}

export interface AreaImported {
  readonly schools: number;
  readonly postcodes: number;
  readonly gates: number;
  /** What was not taken into the area → how many, in words for whoever imports. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/**
 * Puts an area in the records, or puts it there anew as its next version: its schools, postcodes, listed gates and the name of its
 * prepared files' folder change together or not at all. Gates that a person entered stay. What was in force is kept to go back to; an
 * import of the very same files adds no version. Other areas are not touched.
 *
 * @throws Problem `import-refused` naming what is wrong; `not-found` when there is no such authority
 */
export async function importArea(db: Db, area: AreaImport): Promise<AreaImported> {
  refuseUnnamed(area);
  const { id } = area;
  const chosen = choose(area, area.map.bounds);
  return db.transaction(async (tx) => {
    if (area.authority) await refuseUnknown(tx, area.authority);
    const held = await holdArea(tx, id);
    const before = held && { row: held, lists: await takeDownLists(tx, id) };
    await keepArea(tx, area);
    await putLists(tx, id, listsOf(chosen, area.gates.length > 0), area.now);
    await keepVersions(tx, id, await keepVersion(tx, area, before));
    const { ofSchools, waiting } = await countGates(tx, id);
    return {
      schools: chosen.schools.length,
      postcodes: chosen.postcodes.length,
      gates: ofSchools,
      leftOut: { ...chosen.leftOut, ...(waiting > 0 ? { [WAITING]: waiting } : {}) },
    };
  });
}

const WAITING = 'gates entered by hand whose school is gone (they are kept, and count again when it is back)';

function refuseUnnamed({ id, name, attribution }: AreaImport): void {
  refuseBadAreaId(id);
  if (name.trim() === '') throw new Problem('import-refused', 'An area needs a name.');
  if (attribution.length === 0)
    throw new Problem('import-refused', 'Say whose data the area is made from: their licences ask for a mention.');
}

async function refuseUnknown(tx: Db, authority: string): Promise<void> {
  const known = await tx.select({ id: authorities.id }).from(authorities).where(eq(authorities.id, authority));
  if (known.length === 0)
    throw new Problem(
      'not-found',
      `There is no authority called ${authority.slice(0, 40)}. See: fairmile authority add.`,
    );
}

async function keepArea(tx: Db, { id, map, now, ...area }: AreaImport): Promise<void> {
  const { name, authority, council, fictional, attribution } = area;
  const row = { name, authority, council: council ?? null, attribution, fictional, ...mapRow(map), importedAt: now };
  await tx
    .insert(areas)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: areas.id, set: row });
}

/** @returns the number of the version that is now in force */
async function keepVersion(
  tx: Db,
  { id, map, attribution, now }: AreaImport,
  before: { readonly row: AreaRow; readonly lists: string } | undefined,
): Promise<number> {
  const made = { attribution, importedAt: now };
  if (before?.row.folder === map.folder && before.lists === (await takeDownLists(tx, id))) {
    await changeVersion(tx, { area: id, number: before.row.version }, made);
    return before.row.version;
  }
  if (before)
    await changeVersion(tx, { area: id, number: before.row.version }, { lists: before.lists, inForceUntil: now });
  const number = await addVersion(tx, { area: id, ...mapRow(map), ...made, inForceFrom: now });
  await tx.update(areas).set({ version: number }).where(eq(areas.id, id));
  return number;
}
