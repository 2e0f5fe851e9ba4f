import { segmentMetres } from '../ellipsoid.ts';
import type { Network } from '../network.ts';
import type { LonLat, StretchPart } from './stretch.ts';

/** From and to, in metres along an edge from its `edgeFrom`. */
export type Interval = readonly [first: number, last: number];

/** Part of an edge, or all of it. */
export interface EdgeRun {
  readonly edge: number;
  readonly first: number;
  readonly last: number;
}

export function wholeEdge(network: Network, edge: number): EdgeRun {
  return { edge, first: 0, last: network.edgeMetres[edge]! };
}

/** What is less than this off an end is the end: metres are summed in different orders. */
const FUZZ = 0.01;

/** Whether intervals, together, leave nothing of an edge of that length out. */
export function coversWhole(intervals: readonly Interval[], metres: number): boolean {
  const [only, ...others] = joined(intervals);
  return only !== undefined && others.length === 0 && only[0] <= FUZZ && only[1] >= metres - FUZZ;
}

/** In order, with those that touch made one. */
export function joined(intervals: readonly Interval[], gap = FUZZ): Interval[] {
  const found: [number, number][] = [];
  for (const [first, last] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const before = found.at(-1);
    if (before && first <= before[1] + gap) before[1] = Math.max(before[1], last);
    else found.push([first, last]);
  }
  return found;
}

/** Whether any of the ones shares more than an end with any of the others. */
export function overlap(ones: readonly Interval[], others: readonly Interval[]): boolean {
  return ones.some(([a, b]) => others.some(([c, d]) => Math.min(b, d) - Math.max(a, c) > FUZZ));
}

/** The run as it is kept. */
export function partOf(network: Network, run: EdgeRun): StretchPart {
  const { edgeFrom, edgeTo, edgeMetres, edgeWay, nodeId, ways } = network;
  return {
    way: ways[edgeWay[run.edge]!]!.id,
    from: nodeId[edgeFrom[run.edge]!]!,
    to: nodeId[edgeTo[run.edge]!]!,
    edgeMetres: edgeMetres[run.edge]!,
    first: run.first,
    last: run.last,
    line: lineOfRun(network, run),
  };
}

/** The points of a run, from its first metre to its last. */
export function lineOfRun({ shapeFirst, shapeLat, shapeLon }: Network, { edge, first, last }: EdgeRun): LonLat[] {
  const line: LonLat[] = [];
  let before = 0;
  for (let at = shapeFirst[edge]!; at + 1 < shapeFirst[edge + 1]!; at++) {
    const [a, b]: [LonLat, LonLat] = [
      [shapeLon[at]!, shapeLat[at]!],
      [shapeLon[at + 1]!, shapeLat[at + 1]!],
    ];
    const metres = segmentMetres(a[1], a[0], b[1], b[0]);
    const along = (distance: number): LonLat => {
      const share = metres === 0 ? 0 : Math.min(1, Math.max(0, (distance - before) / metres));
      return share === 1 ? b : [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
    };
    if (before + metres >= first - FUZZ && before <= last + FUZZ) push(line, along(first), along(last));
    before += metres;
  }
  return line;
}

function push(line: LonLat[], ...points: LonLat[]): void {
  for (const point of points) {
    const last = line.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) line.push(point);
  }
}
