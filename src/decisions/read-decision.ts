import { and, desc, eq, lt } from 'drizzle-orm';
import { type Db, withinAuthority } from '../db/index.ts';
import { decisionContents } from '../db/tables/decision-contents.ts';
import { decisions } from '../db/tables/decisions.ts';
import { Problem } from '../problem.ts';
import { canonical } from './canonical.ts';
import { hashOfContent } from './link.ts';
import { wholeContent } from './packing/kept-texts.ts';

/** What became of a decision's content: held, or destroyed on a day under a rule. */
export type DecisionContent =
  | { readonly state: 'held'; readonly canonical: string; readonly value: unknown }
  | { readonly state: 'destroyed'; readonly at: Date; readonly under: string };

/** Where a decision stands in the chain. */
export interface DecisionEntry {
  readonly id: string;
  readonly authority: string;
  readonly number: number;
  readonly madeAt: Date;
  /** A person's id; null where the service found it by itself. */
  readonly madeBy: string | null;
  readonly hash: string;
  readonly prevHash: string | null;
}

export interface Decision extends DecisionEntry {
  readonly content: DecisionContent;
}

const ENTRY = {
  id: decisions.id,
  authority: decisions.authority,
  number: decisions.number,
  madeAt: decisions.madeAt,
  madeBy: decisions.madeBy,
  hash: decisions.hash,
  prevHash: decisions.prevHash,
};

/**
 * A decision with its whole content: `canonical` is its one way of being written, `value` is that parsed. What a night packed is unpacked.
 *
 * @throws Problem `not-found` when the authority has no such decision
 * @throws Error when what is held is not what was recorded: it is never shown as if it were
 */
export async function readDecision(db: Db, which: { authority: string; id: string }): Promise<Decision> {
  return withinAuthority(db, which.authority, async (tx) => {
    const [found] = await tx
      .select({ entry: ENTRY, sealed: decisions.saltedContentHash, beside: decisionContents })
      .from(decisions)
      .leftJoin(decisionContents, eq(decisionContents.decision, decisions.id))
      .where(and(eq(decisions.id, which.id), eq(decisions.authority, which.authority)));
    if (!found) throw new Problem('not-found', 'There is no such decision.');
    return { ...found.entry, content: await contentOf(tx, found.entry, found.sealed, found.beside) };
  });
}

type Beside = typeof decisionContents.$inferSelect | null;

async function contentOf(
  tx: Db,
  { id, authority }: DecisionEntry,
  sealed: string,
  beside: Beside,
): Promise<DecisionContent> {
  if (beside?.destroyedAt && beside.destroyedUnder) {
    return { state: 'destroyed', at: beside.destroyedAt, under: beside.destroyedUnder };
  }
  if (!beside || beside.salt === null || beside.content === null) {
    throw new Error(`The content of decision ${id} is missing, and nothing says that it was destroyed`);
  }
  if ((await hashOfContent(beside.salt, beside.content)) !== sealed) {
    throw new Error(`The content of decision ${id} is not what was recorded`);
  }
  const kept: unknown = JSON.parse(beside.content);
  const value = await wholeContent(tx, authority, kept);
  return { state: 'held', canonical: value === kept ? beside.content : canonical(value), value };
}

/**
 * An authority's decisions, newest first, without their content.
 *
 * @param page `before`: only numbers below this; `limit`: 50 unless told, 500 at most
 */
export async function listDecisions(
  db: Db,
  authority: string,
  page: { before?: number; limit?: number } = {},
): Promise<readonly DecisionEntry[]> {
  const { before, limit = 50 } = page;
  return withinAuthority(db, authority, (tx) =>
    tx
      .select(ENTRY)
      .from(decisions)
      .where(and(eq(decisions.authority, authority), before === undefined ? undefined : lt(decisions.number, before)))
      .orderBy(desc(decisions.number))
      .limit(Math.min(limit, 500)),
  );
}
