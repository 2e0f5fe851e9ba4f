import { type FurtherOff, marginOf, type NotMeasured, type WalkLength } from '../measuring/index.ts';
import type { End } from '../measuring/measurement.ts';

export type Compared = 'yes' | 'no' | 'unknown';

/** A length to be compared, walked or by road. */
export interface Length {
  readonly metres: number;
  readonly marginMetres: number;
}

/** A walk measured twice: with every stretch, and without those that nobody has assessed. */
export interface WalkedTwice {
  readonly all: Length;
  readonly assessed: Length | 'none';
}

/** The walk to another school, as far as it was looked for. */
export type There = WalkLength | NotMeasured | FurtherOff;

/**
 * Whether another school is nearer than the one asked about: it has to be so with and without stretches that nobody has
 * assessed. Equal distance is not nearer. Where two differ by less than both margins together, or the two comparisons
 * differ, nobody knows.
 */
export function isNearer(mine: WalkedTwice, its: There, itsAssessed: There): Compared {
  // With no walk on the map it is not nearer; a school that cannot be placed at all may be anywhere.
  if (its.kind === 'missing') return its.reason === 'no-walk-on-map' ? 'no' : 'unknown';
  const withAll = compareThere(its, mine.all);
  const same = withAll === withAssessed(withAll, mine, itsAssessed) ? withAll : 'unknown';
  // With a gate left out, the walk there may be shorter than the one measured, never longer.
  return same === 'no' && its.gatesNotMeasured?.length ? 'unknown' : same;
}

function withAssessed(withAll: Compared, { assessed }: WalkedTwice, its: There): Compared {
  // Where neither can be walked without such stretches, leaving them out compares nothing.
  if (its.kind === 'missing') return assessed === 'none' ? withAll : 'no';
  return assessed === 'none' ? 'yes' : compareThere(its, assessed);
}

function compareThere(its: WalkLength | FurtherOff, mine: Length): Compared {
  return its.kind === 'further' ? 'no' : compare(its, mine);
}

/** Whether the first is shorter by more than both margins together. Equal is not nearer. */
export function compare(its: Length, mine: Length): Compared {
  const doubt = its.marginMetres + mine.marginMetres;
  if (its.metres >= mine.metres + doubt) return 'no';
  return its.metres + doubt < mine.metres ? 'yes' : 'unknown';
}

/** The longest walk that could still be nearer than one of that length, with room for every margin: a school further off is surely not. */
export function furthestThatMatters(home: End, length: Length | 'none'): number {
  if (length === 'none') return Number.POSITIVE_INFINITY;
  const longest = length.metres + length.marginMetres;
  const anyEnd: End = { at: home.at, kind: 'school-point', fromGridReference: true };
  return 1.01 * (longest + marginOf(home, anyEnd, longest));
}
