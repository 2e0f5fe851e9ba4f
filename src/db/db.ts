import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/**
 * The records: the embedded store, a PostgreSQL server, or a transaction on either. Functions that keep or look up
 * things take one of these as their first argument and use only that: inside `db.transaction(async (tx) => ...)` the
 * outer `db` would wait for ever on the embedded store, which has one connection.
 *
 * `execute` gives no rows here, since drivers differ in their shape; ask with `select`.
 */
export type Db = PgDatabase<PgQueryResultHKT>;
