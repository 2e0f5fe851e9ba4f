/**
 * How fast walks and drives are measured on a map. Usage: `tsx bench/measuring.ts [map.osm.pbf]`; without a map, Rutland's where it lies beside the project.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type End, measureDrive, measureWalk, type Snap, snap, type Where } from '../src/measuring/index.ts';
import { shortestWalk } from '../src/measuring/search.ts';
import { sweep } from '../src/measuring/sweep.ts';
import { termsFor } from '../src/measuring/terms.ts';
import type { Network } from '../src/network/index.ts';
import { prepareArea } from '../src/network/prepare.node.ts';
import type { LatLon } from '../src/places/point.ts';

const HOMES = 75_000;
const SCHOOLS = 27;
const PAIRS = 2000;

const map = resolve(
  process.argv[2] ?? join(import.meta.dirname, '../../shared/data/rutland/rutland-2022-07-20.osm.pbf'),
);
if (existsSync(map)) await bench(map);
else console.log(`No map at ${map}: name one to measure on.`);

async function bench(osmPath: string): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'fairmile-bench-'));
  try {
    const { walking, driving } = await prepareArea({ osmPath, outDir });
    console.log(`${osmPath}: ${walking.edgeFrom.length} walking edges, ${driving.edgeFrom.length} driving edges`);
    const places = placesNear(walking, HOMES + SCHOOLS);
    timed('first snap, with the making of its index', 1, () => snap(walking, places[0]!));
    const snaps = timed('snap', places.length, () => places.map((place) => snap(walking, place))).filter(
      (found) => found.kind === 'snap',
    );
    benchPairs(walking, snaps);
    benchSweeps(walking, snaps);
    benchMeasures('whole walk measured, twice and with evidence', measureWalk, walking, places);
    benchMeasures('whole drive measured', measureDrive, driving, places);
    console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

function benchPairs(network: Network, snaps: readonly Snap[]): void {
  const terms = termsFor(network);
  timed('one pair', PAIRS, () => {
    for (let i = 0; i < PAIRS; i++) shortestWalk(network, snaps[i]!, snaps[snaps.length - 1 - i]!, terms);
  });
}

function benchSweeps(network: Network, snaps: readonly Snap[]): void {
  const terms = termsFor(network);
  const homes = snaps.slice(SCHOOLS);
  timed('sweep, for each home and school', homes.length * SCHOOLS, () => {
    for (const school of snaps.slice(0, SCHOOLS)) sweep(network, [school], homes, terms);
  });
  const few = homes.slice(0, 1279);
  timed('sweep to 1,279 homes only, for each home and school', few.length * SCHOOLS, () => {
    for (const school of snaps.slice(0, SCHOOLS)) sweep(network, [school], few, terms);
  });
}

function benchMeasures(
  what: string,
  measure: (where: Where, home: End, gates: End[]) => unknown,
  network: Network,
  places: readonly LatLon[],
): void {
  const where = { network, area: 'bench', attribution: [] };
  timed(what, PAIRS, () => {
    for (let i = 0; i < PAIRS; i++) {
      const [home, gate] = [places[i]!, places[places.length - 1 - i]!];
      measure(where, { at: home, kind: 'address-point' }, [{ at: gate, kind: 'gate' }]);
    }
  });
}

/** The same places every time, each within about 100 m of a bend or corner of the network. */
function placesNear(network: Network, count: number): LatLon[] {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    const i = Math.floor(random() * network.shapeLat.length);
    return { lat: network.shapeLat[i]! + (random() - 0.5) / 1000, lon: network.shapeLon[i]! + (random() - 0.5) / 600 };
  });
}

function timed<T>(what: string, times: number, run: () => T): T {
  const begin = performance.now();
  const made = run();
  const each = ((performance.now() - begin) * 1000) / times;
  const speed = Math.round(1e6 / each).toLocaleString('en-GB');
  console.log(`${what}: ${each < 10 ? each.toFixed(2) : each.toFixed(0)} µs, ${speed} a second`);
  return made;
}
