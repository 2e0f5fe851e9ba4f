import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { Problem } from '../problem.ts';
import type { Db } from './db.ts';
import { migrate, missingMigrations } from './migrate.ts';
import { readMigrations } from './migrations.node.ts';
import type { OpenDatabase, ServerSchema } from './open.node.ts';
import { APP_ROLE } from './within-authority.ts';

/** The oldest PostgreSQL that the schema is tested on. */
const OLDEST_POSTGRESQL = 15;

/** Opens a pool of connections to a PostgreSQL server, and checks or brings up to date the schema there. */
export async function openServer(databaseUrl: string, schema: ServerSchema): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is dropped by the pool, and the next query opens another or says what is wrong.
  pool.on('error', () => {});
  try {
    await refuseUnreachable(pool);
    const db = drizzle({ client: pool });
    await refuseOldPostgresql(db);
    if (schema === 'migrate') await migrate(db, readMigrations());
    else {
      await refuseStranger(db);
      await refuseOldSchema(db);
      await refuseWhoCouldBypass(db);
    }
    return { db, kind: 'server', close: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Says so without the address, which holds a password. */
async function refuseUnreachable(pool: pg.Pool): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'no answer in time';
    throw new Problem('conflict', `The database named by DATABASE_URL cannot be opened (${code}).`);
  }
}

async function refuseOldPostgresql(db: Db): Promise<void> {
  const [server] = await db
    .select({ version: sql<number>`setting.number` })
    .from(sql`(select current_setting('server_version_num')::int as number) as setting`);
  const major = Math.floor((server?.version ?? 0) / 10_000);
  if (major >= OLDEST_POSTGRESQL) return;
  throw new Problem('conflict', `The server runs PostgreSQL ${major}; Fairmile needs ${OLDEST_POSTGRESQL} or newer.`);
}

async function refuseOldSchema(db: Db): Promise<void> {
  const missing = await missingMigrations(db, readMigrations());
  if (missing.length === 0) return;
  throw new Problem(
    'conflict',
    `The database is not ready for this Fairmile (it lacks ${missing.map((each) => each.name).join(', ')}). Run \`npm run fairmile -- migrate\` first.`,
  );
}

/** A login with no part in the app's role cannot even read which steps the schema has taken. Before any is taken there is no such role. */
async function refuseStranger(db: Db): Promise<void> {
  const [found] = await db
    .select({ member: sql<boolean | null>`found.member` })
    .from(
      sql`(select pg_has_role(session_user, oid, 'member') as member from pg_roles where rolname = ${APP_ROLE}) as found`,
    );
  if (found?.member !== false) return;
  throw new Problem(
    'conflict',
    `The login of DATABASE_URL may not use Fairmile’s tables yet. As the owner: grant ${APP_ROLE} to that login.`,
  );
}

/**
 * One authority is kept from another's rows by row-level security, which does not bind everyone. A login that it would not bind is
 * refused, and so is one that could become such a login.
 */
async function refuseWhoCouldBypass(db: Db): Promise<void> {
  const [found] = await db.select({ unbound: sql<string | null>`found.unbound` }).from(sql`(
    select string_agg(rolname, ', ' order by rolname) as unbound from pg_roles
    where pg_has_role(session_user, oid, 'member')
      and (rolsuper or rolbypassrls or oid in (select relowner from pg_class where oid = 'decisions'::regclass))
  ) as found`);
  if (!found?.unbound) return;
  throw new Problem(
    'conflict',
    `The login of DATABASE_URL is, or may become, a role that could see every authority’s records (${found.unbound}). Fairmile does not start with it. Make a login for Fairmile alone: create role … login in role ${APP_ROLE}; and keep the owner’s address for \`migrate\` (DATABASE_OWNER_URL).`,
  );
}
