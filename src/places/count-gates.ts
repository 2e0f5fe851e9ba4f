import { and, count, eq, isNull } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { gates } from '../db/tables/gates.ts';
import { schools } from '../db/tables/schools.ts';

/** The gates of an area: those of its schools, and those that people entered at schools it no longer has. */
export async function countGates(db: Db, area: string): Promise<{ ofSchools: number; waiting: number }> {
  const all = await db.$count(gates, eq(gates.area, area));
  const [orphans] = await db
    .select({ waiting: count() })
    .from(gates)
    .leftJoin(schools, and(eq(schools.area, gates.area), eq(schools.urn, gates.urn)))
    .where(and(eq(gates.area, area), isNull(schools.urn)));
  const waiting = orphans?.waiting ?? 0;
  return { ofSchools: all - waiting, waiting };
}
