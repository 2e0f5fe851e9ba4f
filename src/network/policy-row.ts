import type { Tags } from './osm.ts';

/** What becomes of a way under one row of the policy. `near-ends`: a car may use it only within 100 m of where the drive starts or stops. */
export type WayOutcome = 'kept' | 'unassessed' | 'near-ends' | 'left-out';

/** One row of the access policy. Rows are read from the top; the first that applies decides. */
export interface PolicyRow {
  /** Stays the same for as long as the row means the same. */
  readonly code: string;
  readonly outcome: WayOutcome;
  /** What an officer or a parent is told about a way this row decides. */
  readonly words: string;
  /** Why the row is there. */
  readonly reason: string;
  /** Where that comes from: the law as far as it was read, what the map records, or ourselves. */
  readonly source: string;
  readonly applies: (tags: Tags) => boolean;
}

/** A row for a barrier on a point of a way: `cuts` takes away the bits of way on both its sides. */
export interface BarrierRow extends Omit<PolicyRow, 'outcome'> {
  readonly cuts: boolean;
}

/** Whether the tag `key` has one of the `values`. */
export function has(tags: Tags, key: string, values: ReadonlySet<string>): boolean {
  const value = tags[key];
  return value !== undefined && values.has(value);
}
