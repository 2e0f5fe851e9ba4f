import { and, eq, isNull } from 'drizzle-orm';
import { type Db, withinAuthority } from '../db/index.ts';
import { decisionContents } from '../db/tables/decision-contents.ts';
import { decisions } from '../db/tables/decisions.ts';
import { Problem } from '../problem.ts';

/**
 * Destroys what a decision held, for good, and keeps that it was made. The chain still verifies. The database may keep
 * the old bytes in its files until they are overwritten, and in backups until those are let go: see the README.
 *
 * @param how `under`: the retention rule, in words that name nobody
 * @throws Problem `not-found` when the authority has no such decision; `conflict` when its content is destroyed already
 */
export async function destroyContent(
  db: Db,
  which: { authority: string; id: string },
  how: { under: string; now: Date },
): Promise<void> {
  const under = how.under.trim();
  if (under === '') throw new Problem('invalid-request', 'Say under which rule the content is destroyed.');
  await withinAuthority(db, which.authority, async (tx) => {
    const found = await tx
      .select({ id: decisions.id })
      .from(decisions)
      .where(and(eq(decisions.id, which.id), eq(decisions.authority, which.authority)));
    if (found.length === 0) throw new Problem('not-found', 'There is no such decision.');
    const destroyed = await tx
      .update(decisionContents)
      .set({ salt: null, content: null, destroyedAt: how.now, destroyedUnder: under })
      .where(and(eq(decisionContents.decision, which.id), isNull(decisionContents.destroyedAt)))
      .returning({ decision: decisionContents.decision });
    if (destroyed.length === 0) throw new Problem('conflict', 'The content of this decision is destroyed already.');
  });
}
