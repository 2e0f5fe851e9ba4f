import { metresPerDegree } from '../../src/measuring/flat.ts';
import type { Osrm, Snap } from '../../src/measuring/index.ts';
import { driveByOsrm, lineByOsrm, walkByOsrm } from '../../src/measuring/osrm/ask.ts';
import { OsrmFailure } from '../../src/measuring/osrm/failure.ts';
import { type Network, segmentMetres } from '../../src/network/index.ts';
import { LINES, lineOf, measure, NEAR_METRES, type Pair } from './pairs.ts';

export type Kind = 'walks' | 'walks without what is unassessed' | 'drives';

export interface Beside {
  readonly from: Snap;
  readonly to: Snap;
  readonly metres: number;
  /** As OSRM reckons metres. */
  readonly theirs: number;
  readonly offBy: number;
  /** How far OSRM's way, measured on the ellipsoid as ours is, is from ours. */
  readonly lineOffBy: number;
  /** What is left of the difference when OSRM's own way of reckoning is taken off. */
  readonly unexplained: number;
  /** Where OSRM took another way: how much shorter that is than ours as OSRM reckons metres. Below nought it has no excuse. */
  readonly shorterAsItReckons?: number;
  readonly nearLine: boolean;
  /** Its way, measured as we measure, on another side of a line than ours. */
  readonly wrongSide: boolean;
  /** As OSRM reckons metres, on another side of a line: how far ours is from that line. */
  readonly wrongSideBy?: number;
}

export interface Compared {
  readonly found: readonly Beside[];
  readonly noWay: number;
  /** A way by one of the two alone. */
  readonly noneByOne: number;
  readonly failed: number;
  readonly micros: { readonly ours: number; readonly osrm: number };
}

interface Request {
  readonly osrm: Osrm;
  readonly network: Network;
  readonly kind: Kind;
  readonly pairs: readonly Pair[];
}

export async function besideOsrm({ osrm, network, kind, pairs }: Request): Promise<Compared> {
  const found: Beside[] = [];
  const counts = { noWay: 0, noneByOne: 0, failed: 0 };
  const began = performance.now();
  for (const { from, to } of pairs) measure(network, kind, from, to);
  const ours = performance.now() - began;
  let osrmTook = 0;
  for (const pair of pairs) {
    const { from, to, metres } = pair;
    const journey = { osrm, network, area: 'bench', from, to: [to] };
    const asked = performance.now();
    const theirs = await notFailing(kind === 'drives' ? driveByOsrm(journey) : walkByOsrm(journey, kind !== 'walks'));
    osrmTook += performance.now() - asked;
    if (theirs === undefined) counts.failed++;
    else if (theirs === 'none' || metres === undefined) {
      if ((theirs === 'none') === (metres === undefined)) counts.noWay++;
      else counts.noneByOne++;
    } else {
      const { line } = await lineByOsrm(journey, theirs);
      const added = theirs.start.metres + theirs.end.metres;
      const beside = besides(kind, { ...pair, metres }, theirs.metres, line, added);
      if (beside.lineOffBy <= 1) found.push(beside);
      else
        found.push({ ...beside, shorterAsItReckons: summed(lineOf(network, kind, from, to), inBand) - theirs.metres });
    }
  }
  const each = (took: number) => (took * 1000) / pairs.length;
  return { found, ...counts, micros: { ours: each(ours), osrm: each(osrmTook) } };
}

type Line = readonly (readonly [lon: number, lat: number])[];

function besides(kind: Kind, pair: Pair & { metres: number }, theirs: number, line: Line, added: number): Beside {
  const { from, to, metres } = pair;
  const onEllipsoid = added + summed(line, (a, b) => segmentMetres(a[1], a[0], b[1], b[0]));
  const asOsrmReckons = added + summed(line, inBand);
  const wrongSideBy = LINES[kind]
    .filter((line) => metres > line !== theirs > line)
    .map((line) => Math.abs(metres - line));
  return {
    from,
    to,
    metres,
    theirs,
    offBy: Math.abs(theirs - metres),
    lineOffBy: Math.abs(onEllipsoid - metres),
    unexplained: Math.abs(theirs - metres - (asOsrmReckons - onEllipsoid)),
    nearLine: LINES[kind].some((line) => Math.abs(line - metres) < NEAR_METRES),
    wrongSide: LINES[kind].some((line) => metres > line !== onEllipsoid > line),
    ...(wrongSideBy.length > 0 && { wrongSideBy: Math.max(...wrongSideBy) }),
  };
}

type Point = Line[number];

function summed(line: Line, length: (a: Point, b: Point) => number): number {
  return line.slice(1).reduce((sum, point, i) => sum + length(line[i]!, point), 0);
}

const BAND_DEGREES = 0.05;

/** Metres as OSRM reckons them: one length of a degree, of latitude and of longitude, for each band of latitude. */
function inBand(a: Point, b: Point): number {
  const middle = (Math.floor((a[1] + b[1]) / 2 / BAND_DEGREES) + 0.5) * BAND_DEGREES;
  const per = metresPerDegree(middle);
  return Math.hypot((a[0] - b[0]) * per.lon, (a[1] - b[1]) * per.lat);
}

async function notFailing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof OsrmFailure) return undefined;
    throw error;
  }
}
