import { EdgeFlag, type Network } from '../../network/network.ts';
import type { LatLon } from '../../places/point.ts';
import { NEAR_END_METRES } from '../drive.ts';
import { driveGraphOf } from '../drive-graph.ts';
import { Frontier } from '../frontier.ts';
import { headOf, metresToHead } from '../path.ts';
import { perNetwork } from '../per-network.ts';
import type { Snap } from '../snap.ts';
import type { Terms } from '../terms.ts';

/** A place OSRM is asked about in place of an end, and the metres between the two that are added to its answer. */
export interface Stop {
  readonly at: LatLon;
  /** The edge it is on; left out at a node, where OSRM may name any edge that meets there. */
  readonly edge?: number;
  readonly metres: number;
  /** The end it stands for. */
  readonly of: Snap;
}

/** Which end of a way: links out of a start, and links into an end, are what counts at a node. */
export type Side = 'start' | 'end';

/** The place itself: none where every way there is left out, since OSRM would move it to another. */
export function stopsAt(network: Network, snap: Snap, side: Side, without: Terms): Stop[] {
  const node = nodeAt(network, snap);
  if (node !== undefined) return leavesNode(network, node, side, without) ? [{ at: snap.at, metres: 0, of: snap }] : [];
  return isOut(snap.edge, without) ? [] : [{ at: snap.at, edge: snap.edge, metres: 0, of: snap }];
}

/** Both nodes of the edge, for where OSRM takes a place for one of another way that lies in the same spot. */
export function stopsBeside(network: Network, snap: Snap, side: Side, without: Terms): Stop[] {
  const links = linksOf(network, snap, side).filter((link) => !isOut(link >> 1, without));
  return links.flatMap((link) =>
    stopAtNode(network, headOf(network, link), metresToHead(snap, link), snap, side, without),
  );
}

/**
 * Where a drive may come out of private ways, having driven at most 100 m since its start (or still has to, to its end): there OSRM is asked
 * for the rest, which it cannot do for a rule about the first and last metres.
 */
export function stopsBeyondPrivate(network: Network, snap: Snap, side: Side, without: Terms): Stop[] {
  const { edgeMetres, edgeFlags, firstLink, linkEdge } = network;
  const { firstInto, linkInto } = driveGraphOf(network);
  const frontier = nearEndFrontier(network);
  const byPrivate = new Set<number>();
  const reach = (link: number, metres: number) => {
    const node = headOf(network, link);
    if (metres > NEAR_END_METRES || !frontier.improves(node, metres)) return;
    frontier.reach(node, metres, link, metres);
    if ((edgeFlags[link >> 1]! & EdgeFlag.onlyNearEnds) !== 0) byPrivate.add(node);
    else byPrivate.delete(node);
  };
  frontier.start();
  for (const link of linksOf(network, snap, side)) reach(link, metresToHead(snap, link));
  for (let node = frontier.next(); node >= 0; node = frontier.next()) {
    const metres = frontier.metres[node]!;
    if (side === 'start')
      for (const link of linkEdge.subarray(firstLink[node]!, firstLink[node + 1]!))
        reach(link, metres + edgeMetres[link >> 1]!);
    // Backwards: from the head of a link to its tail.
    else
      for (const link of linkInto.subarray(firstInto[node]!, firstInto[node + 1]!))
        reach(link ^ 1, metres + edgeMetres[link >> 1]!);
  }
  return [...byPrivate].flatMap((node) => stopAtNode(network, node, frontier.metresTo(node), snap, side, without));
}

const nearEndFrontier = perNetwork((network) => new Frontier(network.nodeLat.length));

function stopAtNode(network: Network, node: number, metres: number, of: Snap, side: Side, without: Terms): Stop[] {
  if (!leavesNode(network, node, side, without)) return [];
  return [{ at: { lat: network.nodeLat[node]!, lon: network.nodeLon[node]! }, metres, of }];
}

/** The links of its edge that lead away from a snapped point, as one goes from a start, or as one looks back from an end. */
function linksOf(network: Network, snap: Snap, side: Side): number[] {
  const { mayDrive } = driveGraphOf(network);
  const links = [snap.edge * 2, snap.edge * 2 + 1];
  return links.filter((link) => mayDrive[side === 'start' ? link : link ^ 1] === 1 || metresToHead(snap, link) === 0);
}

function nodeAt({ edgeFrom, edgeTo }: Network, { edge, toFrom, toTo }: Snap): number | undefined {
  if (toFrom === 0) return edgeFrom[edge]!;
  return toTo === 0 ? edgeTo[edge]! : undefined;
}

function leavesNode(network: Network, node: number, side: Side, without: Terms): boolean {
  const { firstInto, linkInto } = driveGraphOf(network);
  const links =
    side === 'start'
      ? network.linkEdge.subarray(network.firstLink[node]!, network.firstLink[node + 1]!)
      : linkInto.subarray(firstInto[node]!, firstInto[node + 1]!);
  return links.some((link) => !isOut(link >> 1, without));
}

const isOut = (edge: number, { flags, avoid }: Terms): boolean => (flags[edge]! & avoid) !== 0;
