import geodesic from 'geographiclib-geodesic';
import type { Snap } from '../../../src/measuring/index.ts';
import { EdgeFlag, type Network } from '../../../src/network/index.ts';
import type { LatLon } from '../../../src/places/point.ts';

/** The length of the geodesic on WGS84, by GeographicLib. */
export function geodesicMetres(a: LatLon, b: LatLon): number {
  return geodesic.Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon).s12!;
}

export function lineMetres(line: readonly (readonly [number, number])[]): number {
  return line.slice(1).reduce((sum, [lon, lat], i) => {
    const [lonBefore, latBefore] = line[i]!;
    return sum + geodesicMetres({ lat: latBefore, lon: lonBefore }, { lat, lon });
  }, 0);
}

interface Segment {
  readonly a: string;
  readonly b: string;
  readonly metres: number;
}

/**
 * Shortest walks worked out in another way than the product's: every segment by itself, points told apart by where they are,
 * lengths by GeographicLib, and distances passed on from neighbour to neighbour until nothing changes. No edges, no heap, no estimate.
 */
export function plainWalks(
  network: Network,
  from: Snap,
  ends: readonly Snap[],
  without: { ways?: readonly number[]; unassessed?: boolean } = {},
) {
  const neighbours = new Map<string, { to: string; metres: number }[]>();
  const join = (a: string, b: string, metres: number) =>
    neighbours.set(a, [...(neighbours.get(a) ?? []), { to: b, metres }]);
  for (const { a, b, metres } of segmentsOf(network, [from, ...ends], without)) {
    join(a, b, metres);
    join(b, a, metres);
  }
  const metres = new Map([[nameOf(from.at), 0]]);
  let waiting = new Set(metres.keys());
  while (waiting.size > 0) {
    const next = new Set<string>();
    for (const here of waiting) {
      for (const { to, metres: length } of neighbours.get(here) ?? []) {
        const further = metres.get(here)! + length;
        if (further >= (metres.get(to) ?? Number.POSITIVE_INFINITY)) continue;
        metres.set(to, further);
        next.add(to);
      }
    }
    waiting = next;
  }
  return ends.map((end) => metres.get(nameOf(end.at)) ?? Number.POSITIVE_INFINITY);
}

/** Every segment that may be walked, cut where an end was put on it. */
function segmentsOf(
  network: Network,
  snaps: readonly Snap[],
  without: { ways?: readonly number[]; unassessed?: boolean },
): Segment[] {
  const cuts = new Map<number, Snap[]>();
  for (const snap of snaps) cuts.set(snap.after, [...(cuts.get(snap.after) ?? []), snap]);
  const segments: Segment[] = [];
  for (let edge = 0; edge < network.edgeFrom.length; edge++) {
    if (without.ways?.includes(network.ways[network.edgeWay[edge]!]!.id)) continue;
    if (without.unassessed && network.edgeFlags[edge]! & EdgeFlag.unassessed) continue;
    for (let i = network.shapeFirst[edge]!; i < network.shapeFirst[edge + 1]! - 1; i++) {
      const inner = (cuts.get(i) ?? []).toSorted((a, b) => a.share - b.share).map((snap) => snap.at);
      const points = [pointOf(network, i), ...inner, pointOf(network, i + 1)];
      points.slice(1).forEach((b, k) => {
        const a = points[k]!;
        segments.push({ a: nameOf(a), b: nameOf(b), metres: geodesicMetres(a, b) });
      });
    }
  }
  return segments;
}

function pointOf(network: Network, i: number): LatLon {
  return { lat: network.shapeLat[i]!, lon: network.shapeLon[i]! };
}

function nameOf({ lat, lon }: LatLon): string {
  return `${lat} ${lon}`;
}
