import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { count, countDistinct, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoArea } from '../../demo/load.node.ts';
import { DEMO_AUTHORITY, keepAuthority } from '../../src/authorities/index.ts';
import { type Db, withinAuthority } from '../../src/db/index.ts';
import { openDatabase } from '../../src/db/open.node.ts';
import { dueRechecks } from '../../src/db/tables/due-rechecks.ts';
import { journeys } from '../../src/db/tables/journeys.ts';
import { recheckEffects } from '../../src/db/tables/recheck-effects.ts';
import { verifyChain } from '../../src/decisions/index.ts';
import { importFiles } from '../../src/import-files.node.ts';
import type { Service } from '../../src/service.node.ts';
import { postgresBin, startPostgres, type TestServer } from './postgres.ts';

const ROOT = join(import.meta.dirname, '../..');
const CHILDREN = Number(process.env.NIGHT_CHILDREN ?? 500);
const authority = DEMO_AUTHORITY.id;

/** A row for each child: a placement at one of the county's schools, a home, and a date of birth. */
function placementsFile(folder: string, of: number): string {
  const homes = ['QZ10 1AR', 'QZ1 1AE', 'QZ10 1AA', 'QZ1 1AA'];
  const rows = Array.from({ length: of }, (_, i) =>
    [
      `C-${i}`,
      `P-${i}`,
      '2026-11-20T08:00:00Z',
      '2026-09-01',
      'mainstream',
      '900025',
      `20${11 + (i % 10)}-0${1 + (i % 9)}-1${i % 10}`,
      homes[i % 4],
    ].join(','),
  );
  const file = join(folder, 'placements.csv');
  writeFileSync(file, ['child,placement,version,from,kind,school_urn,born,postcode', ...rows].join('\n'));
  return file;
}

const tsx = join(ROOT, 'node_modules/.bin/tsx');
const fairmile = (environment: Record<string, string>, ...args: string[]) =>
  promisify(execFile)(tsx, ['src/cli.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    maxBuffer: 1e8,
  });

/** A worker that is killed as soon as it has kept its first batch of five. */
function killedMidway(environment: Record<string, string>): Promise<void> {
  // Not through tsx, whose own child would live on.
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'recheck', 'run', '--batch', '5'], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    program.on('exit', (_, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error('the worker had finished before it could be killed'));
    });
    program.stderr.on('data', (told: Buffer) => {
      if (/children looked at/.test(told.toString())) program.kill('SIGKILL');
    });
  });
}

/** Every change has its effects once, nothing is left, the chain holds. */
async function expectEachOnce(db: Db): Promise<void> {
  await withinAuthority(db, authority, async (tx) => {
    const [due] = await tx.select({ n: count() }).from(dueRechecks);
    const [open] = await tx.select({ n: count() }).from(dueRechecks).where(isNull(dueRechecks.doneAt));
    const [effects] = await tx
      .select({ n: count(), due: countDistinct(recheckEffects.due), decisions: countDistinct(recheckEffects.after) })
      .from(recheckEffects);
    const [ways] = await tx.select({ n: count() }).from(journeys);
    expect({
      due: due!.n,
      open: open!.n,
      effects: effects!.n,
      ofReasons: effects!.due,
      decisions: effects!.decisions,
      ways: ways!.n,
    }).toEqual({
      due: CHILDREN * 3,
      open: 0,
      effects: CHILDREN * 3,
      ofReasons: CHILDREN * 3,
      decisions: CHILDREN,
      ways: CHILDREN,
    });
  });
  expect(await verifyChain(db, authority)).toMatchObject({ ok: true, count: CHILDREN });
}

describe.skipIf(!postgresBin)('a night that is cut short', () => {
  let server: TestServer;
  let folder: string;
  beforeAll(async () => {
    server = await startPostgres(postgresBin ?? '');
    folder = mkdtempSync(join(tmpdir(), 'fairmile-night-'));
  });
  afterAll(() => {
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function prepared(service: Pick<Service, 'db' | 'dataDir'>): Promise<void> {
    const { osm, schools, postcodes, gates, ...area } = demoArea();
    await keepAuthority(service.db, DEMO_AUTHORITY);
    await importFiles(
      service as Service,
      { ...area, authority, osm, schools: [schools], postcodes: [postcodes], gates: [gates] },
      new Date('2026-11-20T08:00:00Z'),
    );
  }

  test('one of three workers on a server is killed: each change has one effect, the chain holds, every decision replays', async () => {
    const dataDir = join(folder, 'server');
    const ownerUrl = await server.freshUrl();
    await (await openDatabase({ databaseUrl: ownerUrl, dataDir, server: 'migrate' })).close();
    const databaseUrl = await server.appUrl(ownerUrl);
    const { db, close } = await openDatabase({ databaseUrl, dataDir });
    await prepared({ db, dataDir });
    const environment = { DATABASE_URL: databaseUrl, FAIRMILE_DATA: dataDir };
    await fairmile(environment, 'placements', 'import', placementsFile(folder, CHILDREN), '--authority', authority);
    await Promise.all([
      killedMidway(environment),
      fairmile(environment, 'recheck', 'run', '--batch', '5'),
      fairmile(environment, 'recheck', 'run', '--batch', '5'),
    ]);
    // What the killed one had begun was given back; whoever comes next sees to it.
    await fairmile(environment, 'recheck', 'run');
    await expectEachOnce(db);
    expect((await fairmile(environment, 'replay', '--all')).stderr).toContain(`${CHILDREN} the same, 0 different`);
    expect((await fairmile(environment, 'audit', 'verify')).stdout).toContain(`${CHILDREN} decisions hold`);
    await close();
  }, 600_000);

  test('the program on the embedded store is killed: the next one goes on where it was', async () => {
    const dataDir = join(folder, 'embedded');
    const first = await openDatabase({ dataDir });
    await prepared({ db: first.db, dataDir });
    await first.close();
    const environment = { DATABASE_URL: '', FAIRMILE_DATA: dataDir };
    const file = placementsFile(folder, CHILDREN);
    const dry = await fairmile(environment, 'placements', 'import', file, '--authority', authority, '--dry-run');
    expect(dry.stderr).toContain(`Nothing was kept. It would come to: ${CHILDREN * 3} new or changed`);
    await fairmile(environment, 'placements', 'import', file, '--authority', authority);
    await killedMidway(environment);
    await fairmile(environment, 'recheck', 'run');
    const { db, close } = await openDatabase({ dataDir });
    await expectEachOnce(db);
    await close();
  }, 600_000);
});
