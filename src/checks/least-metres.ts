import { type End, FURTHEST_SNAP_METRES, marginOf, snap } from '../measuring/index.ts';
import { fewestPerDegree, segmentMetres } from '../network/index.ts';
import type { Network } from '../network/network.ts';
import { type Bounds, type HeldArea, schoolsListedWithin } from '../places/index.ts';
import type { School } from '../places/school.ts';
import { leastOffTheMap, mapReaches } from './edge-of-map.ts';
import type { Twice } from './range.ts';

/** A home on a map that may end: all there is to know for saying how short a way that nobody has measured could be. */
export interface Around {
  readonly network: Network;
  readonly home: End;
  /** How far the home was moved to reach a way. On a map with more ways it could only be less. */
  readonly movedMetres: number;
  /** How far an end at a school was moved to reach one, at most. */
  readonly endMoved: (end: End) => number;
  /** Nothing lies beyond the map, as on an island. */
  readonly mapIsWhole: boolean;
}

/** A little is taken off for what the straight line is out by over tens of kilometres. */
const SAFE = 1 - 1e-5;

/** No way from the home to the nearest of these ends is shorter, wherever it goes: nought where nobody knows where they are. */
export function straightAtLeast({ home, movedMetres }: Around, ends: readonly End[]): number {
  const least = Math.min(...ends.map(({ at }) => segmentMetres(home.at.lat, home.at.lon, at.lat, at.lon)));
  return ends.length === 0 ? 0 : Math.max(0, SAFE * least - movedMetres - FURTHEST_SNAP_METRES);
}

/** No way from the home to the nearest of these ends that leaves the map is shorter. */
export function offTheMapAtLeast(around: Around, ends: readonly End[]): number {
  const { network, home, movedMetres, endMoved, mapIsWhole } = around;
  if (mapIsWhole) return Number.POSITIVE_INFINITY;
  const each = ends.map((end) => SAFE * leastOffTheMap(network, home.at, end.at) - movedMetres - endMoved(end));
  return ends.length === 0 ? 0 : Math.max(0, Math.min(...each));
}

/**
 * Whether the home, and each of these ends, would be put where it was on a map that went on. One that was moved further than
 * it is from the edge of the map may belong on a way beyond it, and then a way measured from there is another way.
 */
export function surelyPlaced(
  { network, home, movedMetres, endMoved, mapIsWhole }: Around,
  ends: readonly End[],
): boolean {
  if (mapIsWhole) return true;
  return mapReaches(network, home.at, movedMetres) && ends.every((end) => mapReaches(network, end.at, endMoved(end)));
}

const moved = new WeakMap<Network, WeakMap<End, number>>();

/** How far an end is moved to reach the nearest way on foot. */
export function movedOnFoot(network: Network, end: End): number {
  const known = moved.get(network) ?? new WeakMap<End, number>();
  moved.set(network, known);
  let metres = known.get(end);
  if (metres === undefined) {
    const found = snap(network, end.at);
    metres = found.kind === 'snap' ? found.snapMetres : FURTHEST_SNAP_METRES;
    known.set(end, metres);
  }
  return metres;
}

/** The longest way that could still be nearer than the one to the school asked about, with room for every margin. */
export function longestThatMatters(home: End, { all, assessed }: Twice): number {
  const longest = Math.max(...[all, assessed].map(({ high, marginMetres }) => high + marginMetres));
  if (!Number.isFinite(longest)) return longest;
  const anyEnd: End = { at: home.at, kind: 'school-point', fromGridReference: true };
  return 1.01 * (longest + marginOf(home, anyEnd, longest));
}

/** A school further than this from the home, in a straight line, cannot be nearer. */
export const reachOf = ({ home, movedMetres }: Around, mine: Twice): number =>
  longestThatMatters(home, mine) + movedMetres + FURTHEST_SNAP_METRES;

/**
 * Whether all of a school’s ends are further from a home than so many metres in a straight line: told at once of those far
 * away, and of the rest left to be reckoned. What nobody knows the place of is not.
 */
export function surelyBeyond(home: End, metres: number): (ends: readonly End[]) => boolean {
  if (!Number.isFinite(metres)) return () => false;
  const { lat } = home.at;
  // No degree has fewer metres within that distance; a degree more is room for rounding.
  const apart = metres / 110_000 + 1;
  const per = fewestPerDegree(Math.max(-90, lat - apart), Math.min(90, lat + apart));
  const square = metres * metres;
  return (ends) => {
    for (const { at } of ends) {
      const north = (at.lat - lat) * per.lat;
      const east = (at.lon - home.at.lon) * per.lon;
      // Beyond that many degrees northwards it is further, whatever a degree has there.
      if (north * north + east * east <= square && Math.abs(at.lat - lat) <= apart) return false;
    }
    return ends.length > 0;
  };
}

/** How far the list of schools is known to hold every one there is. */
export type SchoolList =
  | { readonly kind: 'whole' }
  /** From a register of the whole country: everything within some kilometres of the map’s bounds. */
  | { readonly kind: 'national'; readonly bounds: Bounds }
  /** The area’s own list: everything inside the outline of the map. */
  | { readonly kind: 'own' };

/** The made-up county is an island: its list is all there is. */
export function listOf({ fictional, bounds }: HeldArea, schools: readonly School[]): SchoolList {
  if (fictional) return { kind: 'whole' };
  return schools.some(({ ofNationalRegister }) => ofNationalRegister) ? { kind: 'national', bounds } : { kind: 'own' };
}

/** Whether every school that could be nearer is on the list. */
export function listReaches({ network, home }: Around, list: SchoolList, reach: number): boolean {
  if (list.kind === 'whole') return true;
  if (list.kind === 'own') return Number.isFinite(reach) && mapReaches(network, home.at, reach);
  const [south, west, north, east] = schoolsListedWithin(list.bounds);
  const per = fewestPerDegree(south, north);
  const { lat, lon } = home.at;
  return (
    Math.min((lat - south) * per.lat, (north - lat) * per.lat, (lon - west) * per.lon, (east - lon) * per.lon) >= reach
  );
}
