import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { addressPoints } from '../../db/tables/address-points.ts';
import { officerPoints } from '../../db/tables/officer-points.ts';
import type { LatLon } from '../point.ts';
import { readUprn } from './address.ts';

/** Every address of an area in as little room as they go: 30 bytes each, fit to be handed to another thread. */
export interface AddressTable {
  /** In order. */
  readonly uprns: Float64Array<ArrayBuffer>;
  readonly lats: Float64Array<ArrayBuffer>;
  readonly lons: Float64Array<ArrayBuffer>;
  /** 1: from a grid reference. 2: an officer's point. */
  readonly marks: Uint8Array<ArrayBuffer>;
  /** Where its postcode is in the list that the table was made with; -1 where it has none of them. */
  readonly postcodes: Int32Array<ArrayBuffer>;
}

/** Where the way from an address begins. */
export interface AddressPlace {
  readonly uprn: string;
  readonly at: LatLon;
  readonly fromGridReference: boolean;
  readonly isOfficerPoint: boolean;
  /** Its place in the list that the table was made with. */
  readonly postcode?: number;
}

/** Reads them all. @param postcodes of the area, as `AA9 9AA` */
export async function addressTable(db: Db, area: string, postcodes: readonly string[]): Promise<AddressTable> {
  const { version, uprn, lat, lon, fromGridReference, postcode, withdrawn } = addressPoints;
  const last = await db
    .selectDistinctOn([uprn], { uprn, lat, lon, fromGridReference, postcode, withdrawn })
    .from(addressPoints)
    .where(eq(addressPoints.area, area))
    .orderBy(uprn, desc(version));
  const officers = await db
    .selectDistinctOn([officerPoints.uprn])
    .from(officerPoints)
    .where(and(eq(officerPoints.area, area)))
    .orderBy(officerPoints.uprn, desc(officerPoints.version));
  const points = new Map(officers.filter((each) => !each.withdrawn).map((each) => [each.uprn, each]));
  const held = last.filter((row) => !row.withdrawn).sort((a, b) => Number(a.uprn) - Number(b.uprn));
  const placeOf = new Map(postcodes.map((each, at) => [each, at]));
  const table = emptyTable(held.length);
  held.forEach((row, at) => {
    const point = points.get(row.uprn);
    table.uprns[at] = Number(row.uprn);
    table.lats[at] = point?.lat ?? row.lat;
    table.lons[at] = point?.lon ?? row.lon;
    table.marks[at] = point ? 2 : row.fromGridReference ? 1 : 0;
    table.postcodes[at] = row.postcode === null ? -1 : (placeOf.get(row.postcode) ?? -1);
  });
  return table;
}

const emptyTable = (length: number): AddressTable => ({
  uprns: new Float64Array(length),
  lats: new Float64Array(length),
  lons: new Float64Array(length),
  marks: new Uint8Array(length),
  postcodes: new Int32Array(length),
});

/** One of them by its number; undefined where the table has none such. */
export function addressIn(table: AddressTable, text: string): AddressPlace | undefined {
  const uprn = readUprn(text);
  if (uprn === undefined) return undefined;
  const sought = Number(uprn);
  let [low, high] = [0, table.uprns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.uprns[middle]! < sought) low = middle + 1;
    else high = middle;
  }
  if (table.uprns[low] !== sought) return undefined;
  const [mark, postcode] = [table.marks[low]!, table.postcodes[low]!];
  return {
    uprn,
    at: { lat: table.lats[low]!, lon: table.lons[low]! },
    fromGridReference: mark === 1,
    isOfficerPoint: mark === 2,
    ...(postcode < 0 ? {} : { postcode }),
  };
}
