import { desc, eq } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { authorities } from '../db/tables/authorities.ts';
import { decisions } from '../db/tables/decisions.ts';
import { Problem } from '../problem.ts';

/** One writer at a time for each authority, so that numbers have no gaps and each link knows the one before. @throws Problem `not-found` */
export async function takeTurn(tx: Db, authority: string): Promise<void> {
  const locked = await tx
    .select({ id: authorities.id })
    .from(authorities)
    .where(eq(authorities.id, authority))
    .for('no key update');
  if (locked.length === 0) throw new Problem('not-found', 'There is no such authority.');
}

/** The last link of an authority's chain, for whoever has the turn; undefined before the first. */
export async function lastOf(tx: Db, authority: string): Promise<{ number: number; hash: string } | undefined> {
  const [last] = await tx
    .select({ number: decisions.number, hash: decisions.hash })
    .from(decisions)
    .where(eq(decisions.authority, authority))
    .orderBy(desc(decisions.number))
    .limit(1);
  return last;
}
