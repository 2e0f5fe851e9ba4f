import { and, asc, eq, gt } from 'drizzle-orm';
import { type Db, withinAuthority } from '../db/index.ts';
import { decisionContents } from '../db/tables/decision-contents.ts';
import { decisions } from '../db/tables/decisions.ts';
import { hashOfContent, hashOfLink } from './link.ts';
import { allTexts } from './packing/kept-texts.ts';
import { isPacked, standingIn } from './packing/packed-check.ts';

/** The end of a chain, to be noted down somewhere else: only against such a note can missing last links be seen. */
export interface ChainHead {
  readonly number: number;
  readonly hash: string;
}

/** A decision whose content was destroyed; everything else about it still verifies. */
export interface DestroyedContent {
  readonly id: string;
  readonly number: number;
  /** Such as `destroyed on 2032-09-01 under Retention schedule 4.2`. */
  readonly words: string;
}

/** What verification found. `broken` is the first link that does not hold. */
export type ChainReport =
  | {
      readonly ok: true;
      readonly count: number;
      readonly head: ChainHead | null;
      readonly destroyed: readonly DestroyedContent[];
    }
  | {
      readonly ok: false;
      readonly broken: { readonly number: number; readonly id: string | null; readonly reason: string };
    };

interface Row {
  readonly decision: typeof decisions.$inferSelect;
  readonly beside: typeof decisionContents.$inferSelect | null;
}

const PAGE = 500;

/**
 * Goes along an authority's whole chain: numbers without a gap, each link's hash, each link's tie to the one before,
 * each content against its salted hash, each standing text that it names.
 *
 * @param noted a head noted earlier: the chain must still pass through it
 */
export async function verifyChain(db: Db, authority: string, noted?: ChainHead): Promise<ChainReport> {
  const destroyed: DestroyedContent[] = [];
  let head: ChainHead | null = null;
  const textOf = await withinAuthority(db, authority, (tx) => allTexts(tx, authority));
  for (;;) {
    const rows = await pageAfter(db, authority, head?.number ?? 0);
    for (const row of rows) {
      const { number, id, hash } = row.decision;
      const reason = (await faultIn(row, head, textOf)) ?? faultAgainst(noted, row.decision);
      if (reason) return { ok: false, broken: { number: (head?.number ?? 0) + 1, id, reason } };
      if (row.beside?.destroyedAt) destroyed.push({ id, number, words: wordsFor(row.beside) });
      head = { number, hash };
    }
    if (rows.length < PAGE) break;
  }
  const count = head?.number ?? 0;
  if (noted && noted.number > count) {
    const reason = `the chain was noted to reach number ${noted.number} and ends at ${count}`;
    return { ok: false, broken: { number: count + 1, id: null, reason } };
  }
  return { ok: true, count, head, destroyed };
}

function pageAfter(db: Db, authority: string, number: number): Promise<Row[]> {
  return withinAuthority(db, authority, (tx) =>
    tx
      .select({ decision: decisions, beside: decisionContents })
      .from(decisions)
      .leftJoin(decisionContents, eq(decisionContents.decision, decisions.id))
      .where(and(eq(decisions.authority, authority), gt(decisions.number, number)))
      .orderBy(asc(decisions.number))
      .limit(PAGE),
  );
}

type TextOf = (hash: string) => string;

async function faultIn(
  { decision, beside }: Row,
  before: ChainHead | null,
  textOf: TextOf,
): Promise<string | undefined> {
  const expected = (before?.number ?? 0) + 1;
  if (decision.number !== expected) return `number ${expected} is missing: the next one held is ${decision.number}`;
  if (decision.prevHash !== (before?.hash ?? null)) return 'it does not follow from the decision before it';
  const hash = await hashOfLink({ ...decision, madeAt: decision.madeAt.toISOString() });
  if (hash !== decision.hash) return 'its number, time, maker or hash was changed after it was made';
  if (beside?.destroyedAt) return undefined;
  if (!beside || beside.salt === null || beside.content === null) {
    return 'its content is missing, and nothing says that it was destroyed';
  }
  const sealed = await hashOfContent(beside.salt, beside.content);
  if (sealed !== decision.saltedContentHash) return 'its content is not what was recorded';
  return faultInTexts(JSON.parse(beside.content), textOf);
}

/** What its findings say lies beside it, by hash: missing or changed, the decision would no longer say what it said. */
function faultInTexts(content: unknown, textOf: TextOf): string | undefined {
  if (!isPacked(content)) return undefined;
  try {
    for (const hash of standingIn(content)) textOf(hash);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function faultAgainst(noted: ChainHead | undefined, decision: Row['decision']): string | undefined {
  if (noted?.number !== decision.number || noted.hash === decision.hash) return undefined;
  return 'it is another decision than the one noted at this number';
}

const londonDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });

function wordsFor({ destroyedAt, destroyedUnder }: NonNullable<Row['beside']>): string {
  return `destroyed on ${londonDay.format(destroyedAt ?? undefined)} under ${destroyedUnder}`;
}
