import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { addressPoints } from '../../db/tables/address-points.ts';
import { officerPoints } from '../../db/tables/officer-points.ts';

export type AddressRow = typeof addressPoints.$inferSelect;
export type OfficerPointRow = typeof officerPoints.$inferSelect;

/** Which addresses: in one area or in all. */
export interface Uprns {
  readonly area?: string | undefined;
  readonly uprns: readonly string[];
}

/** The last version of each of these addresses that is held, also of those that are gone. */
export async function lastVersions(db: Db, { area, uprns }: Uprns): Promise<AddressRow[]> {
  if (uprns.length === 0) return [];
  return db
    .selectDistinctOn([addressPoints.area, addressPoints.uprn])
    .from(addressPoints)
    .where(and(inArray(addressPoints.uprn, [...uprns]), area === undefined ? undefined : eq(addressPoints.area, area)))
    .orderBy(addressPoints.area, addressPoints.uprn, desc(addressPoints.version));
}

/** The last version of each officer's point of these addresses, also of those taken back. */
export async function lastOfficerPoints(db: Db, { area, uprns }: Uprns): Promise<OfficerPointRow[]> {
  if (uprns.length === 0) return [];
  return db
    .selectDistinctOn([officerPoints.area, officerPoints.uprn])
    .from(officerPoints)
    .where(and(inArray(officerPoints.uprn, [...uprns]), area === undefined ? undefined : eq(officerPoints.area, area)))
    .orderBy(officerPoints.area, officerPoints.uprn, desc(officerPoints.version));
}
