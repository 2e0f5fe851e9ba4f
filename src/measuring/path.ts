import { EdgeFlag, type Network, type NetworkWay } from '../network/network.ts';
import { exactBetween, exactLengthsOf } from './exact-lengths.ts';
import type { Path, Stretch } from './measurement.ts';
import type { Snap } from './snap.ts';

/** One edge of a path, whole or cut short at a snapped point: `from` and `to` in the direction of travel. */
export interface Leg {
  readonly edge: number;
  /** Travelled from `edgeTo` to `edgeFrom`. */
  readonly backwards: boolean;
  readonly from?: Snap;
  readonly to?: Snap;
}

/** A link is an edge and the direction it is travelled in: see {@link Network.linkEdge}. */
export function legOf(link: number, cut: { from?: Snap; to?: Snap } = {}): Leg {
  return { edge: link >> 1, backwards: (link & 1) === 1, ...cut };
}

/** The node that a link leads to. */
export function headOf(network: Network, link: number): number {
  return (link & 1) === 1 ? network.edgeFrom[link >> 1]! : network.edgeTo[link >> 1]!;
}

/** The node that a link comes from. */
export function tailOf(network: Network, link: number): number {
  return headOf(network, link ^ 1);
}

/** Metres from a snapped point to the node that a link of its edge leads to. */
export function metresToHead(snap: Snap, link: number): number {
  return (link & 1) === 1 ? snap.toFrom : snap.toTo;
}

/** Whether one point of an edge comes before another, or is the same, going from `edgeFrom` to `edgeTo`. */
export function isBefore(a: Snap, b: Snap): boolean {
  return a.after < b.after || (a.after === b.after && a.share <= b.share);
}

/** The one leg between two points of the same edge. */
export function directLeg(start: Snap, end: Snap): Leg {
  return { edge: start.edge, backwards: !isBefore(start, end), from: start, to: end };
}

type Point = readonly [lon: number, lat: number];

/** The points of a leg in the direction of travel. */
function pointsOf(network: Network, leg: Leg): Point[] {
  const [first, last] = leg.backwards ? [leg.to, leg.from] : [leg.from, leg.to];
  const points: Point[] = first === undefined ? [] : [[first.at.lon, first.at.lat]];
  const begin = first === undefined ? network.shapeFirst[leg.edge]! : first.after + 1;
  const end = last === undefined ? network.shapeFirst[leg.edge + 1]! - 1 : last.after;
  for (let i = begin; i <= end; i++) points.push([network.shapeLon[i]!, network.shapeLat[i]!]);
  if (last !== undefined) points.push([last.at.lon, last.at.lat]);
  return leg.backwards ? points.reverse() : points;
}

export function metresOf(network: Network, leg: Leg): number {
  const { edge, backwards, from, to } = leg;
  if (from !== undefined && to !== undefined) return metresBetweenSnaps(network, from, to);
  if (from !== undefined) return backwards ? from.toFrom : from.toTo;
  if (to !== undefined) return backwards ? to.toTo : to.toFrom;
  return exactLengthsOf(network).edge[edge]!;
}

/** Metres along the edge that two points share; the same from either. */
export function metresBetweenSnaps(network: Network, a: Snap, b: Snap): number {
  const [first, last] = isBefore(a, b) ? [a, b] : [b, a];
  if (first.after === last.after) return exactBetween(first.at.lat, first.at.lon, last.at.lat, last.at.lon);
  const { shapeLat, shapeLon } = network;
  const { along } = exactLengthsOf(network);
  const [next, before] = [first.after + 1, last.after];
  const out = exactBetween(first.at.lat, first.at.lon, shapeLat[next]!, shapeLon[next]!);
  const on = exactBetween(shapeLat[before]!, shapeLon[before]!, last.at.lat, last.at.lon);
  return out + (along[before]! - along[next]!) + on;
}

/** Puts legs together into what is kept as evidence. */
export function pathOf(network: Network, flags: Uint8Array, legs: readonly Leg[]): Path {
  const line: Point[] = [];
  const stretches: Stretch[] = [];
  let metres = 0;
  for (const leg of legs) {
    const length = metresOf(network, leg);
    metres += length;
    for (const point of pointsOf(network, leg)) {
      const last = line.at(-1);
      if (last?.[0] !== point[0] || last[1] !== point[1]) line.push(point);
    }
    if (length > 0) addStretch(stretches, network, flags, leg.edge, length);
  }
  // A line has two points, also where the journey ends where it starts.
  if (line.length === 1) line.push(line[0]!);
  return { metres, line, stretches };
}

function addStretch(stretches: Stretch[], network: Network, flags: Uint8Array, edge: number, metres: number): void {
  const way = network.ways[network.edgeWay[edge]!]!;
  const unassessed = (flags[edge]! & EdgeFlag.unassessed) !== 0;
  const last = stretches.at(-1);
  if (last?.wayId === way.id && last.unassessed === unassessed) {
    stretches[stretches.length - 1] = { ...last, metres: last.metres + metres };
  } else {
    stretches.push({ wayId: way.id, called: callWay(way), metres, unassessed });
  }
}

/** `Mill Lane (B668)`, `B668`, or `unnamed footway`. */
export function callWay({ name, ref, highway }: NetworkWay): string {
  if (name !== undefined && ref !== undefined) return `${name} (${ref})`;
  return name ?? ref ?? `unnamed ${highway.replaceAll('_', ' ')}`;
}
