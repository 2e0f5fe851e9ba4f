import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { areas } from '../../db/tables/areas.ts';
import { officerPoints } from '../../db/tables/officer-points.ts';
import { people } from '../../db/tables/people.ts';
import { type FieldProblem, Problem } from '../../problem.ts';
import { METRES_IN_A_DEGREE } from '../bounds.ts';
import type { LatLon } from '../point.ts';
import type { Address } from './address.ts';
import { findAddress } from './find-addresses.ts';

/** Which address an officer works on, and as whom. */
export interface PointEdit {
  /** The officer's council: it sets points in its own areas alone. */
  readonly authority: string;
  readonly area: string;
  readonly uprn: string;
  /** The version that was seen, 0 where there was none: if there is another since, nothing is changed. */
  readonly seen: number;
  readonly reason: string;
  /** The id of the officer. */
  readonly by: string;
  readonly now: Date;
}

/** In metres. A way begins at the road by the home: further off, it is another home, or a slip of the hand. */
export const FURTHEST_FROM_ADDRESS = 2000;

const LONGEST_REASON = 1000;

/**
 * Says where the way from an address begins: a new version, and what was said before stays to be read. Checks of that address
 * made from now on begin there.
 * @throws Problem `invalid-request`, `not-found`, `conflict` when it was changed since it was seen
 */
export async function setOfficerPoint(db: Db, edit: PointEdit & { readonly at: LatLon }): Promise<void> {
  await keep(db, edit, ({ at }) => {
    const off = metresBetween(at, edit.at);
    if (!(off <= FURTHEST_FROM_ADDRESS))
      throw wrong('point', `The point is more than ${FURTHEST_FROM_ADDRESS} metres from the address. Check it`);
    return { lat: edit.at.lat, lon: edit.at.lon, withdrawn: false };
  });
}

/** Goes back to the address's own point: a new version too. @throws Problem as {@link setOfficerPoint} */
export async function withdrawOfficerPoint(db: Db, edit: PointEdit): Promise<void> {
  await keep(db, edit, ({ at, officerPoint }) => {
    if (!officerPoint) throw new Problem('conflict', 'No officer’s point counts for this address now.');
    return { ...at, withdrawn: true };
  });
}

type Point = Pick<typeof officerPoints.$inferInsert, 'lat' | 'lon' | 'withdrawn'>;

async function keep(db: Db, edit: PointEdit, next: (address: Address) => Point): Promise<void> {
  const { authority, area, uprn, seen, by, now } = edit;
  const reason = edit.reason.trim();
  if (reason === '') throw wrong('reason', 'Say how you know where the way begins');
  if (reason.length > LONGEST_REASON) throw wrong('reason', `Use ${LONGEST_REASON} characters or fewer`);
  await db.transaction(async (tx) => {
    const [own] = await tx
      .select({ id: areas.id })
      .from(areas)
      .where(and(eq(areas.id, area), eq(areas.authority, authority)));
    const [address] = own ? await findAddress(tx, uprn, area) : [];
    if (!address) throw new Problem('not-found', 'Your council’s areas have no address with this number.');
    const row = { area, uprn: address.uprn, version: seen + 1, ...next(address), reason, setBy: by, setAt: now };
    const last = await lastVersion(tx, area, address.uprn);
    if (last !== seen) throw changedMeanwhile();
    const kept = await tx
      .insert(officerPoints)
      .values(row)
      .onConflictDoNothing()
      .returning({ uprn: officerPoints.uprn });
    if (kept.length === 0) throw changedMeanwhile();
  });
}

async function lastVersion(tx: Db, area: string, uprn: string): Promise<number> {
  const [found] = await tx
    .select({ last: sql<number>`coalesce(max(${officerPoints.version}), 0)`.mapWith(Number) })
    .from(officerPoints)
    .where(and(eq(officerPoints.area, area), eq(officerPoints.uprn, uprn)));
  return found?.last ?? 0;
}

/** One version of an officer's point, with who set it. For officers. */
export interface OfficerPointVersion {
  readonly version: number;
  readonly at: LatLon;
  readonly withdrawn: boolean;
  readonly reason: string;
  readonly by: string;
  readonly setAt: Date;
}

/** Every version of the point of an address, newest first. */
export async function officerPointHistory(db: Db, area: string, uprn: string): Promise<readonly OfficerPointVersion[]> {
  const rows = await db
    .select({ point: officerPoints, name: people.name })
    .from(officerPoints)
    .innerJoin(people, eq(people.id, officerPoints.setBy))
    .where(and(eq(officerPoints.area, area), eq(officerPoints.uprn, uprn)))
    .orderBy(desc(officerPoints.version));
  return rows.map(({ point: { version, lat, lon, withdrawn, reason, setAt }, name }) => ({
    version,
    at: { lat, lon },
    withdrawn,
    reason,
    by: name,
    setAt,
  }));
}

/** To within a per cent: enough to say what is near. */
function metresBetween(a: LatLon, b: LatLon): number {
  const north = (a.lat - b.lat) * METRES_IN_A_DEGREE;
  const east = (a.lon - b.lon) * METRES_IN_A_DEGREE * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east);
}

function wrong(path: string, message: string): Problem {
  const fields: FieldProblem[] = [{ path, message }];
  return new Problem('invalid-request', 'Some of this has to be mended.', fields);
}

const changedMeanwhile = (): Problem =>
  new Problem('conflict', 'Somebody has set this point since you opened the page. Look at it again first.');
