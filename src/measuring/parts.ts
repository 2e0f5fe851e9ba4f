import type { Network } from '../network/network.ts';
import { headOf } from './path.ts';
import { joinedDirectly, waysOut } from './search.ts';
import type { Snap } from './snap.ts';
import type { Terms } from './terms.ts';

/** The connected piece that each node is in when the edges a search keeps out are taken away: two nodes have a walk between them where theirs are the same. */
export type Parts = Uint32Array;

/** Told by one node of each part. Time and memory grow with the network. */
export function partsOn(network: Network, { flags, avoid }: Terms): Parts {
  const { edgeFrom, edgeTo, nodeLat } = network;
  const root = Uint32Array.from(nodeLat, (_, node) => node);
  const rootOf = (node: number): number => {
    while (root[node] !== node) {
      root[node] = root[root[node]!]!;
      node = root[node]!;
    }
    return node;
  };
  for (let edge = 0; edge < edgeFrom.length; edge++)
    if ((flags[edge]! & avoid) === 0) root[rootOf(edgeFrom[edge]!)] = rootOf(edgeTo[edge]!);
  for (let node = 0; node < root.length; node++) root[node] = rootOf(node);
  return root;
}

/** Whether there is any walk between two snapped points. */
export function areJoined(network: Network, parts: Parts, terms: Terms, a: Snap, b: Snap): boolean {
  if (joinedDirectly(a, b, terms)) return true;
  const partsFrom = (snap: Snap) => waysOut(snap, terms).map((link) => parts[headOf(network, link)]!);
  const there = partsFrom(b);
  return partsFrom(a).some((part) => there.includes(part));
}
