import { type Db, withinAuthority } from '../db/index.ts';
import { Problem } from '../problem.ts';
import { addEntry, holdApplication, setState, type Which } from './add-entry.ts';
import { UNDECIDED } from './application.ts';

/**
 * Takes an application back, for the family. What was sent stays on the record, and a new one may be sent any day.
 * @throws Problem `conflict` once it is decided, or was taken back already
 */
export function withdraw(db: Db, which: Which, { words, now }: { words?: string; now: Date }): Promise<void> {
  return withinAuthority(db, which.authority, async (tx) => {
    const { state } = await holdApplication(tx, which);
    if (!UNDECIDED.includes(state))
      throw new Problem('conflict', 'This application is decided or was taken back already. Nothing was changed.');
    const said = words?.trim().slice(0, 1000);
    await addEntry(tx, which, { kind: 'withdrawn', content: said ? { words: said } : {}, by: null, now });
    await setState(tx, which, 'withdrawn', now);
  });
}
