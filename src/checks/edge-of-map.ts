import { fewestPerDegree, segmentMetres } from '../network/index.ts';
import type { Network } from '../network/network.ts';
import type { LatLon } from '../places/point.ts';

const hulls = new WeakMap<Network, readonly LatLon[]>();

function outlineOf(network: Network): readonly LatLon[] {
  const hull = hulls.get(network) ?? outline(network);
  hulls.set(network, hull);
  return hull;
}

/**
 * Whether everything within that many metres of a point, in a straight line, is inside the outline of the map. A school
 * nearer by walk is nearer than that in a straight line, so outside the outline one could have been missed.
 */
export function mapReaches(network: Network, from: LatLon, metres: number): boolean {
  const { flat, hull: flatHull } = flatOutline(network, from, from);
  const here = flat(from);
  return outlineOf(network).every((corner, at, hull) => {
    const after = (at + 1) % hull.length;
    const next = hull[after]!;
    if (turn(corner, next, from) <= 0) return false;
    // Mostly it is far off by any reckoning, and the exact one is not needed.
    return (
      leastBy(flatHull[at]!, flatHull[after]!, here, here) >= 2 * metres ||
      metresToSegment(from, corner, next) >= metres
    );
  });
}

/**
 * No way between two places that leaves the outline of the map is shorter than this: it has to touch the outline somewhere,
 * and is then at least as long as the straight line there and the straight line on. A place outside the outline is left
 * and reached across it, so that this is then no more than the straight line between the two.
 */
export function leastOffTheMap(network: Network, from: LatLon, to: LatLon): number {
  const { flat, hull } = flatOutline(network, from, to);
  const [a, b] = [flat(from), flat(to)];
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < hull.length; at++)
    least = Math.min(least, leastBy(hull[at]!, hull[(at + 1) % hull.length]!, a, b));
  return least;
}

interface FlatOutline {
  readonly flat: (place: LatLon) => Flat;
  readonly hull: readonly Flat[];
}

const flatOutlines = new WeakMap<Network, FlatOutline>();

/** The same for any two places between the south and the north of the map: made once for those. */
function flatOutline(network: Network, from: LatLon, to: LatLon): FlatOutline {
  const [south, , north] = network.bounds;
  const isWithin = (lat: number) => lat >= south && lat <= north;
  if (!isWithin(from.lat) || !isWithin(to.lat)) return flatOn(network, [south, north, from.lat, to.lat]);
  const made = flatOutlines.get(network) ?? flatOn(network, [south, north]);
  flatOutlines.set(network, made);
  return made;
}

function flatOn(network: Network, lats: readonly number[]): FlatOutline {
  const flat = flattened(lats);
  return { flat, hull: outlineOf(network).map(flat) };
}

type Flat = readonly [x: number, y: number];

/** Metres on a plane on which no line is longer than it is on the ground: with the fewest metres that a degree has there. */
function flattened(lats: readonly number[]): (place: LatLon) => Flat {
  const { lat, lon } = fewestPerDegree(Math.min(...lats), Math.max(...lats));
  return (place) => [place.lon * lon, place.lat * lat];
}

/** The shortest way from `a` to `b` by any point of the segment: towards the mirror image of `b`, as light goes. */
function leastBy([px, py]: Flat, [qx, qy]: Flat, [ax, ay]: Flat, [bx, by]: Flat): number {
  const length = distance(qx - px, qy - py);
  const [ux, uy] = [(qx - px) / (length || 1), (qy - py) / (length || 1)];
  const [alongA, alongB] = [(ax - px) * ux + (ay - py) * uy, (bx - px) * ux + (by - py) * uy];
  const offA = Math.abs((ay - py) * ux - (ax - px) * uy);
  const offB = Math.abs((by - py) * ux - (bx - px) * uy);
  const share = offA + offB === 0 ? 0 : offA / (offA + offB);
  const best = alongA + share * (alongB - alongA);
  const at = Math.min(length, Math.max(0, best));
  return distance(at - alongA, offA) + distance(at - alongB, offB);
}

/** Asked for every side of the outline and every home: `Math.hypot` takes several times as long. */
const distance = (x: number, y: number): number => Math.sqrt(x * x + y * y);

/** The convex outline of the network’s nodes, anticlockwise (Andrew’s monotone chain). */
function outline(network: Network): LatLon[] {
  const points = Array.from(network.nodeLat, (lat, at) => ({ lat, lon: network.nodeLon[at]! }));
  points.sort((a, b) => a.lon - b.lon || a.lat - b.lat);
  const half = (ordered: readonly LatLon[]): LatLon[] => {
    const chain: LatLon[] = [];
    for (const point of ordered) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(points), ...half(points.reverse())];
}

/** More than nought where `c` lies to the left of the line from `a` to `b`. */
function turn(a: LatLon, b: LatLon, c: LatLon): number {
  return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

function metresToSegment(from: LatLon, a: LatLon, b: LatLon): number {
  const shrink = Math.cos((from.lat * Math.PI) / 180);
  const [x, y] = [(b.lon - a.lon) * shrink, b.lat - a.lat];
  const along = ((from.lon - a.lon) * shrink * x + (from.lat - a.lat) * y) / (x * x + y * y || 1);
  const t = Math.min(1, Math.max(0, along));
  return segmentMetres(from.lat, from.lon, a.lat + t * (b.lat - a.lat), a.lon + t * (b.lon - a.lon));
}
