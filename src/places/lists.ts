import { asc, eq } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../db/index.ts';
import { postcodes } from '../db/tables/postcodes.ts';
import { schools } from '../db/tables/schools.ts';
import type { Chosen } from './choose.ts';
import type { GateRecord } from './csv/read-gates.ts';
import { keepListed } from './gates/keep-listed.ts';
import { gateOf, lastVersions } from './gates/versions.ts';
import { searchName } from './search-name.ts';

type RowOf<T extends PgTable> = Omit<T['$inferInsert'], 'area'>;

/** The lists of an area: its schools and postcodes as rows, and the gates that came with a list. Gates that people entered are no part of them. */
export interface Lists {
  readonly schools: readonly RowOf<typeof schools>[];
  readonly postcodes: readonly RowOf<typeof postcodes>[];
  /** Left out where there was no list of gates: what is known of them stays. */
  readonly gates?: readonly GateRecord[];
}

/** @param withGates whether there was a list of gates */
export function listsOf(chosen: Chosen, withGates: boolean): Lists {
  return {
    schools: chosen.schools.map(({ at, ...school }) => ({
      ...school,
      searchName: searchName(school.name),
      lat: at?.lat,
      lon: at?.lon,
    })),
    postcodes: chosen.postcodes.map(({ at, postcode, fromGridReference, council }) => ({
      postcode,
      lat: at.lat,
      lon: at.lon,
      fromGridReference,
      council,
    })),
    ...(withGates ? { gates: chosen.gates } : {}),
  };
}

/** The lists that an area has now, in an order of their own: the same lists give the same text. */
export async function takeDownLists(tx: Db, area: string): Promise<string> {
  const gates = (await lastVersions(tx, { areas: [area] }))
    .filter(({ act, withdrawn }) => act === 'listed' && !withdrawn)
    .map((row): GateRecord => ({ urn: row.urn, ...gateOf(row) }));
  const lists = {
    schools: await tx.select().from(schools).where(eq(schools.area, area)).orderBy(asc(schools.urn)),
    postcodes: await tx.select().from(postcodes).where(eq(postcodes.area, area)).orderBy(asc(postcodes.postcode)),
    gates,
  };
  return JSON.stringify(lists, (key, value) => (key === 'area' ? undefined : value));
}

export function readLists(text: string): Lists {
  return JSON.parse(text) as Lists;
}

/** Replaces an area's lists. A gate that a person entered or changed stays as that person left it, whatever the list says. */
export async function putLists(tx: Db, area: string, lists: Lists, now: Date): Promise<void> {
  await tx.delete(schools).where(eq(schools.area, area));
  await tx.delete(postcodes).where(eq(postcodes.area, area));
  await insertAll(tx, schools, area, lists.schools);
  await insertAll(tx, postcodes, area, lists.postcodes);
  if (lists.gates) await keepListed(tx, { area, gates: lists.gates, isWhole: true, now });
}

/** PostgreSQL takes 65,535 values in one statement: 1,000 rows stay well below that. */
async function insertAll<T extends PgTable>(
  tx: Db,
  table: T,
  area: string,
  rows: readonly Omit<T['$inferInsert'], 'area'>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) {
    const some = rows.slice(from, from + 1000).map((row) => ({ ...row, area }) as T['$inferInsert']);
    await tx.insert(table).values(some).onConflictDoNothing();
  }
}
