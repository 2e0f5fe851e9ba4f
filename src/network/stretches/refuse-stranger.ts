import { and, eq } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { people } from '../../db/tables/people.ts';
import { Problem } from '../../problem.ts';

/** @throws Problem `not-found` when nobody of that id works for the authority */
export async function refuseStranger(db: Db, authority: string, person: string): Promise<void> {
  const known = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, person), eq(people.authority, authority)));
  if (known.length === 0) throw new Problem('not-found', 'Nobody of this id works for the authority.');
}
