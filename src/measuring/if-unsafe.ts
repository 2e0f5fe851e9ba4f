import type { Interval } from '../network/index.ts';
import { EdgeFlag, type Network } from '../network/network.ts';
import { callWay, type Leg, metresOf } from './path.ts';
import type { Terms } from './terms.ts';

/** A run of unassessed edges of one name along a walk. */
export interface UnassessedRun {
  readonly called: string;
  readonly metres: number;
  readonly startsAtMetres: number;
  /** What to close so that it cannot be used: whole edges, and of the two that the ends stand on only what is walked. */
  readonly closed: ReadonlyMap<number, readonly Interval[]>;
}

/** The unassessed stretches of a walk, in the order they are walked; what follows each other under one name is one. */
export function unassessedRuns(network: Network, { flags }: Terms, legs: readonly Leg[]): UnassessedRun[] {
  const runs: (Omit<UnassessedRun, 'closed'> & { metres: number; closed: Map<number, Interval[]> })[] = [];
  let walked = 0;
  let following: string | undefined;
  for (const leg of legs) {
    const metres = metresOf(network, leg);
    const called = callWay(network.ways[network.edgeWay[leg.edge]!]!);
    if (metres > 0 && (flags[leg.edge]! & EdgeFlag.unassessed) === 0) following = undefined;
    else if (metres > 0) {
      if (following !== called) runs.push({ called, metres: 0, startsAtMetres: walked, closed: new Map() });
      const run = runs.at(-1)!;
      run.metres += metres;
      run.closed.set(leg.edge, [...(run.closed.get(leg.edge) ?? []), intervalOf(network, leg)]);
      following = called;
    }
    walked += metres;
  }
  return runs;
}

/** The part of its edge that a leg goes along. */
export function intervalOf(network: Network, { edge, backwards, from, to }: Leg): Interval {
  const [first, last] = backwards ? [to, from] : [from, to];
  return [first?.toFrom ?? 0, last?.toFrom ?? network.edgeMetres[edge]!];
}
