import { segmentMetres } from './ellipsoid.ts';
import type { Network } from './network.ts';

/** What a network holds of one way: its edges stand together, from `first` up to `end`. */
export interface WayEdges {
  readonly first: number;
  readonly end: number;
}

/** The ways of a network, found by their OpenStreetMap ids. */
export class WayLines {
  readonly network: Network;
  readonly #edges = new Map<number, WayEdges>();
  readonly #edgesAt: readonly (readonly number[])[];

  constructor(network: Network) {
    this.network = network;
    const edgesAt: number[][] = Array.from(network.nodeId, () => []);
    network.edgeWay.forEach((way, edge) => {
      const { id } = network.ways[way]!;
      this.#edges.set(id, { first: this.#edges.get(id)?.first ?? edge, end: edge + 1 });
      edgesAt[network.edgeFrom[edge]!]!.push(edge);
      edgesAt[network.edgeTo[edge]!]!.push(edge);
    });
    this.#edgesAt = edgesAt;
  }

  has(id: number): boolean {
    return this.#edges.has(id);
  }

  /** 0 where the network holds nothing of it. */
  metres(id: number): number {
    let metres = 0;
    for (const edge of this.#edgesOf(id)) metres += this.network.edgeMetres[edge]!;
    return metres;
  }

  /** The ways that it meets. */
  joins(id: number): Set<number> {
    const { edgeFrom, edgeTo, edgeWay, ways } = this.network;
    const met = new Set<number>();
    for (const edge of this.#edgesOf(id))
      for (const node of [edgeFrom[edge]!, edgeTo[edge]!])
        for (const other of this.#edgesAt[node]!) met.add(ways[edgeWay[other]!]!.id);
    met.delete(id);
    return met;
  }

  /** The points of its line, `[lat, lon]`, and between which of them it runs. */
  segments(id: number): Segment[] {
    const { shapeFirst, shapeLat, shapeLon } = this.network;
    const segments: Segment[] = [];
    for (const edge of this.#edgesOf(id))
      for (let i = shapeFirst[edge]! + 1; i < shapeFirst[edge + 1]!; i++)
        segments.push([shapeLat[i - 1]!, shapeLon[i - 1]!, shapeLat[i]!, shapeLon[i]!]);
    return segments;
  }

  *#edgesOf(id: number): Generator<number> {
    const { first, end } = this.#edges.get(id) ?? { first: 0, end: 0 };
    for (let edge = first; edge < end; edge++) yield edge;
  }
}

/** From where to where a bit of a line runs, in degrees. */
export type Segment = readonly [lat: number, lon: number, toLat: number, toLon: number];

/** Whether the second line runs through the very points of the first: `reversed` where from its end to its beginning. */
export function sameLine(a: readonly Segment[], b: readonly Segment[]): 'same' | 'reversed' | 'no' {
  if (a.length !== b.length) return 'no';
  if (a.every((segment, i) => segment.every((degrees, j) => degrees === b[i]![j]))) return 'same';
  const turned = b.map(([lat, lon, toLat, toLon]): Segment => [toLat, toLon, lat, lon]).reverse();
  return a.every((segment, i) => segment.every((degrees, j) => degrees === turned[i]![j])) ? 'reversed' : 'no';
}

/** How far apart two lines are at most, in metres: from a point of either to the nearest place on the other. Grows with the points of both multiplied. */
export function metresApart(a: readonly Segment[], b: readonly Segment[]): number {
  return Math.max(furthest(a, b), furthest(b, a));
}

function furthest(from: readonly Segment[], to: readonly Segment[]): number {
  let most = 0;
  for (const [lat, lon, toLat, toLon] of from)
    most = Math.max(most, metresToLine(lat, lon, to), metresToLine(toLat, toLon, to));
  return most;
}

function metresToLine(lat: number, lon: number, line: readonly Segment[]): number {
  const narrower = Math.cos((lat * Math.PI) / 180);
  let least = Number.POSITIVE_INFINITY;
  for (const [aLat, aLon, bLat, bLon] of line) {
    const [x, y] = [(bLon - aLon) * narrower, bLat - aLat];
    const along = ((lon - aLon) * narrower * x + (lat - aLat) * y) / (x * x + y * y || 1);
    const share = Math.min(1, Math.max(0, along));
    least = Math.min(least, segmentMetres(lat, lon, aLat + share * y, aLon + share * (bLon - aLon)));
  }
  return least;
}
