import type { Db } from './db.ts';
import { openEmbedded } from './embedded.node.ts';
import { openServer } from './server.node.ts';

/** An opened store of records. `close` may be called once, when nothing uses it any more. */
export interface OpenDatabase {
  readonly db: Db;
  /** `embedded`: in this process and on one machine, for trying out and pilots. `server`: PostgreSQL. */
  readonly kind: 'embedded' | 'server';
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Such as `postgres://user:password@host:5432/fairmile`; without it the store is embedded. */
  readonly databaseUrl?: string;
  /** The folder in which the embedded store and the areas' files lie. */
  readonly dataDir: string;
  readonly server?: ServerSchema;
}

/**
 * `migrate` brings a server's database up to this program's schema first, as its owner. `refuse-old` is for serving: a database that is
 * behind is refused, since several programs may be using it, and so is a login that row-level security would not bind. The embedded store is always brought up to date.
 */
export type ServerSchema = 'migrate' | 'refuse-old';

/**
 * Opens the records and sees to it that their schema is this program's.
 *
 * @throws Problem `conflict`, in words for whoever starts the program, when they are in use, too new, too old, or made
 * by another PostgreSQL
 */
export function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const { databaseUrl, dataDir, server = 'refuse-old' } = options;
  return databaseUrl ? openServer(databaseUrl, server) : openEmbedded(dataDir);
}
