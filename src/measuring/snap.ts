import type { Network } from '../network/network.ts';
import type { LatLon } from '../places/point.ts';
import { Problem } from '../problem.ts';
import { exactBetween, exactLengthsOf } from './exact-lengths.ts';
import { metresBetween, metresPerDegree, type PerDegree } from './flat.ts';
import type { NotMeasured } from './measurement.ts';
import { type SegmentIndex, segmentIndexOf } from './segment-index.ts';
import { missing } from './words.ts';

/** Further than this from every way, or from the map, an end is not put anywhere. */
export const FURTHEST_SNAP_METRES = 500;

/** A point of the network: where along which edge it lies. */
export interface Snap {
  readonly kind: 'snap';
  readonly edge: number;
  /** The shape point at or before it, and how far it lies from there to the next: 0 to 1. */
  readonly after: number;
  readonly share: number;
  readonly at: LatLon;
  /** Metres along the edge to its two nodes. */
  readonly toFrom: number;
  readonly toTo: number;
  /** Straight-line metres from the point that was given. */
  readonly snapMetres: number;
}

/**
 * The nearest point of a network to a given one.
 * @param takes which edges it may be put on; every edge when left out
 * @throws Problem `invalid-request` when the point is not a place on the ground
 */
export function snap(network: Network, given: LatLon, takes?: (edge: number) => boolean): Snap | NotMeasured {
  if (!(Math.abs(given.lat) <= 90 && Math.abs(given.lon) <= 180)) {
    throw new Problem('invalid-request', `${given.lat}, ${given.lon} is not a latitude and a longitude in degrees.`);
  }
  const per = metresPerDegree(given.lat);
  const [south, west, north, east] = network.bounds;
  const beyondLat = Math.max(south - given.lat, given.lat - north) * per.lat;
  const beyondLon = Math.max(west - given.lon, given.lon - east) * per.lon;
  // Written so that a network with nothing in it, whose bounds are no numbers, holds no place.
  if (!(beyondLat <= FURTHEST_SNAP_METRES && beyondLon <= FURTHEST_SNAP_METRES)) return missing('outside-map');
  const index = segmentIndexOf(network);
  const found = nearest(network, index, given, per, takes);
  return found === undefined ? missing('too-far-from-any-way') : placed(network, index, given, found);
}

interface Found {
  segment: number;
  share: number;
  /** Of its metres from the given point: a root for each segment would be half the work. */
  square: number;
}

/** Looks in rings of cells outwards until nothing nearer can lie in the next one. Of two just as near, the first in the network. */
function nearest(
  network: Network,
  index: SegmentIndex,
  given: LatLon,
  per: PerDegree,
  takes?: (edge: number) => boolean,
): Found | undefined {
  const row = Math.floor((given.lat - index.south) / index.cellLat);
  const column = Math.floor((given.lon - index.west) / index.cellLon);
  const best: Found = { segment: -1, share: 0, square: FURTHEST_SNAP_METRES * FURTHEST_SNAP_METRES };
  const look = (r: number, from: number, to: number) => {
    if (r < 0 || r >= index.rows) return;
    const first = Math.max(0, from);
    const last = Math.min(index.columns - 1, to);
    // The cells of a row lie side by side, and so do the lists of what is in them.
    if (first <= last)
      improve(best, network, index, r * index.columns + first, r * index.columns + last, given, per, takes);
  };
  for (let ring = 0; ; ring++) {
    if (ring > 0) {
      const clear = clearOf(index, row, column, ring - 1, given, per);
      if (clear * clear > best.square) break;
    }
    look(row - ring, column - ring, column + ring);
    if (ring > 0) look(row + ring, column - ring, column + ring);
    for (let r = row - ring + 1; r < row + ring; r++) {
      look(r, column - ring, column - ring);
      look(r, column + ring, column + ring);
    }
  }
  return best.segment < 0 ? undefined : best;
}

/** Metres from the given point to the nearest side of the block of cells within `ring` of its own. */
function clearOf(
  index: SegmentIndex,
  row: number,
  column: number,
  ring: number,
  given: LatLon,
  per: PerDegree,
): number {
  const up = (index.south + (row + ring + 1) * index.cellLat - given.lat) * per.lat;
  const down = (given.lat - index.south - (row - ring) * index.cellLat) * per.lat;
  const right = (index.west + (column + ring + 1) * index.cellLon - given.lon) * per.lon;
  const left = (given.lon - index.west - (column - ring) * index.cellLon) * per.lon;
  return Math.min(up, down, right, left);
}

/** Tries the segments of some cells, on the flat that touches the ellipsoid at the given point; within half a kilometre that is good to a centimetre or two. */
function improve(
  best: Found,
  network: Network,
  { first, segments, edgeOf }: SegmentIndex,
  firstCell: number,
  lastCell: number,
  given: LatLon,
  per: PerDegree,
  takes: ((edge: number) => boolean) | undefined,
): void {
  const { shapeLat, shapeLon } = network;
  for (let i = first[firstCell]!; i < first[lastCell + 1]!; i++) {
    const segment = segments[i]!;
    if (takes !== undefined && !takes(edgeOf[segment]!)) continue;
    const x1 = (shapeLon[segment]! - given.lon) * per.lon;
    const y1 = (shapeLat[segment]! - given.lat) * per.lat;
    const x2 = (shapeLon[segment + 1]! - given.lon) * per.lon;
    const y2 = (shapeLat[segment + 1]! - given.lat) * per.lat;
    const dx = x2 - x1;
    const dy = y2 - y1;
    const length = dx * dx + dy * dy;
    const along = -(x1 * dx + y1 * dy);
    const share = !(along > 0) ? 0 : along >= length ? 1 : along / length;
    // At either end the point itself, so that two segments that share it are seen to be just as near.
    const x = share === 1 ? x2 : x1 + share * dx;
    const y = share === 1 ? y2 : y1 + share * dy;
    const square = x * x + y * y;
    if (square > best.square || (square === best.square && best.segment >= 0 && segment > best.segment)) continue;
    best.segment = segment;
    best.share = share;
    best.square = square;
  }
}

function placed(network: Network, index: SegmentIndex, given: LatLon, { segment, share }: Found): Snap {
  const { shapeLat, shapeLon } = network;
  const { edge: edgeMetres, along } = exactLengthsOf(network);
  const edge = index.edgeOf[segment]!;
  const between = (a: number, b: number) => (share === 1 ? b : a + share * (b - a));
  const lat = between(shapeLat[segment]!, shapeLat[segment + 1]!);
  const lon = between(shapeLon[segment]!, shapeLon[segment + 1]!);
  const toFrom = along[segment]! + exactBetween(shapeLat[segment]!, shapeLon[segment]!, lat, lon);
  const rest = edgeMetres[edge]! - along[segment + 1]!;
  const toTo = rest + exactBetween(lat, lon, shapeLat[segment + 1]!, shapeLon[segment + 1]!);
  const at = { lat, lon };
  return { kind: 'snap', edge, after: segment, share, at, toFrom, toTo, snapMetres: metresBetween(given, at) };
}
