import { and, eq, inArray } from 'drizzle-orm';
import { type Db, sha256 } from '../../db/index.ts';
import { standingTexts } from '../../db/tables/standing-texts.ts';
import { isPacked, standingIn } from './packed-check.ts';
import type { StandingText } from './standing-texts.ts';
import { unpackCheck } from './unpack-check.ts';

/** Keeps those that the authority does not hold yet. To be called by whoever has the authority’s turn, so that no two add the same. */
export async function keepTexts(tx: Db, authority: string, texts: Iterable<StandingText>): Promise<void> {
  const all = new Map([...texts].map((each) => [each.hash, each.text]));
  if (all.size === 0) return;
  const held = await heldOf(tx, authority, [...all.keys()]);
  const rows = [...all].flatMap(([hash, text]) => (held.has(hash) ? [] : [{ authority, hash, text }]));
  if (rows.length > 0) await tx.insert(standingTexts).values(rows);
}

/**
 * A content whole again: as it is, where it was not packed.
 * @throws Error where a standing text that it names is missing, or is not what was kept
 */
export async function wholeContent(tx: Db, authority: string, content: unknown): Promise<unknown> {
  if (!isPacked(content)) return content;
  const texts = await heldOf(tx, authority, standingIn(content));
  return unpackCheck(content, await soundTexts(texts));
}

/** All that an authority holds, for whoever goes along its whole chain. Gives the text of a name. @throws Error as {@link wholeContent} */
export async function allTexts(tx: Db, authority: string): Promise<(hash: string) => string> {
  const rows = await tx.select().from(standingTexts).where(eq(standingTexts.authority, authority));
  return soundTexts(new Map(rows.map(({ hash, text }) => [hash, text])));
}

async function heldOf(tx: Db, authority: string, hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ hash: standingTexts.hash, text: standingTexts.text })
    .from(standingTexts)
    .where(and(eq(standingTexts.authority, authority), inArray(standingTexts.hash, [...hashes])));
  return new Map(rows.map(({ hash, text }) => [hash, text]));
}

/** Only such as are what their names say: asking for any other throws. */
async function soundTexts(texts: ReadonlyMap<string, string>): Promise<(hash: string) => string> {
  const sound = new Set<string>();
  for (const [hash, text] of texts) if ((await sha256(text)) === hash) sound.add(hash);
  return (hash) => {
    const text = texts.get(hash);
    if (text === undefined) throw new Error('a standing text that it names is missing');
    if (!sound.has(hash)) throw new Error('a standing text that it names is not what was kept');
    return text;
  };
}
