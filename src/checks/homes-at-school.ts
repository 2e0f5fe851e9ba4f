import type { Day } from '../../rules/kernel/day.ts';
import { childOn, childrenPlacedAt, readChildren } from '../children/index.ts';
import type { Db } from '../db/index.ts';
import { endOfPostcode } from '../measuring/index.ts';
import { postcodesOf, readPostcode } from '../places/index.ts';
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
        if ('point' in value.at) {
          homes.push({ called: reference, end: { at: value.at.point, kind: value.at.kind } });
          continue;
        }
        const held = postcodes.get(readPostcode(value.at.postcode) ?? '');
        if (held) homes.push({ called: reference, end: endOfPostcode(held) });
      }
    }
  }
  return homes;
}

/** Every postcode of an area as a home, called by itself. */
export async function postcodeHomes(db: Db, area: string): Promise<HomeToTry[]> {
  return (await postcodesOf(db, area)).map((each) => ({ called: each.postcode, end: endOfPostcode(each) }));
}
