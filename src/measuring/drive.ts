import { EdgeFlag, type Network } from '../network/network.ts';
import { type DriveGraph, driveGraphOf, mayTurn } from './drive-graph.ts';
import { exactLengthsOf } from './exact-lengths.ts';
import type { Frontier } from './frontier.ts';
import type { Path } from './measurement.ts';
import { directLeg, headOf, type Leg, legOf, metresOf, metresToHead, pathOf, tailOf } from './path.ts';
import { atLeastTo, joinedDirectly } from './search.ts';
import type { Snap } from './snap.ts';
import type { Terms } from './terms.ts';

/** Private ways are driven only within this far of an end, along the way. Source: our access policy, version 1. */
export const NEAR_END_METRES = 100;

/**
 * The shortest drive from one snapped point to another, exactly: oneways, turn restrictions and private ways kept; undefined where there is none.
 * @param left what {@link leftTo} found for this end on these terms: the search then looks at little but the drive itself, and finds the same one
 */
export function shortestDrive(
  network: Network,
  start: Snap,
  end: Snap,
  terms: Terms,
  left?: Float64Array,
): Path | undefined {
  const { edgeFrom, nodePart } = network;
  if (nodePart[edgeFrom[start.edge]!] !== nodePart[edgeFrom[end.edge]!]) return undefined;
  const legs = search({ network, graph: driveGraphOf(network), start, end, terms, ...(left ? { left } : {}) });
  return legs === undefined ? undefined : pathOf(network, terms.flags, legs);
}

/**
 * Metres from the head of each link to an end, if every private way could be driven throughout: no drive there is shorter. Infinite where there is none.
 * It costs a spread over the whole network, and pays where many drive to the same end.
 */
export function leftTo(network: Network, end: Snap, terms: Terms): Float64Array {
  const graph = driveGraphOf(network);
  // The start plays no part in what is left.
  const frontier = metresLeft({ network, graph, start: end, end, terms }, Number.POSITIVE_INFINITY);
  return Float64Array.from(frontier.metres, (_, link) => frontier.metresTo(link));
}

interface Asked {
  readonly network: Network;
  readonly graph: DriveGraph;
  readonly start: Snap;
  readonly end: Snap;
  readonly terms: Terms;
  readonly left?: Float64Array;
}

function search(asked: Asked): Leg[] | undefined {
  const { network, graph, start, end, terms } = asked;
  const { firstLink, linkEdge } = network;
  const edgeMetres = exactLengthsOf(network).edge;
  const { left } = asked;
  const rest = left ? { metresTo: (link: number) => left[link]! } : metresLeft(asked, 2 * NEAR_END_METRES);
  const frontier = graph.forward;
  const straight = atLeastTo(network, end.at);
  const arrivals = waysIn(asked);
  // Where a drive begins at a junction any turn may be made there, which what is left does not allow for.
  const atLeast = (link: number, metres: number) =>
    left && metres > 0 ? left[link]! : straight(headOf(network, link));
  const reach = (link: number, metres: number, via: number) => {
    if (frontier.improves(link, metres)) frontier.reach(link, metres, via, metres + atLeast(link, metres));
    // Of two ways to it just as long always the same, in whatever order they are found.
    else if (frontier.metres[link] === metres && via < frontier.via[link]! && edgeMetres[link >> 1]! > 0)
      frontier.via[link] = via;
  };
  // No turn is made at a junction where the drive begins or ends. Made once, since this is asked at every junction.
  const turns = (from: number, metres: number, link: number) => metres === 0 || mayTurn(network, graph, from, link);
  const direct = directDrive(asked);
  let best = direct === undefined ? Number.POSITIVE_INFINITY : metresOf(network, direct);
  let [beforeLast, lastLink] = [-1, -1];
  frontier.start();
  for (const link of waysOut(asked)) {
    const metres = metresToHead(start, link);
    if (mayUse(asked, link, 0, metres, rest.metresTo(link))) reach(link, metres, -1);
  }
  // Also those that could be on a drive just as long, to choose among them.
  const isOpen = () => frontier.rank <= best && frontier.rank < Number.POSITIVE_INFINITY;
  for (let from = frontier.next(); from >= 0 && isOpen(); from = frontier.next()) {
    const metres = frontier.metres[from]!;
    const node = headOf(network, from);
    for (const link of arrivals) {
      const cut = metresToHead(end, link ^ 1);
      if (tailOf(network, link) !== node || metres + cut > best || !(cut === 0 || turns(from, metres, link))) continue;
      if (metres + cut === best && !(link < lastLink || (link === lastLink && from < beforeLast))) continue;
      if (!mayUse(asked, link, metres, cut, 0)) continue;
      best = metres + cut;
      [beforeLast, lastLink] = [from, link];
    }
    for (let i = firstLink[node]!; i < firstLink[node + 1]!; i++) {
      const link = linkEdge[i]!;
      const length = edgeMetres[link >> 1]!;
      if ((terms.flags[link >> 1]! & terms.avoid) !== 0 || !turns(from, metres, link)) continue;
      if (mayUse(asked, link, metres, length, rest.metresTo(link))) reach(link, metres + length, from);
    }
  }
  if (lastLink >= 0) return legsBack(frontier, asked, beforeLast, lastLink);
  return direct && [direct];
}

/**
 * Whether a private way may be driven at this point of a drive: wholly within the first or the last metres, or where these two meet.
 * @param before metres driven up to it @param length of it @param after at least so many metres from it to the end
 */
function mayUse({ terms }: Asked, link: number, before: number, length: number, after: number): boolean {
  if ((terms.flags[link >> 1]! & EdgeFlag.onlyNearEnds) === 0) return true;
  if (before + length <= NEAR_END_METRES || length + after <= NEAR_END_METRES) return true;
  return before + length + after <= 2 * NEAR_END_METRES;
}

/**
 * Metres from the head of each link to the end, where private ways may all be driven: wanted within twice {@link NEAR_END_METRES}, and further for {@link leftTo}.
 * With these the search is exact: a private way is let in only if the drive by it that {@link metresLeft} found is itself allowed, and no other drive by it is shorter.
 */
function metresLeft(asked: Asked, within: number): Frontier {
  const { network, graph, end, terms } = asked;
  const { firstInto, linkInto } = graph;
  const edgeMetres = exactLengthsOf(network).edge;
  const frontier = graph.back;
  const reachAllBefore = (link: number, metres: number) => {
    const node = tailOf(network, link);
    for (let i = firstInto[node]!; i < firstInto[node + 1]!; i++) {
      const from = linkInto[i]!;
      if ((terms.flags[from >> 1]! & terms.avoid) !== 0) continue;
      if (metres > 0 && !mayTurn(network, graph, from, link)) continue;
      if (frontier.improves(from, metres)) frontier.reach(from, metres, link, metres);
    }
  };
  frontier.start();
  for (const link of waysIn(asked)) reachAllBefore(link, metresToHead(end, link ^ 1));
  for (let link = frontier.next(); link >= 0 && frontier.rank <= within; link = frontier.next()) {
    reachAllBefore(link, frontier.metres[link]! + edgeMetres[link >> 1]!);
  }
  return frontier;
}

/** The links out of the start. One at the very end of its edge is already at that node, whichever way the edge may be driven. */
function waysOut({ graph, start, terms }: Asked): number[] {
  const open = (terms.flags[start.edge]! & terms.avoid) === 0;
  const links = [start.edge * 2, start.edge * 2 + 1];
  return links.filter((link) => (open && graph.mayDrive[link] === 1) || metresToHead(start, link) === 0);
}

/** The links by which the end can be reached. */
function waysIn({ graph, end, terms }: Asked): number[] {
  const open = (terms.flags[end.edge]! & terms.avoid) === 0;
  const links = [end.edge * 2, end.edge * 2 + 1];
  return links.filter((link) => (open && graph.mayDrive[link] === 1) || metresToHead(end, link ^ 1) === 0);
}

/** Straight along the edge that both ends are on, where it may be driven that way. */
function directDrive(asked: Asked): Leg | undefined {
  const { network, graph, start, end, terms } = asked;
  if (!joinedDirectly(start, end, terms)) return undefined;
  const leg = directLeg(start, end);
  const metres = metresOf(network, leg);
  const link = leg.edge * 2 + (leg.backwards ? 1 : 0);
  const mayDrive = graph.mayDrive[link] === 1 || metres === 0;
  return mayDrive && mayUse(asked, link, 0, metres, 0) ? leg : undefined;
}

/** Follows `via` from the last link but one back to the start. */
function legsBack(frontier: Frontier, { start, end }: Asked, beforeLast: number, lastLink: number): Leg[] {
  const links: number[] = [];
  for (let link = beforeLast; link >= 0; link = frontier.via[link]!) links.push(link);
  const first = links.pop()!;
  return [legOf(first, { from: start }), ...links.reverse().map((link) => legOf(link)), legOf(lastLink, { to: end })];
}
