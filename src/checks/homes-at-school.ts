import type { Day } from '../../rules/kernel/day.ts';
import { childOn, childrenPlacedAt, type Home, readChildren } from '../children/index.ts';
import type { Db } from '../db/index.ts';
import { type End, endOfAddress, endOfPostcode } from '../measuring/index.ts';
import { findAddress, postcodesOf, readPostcode } from '../places/index.ts';
import type { Postcode } from '../places/school.ts';
import type { HomeToTry } from './gate-change.ts';

interface AtSchool {
  readonly authority: string;
  readonly area: string;
  readonly urn: string;
  readonly on: Day;
}

/** In one reading. */
const CHILDREN = 500;

/** The homes of the children that an authority has placed at a school on a day, called by their references; two homes are two. */
export async function homesAtSchool(db: Db, { authority, area, urn, on }: AtSchool): Promise<HomeToTry[]> {
  const ids = await childrenPlacedAt(db, authority, urn);
  const postcodes = new Map((await postcodesOf(db, area)).map((each) => [each.postcode, each]));
  const homes: HomeToTry[] = [];
  for (let at = 0; at < ids.length; at += CHILDREN) {
    for (const { reference, records } of await readChildren(db, authority, ids.slice(at, at + CHILDREN))) {
      const now = childOn(records, { on });
      if (!now.placements.some(({ value }) => value.schoolUrn === urn)) continue;
      for (const { value } of now.homes) {
        const end = await endOf(db, area, value.at, postcodes);
        if (end) homes.push({ called: reference, end });
      }
    }
  }
  return homes;
}

/** Where a home is; undefined where the area does not hold it. */
async function endOf(
  db: Db,
  area: string,
  at: Home['at'],
  postcodes: ReadonlyMap<string, Postcode>,
): Promise<End | undefined> {
  if ('point' in at) return { at: at.point, kind: at.kind };
  const [address] = 'uprn' in at ? await findAddress(db, at.uprn, area) : [];
  if (address) return endOfAddress(address);
  const held = postcodes.get(readPostcode(at.postcode ?? '') ?? '');
  return held && endOfPostcode(held);
}

/** Every postcode of an area as a home, called by itself. */
export async function postcodeHomes(db: Db, area: string): Promise<HomeToTry[]> {
  return (await postcodesOf(db, area)).map((each) => ({ called: each.postcode, end: endOfPostcode(each) }));
}
