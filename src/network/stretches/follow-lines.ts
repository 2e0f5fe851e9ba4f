import { segmentMetres } from '../ellipsoid.ts';
import type { Network } from '../network.ts';
import { type EdgeRun, type Interval, joined } from './edge-run.ts';
import type { LonLat } from './stretch.ts';

export interface Following {
  /** How far off a way may be and still be followed, in metres. */
  readonly within: number;
  /** OSM ways that may be followed; any when left out. */
  readonly ways?: ReadonlySet<number>;
}

/** A drawn line and a way that it follows differ in direction by less than this. */
const MOST_DEGREES_APART = 35;

/**
 * The runs of the network that drawn lines go along. Each edge is looked at piece by piece: a piece is followed where its middle lies within
 * so many metres of a line that has its direction. Gaps and ends left over by less than that are closed up, and what is shorter than twice that is only
 * crossed, unless it is nearly a whole edge.
 */
export function followLines(network: Network, lines: readonly (readonly LonLat[])[], following: Following): EdgeRun[] {
  const { within, ways } = following;
  const flat = flatAt(lines);
  const drawn = lines.flatMap((line) => segmentsOf(line, flat));
  if (drawn.length === 0) return [];
  const box = boxOf(drawn, within);
  const runs: EdgeRun[] = [];
  for (let edge = 0; edge < network.edgeFrom.length; edge++) {
    if (!touches(network, edge, box, flat)) continue;
    if (ways && !ways.has(network.ways[network.edgeWay[edge]!]!.id)) continue;
    for (const [first, last] of followed(network, edge, drawn, flat, within)) runs.push({ edge, first, last });
  }
  return runs;
}

/** Metres east and north of some point, near enough over the length of a stretch. */
type Flat = (point: LonLat) => readonly [x: number, y: number];

function flatAt(lines: readonly (readonly LonLat[])[]): Flat {
  const [lon, lat] = lines.find((line) => line.length > 0)?.[0] ?? [0, 0];
  const east = segmentMetres(lat, 0, lat, 1);
  const north = segmentMetres(lat - 0.5, 0, lat + 0.5, 0);
  return (point) => [(point[0] - lon) * east, (point[1] - lat) * north];
}

interface Segment {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly length: number;
}

function segmentsOf(line: readonly LonLat[], flat: Flat): Segment[] {
  const points = line.map(flat);
  return points.slice(1).flatMap(([x2, y2], at) => {
    const [x, y] = points[at]!;
    const length = Math.hypot(x2 - x, y2 - y);
    return length === 0 ? [] : [{ x, y, dx: x2 - x, dy: y2 - y, length }];
  });
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(segments: readonly Segment[], within: number): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, dx, dy } of segments) {
    [west, east] = [Math.min(west, x, x + dx), Math.max(east, x, x + dx)];
    [south, north] = [Math.min(south, y, y + dy), Math.max(north, y, y + dy)];
  }
  return [west - within, south - within, east + within, north + within];
}

function touches({ shapeFirst, shapeLat, shapeLon }: Network, edge: number, box: Box, flat: Flat): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = shapeFirst[edge]!; at < shapeFirst[edge + 1]!; at++) {
    const [x, y] = flat([shapeLon[at]!, shapeLat[at]!]);
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return west <= box[2] && east >= box[0] && south <= box[3] && north >= box[1];
}

function followed(network: Network, edge: number, drawn: readonly Segment[], flat: Flat, within: number): Interval[] {
  const metres = network.edgeMetres[edge]!;
  const pieces: Interval[] = [];
  const piece = Math.max(within / 3, 0.2);
  let before = 0;
  for (let at = network.shapeFirst[edge]!; at + 1 < network.shapeFirst[edge + 1]!; at++) {
    const [a, b]: [LonLat, LonLat] = [
      [network.shapeLon[at]!, network.shapeLat[at]!],
      [network.shapeLon[at + 1]!, network.shapeLat[at + 1]!],
    ];
    const length = segmentMetres(a[1], a[0], b[1], b[0]);
    const count = Math.max(1, Math.ceil(length / piece));
    const [[x, y], [x2, y2]] = [flat(a), flat(b)];
    for (let i = 0; i < count; i++) {
      const share = (i + 0.5) / count;
      const middle = { x: x + share * (x2 - x), y: y + share * (y2 - y), dx: x2 - x, dy: y2 - y };
      if (drawn.some((segment) => isAlong(middle, segment, within)))
        pieces.push([before + (i / count) * length, before + ((i + 1) / count) * length]);
    }
    before += length;
  }
  return tidied(pieces, metres, within);
}

const LEAST_COSINE = Math.cos((MOST_DEGREES_APART * Math.PI) / 180);

/** Whether a piece, by its middle and direction, lies along a segment; which way round does not matter. */
function isAlong(middle: Omit<Segment, 'length'>, { x, y, dx, dy, length }: Segment, within: number): boolean {
  const along = Math.min(1, Math.max(0, ((middle.x - x) * dx + (middle.y - y) * dy) / (length * length)));
  if (Math.hypot(middle.x - x - along * dx, middle.y - y - along * dy) > within) return false;
  const cosine = (middle.dx * dx + middle.dy * dy) / (Math.hypot(middle.dx, middle.dy) * length);
  return Math.abs(cosine) >= LEAST_COSINE;
}

function tidied(pieces: readonly Interval[], metres: number, within: number): Interval[] {
  return joined(pieces, within)
    .filter(([first, last]) => last - first >= 2 * within || last - first >= 0.9 * metres)
    .map(([first, last]) => [first <= within ? 0 : first, last >= metres - within ? metres : last]);
}
