import { type Db, inHex, insertRows, opaqueId, type RandomBytes, randomBytes, withinAuthority } from '../db/index.ts';
import { decisionContents } from '../db/tables/decision-contents.ts';
import { decisions } from '../db/tables/decisions.ts';
import { canonical } from './canonical.ts';
import { lastOf, takeTurn } from './chain-end.ts';
import { hashOfContent, hashOfLink } from './link.ts';
import { keepTexts } from './packing/kept-texts.ts';
import { packCheck } from './packing/pack-check.ts';
import { type StandingText, StandingTexts } from './packing/standing-texts.ts';
import type { RecordedDecision } from './record-decision.ts';

/** Contents in one statement, so that its text stays far below what a program and PostgreSQL hold in one. */
const IN_ONE_GO = 200;

interface Batch {
  readonly authority: string;
  readonly contents: readonly unknown[];
  readonly now: Date;
  readonly random?: RandomBytes;
  /** Kept from batch to batch, so that standing texts are made once. */
  readonly texts?: StandingTexts;
}

/**
 * Adds many decisions that the service found by itself to the end of an authority's chain, in the order given: all of them or none. The
 * authority's turn is taken only when everything is ready to be written, so that others do not wait for the making of it.
 *
 * @throws Problem `not-found` when there is no such authority
 */
export async function recordDecisions(db: Db, batch: Batch): Promise<readonly RecordedDecision[]> {
  const { authority, contents, now, random = randomBytes, texts = new StandingTexts() } = batch;
  if (contents.length === 0) return [];
  const used = new Map<string, StandingText>();
  // All under way at once: the runtime takes hashes beside our own work, and one at a time each would be waited for.
  const sealed = await Promise.all(
    contents.map(async (each) => {
      const content = canonical(await packCheck(each, texts, used));
      const salt = inHex(random(32));
      const id = opaqueId(random);
      return { id, content, salt, saltedContentHash: await hashOfContent(salt, content) };
    }),
  );
  return withinAuthority(db, authority, async (tx) => {
    await takeTurn(tx, authority);
    await keepTexts(tx, authority, used.values());
    let before = await lastOf(tx, authority);
    const links: (typeof decisions.$inferInsert)[] = [];
    for (const { id, saltedContentHash } of sealed) {
      const number: number = (before?.number ?? 0) + 1;
      const link = { id, authority, number, madeBy: null, saltedContentHash, prevHash: before?.hash ?? null };
      const hash: string = await hashOfLink({ ...link, madeAt: now.toISOString() });
      links.push({ ...link, madeAt: now, hash });
      before = { number, hash };
    }
    await insertRows(tx, decisions, links);
    for (let first = 0; first < sealed.length; first += IN_ONE_GO) {
      const beside = sealed.slice(first, first + IN_ONE_GO);
      await insertRows(
        tx,
        decisionContents,
        beside.map(({ id, salt, content }) => ({ decision: id, salt, content })),
      );
    }
    return links.map(({ id, number, hash }) => ({ id, number, hash }));
  });
}
