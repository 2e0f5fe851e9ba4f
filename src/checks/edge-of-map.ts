import { segmentMetres } from '../network/index.ts';
import type { Network } from '../network/network.ts';
import type { LatLon } from '../places/point.ts';

const hulls = new WeakMap<Network, readonly LatLon[]>();

/**
 * Whether everything within that many metres of a point, in a straight line, is inside the outline of the map. A school
 * nearer by walk is nearer than that in a straight line, so outside the outline one could have been missed.
 */
export function mapReaches(network: Network, from: LatLon, metres: number): boolean {
  const hull = hulls.get(network) ?? outline(network);
  hulls.set(network, hull);
  return hull.every((corner, at) => {
    const next = hull[(at + 1) % hull.length]!;
    return turn(corner, next, from) > 0 && metresToSegment(from, corner, next) >= metres;
  });
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
