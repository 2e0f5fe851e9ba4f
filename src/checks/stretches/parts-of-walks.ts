import { callWay, type WalkFound } from '../../measuring/index.ts';
import { EdgeFlag, type Network } from '../../network/network.ts';

/** Unassessed edges of one name that touch each other, as far as somebody walks them. */
export interface OpenStretch {
  readonly called: string;
  readonly edges: readonly number[];
  readonly metres: number;
}

/**
 * The unassessed stretches of some walks: what is walked of one road, in one piece, by whomever, is one stretch.
 * @param flags of each edge, with what people have found
 */
export function openStretches(network: Network, flags: Uint8Array, walks: readonly WalkFound[]): OpenStretch[] {
  const open = new Set<number>();
  for (const { legs } of walks)
    for (const { edge } of legs) if ((flags[edge]! & EdgeFlag.unassessed) !== 0) open.add(edge);
  const nameOf = (edge: number) => callWay(network.ways[network.edgeWay[edge]!]!);
  const byEnd = new Map<string, number[]>();
  const ends = (edge: number) =>
    [network.edgeFrom[edge]!, network.edgeTo[edge]!].map((node) => `${node} ${nameOf(edge)}`);
  for (const edge of open) for (const end of ends(edge)) byEnd.set(end, [...(byEnd.get(end) ?? []), edge]);
  const left = new Set([...open].sort((a, b) => a - b));
  const stretches: OpenStretch[] = [];
  for (const first of left) {
    const edges: number[] = [];
    const waiting = [first];
    left.delete(first);
    for (let edge = waiting.pop(); edge !== undefined; edge = waiting.pop()) {
      edges.push(edge);
      for (const next of ends(edge).flatMap((end) => byEnd.get(end)!)) if (left.delete(next)) waiting.push(next);
    }
    const metres = edges.reduce((sum, edge) => sum + network.edgeMetres[edge]!, 0);
    stretches.push({ called: nameOf(first), edges: edges.sort((a, b) => a - b), metres });
  }
  return stretches;
}
