import type { Network } from '../network/network.ts';
import type { LatLon } from '../places/point.ts';
import { exactLengthsOf } from './exact-lengths.ts';
import { fewestPerDegree } from './flat.ts';
import { Frontier } from './frontier.ts';
import type { Path } from './measurement.ts';
import { directLeg, headOf, isBefore, type Leg, metresOf, metresToHead, pathOf } from './path.ts';
import { perNetwork } from './per-network.ts';
import type { Snap } from './snap.ts';
import { mayGoAlong, type Terms } from './terms.ts';
import { traceWalk } from './trace-walk.ts';

/** One state for each node. */
export const nodeFrontierOf = perNetwork((network) => new Frontier(network.nodeLat.length));

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

/**
 * The same walk, edge by edge. It is looked for from its end, so that what is found is what is left to the end from each node: by that it is told, and of
 * several just as long always the same one: see {@link traceWalk}.
 */
export function walkLegs(network: Network, start: Snap, end: Snap, terms: Terms): Leg[] | undefined {
  const { edgeFrom, edgeTo, firstLink, linkEdge, nodePart } = network;
  const edgeMetres = exactLengthsOf(network).edge;
  if (nodePart[edgeFrom[start.edge]!] !== nodePart[edgeFrom[end.edge]!]) return undefined;
  const { flags, avoid } = terms;
  const arrivals = waysOut(start, terms);
  const direct = joinedDirectly(start, end, terms) ? directLeg(start, end) : undefined;
  if (arrivals.length === 0) return direct && [direct];
  const frontier = nodeFrontierOf(network);
  const atLeast = atLeastTo(network, start.at);
  let best = direct === undefined ? Number.POSITIVE_INFINITY : metresOf(network, direct);
  frontier.start();
  for (const link of waysOut(end, terms)) {
    const node = headOf(network, link);
    const metres = metresToHead(end, link);
    if (frontier.improves(node, metres)) frontier.reach(node, metres, 0, metres + atLeast(node));
  }
  // Also those that could be on a walk just as long: every one of these has to be known to choose among them.
  for (let node = frontier.next(); node >= 0 && frontier.rank <= best; node = frontier.next()) {
    const metres = frontier.metres[node]!;
    for (const link of arrivals)
      if (headOf(network, link) === node) best = Math.min(best, metres + metresToHead(start, link));
    for (let i = firstLink[node]!; i < firstLink[node + 1]!; i++) {
      const link = linkEdge[i]!;
      const edge = link >> 1;
      if ((flags[edge]! & avoid) !== 0) continue;
      const next = (link & 1) === 1 ? edgeFrom[edge]! : edgeTo[edge]!;
      const further = metres + edgeMetres[edge]!;
      if (frontier.improves(next, further)) frontier.reach(next, further, 0, further + atLeast(next));
    }
  }
  if (best === Number.POSITIVE_INFINITY) return undefined;
  const metresTo = (node: number) => frontier.metresTo(node);
  return traceWalk({ network, terms, from: start, gate: end, metres: best, metresTo });
}
