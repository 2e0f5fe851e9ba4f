import type { Day } from '../../../rules/kernel/day.ts';
import { gap, inMiles, metres } from '../../../rules/kernel/units.ts';
import { type End, endsOfSchool, marginOf } from '../../measuring/index.ts';
import { segmentMetres } from '../../network/index.ts';
import type { Outcome } from '../../places/index.ts';
import type { School } from '../../places/school.ts';

/** A length that may be anything between two, each already with its margin. */
export interface Span {
  readonly least: number;
  readonly most: number;
  /** As it is said of a home: `1.90 miles (3,058 metres) away, give or take 160 metres`. */
  readonly words: string;
}

/** How far the home is from a school by each way that cut-offs are measured; left out where it is not known. */
export interface Lengths {
  readonly straight?: Span;
  readonly walking?: Span;
  readonly road?: () => Span | undefined;
}

/**
 * In a straight line on the ellipsoid. Nobody tells which point of a school a council measures to, so it is between the
 * nearest and the furthest that we hold, each with the doubt about where a school and a home are.
 */
export function straightSpan(home: End, school: School, on: Day): Span | undefined {
  const point: End[] = school.at
    ? [{ at: school.at, kind: 'school-point', fromGridReference: school.fromGridReference }]
    : [];
  const ends = [...point, ...endsOfSchool(school, on)];
  if (ends.length === 0) return undefined;
  const lengths = ends.map(({ at }) => segmentMetres(home.at.lat, home.at.lon, at.lat, at.lon));
  const doubt = marginOf(home, { at: home.at, kind: 'school-point', fromGridReference: school.fromGridReference }, 0);
  return {
    least: Math.max(0, Math.min(...lengths) - doubt),
    most: Math.max(...lengths) + doubt,
    words: said(lengths[0]!, doubt),
  };
}

export const spanOf = ({ metres: length, marginMetres }: { metres: number; marginMetres: number }): Span => ({
  least: length - marginMetres,
  most: length + marginMetres,
  words: said(length, marginMetres),
});

const said = (length: number, doubt: number): string =>
  `${inMiles(metres(length))} away, give or take ${gap(metres(doubt))}`;

type CutOff = Extract<Outcome, { kind: 'cut-off' }>;

/** Whether the home lies within the last distance offered; within the margins of both nobody knows. */
export function withinCutOff({ least, most }: Span, { metres: last, marginMetres }: CutOff): 'yes' | 'no' | 'unknown' {
  if (most <= last - marginMetres) return 'yes';
  return least > last + marginMetres ? 'no' : 'unknown';
}

const WAY: Readonly<Record<CutOff['measured'], string>> = {
  'straight-line': 'in a straight line',
  walking: 'by the shortest walk',
  road: 'by road',
};

export const wayWords = ({ measured }: CutOff): string => WAY[measured];

export function lengthFor({ measured }: CutOff, lengths: Lengths): Span | undefined {
  if (measured === 'straight-line') return lengths.straight;
  return measured === 'walking' ? lengths.walking : lengths.road?.();
}
