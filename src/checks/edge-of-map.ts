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
  return outlineOf(network).every((corner, at, hull) => {
    const next = hull[(at + 1) % hull.length]!;
    return turn(corner, next, from) > 0 && metresToSegment(from, corner, next) >= metres;
  });
}

/**
 * No way between two places that leaves the outline of the map is shorter than this: it has to touch the outline somewhere,
 * and is then at least as long as the straight line there and the straight line on. A place outside the outline is left
 * and reached across it, so that this is then no more than the straight line between the two.
 */
export function leastOffTheMap(network: Network, from: LatLon, to: LatLon): number {
  const [south, , north] = network.bounds;
  const flat = flattened([south, north, from.lat, to.lat]);
  const hull = outlineOf(network).map(flat);
  const [a, b] = [flat(from), flat(to)];
  return Math.min(...hull.map((corner, at) => leastBy(corner, hull[(at + 1) % hull.length]!, a, b)));
}

type Flat = readonly [x: number, y: number];

/** Metres on a plane on which no line is longer than it is on the ground: with the fewest metres that a degree has there. */
function flattened(lats: readonly number[]): (place: LatLon) => Flat {
  const { lat, lon } = fewestPerDegree(Math.min(...lats), Math.max(...lats));
  return (place) => [place.lon * lon, place.lat * lat];
}

/** The shortest way from `a` to `b` by any point of the segment: towards the mirror image of `b`, as light goes. */
function leastBy([px, py]: Flat, [qx, qy]: Flat, a: Flat, b: Flat): number {
  const length = Math.hypot(qx - px, qy - py) || 1;
  const [ux, uy] = [(qx - px) / length, (qy - py) / length];
  const along = ([x, y]: Flat) => (x - px) * ux + (y - py) * uy;
  const aside = ([x, y]: Flat) => Math.abs((y - py) * ux - (x - px) * uy);
  const [offA, offB] = [aside(a), aside(b)];
  const share = offA + offB === 0 ? 0 : offA / (offA + offB);
  const best = along(a) + share * (along(b) - along(a));
  const at = Math.min(Math.hypot(qx - px, qy - py), Math.max(0, best));
  return Math.hypot(at - along(a), offA) + Math.hypot(at - along(b), offB);
}

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
