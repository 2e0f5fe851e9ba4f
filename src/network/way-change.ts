import type { TravelKind } from './policy.ts';

/**
 * How a way counts for one kind of travel: all of it; all of it, but unassessed; only near an end of the journey; left out by the access
 * policy; or kept by it but cut off from everything else, or outside the map.
 */
export type HowItCounts = 'counts' | 'unassessed' | 'near-ends' | 'left-out' | 'cut-off';

/** What can be different about a way that is on both maps. */
export type WhatChanged =
  /** The access policy judges it differently. */
  | 'judged'
  /** Nobody has assessed it, and before it did not need it; or the other way round. */
  | 'unassessed'
  /** What counts of it is longer or shorter, by more than a metre. */
  | 'length'
  /** It runs elsewhere, by more than a metre. */
  | 'line'
  /** It meets a way, or no longer meets one, that is on both maps. */
  | 'joins'
  /** The direction that may be driven. */
  | 'direction'
  /** Turns out of it that may be driven. */
  | 'turns';

/** A way on one of the two maps. */
export interface WaySide {
  readonly counts: Readonly<Record<TravelKind, HowItCounts>>;
  /** What counts of it: for walking, or where nothing does for driving. */
  readonly metres: number;
}

/** A way that is different on two maps of an area. */
export interface WayChange {
  /** OpenStreetMap's number of the way. */
  readonly wayId: number;
  readonly name?: string;
  readonly ref?: string;
  readonly highway: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Empty of a way that was added or removed. */
  readonly what: readonly WhatChanged[];
  /** Left out of a way that was added. */
  readonly before?: WaySide;
  /** Left out of a way that was removed. */
  readonly after?: WaySide;
  /** How far the two lines are apart at most, in metres; where the line changed. */
  readonly apartMetres?: number;
  /** Ways on both maps that it meets only on the new one, and only on the old one. */
  readonly joins?: { readonly gained: readonly number[]; readonly lost: readonly number[] };
  /** What changed, in a sentence or more for an officer. */
  readonly words: string;
}
