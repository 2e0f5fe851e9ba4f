import { and, eq } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { addressPoints } from '../../db/tables/address-points.ts';
import { readPostcode } from '../csv/cells.ts';
import { type Address, mayBeHome, readUprn } from './address.ts';
import { type AddressRow, lastOfficerPoints, lastVersions, type OfficerPointRow } from './last-versions.ts';

/** No postcode has more: a list that puts more under one is not shown whole. */
const MOST = 300;

const inOrder = new Intl.Collator('en-GB', { numeric: true });

/** The addresses that have a postcode and may be homes, as people read them. The only way to be told of addresses by where they are. */
export async function addressesAt(db: Db, postcodeText: string, area?: string): Promise<readonly Address[]> {
  const postcode = readPostcode(postcodeText);
  if (postcode === undefined) return [];
  const ever = await db
    .selectDistinct({ uprn: addressPoints.uprn })
    .from(addressPoints)
    .where(and(eq(addressPoints.postcode, postcode), area === undefined ? undefined : eq(addressPoints.area, area)))
    .limit(MOST);
  const found = await addressesOf(db, { area, uprns: ever.map(({ uprn }) => uprn) });
  return found
    .filter((each) => each.postcode === postcode && each.address !== undefined && mayBeHome(each))
    .sort((a, b) => inOrder.compare(a.address!, b.address!) || inOrder.compare(a.uprn, b.uprn));
}

/** An address by its number, in each area that has it; none where it is no number, or gone. */
export async function findAddress(db: Db, text: string, area?: string): Promise<readonly Address[]> {
  const uprn = readUprn(text);
  return uprn === undefined ? [] : addressesOf(db, { area, uprns: [uprn] });
}

/** Several at once, by numbers as `readUprn` gives them: what {@link findAddress} finds of each in all areas. */
export async function addressesNumbered(
  db: Db,
  uprns: readonly string[],
): Promise<ReadonlyMap<string, readonly Address[]>> {
  const found = Map.groupBy(await addressesOf(db, { area: undefined, uprns }), ({ uprn }) => uprn);
  return new Map(uprns.map((uprn) => [uprn, found.get(uprn) ?? []]));
}

async function addressesOf(db: Db, which: { area: string | undefined; uprns: readonly string[] }): Promise<Address[]> {
  const rows = (await lastVersions(db, which)).filter(({ withdrawn }) => !withdrawn);
  const points = new Map((await lastOfficerPoints(db, which)).map((row) => [`${row.area} ${row.uprn}`, row]));
  return rows.map((row) => addressOf(row, points.get(`${row.area} ${row.uprn}`)));
}

export function addressOf(row: AddressRow, point: OfficerPointRow | undefined): Address {
  const { area, uprn, version, postcode, address, lat, lon, fromGridReference, classification } = row;
  return {
    area,
    uprn,
    version,
    at: { lat, lon },
    fromGridReference,
    ...(postcode === null ? {} : { postcode }),
    ...(address === null ? {} : { address }),
    ...(classification === null ? {} : { classification }),
    ...(point && !point.withdrawn ? { officerPoint: { lat: point.lat, lon: point.lon } } : {}),
  };
}
