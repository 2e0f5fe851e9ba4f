import type { Network } from '../network/network.ts';
import type { LatLon } from '../places/point.ts';
import { exactLengthsOf } from './exact-lengths.ts';
import { fewestPerDegree } from './flat.ts';
import { Frontier } from './frontier.ts';
import type { Path } from './measurement.ts';
import { directLeg, headOf, isBefore, type Leg, legOf, metresOf, metresToHead, pathOf, tailOf } from './path.ts';
import { perNetwork } from './per-network.ts';
import type { Snap } from './snap.ts';
import { mayGoAlong, type Terms } from './terms.ts';

/** One state for each node. A node's `via` is the link it was reached by; for a first one, that less {@link START}. */
export const nodeFrontierOf = perNetwork((network) => new Frontier(network.nodeLat.length));
const START = 0x4000_0000;

/** At least so many metres from each node to a point: see {@link fewestPerDegree}. */
export function atLeastTo(network: Network, to: LatLon): (node: number) => number {
  const { nodeLat, nodeLon } = network;
  const per = fewestPerDegree(network);
  return (node) => {
    const north = (nodeLat[node]! - to.lat) * per.lat;
    const east = (nodeLon[node]! - to.lon) * per.lon;
    return Math.sqrt(north * north + east * east);
  };
}

/** The links out of a snapped point that it may be left by: those with nothing closed between it and their end. A point at the very end of an edge is at that node whatever is closed. */
export function waysOut({ edge, toFrom, toTo }: Snap, terms: Terms): number[] {
  const links: number[] = [];
  if (toTo === 0 || mayGoAlong(terms, edge, toFrom, toFrom + toTo)) links.push(edge * 2);
  if (toFrom === 0 || mayGoAlong(terms, edge, 0, toFrom)) links.push(edge * 2 + 1);
  return links;
}

/** Whether the edge that two points share joins them. */
export function joinedDirectly(start: Snap, end: Snap, terms: Terms): boolean {
  if (start.edge !== end.edge) return false;
  if (start.after === end.after && start.share === end.share) return true;
  const [first, last] = isBefore(start, end) ? [start, end] : [end, start];
  return mayGoAlong(terms, start.edge, first.toFrom, last.toFrom);
}

/** The shortest walk between two snapped points, exactly; undefined where there is none. Walks go both ways along every edge. */
export function shortestWalk(network: Network, start: Snap, end: Snap, terms: Terms): Path | undefined {
  const legs = walkLegs(network, start, end, terms);
  return legs === undefined ? undefined : pathOf(network, terms.flags, legs);
}

/** The same walk, edge by edge. */
export function walkLegs(network: Network, start: Snap, end: Snap, terms: Terms): Leg[] | undefined {
  const { edgeFrom, edgeTo, firstLink, linkEdge, nodePart } = network;
  const edgeMetres = exactLengthsOf(network).edge;
  if (nodePart[edgeFrom[start.edge]!] !== nodePart[edgeFrom[end.edge]!]) return undefined;
  const { flags, avoid } = terms;
  const frontier = nodeFrontierOf(network);
  const atLeast = atLeastTo(network, end.at);
  const direct = joinedDirectly(start, end, terms) ? directLeg(start, end) : undefined;
  let best = direct === undefined ? Number.POSITIVE_INFINITY : metresOf(network, direct);
  let bestLink = -1;
  const arrivals = waysOut(end, terms).map((out) => out ^ 1);
  frontier.start();
  for (const link of waysOut(start, terms)) {
    const node = headOf(network, link);
    const metres = metresToHead(start, link);
    if (frontier.improves(node, metres)) frontier.reach(node, metres, link - START, metres + atLeast(node));
  }
  for (let node = frontier.next(); node >= 0 && frontier.rank < best; node = frontier.next()) {
    const metres = frontier.metres[node]!;
    for (const link of arrivals) {
      if (tailOf(network, link) !== node || metres + metresToHead(end, link ^ 1) >= best) continue;
      best = metres + metresToHead(end, link ^ 1);
      bestLink = link;
    }
    for (let i = firstLink[node]!; i < firstLink[node + 1]!; i++) {
      const link = linkEdge[i]!;
      const edge = link >> 1;
      if ((flags[edge]! & avoid) !== 0) continue;
      const next = (link & 1) === 1 ? edgeFrom[edge]! : edgeTo[edge]!;
      const further = metres + edgeMetres[edge]!;
      if (frontier.improves(next, further)) frontier.reach(next, further, link, further + atLeast(next));
    }
  }
  if (bestLink >= 0) return legsBack(network, frontier, start, end, bestLink);
  return direct && [direct];
}

/** Follows `via` from the last node back to the start. */
function legsBack(network: Network, frontier: Frontier, start: Snap, end: Snap, lastLink: number): Leg[] {
  const legs = [legOf(lastLink, { to: end })];
  let via = frontier.via[tailOf(network, lastLink)]!;
  for (; via >= 0; via = frontier.via[tailOf(network, via)]!) legs.push(legOf(via));
  legs.push(legOf(via + START, { from: start }));
  return legs.reverse();
}
