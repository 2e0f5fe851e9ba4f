import { sql } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';

/** What is held of the addresses of an area. */
export interface AddressesStatus {
  readonly held: number;
  readonly withPostcode: number;
  readonly withAddress: number;
  /** Lists say that they are no longer there. */
  readonly gone: number;
  /** Of which an earlier place or wording is kept too. */
  readonly withHistory: number;
  /** From where an officer said that the way begins. */
  readonly withOfficerPoint: number;
  /** When a list last changed anything, and whose it was. */
  readonly last?: { readonly at: Date; readonly source: string };
}

export async function addressesStatus(db: Db, area: string): Promise<AddressesStatus> {
  const { rows } = (await db.execute(sql`
    with last as (
      select distinct on (uprn) uprn, version, postcode, address, withdrawn
      from address_points where area = ${area} order by uprn, version desc
    ), points as (
      select distinct on (uprn) uprn, withdrawn from officer_points where area = ${area} order by uprn, version desc
    )
    select
      (select count(*) from last where not withdrawn) as held,
      (select count(*) from last where not withdrawn and postcode is not null) as postcodes,
      (select count(*) from last where not withdrawn and address is not null) as addresses,
      (select count(*) from last where withdrawn) as gone,
      (select count(*) from last where version > 1) as history,
      (select count(*) from points where not withdrawn) as points`)) as unknown as { rows: Record<string, string>[] };
  const found = rows[0]!;
  const { rows: newest } = (await db.execute(sql`
    select listed_at, source from address_points where area = ${area} order by listed_at desc limit 1`)) as unknown as {
    rows: { listed_at: string | Date; source: string }[];
  };
  const [last] = newest;
  return {
    held: Number(found.held),
    withPostcode: Number(found.postcodes),
    withAddress: Number(found.addresses),
    gone: Number(found.gone),
    withHistory: Number(found.history),
    withOfficerPoint: Number(found.points),
    ...(last ? { last: { at: new Date(last.listed_at), source: last.source } } : {}),
  };
}

/**
 * A mark of all that was ever said of an area’s addresses, lists and officers’ points alike: rows are only added, so that another number of them is
 * another state.
 */
export async function addressesMark(db: Db, area: string): Promise<string> {
  const { rows } = (await db.execute(sql`
    select (select count(*) from address_points where area = ${area}) as listed,
      (select count(*) from officer_points where area = ${area}) as points`)) as unknown as {
    rows: Record<string, string>[];
  };
  const { listed, points } = rows[0]!;
  return `${listed} ${points}`;
}
