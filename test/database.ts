import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Db } from '../src/db/db.ts';
import { migrate } from '../src/db/migrate.ts';
import { readMigrations } from '../src/db/migrations.node.ts';

const CACHE = join(import.meta.dirname, '../node_modules/.cache/fairmile');

/**
 * A fresh, empty database with today's schema, in this process's memory and nobody else's. Takes about half a second,
 * so ask once per test file (`beforeAll`) and give each test its own authority or area, or once per test where
 * emptiness matters.
 *
 *     let database: TestDatabase;
 *     beforeAll(async () => { database = await freshDatabase(); });
 *     afterAll(() => database.close());
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const loadDataDir = new Blob([await snapshot()]);
  const client = await PGlite.create({ loadDataDir, postgresqlconf: ['shared_buffers = 16MB'] });
  return { db: drizzle({ client }), close: () => client.close() };
}

export interface TestDatabase {
  readonly db: Db;
  close(): Promise<void>;
}

/** Making and migrating a database takes seconds, loading one does not: one is kept, named by all that it depends on. */
async function snapshot(): Promise<Uint8Array<ArrayBuffer>> {
  const migrations = readMigrations();
  const pglite = readFileSync(join(import.meta.dirname, '../node_modules/@electric-sql/pglite/package.json'));
  const name = createHash('sha256').update(pglite).update(JSON.stringify(migrations)).digest('hex').slice(0, 16);
  const path = join(CACHE, `database-${name}.tar`);
  if (!existsSync(path)) {
    const client = await PGlite.create();
    await migrate(drizzle({ client }), migrations);
    const dump = await client.dumpDataDir('none');
    await client.close();
    mkdirSync(CACHE, { recursive: true });
    // Several test processes may be at this at once: each writes its own and the last to finish stands.
    writeFileSync(`${path}.${process.pid}`, new Uint8Array(await dump.arrayBuffer()));
    renameSync(`${path}.${process.pid}`, path);
  }
  return new Uint8Array(readFileSync(path));
}
