import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { Problem } from '../problem.ts';
import { takeLock } from './lock.node.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrations.node.ts';
import type { OpenDatabase } from './open.node.ts';

/** The major version of PostgreSQL inside the embedded store; it reads no other's files. */
export const EMBEDDED_POSTGRESQL = 18;

/** Opens the records in `<dataDir>/db`, making them when there are none. Nobody else may open them meanwhile. */
export async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  mkdirSync(dataDir, { recursive: true });
  const release = takeLock(join(dataDir, 'db.lock'), `The records in ${dataDir}`);
  try {
    const folder = join(dataDir, 'db');
    if (!existsSync(folder)) await makeEmpty(folder);
    refuseOtherPostgresql(folder);
    const { client, db } = await openFolder(folder);
    const close = async () => {
      await client.close();
      release();
    };
    return { db, kind: 'embedded', close };
  } catch (error) {
    release();
    throw error;
  }
}

/** Made beside its place and moved there when it is whole: a first start that is cut short leaves nothing half-made. */
async function makeEmpty(folder: string): Promise<void> {
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  const { client } = await openFolder(making);
  await client.close();
  renameSync(making, folder);
}

async function openFolder(folder: string) {
  // The default of 128 MB serves many clients; here there is one, and 16 MB saves 110.
  const client = await PGlite.create(folder, { postgresqlconf: ['shared_buffers = 16MB'] });
  try {
    const db = drizzle({ client });
    await migrate(db, readMigrations());
    return { client, db };
  } catch (error) {
    await client.close();
    throw error;
  }
}

function refuseOtherPostgresql(folder: string): void {
  const note = join(folder, 'PG_VERSION');
  if (!existsSync(note)) {
    throw new Problem(
      'conflict',
      `The folder ${folder} holds something that is not Fairmile's records. Name another data folder.`,
    );
  }
  const found = readFileSync(note, 'utf8').trim();
  if (found === String(EMBEDDED_POSTGRESQL)) return;
  throw new Problem(
    'conflict',
    `The records in ${folder} were made by PostgreSQL ${found}, and this Fairmile holds PostgreSQL ${EMBEDDED_POSTGRESQL}, which cannot read them. Nothing was changed. Start the Fairmile that made them and move the records to a PostgreSQL server (DATABASE_URL), or name another data folder to begin afresh.`,
  );
}
