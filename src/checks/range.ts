/** What is known of the length of a way, walked or by road: at least `low`, at most `high` metres, each with the margin either side. Infinity: there is none. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly marginMetres: number;
}

/** A way with and without stretches that nobody has assessed. By road the two are the same. */
export interface Twice {
  readonly all: Range;
  readonly assessed: Range;
}

/** There is no such way, on this map or off it. */
export const NO_WAY: Range = {
  low: Number.POSITIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  marginMetres: 0,
};

/** Whether the first is shorter by more than both margins together, whatever it is within its range. Equal is not nearer. */
export function compare(its: Range, mine: Range): 'yes' | 'no' | 'unknown' {
  const doubt = its.marginMetres + mine.marginMetres;
  if (its.low >= mine.high + doubt) return 'no';
  return its.high + doubt < mine.low ? 'yes' : 'unknown';
}

/** Compared with and without unassessed stretches: known only where both say the same. */
export function compareTwice(its: Twice, mine: Twice): 'yes' | 'no' | 'unknown' {
  const withAll = compare(its.all, mine.all);
  // Where neither can be walked without such stretches, leaving them out compares nothing.
  if (!Number.isFinite(its.assessed.high) && !Number.isFinite(mine.assessed.high)) return withAll;
  return compare(its.assessed, mine.assessed) === withAll ? withAll : 'unknown';
}
