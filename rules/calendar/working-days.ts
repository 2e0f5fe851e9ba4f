import { addDays, type Day, day, weekdayOf, yearOf } from '../kernel/day.ts';
import { BANK_HOLIDAYS, type Calendar, FIRST_YEAR, LAST_YEAR } from './bank-holidays.ts';

/** A nation whose bank holidays are known here. */
export type CalendarNation = 'england' | 'wales' | 'scotland' | 'northern-ireland';

const CALENDARS: Readonly<Record<CalendarNation, Calendar>> = {
  england: 'england-and-wales',
  wales: 'england-and-wales',
  scotland: 'scotland',
  'northern-ireland': 'northern-ireland',
};

const HOLIDAYS = new Map(
  Object.entries(BANK_HOLIDAYS).map(([calendar, days]) => [calendar, new Set<string>(days.map(day))]),
);

/** More than any time limit has; it keeps a slip of the finger from running for ever. */
const MOST = 1000;

/** A day in a year whose bank holidays nobody has written down here. It is never guessed. */
export class CalendarError extends RangeError {
  override readonly name = 'CalendarError';
}

/**
 * Whether offices work on a day: Monday to Friday, and no bank holiday of that nation. Holidays of schools are working days.
 * @throws CalendarError outside the years whose bank holidays are known
 */
export function isWorkingDay(on: Day, nation: CalendarNation): boolean {
  const year = yearOf(on);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new CalendarError(
      `Whether ${on} is a working day is not known: bank holidays are held from ${FIRST_YEAR} to ${LAST_YEAR}. Add the published days of ${year} to rules/calendar/bank-holidays.ts.`,
    );
  return weekdayOf(on) <= 5 && !HOLIDAYS.get(CALENDARS[nation])!.has(on);
}

/**
 * The day that is `count` working days after a day; the day itself is not counted, whatever it is. So what is received on a
 * Saturday and what is received on the Friday before it are both due on the Monday when `count` is 1, and with 0 the day
 * itself is given back.
 * @param count whole, from 0 to 1,000
 * @throws CalendarError when the count runs out of the years whose bank holidays are known
 * @throws RangeError for a count that is none
 */
export function addWorkingDays(from: Day, count: number, nation: CalendarNation): Day {
  if (!Number.isSafeInteger(count) || count < 0 || count > MOST)
    throw new RangeError(`A count of working days must be whole, from 0 to ${MOST}, not ${count}`);
  let on = from;
  for (let left = count; left > 0; ) {
    on = addDays(on, 1);
    if (isWorkingDay(on, nation)) left--;
  }
  return on;
}

/**
 * How many working days lie after one day, up to and with another: what is left of a time limit. Negative when `to` is
 * earlier, by as many as lie after `to` up to and with `from`.
 * @throws CalendarError when a day between them is in a year whose bank holidays are not known
 */
export function workingDaysBetween(from: Day, to: Day, nation: CalendarNation): number {
  if (to < from) return -workingDaysBetween(to, from, nation) + 0;
  let count = 0;
  for (let on = from; on < to; ) {
    on = addDays(on, 1);
    if (isWorkingDay(on, nation)) count++;
  }
  return count;
}
