import { eq } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { schools } from '../db/tables/schools.ts';
import { lastVersions } from './gates/versions.ts';

/** The gates of an area: those of its schools, and those that people entered at schools it no longer has. */
export async function countGates(db: Db, area: string): Promise<{ ofSchools: number; waiting: number }> {
  const there = (await lastVersions(db, { areas: [area] })).filter(({ withdrawn }) => !withdrawn);
  const rows = await db.select({ urn: schools.urn }).from(schools).where(eq(schools.area, area));
  const urns = new Set(rows.map(({ urn }) => urn));
  const orphans = there.filter(({ urn }) => !urns.has(urn));
  return {
    ofSchools: there.length - orphans.length,
    waiting: orphans.filter(({ act }) => act !== 'listed').length,
  };
}
