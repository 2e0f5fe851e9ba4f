import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { postcodes } from '../db/tables/postcodes.ts';
import { readPostcode } from './csv/cells.ts';
import type { Postcode } from './school.ts';

/** What looking for a postcode came to. A postcode near a border may be held in several areas. */
export type PostcodeFound =
  | { readonly kind: 'found'; readonly postcode: string; readonly places: readonly [Postcode, ...Postcode[]] }
  /** A postcode as postcodes are written, but in none of the areas held (or not in the one asked for). */
  | { readonly kind: 'not-held'; readonly postcode: string }
  | { readonly kind: 'not-a-postcode' };

/** Looks for a postcode as a person wrote it, in one area or in all. */
export async function findPostcode(db: Db, text: string, area?: string): Promise<PostcodeFound> {
  const postcode = readPostcode(text);
  if (postcode === undefined) return { kind: 'not-a-postcode' };
  const where = and(eq(postcodes.postcode, postcode), area === undefined ? undefined : eq(postcodes.area, area));
  const rows = await db.select().from(postcodes).where(where).orderBy(asc(postcodes.area));
  const [first, ...others] = rows.map(postcodeOf);
  return first ? { kind: 'found', postcode, places: [first, ...others] } : { kind: 'not-held', postcode };
}

/** Several at once, written as `AA9 9AA`: what {@link findPostcode} finds of each in all areas. One that is not held has an empty list. */
export async function postcodesNamed(
  db: Db,
  named: readonly string[],
): Promise<ReadonlyMap<string, readonly Postcode[]>> {
  if (named.length === 0) return new Map();
  const rows = await db
    .select()
    .from(postcodes)
    .where(inArray(postcodes.postcode, [...named]))
    .orderBy(asc(postcodes.area));
  const found = Map.groupBy(rows.map(postcodeOf), ({ postcode }) => postcode);
  return new Map(named.map((postcode) => [postcode, found.get(postcode) ?? []]));
}

/** Every postcode of an area, in order. */
export async function postcodesOf(db: Db, area: string): Promise<readonly Postcode[]> {
  const rows = await db.select().from(postcodes).where(eq(postcodes.area, area)).orderBy(asc(postcodes.postcode));
  return rows.map(postcodeOf);
}

function postcodeOf({ area, postcode, lat, lon, fromGridReference, council }: typeof postcodes.$inferSelect): Postcode {
  return { area, postcode, at: { lat, lon }, fromGridReference, ...(council === null ? {} : { council }) };
}
