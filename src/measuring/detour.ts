import type { Network } from '../network/network.ts';
import { exactLengthsOf } from './exact-lengths.ts';
import { Flood } from './flood.ts';
import { marginOf } from './margins.ts';
import type { IfUnsafe } from './measurement.ts';
import { headOf, metresBetweenSnaps, metresToHead } from './path.ts';
import { joinedDirectly, nodeFrontierOf, waysOut } from './search.ts';
import type { Snap } from './snap.ts';
import type { Spread } from './spread.ts';
import { type ClosedRuns, shutting, type Terms } from './terms.ts';
import type { Between } from './walk-between.ts';

/** A walk with some more of it closed. */
export interface DetourAsked {
  readonly between: Between;
  /** What it is walked on before anything more is closed. */
  readonly terms: Terms;
  readonly runs: ClosedRuns;
  /** The walks to the same gates on these terms. */
  readonly spread: Spread;
}

/**
 * The length of the shortest walk with some more closed, as `walkBetween` finds it. How far it is without the closure is known from everywhere, and no
 * detour is shorter: so the search looks at little but the detour itself.
 */
export function detour({ between, terms, runs, spread }: DetourAsked): IfUnsafe['walk'] {
  const { network, home, gates } = between;
  const on = shutting(terms, runs);
  const snaps = gates.placed.map(({ snap }) => snap);
  const found = shortest({ network, start: home.snap, gates: snaps, on, shut: new Set(runs.keys()), spread });
  if (!found) return 'none';
  const { given } = gates.placed[found.gate]!;
  return { metres: found.metres, marginMetres: marginOf(home.given, given, found.metres) };
}

/** A detour is mostly found in fewer nodes. After that it is asked whether there is one at all. */
const SOON = 200;

interface Asked {
  readonly network: Network;
  readonly start: Snap;
  readonly gates: readonly Snap[];
  readonly on: Terms;
  /** Edges of which anything more is closed. */
  readonly shut: ReadonlySet<number>;
  readonly spread: Spread;
}

interface Found {
  readonly metres: number;
  readonly gate: number;
}

/** Of gates just as near, the first. */
function shortest({ network, start, gates, on, shut, spread }: Asked): Found | undefined {
  const { edgeFrom, edgeTo, firstLink, linkEdge } = network;
  const { flags, avoid } = on;
  const edgeMetres = exactLengthsOf(network).edge;
  let best: Found | undefined;
  const offer = (metres: number, gate: number) => {
    if (best && (metres > best.metres || (metres === best.metres && gate >= best.gate))) return;
    best = { metres, gate };
  };
  const arrivals = new Map<number, { readonly metres: number; readonly gate: number }[]>();
  gates.forEach((gate, at) => {
    if (joinedDirectly(start, gate, on)) offer(metresBetweenSnaps(network, start, gate), at);
    for (const link of waysOut(gate, on)) {
      const node = headOf(network, link);
      arrivals.set(node, [...(arrivals.get(node) ?? []), { metres: metresToHead(gate, link), gate: at }]);
    }
  });
  if (arrivals.size === 0) return best;
  const out = waysOut(start, on);
  const isOpen = (edge: number) => (flags[edge]! & avoid) === 0 && !shut.has(edge);
  const sought = new Set(out.map((link) => headOf(network, link)));
  let flood: Flood | undefined;
  let looked = 0;
  const frontier = nodeFrontierOf(network);
  frontier.start();
  for (const link of out) {
    const node = headOf(network, link);
    const metres = metresToHead(start, link);
    if (frontier.improves(node, metres)) frontier.reach(node, metres, 0, metres + spread.atLeastFrom(node));
  }
  for (let node = frontier.next(); node >= 0; node = frontier.next()) {
    if (best && frontier.rank > best.metres) break;
    if (++looked > SOON) {
      flood ??= new Flood(network, arrivals.keys(), sought, isOpen);
      flood.step(2);
      if (flood.state === 'cut-off') return best;
    }
    const metres = frontier.metres[node]!;
    for (const end of arrivals.get(node) ?? []) offer(metres + end.metres, end.gate);
    for (let i = firstLink[node]!; i < firstLink[node + 1]!; i++) {
      const link = linkEdge[i]!;
      const edge = link >> 1;
      if (!isOpen(edge)) continue;
      const next = (link & 1) === 1 ? edgeFrom[edge]! : edgeTo[edge]!;
      const further = metres + edgeMetres[edge]!;
      if (frontier.improves(next, further)) frontier.reach(next, further, 0, further + spread.atLeastFrom(next));
    }
  }
  return best;
}
