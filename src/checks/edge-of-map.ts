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
  const { flat, sides } = flatOutline(network, from, from);
  const here = flat(from);
  return outlineOf(network).every((corner, at, hull) => {
    const next = hull[(at + 1) % hull.length]!;
    if (turn(corner, next, from) <= 0) return false;
    // Mostly it is far off by any reckoning, and the exact one is not needed.
    return leastBy(sides[at]!, here, here, 2 * metres) >= 2 * metres || metresToSegment(from, corner, next) >= metres;
  });
}

/**
 * No way between two places that leaves the outline of the map is shorter than this: it has to touch the outline somewhere,
 * and is then at least as long as the straight line there and the straight line on. A place outside the outline is left
 * and reached across it, so that this is then no more than the straight line between the two.
 */
export function leastOffTheMap(network: Network, from: LatLon, to: LatLon): number {
  const { flat, sides } = flatOutline(network, from, to);
  const [a, b] = [flat(from), flat(to)];
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < sides.length; at++) least = Math.min(least, leastBy(sides[at]!, a, b, least));
  return least;
}

interface FlatOutline {
  readonly flat: (place: LatLon) => Flat;
  /** From each corner of the outline to the next. */
  readonly sides: readonly Side[];
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
  const hull = outlineOf(network).map(flat);
  return { flat, sides: hull.map((corner, at) => sideFrom(corner, hull[(at + 1) % hull.length]!)) };
}

type Flat = readonly [x: number, y: number];

/** A segment: where it begins, its direction as a line of length 1, and its length in metres. */
interface Side {
  readonly x: number;
  readonly y: number;
  readonly east: number;
  readonly north: number;
  readonly metres: number;
}

function sideFrom([x, y]: Flat, [nextX, nextY]: Flat): Side {
  const metres = distance(nextX - x, nextY - y);
  return { x, y, east: (nextX - x) / (metres || 1), north: (nextY - y) / (metres || 1), metres };
}

/** Metres on a plane on which no line is longer than it is on the ground: with the fewest metres that a degree has there. */
function flattened(lats: readonly number[]): (place: LatLon) => Flat {
  const { lat, lon } = fewestPerDegree(Math.min(...lats), Math.max(...lats));
  return (place) => [place.lon * lon, place.lat * lat];
}

/** What rounding could make of two lengths that are the same, as a share of their squares, with much to spare. */
const ROUNDED = 1e-9;

/**
 * The shortest way from `a` to `b` by any point of the segment: towards the mirror image of `b`, as light goes.
 * @param enough metres: a way that is certainly longer is given as endless, which is known sooner
 */
function leastBy({ x, y, east, north, metres }: Side, [ax, ay]: Flat, [bx, by]: Flat, enough: number): number {
  const [alongA, alongB] = [(ax - x) * east + (ay - y) * north, (bx - x) * east + (by - y) * north];
  const offA = Math.abs((ay - y) * east - (ax - x) * north);
  const offB = Math.abs((by - y) * east - (bx - x) * north);
  const [along, off] = [alongB - alongA, offA + offB];
  // No way by the whole line, of which the segment is a part, is shorter than straight to the mirror image.
  if ((along * along + off * off) * (1 - ROUNDED) > enough * enough) return Number.POSITIVE_INFINITY;
  const best = alongA + (off === 0 ? 0 : offA / off) * along;
  const at = Math.min(metres, Math.max(0, best));
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
