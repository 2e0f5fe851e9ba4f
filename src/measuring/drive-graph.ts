import type { Network, TurnRestriction } from '../network/network.ts';
import { Frontier } from './frontier.ts';
import { headOf, tailOf } from './path.ts';
import { perNetwork } from './per-network.ts';

/**
 * What a drive needs beside the network. Its states are links, not nodes, so that a turn is known by the link it is
 * made from: a search over them keeps every turn restriction exactly.
 */
export interface DriveGraph {
  /** 1 for each link that may be driven in its direction. */
  readonly mayDrive: Uint8Array;
  /** The links that lead to node `n` are `linkInto[firstInto[n] .. firstInto[n + 1])`. */
  readonly firstInto: Uint32Array;
  readonly linkInto: Uint32Array;
  /** Turn restrictions by the node they are at. */
  readonly turnsAt: ReadonlyMap<number, readonly TurnRestriction[]>;
  /** Out from the start, and back from the end. */
  readonly forward: Frontier;
  readonly back: Frontier;
}

export const driveGraphOf = perNetwork(makeGraph);

function makeGraph(network: Network): DriveGraph {
  const nodes = network.nodeLat.length;
  const links = network.edgeFrom.length * 2;
  const mayDrive = new Uint8Array(links);
  const firstInto = new Uint32Array(nodes + 1);
  for (const link of network.linkEdge) {
    mayDrive[link] = 1;
    firstInto[headOf(network, link) + 1]!++;
  }
  for (let node = 1; node <= nodes; node++) firstInto[node]! += firstInto[node - 1]!;
  const linkInto = new Uint32Array(network.linkEdge.length);
  const next = firstInto.slice();
  for (const link of network.linkEdge) linkInto[next[headOf(network, link)]!++] = link;
  const turnsAt = restrictionsByNode(network);
  return { mayDrive, firstInto, linkInto, turnsAt, forward: new Frontier(links), back: new Frontier(links) };
}

/** By the network's own number of the node, from its OSM id. */
function restrictionsByNode({ turns, nodeId }: Network): Map<number, TurnRestriction[]> {
  const byId = new Map<number, TurnRestriction[]>();
  for (const turn of turns) byId.set(turn.viaNode, [...(byId.get(turn.viaNode) ?? []), turn]);
  const byNode = new Map<number, TurnRestriction[]>();
  if (byId.size === 0) return byNode;
  nodeId.forEach((id, node) => {
    const here = byId.get(id);
    if (here !== undefined) byNode.set(node, here);
  });
  return byNode;
}

/**
 * Whether one may go from a link to one that leaves its head. Turning back on the same edge is allowed only where there is no other way on:
 * otherwise a ban on turning left would be "kept" by turning round in the road behind the junction.
 */
export function mayTurn(network: Network, { turnsAt }: DriveGraph, from: number, to: number): boolean {
  const node = tailOf(network, to);
  const turnsBack = (from ^ 1) === to;
  if (turnsBack && network.firstLink[node + 1]! - network.firstLink[node]! > 1) return false;
  const here = turnsAt.get(node);
  if (here === undefined) return true;
  const fromWay = wayOf(network, from);
  const toWay = wayOf(network, to);
  const rules = here.filter((turn) => turn.fromWay === fromWay);
  // From a way to itself a ban is on turning back, not on going on along it.
  const banned = rules.some((r) => r.rule === 'no' && r.toWay === toWay && (fromWay !== toWay || turnsBack));
  const only = rules.filter((r) => r.rule === 'only');
  return !banned && (only.length === 0 || only.some((r) => r.toWay === toWay));
}

function wayOf(network: Network, link: number): number {
  return network.ways[network.edgeWay[link >> 1]!]!.id;
}
