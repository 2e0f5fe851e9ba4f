import { and, eq } from 'drizzle-orm';
import type { Day } from '../../rules/kernel/day.ts';
import type { Db } from '../db/index.ts';
import { applicationEntries } from '../db/tables/application-entries.ts';
import { applications } from '../db/tables/applications.ts';
import { people } from '../db/tables/people.ts';
import { Problem } from '../problem.ts';
import { type State, UNDECIDED } from './application.ts';
import type { Contents, Kind } from './entry.ts';

export interface Which {
  readonly authority: string;
  readonly id: string;
}

/** The row of an application, held until the transaction ends, so that two people at once take turns. @throws Problem `not-found` */
export async function holdApplication(tx: Db, { authority, id }: Which) {
  const [row] = await tx
    .select()
    .from(applications)
    .where(and(eq(applications.authority, authority), eq(applications.id, id)))
    .for('no key update');
  if (!row) throw new Problem('not-found', 'There is no such application.');
  return row;
}

export interface NewEntry<K extends Kind> {
  readonly kind: K;
  readonly content: Contents[K];
  readonly by: string | null;
  readonly now: Date;
}

/** Adds to what is known of an application, and gives the number of what was added. @throws Problem `not-found` where nobody of that id works for the authority */
export async function addEntry<K extends Kind>(tx: Db, { authority, id }: Which, entry: NewEntry<K>): Promise<number> {
  const { kind, content, by, now } = entry;
  if (by !== null) await refuseStranger(tx, authority, by);
  const [added] = await tx
    .insert(applicationEntries)
    .values({ authority, application: id, kind, content, by, at: now })
    .returning({ id: applicationEntries.id });
  if (!added) throw new Error('An entry that was added has no number');
  return added.id;
}

/**
 * Says where an application stands from now on.
 * @param dueOn the last day for what is due next from the council; where it is left out the day stays as it was while nothing is
 * decided (asking the family stops no clock), and goes once it is
 */
export async function setState(tx: Db, { id }: Which, state: State, now: Date, dueOn?: Day): Promise<void> {
  const due = dueOn ? { dueOn } : UNDECIDED.includes(state) ? {} : { dueOn: null };
  await tx
    .update(applications)
    .set({ state, stateSince: now, ...due })
    .where(eq(applications.id, id));
}

async function refuseStranger(tx: Db, authority: string, person: string): Promise<void> {
  const known = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, person), eq(people.authority, authority)));
  if (known.length === 0) throw new Problem('not-found', 'Nobody of this id works for the authority.');
}
