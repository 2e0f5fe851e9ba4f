/**
 * A night end to end on a real PostgreSQL, as a council runs it: everyone from nothing, a night on which nothing changed, and nights with some changes. Beside
 * it, in the same run, what deciding alone takes, with nothing written.
 * Usage: `npm run bench:night [-- children…]` (1,000 and 4,000 unless told: how it grows). Needs PostgreSQL's programs (`POSTGRES_BIN`, or Debian's).
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { keepAuthority } from '../src/authorities/index.ts';
import { openDatabase } from '../src/db/open.node.ts';
import { importFiles } from '../src/import-files.node.ts';
import { tick } from '../src/rechecks/index.ts';
import { openService, type Service } from '../src/service.node.ts';
import { postgresBin, startPostgres } from '../test/servers/postgres.ts';
import { benchFiles } from './area.ts';
import { BATCH, decideAlone } from './night/alone.ts';
import { AUTHORITY, again, madeUp, take } from './night/children.ts';
import { processor, since } from './night/processor.ts';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 4000];
if (!SIZES.every((size) => Number.isInteger(size) && size > 0))
  throw new Error('How many children: whole numbers, such as 1000 4000');
const CHANGES = [10, 100, 1000];
const ROOT = join(import.meta.dirname, '..');
const GOAL = { children: 75_000, seconds: 30 };

if (postgresBin) for (const size of SIZES) await bench(postgresBin, size);
else
  console.log('Not measured: there is no PostgreSQL on this machine. POSTGRES_BIN names the folder of its programs.');

async function bench(bin: string, size: number): Promise<void> {
  const server = await startPostgres(bin);
  const dataDir = mkdtempSync(join(tmpdir(), 'fairmile-night-'));
  try {
    const ownerUrl = await server.freshUrl();
    await (await openDatabase({ databaseUrl: ownerUrl, dataDir, server: 'migrate' })).close();
    const databaseUrl = await server.appUrl(ownerUrl);
    const service = await openService({ databaseUrl, dataDir });
    try {
      await measure(service, { DATABASE_URL: databaseUrl, FAIRMILE_DATA: dataDir }, size);
    } finally {
      await service.close();
    }
  } finally {
    server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(service: Service, environment: Record<string, string>, size: number): Promise<void> {
  const files = { ...benchFiles().at(-1)!, authority: AUTHORITY };
  await keepAuthority(service.db, { id: AUTHORITY, name: 'A council', fictional: true });
  await importFiles(service, files, new Date());
  const children = await madeUp(service, files.id, size);
  console.log(`${files.name}, ${size.toLocaleString('en-GB')} children, PostgreSQL. Load ${loadavg()[0]!.toFixed(1)}`);
  tell('placements, homes and facts taken in', size, await seconds(() => take(service, children)));
  const before = processor();
  const whole = await seconds(() => Promise.all([worker(environment), worker(environment)]));
  const used = since(before);
  tell('from nothing, by two programs, each recorded', size, whole);
  if (used)
    console.log(
      `  seconds of processor in that: ${used.programs.toFixed(1)} of the programs, ${used.postgres.toFixed(1)} of PostgreSQL. Load now ${loadavg()[0]!.toFixed(1)}`,
    );
  await tellSize(service);
  const alone = await seconds(() => decideAlone(service));
  tell('deciding alone, by one program, nothing written', size, alone);
  if (used)
    console.log(
      `  a night is ${((used.programs + used.postgres) / alone).toFixed(1)} times the processor of that, with starting two programs, writing, and PostgreSQL`,
    );
  const projected = (whole / size) * GOAL.children;
  console.log(
    `  at that pace ${GOAL.children.toLocaleString('en-GB')} take ${projected.toFixed(0)} s; the goal is ${GOAL.seconds} s`,
  );
  const idle = await seconds(() => tick(service, new Date(), { authority: AUTHORITY }));
  console.log(
    `  a night on which nothing changed: ${idle.toFixed(2)} s, ${((idle / whole) * 100).toFixed(2)}% of that`,
  );
  let version = 2;
  for (const count of CHANGES.filter((each) => each < size)) {
    await take(
      service,
      children.slice(0, count).map((child) => again(child, version)),
    );
    version++;
    tell(
      `${count.toLocaleString('en-GB')} children changed`,
      count,
      await seconds(() => tick(service, new Date(), { authority: AUTHORITY })),
    );
  }
}

/** A program of its own, as a council starts two on two cores. */
async function worker(environment: Record<string, string>): Promise<void> {
  const args = ['--import', 'tsx', 'src/cli.ts', 'recheck', 'run', '--authority', AUTHORITY, '--batch', `${BATCH}`];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...environment } });
}

async function tellSize(service: Service): Promise<void> {
  const asked = sql`select count(*)::int as n, (select pg_total_relation_size('decision_contents'))::bigint as bytes from decisions`;
  const { rows } = (await service.db.execute(asked)) as unknown as { rows: { n: number; bytes: string }[] };
  const [{ n, bytes } = { n: 0, bytes: '0' }] = rows;
  console.log(
    `  in the database: ${Math.round(Number(bytes) / 1e6)} MB of contents${n > 0 ? `, ${Math.round(Number(bytes) / n / 100) / 10} kB a decision` : ''}`,
  );
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return (performance.now() - began) / 1000;
}

function tell(what: string, count: number, took: number): void {
  const aSecond = Math.round(count / took).toLocaleString('en-GB');
  console.log(`  ${what.padEnd(46)} ${took.toFixed(2).padStart(7)} s, ${aSecond.padStart(6)} a second`);
}
