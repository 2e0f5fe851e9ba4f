import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { Problem } from '../problem.ts';
import type { Db } from './db.ts';
import { moment } from './moment.ts';

/** One step of the schema, as it lies in `migrations/`. */
export interface Migration {
  /** The file's name without its ending, such as `0000_first`. */
  readonly name: string;
  readonly statements: readonly string[];
}

/** Any number will do, so long as nothing else in the database uses it and it stays the same. */
const ONE_AT_A_TIME = 7_201_944;

/** The database's own list of the steps it has taken. Not among `tables/`, since no migration makes it. */
const taken = pgTable('schema_migrations', {
  name: text().primaryKey(),
  takenAt: moment('taken_at').notNull().default(sql`now()`),
});

/**
 * Brings the database up to this program's schema: all missing steps or none. Safe to run from several places at once.
 *
 * @returns how many steps were taken; 0 where there was nothing to do
 * @throws Problem `conflict` when the database has been used by a newer program
 */
export async function migrate(db: Db, migrations: readonly Migration[]): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${ONE_AT_A_TIME})`);
    await tx.execute(
      sql`create table if not exists schema_migrations (name text primary key, taken_at timestamptz(3) not null default now())`,
    );
    const missing = await missingMigrations(tx, migrations);
    for (const migration of missing) {
      for (const statement of migration.statements) await tx.execute(sql.raw(statement));
      await tx.insert(taken).values({ name: migration.name });
    }
    return missing.length;
  });
}

/**
 * @returns the steps that the database has yet to take, in order
 * @throws Problem `conflict` when the database has taken steps that this program does not know
 */
export async function missingMigrations(db: Db, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const done = new Set(await namesTaken(db));
  const known = new Set(migrations.map((each) => each.name));
  const newer = [...done].filter((name) => !known.has(name));
  if (newer.length > 0) {
    throw new Problem(
      'conflict',
      `This database belongs to a newer Fairmile than this one (it has ${newer.join(', ')}). Start the newer one, or restore a copy of the database from before the upgrade.`,
    );
  }
  return migrations.filter((each) => !done.has(each.name));
}

async function namesTaken(db: Db): Promise<string[]> {
  const [table] = await db
    .select({ exists: sql<boolean>`there.it is not null` })
    .from(sql`(select to_regclass('schema_migrations') as it) as there`);
  if (!table?.exists) return [];
  return (await db.select({ name: taken.name }).from(taken)).map((row) => row.name);
}
