import type { Network } from '../network/network.ts';
import { exactLengthsOf } from './exact-lengths.ts';
import { directLeg, headOf, metresOf, metresToHead } from './path.ts';
import { joinedDirectly, nodeFrontierOf, waysOut } from './search.ts';
import type { Snap } from './snap.ts';
import type { Terms } from './terms.ts';

/** The walk from each place to the nearest of some gates: one entry for each place, in the order given. */
export interface Sweep {
  /** Unrounded; Infinity where there is no walk, or none within the limit. */
  readonly metres: Float64Array;
  /** Which gate is the nearest, the first of two just as near; -1 where there is none. */
  readonly gate: Int32Array;
}

/**
 * Walks from one school to many places in one spread over the network: to the same metres as each pair by itself, since a walk is as long in both directions.
 * @param limitMetres the spread stops here, and places further off have Infinity
 */
export function sweep(
  network: Network,
  gates: readonly Snap[],
  places: readonly Snap[],
  terms: Terms,
  limitMetres = Number.POSITIVE_INFINITY,
): Sweep {
  spread(network, gates, terms, limitMetres);
  const frontier = nodeFrontierOf(network);
  const onEdge = byEdge(gates);
  const metres = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY);
  const gate = new Int32Array(places.length).fill(-1);
  places.forEach((place, i) => {
    const offer = (length: number, from: number) => {
      const better = length < metres[i]! || (length === metres[i]! && from < gate[i]!);
      if (length > limitMetres || !Number.isFinite(length) || !better) return;
      metres[i] = length;
      gate[i] = from;
    };
    for (const link of waysOut(place, terms)) {
      const node = headOf(network, link);
      offer(frontier.metresTo(node) + metresToHead(place, link), frontier.via[node]!);
    }
    for (const from of onEdge.get(place.edge) ?? []) {
      if (!joinedDirectly(gates[from]!, place, terms)) continue;
      offer(metresOf(network, directLeg(gates[from]!, place)), from);
    }
  });
  return { metres, gate };
}

/** Leaves in the frontier the metres to each node from the nearest gate, and in `via` which gate that is. */
function spread(network: Network, gates: readonly Snap[], terms: Terms, limitMetres: number): void {
  const { flags, avoid } = terms;
  const { edgeFrom, edgeTo, firstLink, linkEdge } = network;
  const edgeMetres = exactLengthsOf(network).edge;
  const frontier = nodeFrontierOf(network);
  // Of two gates just as near a node, the first in the list is the one.
  const isNews = (node: number, metres: number, from: number): boolean =>
    frontier.improves(node, metres) || (metres === frontier.metres[node] && from < frontier.via[node]!);
  frontier.start();
  gates.forEach((gate, from) => {
    for (const link of waysOut(gate, terms)) {
      const metres = metresToHead(gate, link);
      const node = headOf(network, link);
      if (isNews(node, metres, from)) frontier.reach(node, metres, from, metres);
    }
  });
  for (let node = frontier.next(); node >= 0 && frontier.rank <= limitMetres; node = frontier.next()) {
    const metres = frontier.metres[node]!;
    const from = frontier.via[node]!;
    for (let i = firstLink[node]!; i < firstLink[node + 1]!; i++) {
      const link = linkEdge[i]!;
      const edge = link >> 1;
      if ((flags[edge]! & avoid) !== 0) continue;
      const next = (link & 1) === 1 ? edgeFrom[edge]! : edgeTo[edge]!;
      const further = metres + edgeMetres[edge]!;
      if (isNews(next, further, from)) frontier.reach(next, further, from, further);
    }
  }
}

function byEdge(gates: readonly Snap[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  gates.forEach(({ edge }, i) => {
    found.set(edge, [...(found.get(edge) ?? []), i]);
  });
  return found;
}
