import type { EdgeFindings, Interval } from '../network/index.ts';
import { EdgeFlag, type Network } from '../network/network.ts';

/** Set beside the bits of {@link EdgeFlag} on an edge that may not be gone through. */
const CLOSED = 128;

/** On what terms a way is searched for: the bits of each edge, and the bits that keep an edge out. */
export interface Terms {
  readonly flags: Uint8Array;
  readonly avoid: number;
  /** Of an edge of which only some is closed, the closed runs; a closed edge that is not here is closed from end to end. */
  readonly closedRuns: ReadonlyMap<number, readonly Interval[]>;
  /** Closed for one question alone, besides: see {@link shutting}. */
  readonly shut?: ClosedRuns;
}

/** Runs to be closed, by the edge they are on. */
export type ClosedRuns = ReadonlyMap<number, readonly Interval[]>;

/** What people have found about the ways of a network. */
export interface Findings {
  /** From a register of stretches, for one child on one day. */
  readonly stretches?: EdgeFindings;
  /** OSM way ids that whoever measures keeps out. */
  readonly closedWays?: readonly number[];
  /** OSM way ids that whoever measures counts as found safe. */
  readonly foundSafeWays?: readonly number[];
}

const NONE: ReadonlyMap<number, readonly Interval[]> = new Map();

/** The terms for one measurement. A byte per edge is copied only for findings that were not seen before. */
export function termsFor(network: Network, { stretches, closedWays = [], foundSafeWays = [] }: Findings = {}): Terms {
  const assessed = stretches && stretches.on.size > 0 ? fromStretches(network, stretches) : undefined;
  const terms = assessed ?? { flags: network.edgeFlags, avoid: CLOSED, closedRuns: NONE };
  if (closedWays.length === 0 && foundSafeWays.length === 0) return terms;
  const closed = new Set(closedWays);
  const safe = new Set(foundSafeWays);
  const closedRuns = new Map(terms.closedRuns);
  const flags = terms.flags.map((flag, edge) => {
    const way = network.ways[network.edgeWay[edge]!]!.id;
    if (closed.has(way)) closedRuns.delete(edge);
    return (safe.has(way) ? flag & ~EdgeFlag.unassessed : flag) | (closed.has(way) ? CLOSED : 0);
  });
  return { ...terms, flags, closedRuns };
}

const made = new WeakMap<EdgeFindings, Terms>();

function fromStretches(network: Network, stretches: EdgeFindings): Terms {
  if (stretches.network !== network) throw new Error('Findings about stretches of one network were given for another.');
  const before = made.get(stretches);
  if (before) return before;
  const flags = network.edgeFlags.slice();
  for (const edge of stretches.safe) flags[edge]! &= ~EdgeFlag.unassessed;
  for (const edge of stretches.differing) flags[edge]! |= EdgeFlag.unassessed;
  for (const edge of stretches.closed.keys()) flags[edge]! |= CLOSED;
  const terms = { flags, avoid: CLOSED, closedRuns: stretches.closed };
  made.set(stretches, terms);
  return terms;
}

/** The same terms, and no stretch that nobody has assessed. */
export function withoutUnassessed(terms: Terms): Terms {
  return { ...terms, avoid: terms.avoid | EdgeFlag.unassessed };
}

/** The same terms, as if nothing had been closed. */
export function withClosed(terms: Terms): Terms {
  return { ...terms, avoid: terms.avoid & ~CLOSED };
}

/** The same terms, with these runs closed too. */
export function closing(terms: Terms, runs: ClosedRuns): Terms {
  const flags = terms.flags.slice();
  const closedRuns = new Map(terms.closedRuns);
  for (const [edge, more] of runs) {
    const wholly = (flags[edge]! & CLOSED) !== 0 && !closedRuns.has(edge);
    if (!wholly) closedRuns.set(edge, [...(closedRuns.get(edge) ?? []), ...more]);
    flags[edge]! |= CLOSED;
  }
  return { ...terms, flags, closedRuns };
}

/** The same as {@link closing}, without a copy of the flags: for a search that keeps off these edges by itself. */
export const shutting = (terms: Terms, shut: ClosedRuns): Terms => ({ ...terms, shut });

/** The same terms, with these edges found safe. */
export function findingSafe(terms: Terms, edges: Iterable<number>): Terms {
  const flags = terms.flags.slice();
  for (const edge of edges) flags[edge]! &= ~EdgeFlag.unassessed;
  return { ...terms, flags };
}

/** A tenth of a millimetre: where a run ends and where a point lies are added up in different grains. */
const FUZZ = 1e-4;

/** Whether one may go along an edge from one point of it to another, both in metres from its `edgeFrom`, `a` before `b`. */
export function mayGoAlong({ flags, avoid, closedRuns, shut }: Terms, edge: number, a: number, b: number): boolean {
  const kept = flags[edge]! & avoid;
  if (kept !== 0 && kept !== CLOSED) return false;
  const isClear = ([first, last]: Interval) => last <= a + FUZZ || first >= b - FUZZ;
  if (kept === CLOSED && !(closedRuns.get(edge)?.every(isClear) ?? false)) return false;
  return shut?.get(edge)?.every(isClear) ?? true;
}
