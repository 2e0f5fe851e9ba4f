import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const DEBIAN = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs: `POSTGRES_BIN`, or the oldest that Debian installed; undefined where there is none. */
export const postgresBin: string | undefined = process.env.POSTGRES_BIN ?? debianBin();

function debianBin(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(a) - Number(b)) : [];
  return versions.map((version) => join(DEBIAN, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

export interface TestServer {
  /** Makes an empty database and gives its address, as its owner. */
  freshUrl(): Promise<string>;
  /** The same database for a login that owns nothing, as a council would run Fairmile. The database has to be migrated. */
  appUrl(ownerUrl: string): Promise<string>;
  stop(): void;
}

/** Starts a PostgreSQL of our own on a free loopback port, its data in a temporary folder. It refuses to run as root, so there it runs as `nobody`. */
export async function startPostgres(bin: string): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmile-postgres-'));
  const user = process.getuid?.() === 0 ? nobody() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(bin, program), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'fairmile', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  const port = await freePort();
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -h 127.0.0.1 -k ${folder}`, 'start');
  let made = 0;
  return {
    async freshUrl() {
      const name = `test${++made}`;
      const client = new pg.Client(`postgres://fairmile@127.0.0.1:${port}/postgres`);
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return `postgres://fairmile@127.0.0.1:${port}/${name}`;
    },
    async appUrl(ownerUrl) {
      const client = new pg.Client(ownerUrl);
      await client.connect();
      const { rows } = await client.query(`select from pg_roles where rolname = 'council'`);
      if (rows.length === 0) await client.query('create role council login in role fairmile_app');
      await client.end();
      return ownerUrl.replace('//fairmile@', '//council@');
    },
    stop() {
      run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true });
    },
  };
}

function nobody(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
