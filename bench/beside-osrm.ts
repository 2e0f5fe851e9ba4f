/**
 * Our search beside OSRM on the same network and the same points: thousands of pairs, most of them near a line of the law. Usage:
 * `npm run bench:measuring [-- pairs]`. Says wrong sides, largest and median difference, and explains every difference over a metre.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Osrm, type Snap } from '../src/measuring/index.ts';
import { buildOsrmData } from '../src/measuring/osrm/build.node.ts';
import { findPrograms, type OsrmPrograms } from '../src/measuring/osrm/programs.node.ts';
import { serveOsrm } from '../src/measuring/osrm/serve.node.ts';
import { prepareArea } from '../src/network/prepare.node.ts';
import { Problem } from '../src/problem.ts';
import { type Beside, besideOsrm, type Compared, type Kind } from './beside-osrm/compare.ts';
import { pairsNearLines } from './beside-osrm/pairs.ts';

const ROOT = resolve(import.meta.dirname, '..');
const MAPS = [
  { name: 'The made-up county', path: join(ROOT, 'demo/county/county.osm.pbf') },
  { name: 'Rutland', path: resolve(ROOT, '../shared/data/rutland/rutland-2022-07-20.osm.pbf') },
];
const PAIRS = Number(process.argv[2] ?? 1000);
/** More than these of one kind tell nobody anything. */
const MOST_TOLD = 5;

try {
  const programs = await findPrograms(join(ROOT, '.cache/osrm'), process.env, (words) => process.stderr.write(words));
  for (const { name, path } of MAPS.filter(({ path }) => existsSync(path))) await bench(name, path, programs);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.log(`Not measured: ${error.message}`);
  process.exitCode = 1;
}

async function bench(name: string, osmPath: string, programs: OsrmPrograms): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmile-beside-'));
  try {
    const networks = await prepareArea({ osmPath, outDir: join(folder, 'area') });
    const data = await buildOsrmData({ networks, folder: join(folder, 'osrm'), programs });
    const server = await serveOsrm(programs, data, 0);
    console.log(`${name}, OSRM ${programs.version}`);
    const osrm = new Osrm({ url: server.url });
    try {
      for (const kind of ['walks', 'walks without what is unassessed', 'drives'] as const) {
        const network = kind === 'drives' ? networks.driving : networks.walking;
        tell(kind, await besideOsrm({ osrm, network, kind, pairs: pairsNearLines(network, kind, PAIRS) }));
      }
    } finally {
      server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell(kind: Kind, { found, noWay, failed, noneByOne, micros }: Compared): void {
  const count = (is: (one: Beside) => boolean) => found.filter(is).length;
  const over = found.filter(({ offBy }) => offBy > 1);
  const otherWay = found.filter(({ lineOffBy }) => lineOffBy > 1);
  // A tenth of a metre is what OSRM rounds to.
  const shorter = otherWay.filter(({ shorterAsItReckons = -1 }) => shorterAsItReckons > -0.1);
  const open = [
    ...otherWay.filter((one) => !shorter.includes(one)),
    ...over.filter(({ lineOffBy, unexplained }) => lineOffBy <= 1 && unexplained > 1),
  ];
  const sides = found.flatMap(({ wrongSideBy }) => wrongSideBy ?? []);
  const lines = [
    `  ${kind}: ${found.length} pairs, ${count(({ nearLine }) => nearLine)} of them within 100 m of a line`,
    `    no way by either: ${noWay}; by one alone: ${noneByOne}; no answer: ${failed}`,
    `    OSRM’s way, measured as ours is: ${figures(found.map(({ lineOffBy }) => lineOffBy))}; over 1 m: ${count(({ lineOffBy }) => lineOffBy > 1)}; wrong sides: ${count(({ wrongSide }) => wrongSide)}`,
    `    as OSRM itself reckons metres:   ${figures(found.map(({ offBy }) => offBy))}; over 1 m: ${over.length}; wrong sides: ${sides.length}${sides.length > 0 ? `, each within ${told(Math.max(...sides))} of the line` : ''}`,
    `      over 1 m and explained, since OSRM has one length of a degree for each 0.05 degrees: the same way ${over.length - over.filter((one) => otherWay.includes(one) || open.includes(one)).length}, another way that is shorter as it reckons ${shorter.length}; not explained: ${open.length}`,
    ...open
      .slice(0, MOST_TOLD)
      .map(
        ({ metres, theirs, from, to }) =>
          `        ours ${told(metres)}, OSRM ${told(theirs)}, ${spot(from)} to ${spot(to)}`,
      ),
    `    ours ${micros.ours.toFixed(0)} µs a pair, OSRM over HTTP ${micros.osrm.toFixed(0)} µs`,
  ];
  console.log(lines.join('\n'));
}

function told(metres: number | undefined): string {
  return metres === undefined ? '–' : `${metres.toFixed(2)} m`;
}

function figures(metres: readonly number[]): string {
  const sorted = metres.toSorted((a, b) => a - b);
  return `median ${told(sorted[sorted.length >> 1])}, largest ${told(sorted.at(-1))}`;
}

function spot({ at }: Snap): string {
  return `${at.lat.toFixed(6)},${at.lon.toFixed(6)}`;
}
