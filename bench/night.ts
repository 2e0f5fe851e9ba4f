/**
 * A night end to end on a real PostgreSQL, as a council runs it: everyone from nothing, a night on which nothing changed, and nights with some changes.
 * Usage: `npm run bench:night [-- children]` (2,000 unless told). Needs PostgreSQL's programs (`POSTGRES_BIN`, or Debian's).
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { day } from '../rules/kernel/day.ts';
import { keepAuthority } from '../src/authorities/index.ts';
import { candidates } from '../src/checks/candidates.ts';
import { type SentRecord, takeRecords } from '../src/children/index.ts';
import { openDatabase } from '../src/db/open.node.ts';
import { importFiles } from '../src/import-files.node.ts';
import { areas, schoolsOf } from '../src/places/index.ts';
import type { LatLon } from '../src/places/point.ts';
import type { School } from '../src/places/school.ts';
import { tick } from '../src/rechecks/index.ts';
import { openService, type Service } from '../src/service.node.ts';
import { postgresBin, startPostgres } from '../test/servers/postgres.ts';
import { benchFiles } from './area.ts';
import { chance, placesAlong } from './caseload/pupils.ts';
import { processor, since } from './processor.ts';

const CHILDREN = Number(process.argv[2] ?? 2000);
const CHANGES = [10, 100, 1000].filter((count) => count < CHILDREN);
const ROOT = join(import.meta.dirname, '..');
const AUTHORITY = 'bench';
const GOAL = { children: 75_000, seconds: 30 };

if (postgresBin) await bench(postgresBin);
else
  console.log('Not measured: there is no PostgreSQL on this machine. POSTGRES_BIN names the folder of its programs.');

async function bench(bin: string): Promise<void> {
  const server = await startPostgres(bin);
  const dataDir = mkdtempSync(join(tmpdir(), 'fairmile-night-'));
  try {
    const ownerUrl = await server.freshUrl();
    await (await openDatabase({ databaseUrl: ownerUrl, dataDir, server: 'migrate' })).close();
    const databaseUrl = await server.appUrl(ownerUrl);
    const service = await openService({ databaseUrl, dataDir });
    try {
      await measure(service, { DATABASE_URL: databaseUrl, FAIRMILE_DATA: dataDir });
    } finally {
      await service.close();
    }
  } finally {
    server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(service: Service, environment: Record<string, string>): Promise<void> {
  const files = { ...benchFiles().at(-1)!, authority: AUTHORITY };
  await keepAuthority(service.db, { id: AUTHORITY, name: 'A council', fictional: true });
  await importFiles(service, files, new Date());
  const children = await madeUp(service, files.id);
  console.log(
    `${files.name}, ${CHILDREN.toLocaleString('en-GB')} children, PostgreSQL. Load ${loadavg()[0]!.toFixed(1)}`,
  );
  tell('placements, homes and facts taken in', CHILDREN, await seconds(() => take(service, children)));
  const before = processor();
  const whole = await seconds(() => Promise.all([worker(environment), worker(environment)]));
  const used = since(before);
  tell('from nothing, by two programs, each recorded', CHILDREN, whole);
  if (used)
    console.log(
      `  seconds of processor in that: ${used.programs.toFixed(1)} of the programs, ${used.postgres.toFixed(1)} of PostgreSQL. Load now ${loadavg()[0]!.toFixed(1)}`,
    );
  await tellSize(service);
  const projected = (whole / CHILDREN) * GOAL.children;
  console.log(
    `  at that pace ${GOAL.children.toLocaleString('en-GB')} take ${projected.toFixed(0)} s; the goal is ${GOAL.seconds} s`,
  );
  const idle = await seconds(() => tick(service, new Date(), { authority: AUTHORITY }));
  console.log(
    `  a night on which nothing changed: ${idle.toFixed(2)} s, ${((idle / whole) * 100).toFixed(2)}% of that`,
  );
  let version = 2;
  for (const count of CHANGES) {
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

interface MadeUp {
  readonly child: string;
  readonly records: readonly SentRecord[];
}

/** Homes along the ways, ages 5 to 15, each placed at one of the three nearest schools that take the age. */
async function madeUp(service: Service, area: string): Promise<MadeUp[]> {
  const random = chance(20261126);
  const held = (await areas(service.db)).find(({ id }) => id === area)!;
  const homes = placesAlong((await service.networksOf(held)).walking!, CHILDREN, random);
  const schools = await schoolsOf(service.db, area);
  const of = new Map<number, readonly School[]>();
  const takers = (year: number) => {
    const known = of.get(year) ?? candidates(schools, day(`${year}-06-01`), day('2026-11-26')).filter(({ at }) => at);
    of.set(year, known);
    return known;
  };
  return homes.map((point, i) => {
    const year = 2011 + Math.floor(random() * 11);
    const near = takers(year)
      .toSorted((a, b) => apart(a.at!, point) - apart(b.at!, point))
      .slice(0, 3);
    const said = (content: NonNullable<SentRecord['content']>, key: string): SentRecord => ({
      ...{ child: `C-${i}`, kind: content.kind, key: `${i} ${key}`, version: '2026-09-01T00:00:00.000Z' },
      ...{ from: day('2026-09-01'), content },
    });
    const fact = (id: string, value: unknown) =>
      said({ kind: 'fact', circumstance: { fact: id, value, by: 'register' } }, id);
    const schoolUrn = near[Math.floor(random() * near.length)]!.urn;
    return {
      child: `C-${i}`,
      records: [
        said({ kind: 'placement', placement: { kind: 'mainstream', schoolUrn, planNaming: 'no-plan' } }, 'p'),
        said({ kind: 'home', home: { at: { point, kind: 'address-point' } } }, 'h'),
        fact('bornOn', `${year}-06-01`),
        fact('boardingArranged', false),
      ],
    };
  });
}

/** In degrees, with those of longitude shorter: good enough to tell which is nearer. */
function apart(a: LatLon, b: LatLon): number {
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * 0.6);
}

/** The same child with another date of birth: a day later each time. */
function again({ child, records }: MadeUp, version: number): MadeUp {
  const born = records.find(({ key }) => key.endsWith('bornOn'))!;
  const { circumstance } = born.content as { circumstance: { value: string } };
  const value = `${circumstance.value.slice(0, 8)}${String(version).padStart(2, '0')}`;
  const content = { kind: 'fact', circumstance: { fact: 'bornOn', value, by: 'register' } } as const;
  return {
    child,
    records: [{ ...born, version: `2026-10-${String(version).padStart(2, '0')}T00:00:00.000Z`, content }],
  };
}

async function take(service: Service, children: readonly MadeUp[]): Promise<void> {
  for (let at = 0; at < children.length; at += 500) {
    const records = children.slice(at, at + 500).flatMap((each) => each.records);
    const delivery = { authority: AUTHORITY, sender: 'bench', by: 'a key', now: new Date() };
    const outcomes = await takeRecords(service.db, delivery, records);
    const refused = outcomes.find(({ outcome }) => outcome === 'refused');
    if (refused) throw new Error(`Refused: ${JSON.stringify(refused)}`);
  }
}

/** A program of its own, as a council starts two on two cores. */
async function worker(environment: Record<string, string>): Promise<void> {
  const args = ['--import', 'tsx', 'src/cli.ts', 'recheck', 'run', '--authority', AUTHORITY, '--batch', '200'];
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
