import { EdgeFlag, type Network } from '../network/network.ts';

/** Set beside the bits of {@link EdgeFlag} on an edge of a way that is closed for one measurement. */
const CLOSED = 128;

/** On what terms a way is searched for: the bits of each edge, and the bits that keep an edge out. */
export interface Terms {
  readonly flags: Uint8Array;
  readonly avoid: number;
}

/** What people have found about single ways, by OSM way id. */
export interface Findings {
  /** Not available: kept out of every measurement. */
  readonly closedWays?: readonly number[];
  /** Assessed and found safe: no longer unassessed, whatever the map shows. */
  readonly foundSafeWays?: readonly number[];
}

/** The terms for one measurement. Copies a byte per edge only when there are findings to note. */
export function termsFor(network: Network, { closedWays = [], foundSafeWays = [] }: Findings = {}): Terms {
  if (closedWays.length === 0 && foundSafeWays.length === 0) return { flags: network.edgeFlags, avoid: CLOSED };
  const closed = new Set(closedWays);
  const safe = new Set(foundSafeWays);
  const flags = network.edgeFlags.map((flag, edge) => {
    const way = network.ways[network.edgeWay[edge]!]!.id;
    return (safe.has(way) ? flag & ~EdgeFlag.unassessed : flag) | (closed.has(way) ? CLOSED : 0);
  });
  return { flags, avoid: CLOSED };
}

/** The same terms, and no stretch that nobody has assessed. */
export function withoutUnassessed(terms: Terms): Terms {
  return { flags: terms.flags, avoid: terms.avoid | EdgeFlag.unassessed };
}
