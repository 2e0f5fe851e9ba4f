import { and, asc, eq, isNull } from 'drizzle-orm';
import { type Db, withinAuthority } from '../db/index.ts';
import { dueRechecks } from '../db/tables/due-rechecks.ts';
import { type Basis, basesToday } from './basis.ts';
import { type Night, noteDue } from './note-due.ts';

/** Why looking again is due, as the list of reasons has it. */
export type Reason = (typeof dueRechecks.$inferSelect)['reason'];

/** What a night would find due, were it now. */
export interface DueAhead {
  /** By child, in the order of their ids. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
  readonly bases: ReadonlyMap<string, Basis>;
}

/** Notes what would be due, reads it, and takes the notes back: nothing is changed by asking. */
export async function dueAhead(db: Db, night: Night): Promise<DueAhead> {
  let found: DueAhead | undefined;
  const asked = withinAuthority(db, night.authority, async (tx) => {
    const bases = await basesToday(tx, night);
    await noteDue(tx, night, bases);
    const rows = await tx
      .selectDistinct({ child: dueRechecks.child, reason: dueRechecks.reason })
      .from(dueRechecks)
      .where(and(eq(dueRechecks.authority, night.authority), isNull(dueRechecks.doneAt)))
      .orderBy(asc(dueRechecks.child), asc(dueRechecks.reason));
    const by = Map.groupBy(rows, ({ child }) => child);
    found = { bases, reasons: new Map([...by].map(([child, its]) => [child, its.map(({ reason }) => reason)])) };
    throw new TakenBack();
  });
  await asked.catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return found!;
}

/** Thrown so that the transaction is rolled back. */
class TakenBack extends Error {}
