import { and, eq } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { areas } from '../db/tables/areas.ts';
import { gates } from '../db/tables/gates.ts';
import { schools } from '../db/tables/schools.ts';
import { Problem } from '../problem.ts';
import { gateId } from './csv/read-gates.ts';
import type { LatLon } from './point.ts';
import type { Gate } from './school.ts';

export interface NewGate {
  readonly area: string;
  readonly urn: string;
  readonly at: LatLon;
  readonly name?: string;
  /** The id of the person who says so. */
  readonly by: string;
  readonly now: Date;
}

/**
 * Adds a gate that a person knows of. It stays through later imports of the area.
 *
 * @throws Problem `not-found` when the area has no such school; `invalid-request` when the place is none; `conflict`
 * when a gate is there already
 */
export async function addGate(db: Db, { area, urn, at, name, by, now }: NewGate): Promise<Gate> {
  if (!(Math.abs(at.lat) <= 90 && Math.abs(at.lon) <= 180)) {
    throw new Problem('invalid-request', 'That is not a place on the ground.', [
      { path: 'at', message: 'not a latitude and longitude' },
    ]);
  }
  const gate = { id: gateId(at), lat: at.lat, lon: at.lon, name: name?.trim() || undefined, source: 'officer' };
  return db.transaction(async (tx) => {
    // Waits for an import of the area that is under way, which would not know of this gate.
    await tx.select({ id: areas.id }).from(areas).where(eq(areas.id, area)).for('share');
    const school = await tx
      .select({ urn: schools.urn })
      .from(schools)
      .where(and(eq(schools.area, area), eq(schools.urn, urn)));
    if (school.length === 0) throw new Problem('not-found', 'There is no such school in this area.');
    const added = await tx
      .insert(gates)
      .values({ area, urn, ...gate, enteredBy: by, enteredAt: now })
      .onConflictDoNothing()
      .returning({ id: gates.id });
    if (added.length === 0) throw new Problem('conflict', 'There is a gate at this place already.');
    return gate;
  });
}
