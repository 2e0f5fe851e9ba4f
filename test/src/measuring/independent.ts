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

interface Without {
  readonly ways?: readonly number[];
  readonly unassessed?: boolean;
  /** Segments by their first shape point. */
  readonly segments?: readonly number[];
}

/**
 * Shortest walks worked out in another way than the product's: every segment by itself, points told apart by name,
 * lengths by GeographicLib, and distances passed on from neighbour to neighbour until nothing changes. No edges, no heap, no estimate.
 */
export function plainWalks(network: Network, from: Snap, ends: readonly Snap[], without: Without = {}) {
  const neighbours = new Map<string, { to: string; metres: number }[]>();
  const join = (a: string, b: string, metres: number) =>
    neighbours.set(a, [...(neighbours.get(a) ?? []), { to: b, metres }]);
  for (const { a, b, metres } of segmentsOf(network, [from, ...ends], without)) {
    join(a, b, metres);
    join(b, a, metres);
  }
  const metres = new Map([[snapName(network, from), 0]]);
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
  return ends.map((end) => metres.get(snapName(network, end)) ?? Number.POSITIVE_INFINITY);
}

/** Every segment that may be walked, cut where an end was put on it. */
function segmentsOf(network: Network, snaps: readonly Snap[], without: Without): Segment[] {
  const cuts = new Map<number, Snap[]>();
  for (const snap of snaps.filter(({ share }) => share > 0 && share < 1)) {
    cuts.set(snap.after, [...(cuts.get(snap.after) ?? []), snap]);
  }
  const segments: Segment[] = [];
  for (let edge = 0; edge < network.edgeFrom.length; edge++) {
    if (without.ways?.includes(network.ways[network.edgeWay[edge]!]!.id)) continue;
    if (without.unassessed && network.edgeFlags[edge]! & EdgeFlag.unassessed) continue;
    for (let i = network.shapeFirst[edge]!; i < network.shapeFirst[edge + 1]! - 1; i++) {
      if (without.segments?.includes(i)) continue;
      const inner = (cuts.get(i) ?? []).toSorted((a, b) => a.share - b.share);
      const points = [
        pointOf(network, edge, i),
        ...inner.map((snap) => ({ name: snapName(network, snap), at: snap.at })),
        pointOf(network, edge, i + 1),
      ];
      points.slice(1).forEach((b, k) => {
        const a = points[k]!;
        segments.push({ a: a.name, b: b.name, metres: geodesicMetres(a.at, b.at) });
      });
    }
  }
  return segments;
}

/** A bend has a name of its own, a node one for all its edges: ways that cross without a shared node do not meet. */
function pointOf(network: Network, edge: number, i: number): { name: string; at: LatLon } {
  const at = { lat: network.shapeLat[i]!, lon: network.shapeLon[i]! };
  if (i === network.shapeFirst[edge]) return { name: `node ${network.edgeFrom[edge]}`, at };
  if (i === network.shapeFirst[edge + 1]! - 1) return { name: `node ${network.edgeTo[edge]}`, at };
  return { name: `bend ${i}`, at };
}

function snapName(network: Network, { edge, after, share }: Snap): string {
  if (share === 0 || share === 1) return pointOf(network, edge, after + share).name;
  return `${share} of the way from ${after}`;
}
