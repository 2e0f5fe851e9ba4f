import { type Day, dayOf, yearOf } from '../kernel/day.ts';

/** The latest days on which terms can end, month and date: a council's own dates lie on them or before. */
const ENDS_OF_TERM = [
  [4, 30],
  [8, 31],
  [12, 31],
] as const;

const END_OF_YEAR = [ENDS_OF_TERM[1]];

/** The latest day on which the term of a day can end: the day itself where it is one. */
export const endOfTerm = (on: Day): Day => firstOf(ENDS_OF_TERM, on);

/** The last day of the school year of a day: 31 August, the day itself where it is one. */
export const endOfSchoolYear = (on: Day): Day => firstOf(END_OF_YEAR, on);

function firstOf(ends: readonly (readonly [number, number])[], on: Day): Day {
  const inYear = (year: number) => ends.map(([month, date]) => dayOf(year, month, date));
  return [...inYear(yearOf(on)), ...inYear(yearOf(on) + 1)].find((end) => end >= on)!;
}
