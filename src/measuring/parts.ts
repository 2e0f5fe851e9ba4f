import type { Network } from '../network/network.ts';
import { headOf } from './path.ts';
import { joinedDirectly, waysOut } from './search.ts';
import type { Snap } from './snap.ts';
import { mayGoAlong, type Terms } from './terms.ts';

/** The connected piece that each node is in when the edges a search keeps out are taken away: two nodes have a walk between them where theirs are the same. */
export type Parts = Uint32Array;

/** Told by one node of each part. Time and memory grow with the network. */
export function partsOn(network: Network, { flags, avoid }: Terms): Parts {
  const { edgeFrom, edgeTo, nodeLat } = network;
  const root = Uint32Array.from(nodeLat, (_, node) => node);
  const rootOf = (start: number): number => {
    let node = start;
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

/** The parts that a snapped point can be left into. */
export function partsFrom(network: Network, parts: Parts, terms: Terms, snap: Snap): number[] {
  return waysOut(snap, terms).map((link) => parts[headOf(network, link)]!);
}

/** Whether there is any walk from a snapped point to one of some others, whose parts are given. */
export function isJoinedTo(
  network: Network,
  parts: Parts,
  terms: Terms,
  from: Snap,
  others: readonly Snap[],
  theirs: readonly number[],
): boolean {
  const { edge, toFrom, toTo } = from;
  // As `waysOut`, without a list: this is asked for every home and every school.
  if ((toTo === 0 || mayGoAlong(terms, edge, toFrom, toFrom + toTo)) && theirs.includes(parts[network.edgeTo[edge]!]!))
    return true;
  if ((toFrom === 0 || mayGoAlong(terms, edge, 0, toFrom)) && theirs.includes(parts[network.edgeFrom[edge]!]!))
    return true;
  return others.some((other) => joinedDirectly(from, other, terms));
}
