import { sql } from 'drizzle-orm';
import { Problem } from '../problem.ts';
import type { Db } from './db.ts';

/** The role that row-level security binds: made by a migration, and what a server's login is a member of. */
export const APP_ROLE = 'fairmile_app';

/** Where row-level security reads whose rows may be seen. */
const SETTING = 'fairmile.authority';

/**
 * Does something with one authority's rows and sees no other's: a transaction in which row-level security lets through that
 * authority alone, so that a query that forgets to name it finds nothing of anybody else.
 *
 * On the embedded store it guards against our own forgotten filter only: its one user may step out of the role.
 *
 * @throws Problem `not-allowed` inside work for another authority
 */
export function withinAuthority<T>(db: Db, authority: string, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    const already = await settingOf(tx);
    if (already !== '' && already !== authority)
      throw new Problem('not-allowed', 'One authority’s records are not to be used while working for another.');
    if (already === '') await enter(tx, authority);
    return work(tx);
  });
}

/** Both end with the transaction. A login that is not a member of the role is bound as it is. */
async function enter(tx: Db, authority: string): Promise<void> {
  await tx.execute(sql`select set_config(${SETTING}, ${authority}, true)`);
  await tx.execute(
    sql`select set_config('role', ${APP_ROLE}, true) where pg_has_role(session_user, ${APP_ROLE}, 'member')`,
  );
}

async function settingOf(tx: Db): Promise<string> {
  const [found] = await tx
    .select({ authority: sql<string>`setting.authority` })
    .from(sql`(select coalesce(current_setting(${SETTING}, true), '') as authority) as setting`);
  return found?.authority ?? '';
}
