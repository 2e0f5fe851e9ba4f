import type { Network } from '../network/network.ts';
import { exactLengthsOf } from './exact-lengths.ts';
import { directLeg, headOf, type Leg, legOf, metresBetweenSnaps, metresToHead } from './path.ts';
import { joinedDirectly, waysOut } from './search.ts';
import type { Snap } from './snap.ts';
import type { Terms } from './terms.ts';

/** A shortest walk whose length is known, to be told edge by edge. */
export interface WalkToTrace {
  readonly network: Network;
  readonly terms: Terms;
  readonly from: Snap;
  readonly gate: Snap;
  /** How long it is. */
  readonly metres: number;
  /** Metres from a node to that gate: exact for every node that lies on such a walk, and never too short. */
  readonly metresTo: (node: number) => number;
}

/**
 * The walk, found by what is left to the gate from each node. Of several just as long it is always the same one, however the lengths were searched: at each
 * node the first link in the network's order that leads on along one of them. Lengths are whole grains, so what is left adds up exactly.
 */
export function traceWalk(walk: WalkToTrace): Leg[] {
  const { network, terms, from, gate, metres, metresTo } = walk;
  if (joinedDirectly(gate, from, terms) && metresBetweenSnaps(network, gate, from) === metres)
    return [directLeg(from, gate)];
  const out = waysOut(from, terms).find(
    (link) => metresTo(headOf(network, link)) + metresToHead(from, link) === metres,
  );
  if (out === undefined) throw new Error(`No way out along a walk of ${metres} m`);
  const legs = [legOf(out, { from })];
  const gateOut = waysOut(gate, terms);
  for (let node = headOf(network, out); ; ) {
    const last = lastLink(walk, gateOut, node);
    if (last !== undefined) return [...legs, legOf(last ^ 1, { to: gate })];
    const links = onwards(walk, gateOut, node);
    for (const link of links) legs.push(legOf(link));
    node = headOf(network, links.at(-1)!);
  }
}

/** The link of the gate by which the walk ends at this node. */
function lastLink({ network, gate, metresTo }: WalkToTrace, gateOut: readonly number[], node: number) {
  return gateOut.find((link) => headOf(network, link) === node && metresToHead(gate, link) === metresTo(node));
}

/** The links to the next node that is nearer the gate: one, but where edges of no length lie between. */
function onwards(walk: WalkToTrace, gateOut: readonly number[], start: number): number[] {
  const one = linkOn(walk, start);
  if (one !== undefined) return [one];
  const seen = new Set([start]);
  const look = (node: number): number[] | undefined => {
    for (const link of openLinks(walk, node)) {
      const next = headOf(walk.network, link);
      if (seen.has(next) || exactLengthsOf(walk.network).edge[link >> 1] !== 0) continue;
      seen.add(next);
      const on = linkOn(walk, next);
      if (on !== undefined) return [link, on];
      const further = lastLink(walk, gateOut, next) === undefined ? look(next) : [];
      if (further) return [link, ...further];
    }
    return undefined;
  };
  const found = look(start);
  if (!found) throw new Error(`No way on from node ${start} with ${walk.metresTo(start)} m left`);
  return found;
}

function linkOn({ network, terms: { flags, avoid }, metresTo }: WalkToTrace, node: number): number | undefined {
  const { firstLink, linkEdge, edgeFrom, edgeTo } = network;
  const edgeMetres = exactLengthsOf(network).edge;
  const left = metresTo(node);
  for (let i = firstLink[node]!; i < firstLink[node + 1]!; i++) {
    const link = linkEdge[i]!;
    const edge = link >> 1;
    if ((flags[edge]! & avoid) !== 0) continue;
    const after = metresTo((link & 1) === 1 ? edgeFrom[edge]! : edgeTo[edge]!);
    if (after < left && after + edgeMetres[edge]! === left) return link;
  }
  return undefined;
}

function* openLinks({ network, terms: { flags, avoid } }: WalkToTrace, node: number): Generator<number> {
  for (let i = network.firstLink[node]!; i < network.firstLink[node + 1]!; i++) {
    const link = network.linkEdge[i]!;
    if ((flags[link >> 1]! & avoid) === 0) yield link;
  }
}
