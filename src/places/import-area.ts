import { and, eq, isNotNull } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../db/index.ts';
import { areas } from '../db/tables/areas.ts';
import { authorities } from '../db/tables/authorities.ts';
import { gates } from '../db/tables/gates.ts';
import { postcodes } from '../db/tables/postcodes.ts';
import { schools } from '../db/tables/schools.ts';
import { Problem } from '../problem.ts';
import { refuseBadAreaId } from './area-id.ts';
import type { Bounds } from './bounds.ts';
import { type Chosen, choose, type Sources } from './choose.ts';
import { searchName } from './search-name.ts';

/** A map made ready for measuring, as far as the records care. */
export interface PreparedMap {
  /** SHA-256 of the map file, in hex. */
  readonly mapSha256: string;
  /** The day of the map's data, `YYYY-MM-DD`, where the file says it. */
  readonly mapDay?: string;
  readonly policyVersion: number;
  /** What the walking network covers. */
  readonly bounds: Bounds;
  /** The folder in which its files lie, as `keepPreparedFiles` named it. */
  readonly folder: string;
}

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
 * Puts an area in the records, or puts it there anew: its schools, postcodes, gates and the name of its prepared
 * files' folder change together or not at all. Gates that a person entered stay, so long as their school does. Other areas are
 * not touched.
 *
 * @throws Problem `import-refused` naming what is wrong; `not-found` when there is no such authority
 */
export async function importArea(db: Db, area: AreaImport): Promise<AreaImported> {
  refuseUnnamed(area);
  const chosen = choose(area, area.map.bounds);
  return db.transaction(async (tx) => {
    if (area.authority) await refuseUnknown(tx, area.authority);
    // Nobody may enter a gate between our reading of them and our replacing of all.
    await tx.select({ id: areas.id }).from(areas).where(eq(areas.id, area.id)).for('update');
    const entered = await enteredGates(tx, area.id, chosen);
    await keepArea(tx, area);
    await replaceRows(tx, area.id, chosen, entered.staying);
    return {
      schools: chosen.schools.length,
      postcodes: chosen.postcodes.length,
      gates: chosen.gates.length + entered.staying.length,
      leftOut: { ...chosen.leftOut, ...entered.lost },
    };
  });
}

function refuseUnnamed({ id, name, attribution }: AreaImport): void {
  refuseBadAreaId(id);
  if (name.trim() === '') throw new Problem('import-refused', 'An area needs a name.');
  if (attribution.length === 0)
    throw new Problem('import-refused', 'Say whose data the area is made from: their licences ask for a mention.');
}

async function refuseUnknown(tx: Db, authority: string): Promise<void> {
  const known = await tx.select({ id: authorities.id }).from(authorities).where(eq(authorities.id, authority));
  if (known.length === 0) throw new Problem('not-found', 'There is no such authority.');
}

/** Gates that people entered and that the import does not bring itself, and how many are lost with their school. */
async function enteredGates(tx: Db, area: string, chosen: Chosen) {
  const entered = await tx
    .select()
    .from(gates)
    .where(and(eq(gates.area, area), isNotNull(gates.enteredBy)));
  const urns = new Set(chosen.schools.map((school) => school.urn));
  const brought = new Set(chosen.gates.map((gate) => `${gate.urn} ${gate.id}`));
  const ofSchools = entered.filter((gate) => urns.has(gate.urn));
  const gone = entered.length - ofSchools.length;
  const lost: Record<string, number> = gone > 0 ? { 'gates entered by hand whose school is gone': gone } : {};
  return {
    staying: ofSchools.filter((gate) => !brought.has(`${gate.urn} ${gate.id}`)),
    lost,
  };
}

type EnteredGates = Awaited<ReturnType<typeof enteredGates>>['staying'];

async function replaceRows(tx: Db, area: string, chosen: Chosen, entered: EnteredGates): Promise<void> {
  await tx.delete(schools).where(eq(schools.area, area));
  await tx.delete(postcodes).where(eq(postcodes.area, area));
  const schoolRows = chosen.schools.map((school) => schoolRow(area, school));
  const postcodeRows = chosen.postcodes.map((postcode) => postcodeRow(area, postcode));
  await insertAll(tx, schools, schoolRows);
  await insertAll(tx, postcodes, postcodeRows);
  await insertAll(tx, gates, [...chosen.gates.map((gate) => ({ area, ...gate })), ...entered]);
}

async function keepArea(tx: Db, area: AreaImport): Promise<void> {
  const { mapSha256, mapDay, policyVersion, folder, bounds } = area.map;
  const [south, west, north, east] = bounds;
  const { id, name, authority, council, attribution, fictional } = area;
  const made = { mapSha256, mapDay: mapDay ?? null, policyVersion, folder, south, west, north, east };
  const row = { name, authority, council: council ?? null, attribution, fictional, ...made, importedAt: area.now };
  await tx
    .insert(areas)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: areas.id, set: row });
}

function schoolRow(area: string, { at, ...school }: Chosen['schools'][number]): typeof schools.$inferInsert {
  return { area, ...school, searchName: searchName(school.name), lat: at?.lat, lon: at?.lon };
}

function postcodeRow(area: string, { at, postcode, fromGridReference, council }: Chosen['postcodes'][number]) {
  return { area, postcode, lat: at.lat, lon: at.lon, fromGridReference, council };
}

/** PostgreSQL takes 65,535 values in one statement: 1,000 rows stay well below that. */
async function insertAll<T extends PgTable>(tx: Db, table: T, rows: readonly T['$inferInsert'][]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) await tx.insert(table).values(rows.slice(from, from + 1000));
}
