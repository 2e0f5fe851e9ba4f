/**
 * A whole caseload: made-up homes, no two in one place, each measured twice to every school that could matter and decided. Beside it OSRM's tables of
 * the same points, a thousand homes in a question and one in a question. Usage: `npm run bench:caseload [-- --large | -- --quick]`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { makeLarge } from '../demo/large.ts';
import { day } from '../rules/kernel/day.ts';
import { type CaseloadArea, holdArea } from '../src/checks/index.ts';
import type { AreaFiles } from '../src/import-files.node.ts';
import { endsOfSchool, Osrm, snap } from '../src/measuring/index.ts';
import { buildOsrmData } from '../src/measuring/osrm/build.node.ts';
import { findPrograms } from '../src/measuring/osrm/programs.node.ts';
import { serveOsrm } from '../src/measuring/osrm/serve.node.ts';
import { loadArea, type PreparedArea } from '../src/network/area.node.ts';
import { EdgeFlag, type Network } from '../src/network/index.ts';
import { findArea } from '../src/places/index.ts';
import type { LatLon } from '../src/places/point.ts';
import { preparedFolder } from '../src/places/prepared-files.node.ts';
import { Problem } from '../src/problem.ts';
import { benchFiles, openArea } from './area.ts';
import type { Held, Once } from './caseload/once.ts';
import { tables } from './caseload/osrm-tables.ts';
import { ON, pupilLines } from './caseload/pupils.ts';

const MOST = 75_000;
const SIZES = process.argv.includes('--quick') ? [1000, 5000] : [1000, 10_000, MOST];
/** One question a home is so slow that these tell enough. */
const ONE_BY_ONE = 2000;
const RUNS = 3;
const LARGE_MEGABYTES = 60;
const ROOT = join(import.meta.dirname, '..');

const folder = mkdtempSync(join(tmpdir(), 'fairmile-caseload-'));
try {
  await bench(process.argv.includes('--large') ? large() : benchFiles().at(-1)!);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A made-up map with 300 schools. */
function large(): AreaFiles {
  const osm = join(folder, 'large.osm.pbf');
  makeLarge(osm, LARGE_MEGABYTES);
  const lists = { schools: [`${osm}.schools.csv`], postcodes: [`${osm}.postcodes.csv`], gates: [] };
  return { id: 'large', name: 'A made-up map', attribution: ['made up'], fictional: true, osm, ...lists };
}

async function bench(files: AreaFiles): Promise<void> {
  const area = await openArea(files);
  try {
    const { db, dataDir } = area.service;
    const held = await holdArea(db, (await findArea(db, files.id))!);
    const maps = loadArea(preparedFolder(dataDir, held.area.id, held.area.folder));
    writeFileSync(join(folder, 'pupils.csv'), pupilLines(maps.walking, SIZES.at(-1)!).join('\n'));
    writeFileSync(join(folder, 'held'), serialize({ held, maps: maps.files } satisfies Held));
    const megabytes = (statSync(files.osm).size / 1e6).toFixed(0);
    console.log(
      `${files.name}: ${megabytes} MB of map, ${held.schools.length} schools. Beside each figure, how many programs wanted the ${availableParallelism()} cores`,
    );
    for (const size of SIZES) tellOurs(size, fastest(size));
    await besideOsrm(held, maps);
  } finally {
    await area.close();
  }
}

/** The fastest of a few: what else the machine does only ever adds. */
function fastest(size: number): Once {
  const runs = Array.from({ length: RUNS }, () => {
    const args = ['--disable-warning=ExperimentalWarning', join(ROOT, 'bench/caseload/once.ts'), folder];
    const told = execFileSync(process.execPath, [...args, String(size), rowsOf(size)], { encoding: 'utf8' });
    return JSON.parse(told) as Once;
  });
  return runs.toSorted((a, b) => a.seconds - b.seconds)[0]!;
}

function rowsOf(size: number): string {
  return join(folder, `rows-${size}.csv`);
}

function tellOurs(size: number, { seconds, processorSeconds, peakMegabytes, tally, problems }: Once): void {
  const found = Object.entries(tally).map(([finding, n]) => `${n.toLocaleString('en-GB')} ${finding}`);
  console.log(
    `  ${size.toLocaleString('en-GB').padStart(6)} pupils measured and decided  ${pace(size, seconds)}; ${processorSeconds.toFixed(1)} s of processor, ${peakMegabytes} MB at most; ${found.join(', ')}; ${problems} lines with a problem`,
  );
}

function pace(homes: number, seconds: number): string {
  const aSecond = Math.round(homes / seconds).toLocaleString('en-GB');
  return `${seconds.toFixed(2).padStart(7)} s (load ${loadavg()[0]!.toFixed(1)}), ${aSecond.padStart(7)} a second`;
}

async function besideOsrm(held: CaseloadArea, maps: PreparedArea): Promise<void> {
  try {
    const programs = await findPrograms(join(ROOT, '.cache/osrm'), process.env, (words) => process.stderr.write(words));
    const began = performance.now();
    const data = await buildOsrmData({ networks: maps, folder: join(folder, 'osrm'), programs });
    console.log(`  OSRM ${programs.version}, its data built in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    const server = await serveOsrm(programs, data, 0);
    try {
      const asked = { osrm: new Osrm({ url: server.url, timeoutMs: 120_000 }), network: maps.walking, area: 'bench' };
      const { homes, homesAssessed } = homesOf(maps.walking);
      const schools = schoolsOf(held, maps.walking);
      const some = { homes: homes.slice(0, ONE_BY_ONE), homesAssessed: homesAssessed.slice(0, ONE_BY_ONE) };
      const whole = await timed(() => tables({ ...asked, homes, homesAssessed, schools }, 1000));
      console.log(
        `  OSRM, lengths alone, 1,000 homes in a question ${pace(homes.length, whole.seconds)}; ${schools.length} schools, twice`,
      );
      const plain = await timed(() => tables({ ...asked, ...some, schools }, 1));
      const all = Math.round((plain.seconds / some.homes.length) * homes.length);
      console.log(
        `  OSRM, lengths alone, one home in a question    ${pace(some.homes.length, plain.seconds)}; ${all} s for all ${homes.length.toLocaleString('en-GB')}`,
      );
      compare(held, whole.found, schools.length);
    } finally {
      server.stop();
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.log(`  OSRM was not asked: ${error.message}`);
  }
}

async function timed<T>(run: () => Promise<T>): Promise<{ seconds: number; found: T }> {
  const began = performance.now();
  const found = await run();
  return { seconds: (performance.now() - began) / 1000, found };
}

/** Where each home is on the network, as our own search has it: OSRM need not look for it. */
function homesOf(network: Network): { readonly homes: LatLon[]; readonly homesAssessed: LatLon[] } {
  const lines = readFileSync(join(folder, 'pupils.csv'), 'utf8').split('\n');
  const given = lines.map((line) => {
    const [, lat, lon] = line.split(',');
    return { lat: Number(lat), lon: Number(lon) };
  });
  const isAssessed = (edge: number) => (network.edgeFlags[edge]! & EdgeFlag.unassessed) === 0;
  return {
    homes: given.map((at) => placed(network, at)),
    homesAssessed: given.map((at) => placed(network, at, isAssessed)),
  };
}

/** One place a school, the first that it may be entered by: more gates would be more work. */
function schoolsOf({ schools }: CaseloadArea, network: Network): LatLon[] {
  return schools.flatMap((school) => {
    const [end] = endsOfSchool(school, day(ON));
    return end ? [placed(network, end.at, (edge) => (network.edgeFlags[edge]! & EdgeFlag.unassessed) === 0)] : [];
  });
}

/** Where a place is on the network; the middle of the first edge that is taken, where it is too far off, so that OSRM has as much to do. */
function placed(network: Network, at: LatLon, takes: (edge: number) => boolean = () => true): LatLon {
  const found = snap(network, at, takes);
  if (found.kind === 'snap') return found.at;
  const edge = network.edgeMetres.findIndex((_, each) => takes(each));
  const node = network.shapeFirst[edge]!;
  return { lat: network.shapeLat[node]!, lon: network.shapeLon[node]! };
}

/** That both did the same work: to the nearest school that suits, by our rows, OSRM has the same metres. */
function compare(held: CaseloadArea, theirs: readonly (readonly (number | null)[])[], columns: number): void {
  if (columns !== held.schools.length) return;
  const at = new Map(held.schools.map(({ urn }, i) => [urn, i]));
  const rows = readFileSync(rowsOf(SIZES.at(-1)!), 'utf8').split('\n');
  let [compared, furthest] = [0, 0];
  for (const row of rows) {
    const [line, , , , urn, metres] = row.split(',');
    const other = theirs[Number(line) - 2]?.[at.get(urn ?? '') ?? -1];
    if (other === undefined || other === null || metres === '' || metres === undefined) continue;
    compared++;
    furthest = Math.max(furthest, Math.abs(other - Number(metres)) / Math.max(100, Number(metres)));
  }
  console.log(
    `  the walk to the nearest school by both: ${compared.toLocaleString('en-GB')} compared, at most ${(furthest * 100).toFixed(3)}% apart`,
  );
}
