import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { day } from '../../rules/kernel/day.ts';
import { type Db, withinAuthority } from '../db/index.ts';
import { applicationEntries } from '../db/tables/application-entries.ts';
import { applications } from '../db/tables/applications.ts';
import { people } from '../db/tables/people.ts';
import { Problem } from '../problem.ts';
import type { Which } from './add-entry.ts';
import type { Application, Listed, State } from './application.ts';
import type { Entry } from './entry.ts';

/** @throws Problem `not-found` when the authority has no such application */
export function readApplication(db: Db, { authority, id }: Which): Promise<Application> {
  return withinAuthority(db, authority, async (tx) => {
    const [row] = await tx
      .select()
      .from(applications)
      .where(and(eq(applications.authority, authority), eq(applications.id, id)));
    if (!row) throw new Problem('not-found', 'There is no such application.');
    const entries = await tx
      .select()
      .from(applicationEntries)
      .where(and(eq(applicationEntries.authority, authority), eq(applicationEntries.application, id)))
      .orderBy(asc(applicationEntries.id));
    return { ...listedOf(row), entries: entries.map(entryOf) };
  });
}

/**
 * Applications in any of these states: what is due next first, what has no day last, and the longest waiting first of each.
 * @param limit 200 unless told, 1,000 at most
 */
export function listApplications(
  db: Db,
  authority: string,
  { states, limit = 200, newest = false }: { states: readonly State[]; limit?: number; newest?: boolean },
): Promise<readonly Listed[]> {
  return withinAuthority(db, authority, async (tx) => {
    const rows = await tx
      .select()
      .from(applications)
      .where(and(eq(applications.authority, authority), inArray(applications.state, [...states])))
      .orderBy(
        ...(newest
          ? [desc(applications.stateSince)]
          : [sql`${applications.dueOn} asc nulls last`, asc(applications.receivedAt)]),
        asc(applications.id),
      )
      .limit(Math.min(limit, 1000));
    return rows.map(listedOf);
  });
}

/** The names of people of an authority, by ID: for who did what. */
export async function namesOf(db: Db, authority: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.authority, authority), inArray(people.id, [...new Set(ids)])));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function listedOf(row: typeof applications.$inferSelect): Listed {
  const { id, authority, reference, receivedAt, state, stateSince, dueOn } = row;
  return { id, authority, reference, receivedAt, state, stateSince, ...(dueOn ? { dueOn: day(dueOn) } : {}) };
}

/** We wrote it ourselves, so its content is what its kind says. */
function entryOf({ id, kind, at, by, content, destroyedAt, destroyedUnder }: typeof applicationEntries.$inferSelect) {
  const held = content === null ? {} : { content };
  const destroyed = destroyedAt && destroyedUnder ? { destroyed: { at: destroyedAt, under: destroyedUnder } } : {};
  return { id, kind, at, by, ...held, ...destroyed } as Entry;
}
