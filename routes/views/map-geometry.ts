import type { Path, Stretch } from '../../src/measuring/measurement.ts';

/** A point on the picture, in its own units: x to the right, y down. */
export type Spot = readonly [x: number, y: number];

/** `[lon, lat]`, as in GeoJSON. */
type LonLat = readonly [number, number];

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Where a place lies on the picture. */
  spot(at: LonLat): Spot;
  /** Its corners: south-west, then north-east. */
  readonly corners: readonly [LonLat, LonLat];
  /** Units of the picture for one metre on the ground. */
  readonly unitsPerMetre: number;
}

const METRES_A_DEGREE = 111_320;
const TALLEST = 1.1;
const FLATTEST = 0.5;

/**
 * A picture that holds all the places with room at the edges: flat-earth, which is as good as any over a walk to
 * school, and for looking at only. Nothing is measured on it.
 */
export function frameFor(places: readonly LonLat[], width: number, edge: number): Frame {
  const lons = places.map(([lon]) => lon);
  const lats = places.map(([, lat]) => lat);
  const [west, east, south, north] = [least(lons), most(lons), least(lats), most(lats)];
  const eastward = Math.cos((((south + north) / 2) * Math.PI) / 180) * METRES_A_DEGREE;
  // At least 200 metres across, so that a walk round the corner is not blown up out of shape.
  const across = Math.max((east - west) * eastward, 200);
  const upward = Math.max((north - south) * METRES_A_DEGREE, 200 * FLATTEST);
  const inside = width - 2 * edge;
  const unitsPerMetre = Math.min(inside / across, (inside * TALLEST) / upward);
  const height = Math.round(Math.max(upward * unitsPerMetre, inside * FLATTEST) + 2 * edge);
  const middle: LonLat = [(west + east) / 2, (south + north) / 2];
  const lonAway = width / 2 / (eastward * unitsPerMetre);
  const latAway = height / 2 / (METRES_A_DEGREE * unitsPerMetre);
  return {
    width,
    height,
    corners: [
      [middle[0] - lonAway, middle[1] - latAway],
      [middle[0] + lonAway, middle[1] + latAway],
    ],
    unitsPerMetre,
    spot: ([lon, lat]) => [
      width / 2 + (lon - middle[0]) * eastward * unitsPerMetre,
      height / 2 - (lat - middle[1]) * METRES_A_DEGREE * unitsPerMetre,
    ],
  };
}

// Spreading thousands of points into one call can overflow the stack.
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));

/** A run of the line that is all assessed or all not. */
export interface Run {
  readonly unassessed: boolean;
  readonly line: readonly LonLat[];
}

/** Cuts a path's line where it changes between assessed and unassessed stretches, which lie along it in order. */
export function runsOf(path: Path): readonly Run[] {
  const ends = cumulative(path.line);
  const total = ends.at(-1) ?? 0;
  const walked = path.stretches.reduce((sum, stretch) => sum + stretch.metres, 0);
  if (total === 0 || walked === 0) return [{ unassessed: false, line: path.line }];
  const runs: Run[] = [];
  let from = 0;
  for (const { unassessed, metres } of joined(path.stretches)) {
    const to = from + (metres / walked) * total;
    runs.push({ unassessed, line: between(path.line, ends, from, to) });
    from = to;
  }
  return runs;
}

/** The place so many metres along a path. */
export function placeAlong(path: Path, distance: number): LonLat {
  const ends = cumulative(path.line);
  return along(path.line, ends, (distance / (path.metres || 1)) * (ends.at(-1) ?? 0));
}

function joined(stretches: readonly Stretch[]): { unassessed: boolean; metres: number }[] {
  const runs: { unassessed: boolean; metres: number }[] = [];
  for (const { unassessed, metres } of stretches) {
    const last = runs.at(-1);
    if (last?.unassessed === unassessed) last.metres += metres;
    else runs.push({ unassessed, metres });
  }
  return runs;
}

/** How far along the line each of its points is. */
function cumulative(line: readonly LonLat[]): number[] {
  const ends = [0];
  for (let at = 1; at < line.length; at++) ends.push((ends[at - 1] ?? 0) + apart(line[at - 1]!, line[at]!));
  return ends;
}

function apart([lon, lat]: LonLat, [lon2, lat2]: LonLat): number {
  return Math.hypot((lon2 - lon) * Math.cos((lat * Math.PI) / 180), lat2 - lat) * METRES_A_DEGREE;
}

function between(line: readonly LonLat[], ends: readonly number[], from: number, to: number): LonLat[] {
  const inside = line.filter((_, at) => (ends[at] ?? 0) > from && (ends[at] ?? 0) < to);
  return [along(line, ends, from), ...inside, along(line, ends, to)];
}

function along(line: readonly LonLat[], ends: readonly number[], distance: number): LonLat {
  const next = ends.findIndex((end) => end >= distance);
  if (next <= 0) return next === 0 ? line[0]! : line.at(-1)!;
  const [before, after] = [line[next - 1]!, line[next]!];
  const length = (ends[next] ?? 0) - (ends[next - 1] ?? 0);
  const share = length === 0 ? 0 : (distance - (ends[next - 1] ?? 0)) / length;
  return [before[0] + (after[0] - before[0]) * share, before[1] + (after[1] - before[1]) * share];
}

/** Leaves out points that nobody could see the lack of: none that stays is moved, both ends stay. */
export function simplify(spots: readonly Spot[], tolerance = 0.6): readonly Spot[] {
  if (spots.length < 3) return spots;
  const keep = new Set([0, spots.length - 1]);
  const open: [number, number][] = [[0, spots.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    let [furthest, far] = [-1, tolerance];
    for (let at = first + 1; at < last; at++) {
      const off = fromLine(spots[at]!, spots[first]!, spots[last]!);
      if (off > far) [furthest, far] = [at, off];
    }
    if (furthest < 0) continue;
    keep.add(furthest);
    open.push([first, furthest], [furthest, last]);
  }
  return spots.filter((_, at) => keep.has(at));
}

function fromLine([x, y]: Spot, [x1, y1]: Spot, [x2, y2]: Spot): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  const share = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (length * length)));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}

const ROUND = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

/** The longest round length whose bar fits, and what to write by it. */
export function scaleBar(unitsPerMetre: number, widest: number): { units: number; words: string } {
  const metres = ROUND.findLast((length) => length * unitsPerMetre <= widest) ?? 10;
  const words = metres >= 1000 ? `${metres / 1000} km` : `${metres} metres`;
  return { units: metres * unitsPerMetre, words };
}
