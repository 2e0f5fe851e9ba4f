import type { Network } from '../network/network.ts';
import type { LatLon } from '../places/point.ts';
import { Problem } from '../problem.ts';
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
  const found = nearest(network, segmentIndexOf(network), given, per, takes);
  return found === undefined ? missing('too-far-from-any-way') : placed(network, given, found);
}

interface Found {
  segment: number;
  share: number;
  metres: number;
}

/** Looks in rings of cells outwards until nothing nearer can lie in the next one. Of two just as near, the first in the network. */
function nearest(
  network: Network,
  index: SegmentIndex,
  given: LatLon,
  per: PerDegree,
  takes: (edge: number) => boolean = () => true,
): Found | undefined {
  const row = Math.floor((given.lat - index.south) / index.cellLat);
  const column = Math.floor((given.lon - index.west) / index.cellLon);
  const best: Found = { segment: -1, share: 0, metres: FURTHEST_SNAP_METRES };
  const look = (r: number, c: number) => {
    if (r < 0 || c < 0 || r >= index.rows || c >= index.columns) return;
    const cell = r * index.columns + c;
    for (let i = index.first[cell]!; i < index.first[cell + 1]!; i++) {
      const segment = index.segments[i]!;
      if (takes(index.edgeOf[segment]!)) improve(best, network, segment, given, per);
    }
  };
  for (let ring = 0; ring === 0 || clearOf(index, row, column, ring - 1, given, per) <= best.metres; ring++) {
    for (let c = column - ring; c <= column + ring; c++) {
      look(row - ring, c);
      if (ring > 0) look(row + ring, c);
    }
    for (let r = row - ring + 1; r < row + ring; r++) {
      look(r, column - ring);
      look(r, column + ring);
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

/** On the flat that touches the ellipsoid at the given point; within half a kilometre that is good to a centimetre or two. */
function improve(best: Found, network: Network, segment: number, given: LatLon, per: PerDegree): void {
  const x1 = (network.shapeLon[segment]! - given.lon) * per.lon;
  const y1 = (network.shapeLat[segment]! - given.lat) * per.lat;
  const x2 = (network.shapeLon[segment + 1]! - given.lon) * per.lon;
  const y2 = (network.shapeLat[segment + 1]! - given.lat) * per.lat;
  const dx = x2 - x1;
  const dy = y2 - y1;
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / square));
  // At either end the point itself, so that two segments that share it are seen to be just as near.
  const metres = share === 1 ? Math.hypot(x2, y2) : Math.hypot(x1 + share * dx, y1 + share * dy);
  if (metres > best.metres || (metres === best.metres && best.segment >= 0 && segment > best.segment)) return;
  best.segment = segment;
  best.share = share;
  best.metres = metres;
}

function placed(network: Network, given: LatLon, { segment, share }: Found): Snap {
  const { shapeLat, shapeLon, shapeFirst } = network;
  const edge = segmentIndexOf(network).edgeOf[segment]!;
  const between = (a: number, b: number) => (share === 1 ? b : a + share * (b - a));
  const at = {
    lat: between(shapeLat[segment]!, shapeLat[segment + 1]!),
    lon: between(shapeLon[segment]!, shapeLon[segment + 1]!),
  };
  const point = (i: number) => ({ lat: shapeLat[i]!, lon: shapeLon[i]! });
  let toFrom = metresBetween(point(segment), at);
  let toTo = metresBetween(at, point(segment + 1));
  for (let i = shapeFirst[edge]!; i < segment; i++) toFrom += metresBetween(point(i), point(i + 1));
  for (let i = segment + 1; i < shapeFirst[edge + 1]! - 1; i++) toTo += metresBetween(point(i), point(i + 1));
  return { kind: 'snap', edge, after: segment, share, at, toFrom, toTo, snapMetres: metresBetween(given, at) };
}
