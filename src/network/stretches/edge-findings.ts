import type { Network } from '../network.ts';
import type { Assessment } from './assessment.ts';
import { coversWhole, type Interval, joined, overlap } from './edge-run.ts';
import type { PlacedStretch } from './place-stretch.ts';

/** An assessment that counts for a child, with where its stretch lies. */
export interface PlacedFinding {
  readonly assessment: Assessment;
  readonly says: 'safe' | 'unsafe';
  readonly stretchName: string;
  readonly placed: PlacedStretch;
}

/** What people have found, edge by edge of one network, for one child on one day. */
export interface EdgeFindings {
  readonly network: Network;
  readonly findings: readonly PlacedFinding[];
  /** Found unsafe: the closed runs of each edge. Nobody goes through an edge with one; from a point beside one, one may go away from it. */
  readonly closed: ReadonlyMap<number, readonly Interval[]>;
  /** Found safe from end to end. An edge of which only a part was found safe is as the map has it. */
  readonly safe: ReadonlySet<number>;
  /** Two findings in force differ, so that nobody knows: counted as not assessed, also where the map shows it safe. */
  readonly differing: ReadonlySet<number>;
  /** The findings that touch each edge. */
  readonly on: ReadonlyMap<number, readonly PlacedFinding[]>;
}

export function edgeFindings(network: Network, findings: readonly PlacedFinding[]): EdgeFindings {
  const on = new Map<number, PlacedFinding[]>();
  const runs = { safe: new Map<number, Interval[]>(), unsafe: new Map<number, Interval[]>() };
  for (const finding of findings) {
    for (const { edge, first, last } of finding.placed.runs) {
      add(on, edge, finding);
      add(runs[finding.says], edge, [first, last]);
    }
  }
  const closed = new Map<number, readonly Interval[]>();
  const safe = new Set<number>();
  const differing = new Set<number>();
  for (const edge of on.keys()) {
    const [good, bad] = [runs.safe.get(edge) ?? [], runs.unsafe.get(edge) ?? []];
    if (overlap(good, bad)) differing.add(edge);
    else if (bad.length > 0) closed.set(edge, joined(bad));
    else if (coversWhole(good, network.edgeMetres[edge]!)) safe.add(edge);
  }
  return { network, findings, closed, safe, differing, on };
}

function add<T>(lists: Map<number, T[]>, edge: number, item: T): void {
  const list = lists.get(edge);
  if (!list) lists.set(edge, [item]);
  else if (!list.includes(item)) list.push(item);
}
