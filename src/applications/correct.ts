import { type Db, withinAuthority } from '../db/index.ts';
import { Problem } from '../problem.ts';
import { addEntry, holdApplication, type Which } from './add-entry.ts';
import { UNDECIDED } from './application.ts';
import type { About, FactSaid } from './entry.ts';
import { refuseStrangePapers } from './evidence/refuse-strange-papers.ts';
import { readApplication } from './read-application.ts';

/** @throws Problem `conflict` once it waits for a second officer, was taken back, or is decided and nobody asked for a review */
export async function refuseClosed(tx: Db, which: Which): Promise<void> {
  const { state } = await holdApplication(tx, which);
  if (state === 'second')
    throw new Problem('conflict', 'A decision waits for a second officer. Nothing is changed before they have looked.');
  if (!UNDECIDED.includes(state) && state !== 'review-1' && state !== 'review-2')
    throw new Problem('conflict', 'This application is decided or was taken back. Nothing was changed.');
}

/** An officer mends the home, the school or the day, and says why. What was said before stays on the record. */
export async function correct(
  db: Db,
  which: Which,
  { about, reasons, by, now }: { about: Partial<About>; reasons: string; by: string; now: Date },
): Promise<void> {
  const why = reasons.trim();
  if (why === '' || why.length > 2000)
    throw new Problem('invalid-request', 'Say why.', [
      { path: 'reasons', message: 'Say how you know, in up to 2,000 characters' },
    ]);
  return withinAuthority(db, which.authority, async (tx) => {
    await refuseClosed(tx, which);
    await addEntry(tx, which, { kind: 'corrected', content: { about, reasons: why }, by, now });
  });
}

/**
 * An officer says what was found of some facts, each with its source and the papers that were looked at for it.
 * @throws Problem `invalid-request` for a paper that the application does not have; `conflict`, `not-found`
 */
export function addFacts(
  db: Db,
  which: Which,
  { facts, by, now }: { facts: readonly FactSaid[]; by: string; now: Date },
): Promise<void> {
  return withinAuthority(db, which.authority, async (tx) => {
    await refuseClosed(tx, which);
    const looked = facts.flatMap(({ evidence = [] }) => evidence);
    if (looked.length > 0) refuseStrangePapers(await readApplication(tx, which), looked);
    for (const content of facts) await addEntry(tx, which, { kind: 'fact', content, by, now });
  });
}
