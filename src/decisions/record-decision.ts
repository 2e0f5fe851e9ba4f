import { and, desc, eq, gte } from 'drizzle-orm';
import { type Db, inHex, opaqueId, type RandomBytes, randomBytes, withinAuthority } from '../db/index.ts';
import { decisionContents } from '../db/tables/decision-contents.ts';
import { decisions } from '../db/tables/decisions.ts';
import { people } from '../db/tables/people.ts';
import { Problem } from '../problem.ts';
import { canonical } from './canonical.ts';
import { lastOf, takeTurn } from './chain-end.ts';
import { hashOfContent, hashOfLink } from './link.ts';

export interface NewDecision {
  readonly authority: string;
  /** The id of the person who decided, of that authority; null where the service found it by itself. */
  readonly by: string | null;
  /** Facts, measurements, revisions and the decision: any JSON. */
  readonly content: unknown;
  readonly now: Date;
  /**
   * Where the same person kept the same content at or after this moment, that decision is the answer and none is added:
   * for a form, which may be sent twice by one press.
   */
  readonly unlessKeptSince?: Date;
  readonly random?: RandomBytes;
}

export interface RecordedDecision {
  /** Public, opaque, fit for an address. */
  readonly id: string;
  readonly number: number;
  readonly hash: string;
}

/**
 * Adds a decision to the end of its authority's chain, or to the transaction that the caller is in.
 *
 * @throws Problem `not-found` when there is no such authority, or nobody of that id works for it
 * @throws Error when the content is not JSON
 */
export async function recordDecision(db: Db, decision: NewDecision): Promise<RecordedDecision> {
  const { authority, by, now, unlessKeptSince, random = randomBytes } = decision;
  const content = canonical(decision.content);
  const salt = inHex(random(32));
  const saltedContentHash = await hashOfContent(salt, content);
  return withinAuthority(db, authority, async (tx) => {
    await takeTurn(tx, authority);
    if (by !== null) await refuseStranger(tx, authority, by);
    const same =
      by && unlessKeptSince ? await keptAlready(tx, { authority, by, content, since: unlessKeptSince }) : undefined;
    if (same) return same;
    const last = await lastOf(tx, authority);
    const link = {
      id: opaqueId(random),
      authority,
      number: (last?.number ?? 0) + 1,
      madeBy: by,
      saltedContentHash,
      prevHash: last?.hash ?? null,
    };
    const hash = await hashOfLink({ ...link, madeAt: now.toISOString() });
    await tx.insert(decisions).values({ ...link, madeAt: now, hash });
    await tx.insert(decisionContents).values({ decision: link.id, salt, content });
    return { id: link.id, number: link.number, hash };
  });
}

async function refuseStranger(tx: Db, authority: string, person: string): Promise<void> {
  const known = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, person), eq(people.authority, authority)));
  if (known.length === 0) throw new Problem('not-found', 'Nobody of this id works for the authority.');
}

interface Kept {
  readonly authority: string;
  readonly by: string;
  readonly content: string;
  readonly since: Date;
}

/** Asked only by the one writer whose turn it is: of two posts at once, the second finds what the first kept. */
async function keptAlready(tx: Db, { authority, by, content, since }: Kept): Promise<RecordedDecision | undefined> {
  const [same] = await tx
    .select({ id: decisions.id, number: decisions.number, hash: decisions.hash })
    .from(decisions)
    .innerJoin(decisionContents, eq(decisionContents.decision, decisions.id))
    .where(
      and(
        eq(decisions.authority, authority),
        eq(decisions.madeBy, by),
        gte(decisions.madeAt, since),
        eq(decisionContents.content, content),
      ),
    )
    .orderBy(desc(decisions.number))
    .limit(1);
  return same;
}
