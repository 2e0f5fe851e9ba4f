/**
 * A calendar day in Europe/London, written `2026-09-07`. Days compare with `<` and `>`.
 * Years 1900 to 2200. Made only by {@link day} and the functions here.
 */
export type Day = string & { readonly unit: 'day' };

const MS_A_DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a real calendar day, such as `2024-02-29` and not `2023-02-29`. */
export function isDay(text: string): text is Day {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  return isReal(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function isReal(year: number, month: number, date: number): boolean {
  return year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/**
 * @param text a day as `YYYY-MM-DD`
 * @throws RangeError naming the text, when there is no such day
 */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a calendar day written YYYY-MM-DD: ${JSON.stringify(text)}`);
  return text;
}

const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day that it is in London at a moment: where a school day begins and ends. */
export const londonDay = (moment: Date): Day => day(london.format(moment));

/** The day of that year, month (1 to 12) and date. */
export function dayOf(year: number, month: number, date: number): Day {
  const text = `${year}-${pad(month)}-${pad(date)}`;
  if (!isReal(year, month, date)) throw new RangeError(`Not a calendar day: ${text}`);
  return text as Day;
}

// Figure by figure: a decision reads hundreds of days, and a text cut out for each part of each would be most of what that costs.
export const yearOf = (on: Day): number => 100 * twoFigures(on, 0) + twoFigures(on, 2);
export const monthOf = (on: Day): number => twoFigures(on, 5);
export const dateOf = (on: Day): number => twoFigures(on, 8);

const ZERO = 48;
const twoFigures = (on: Day, at: number): number => 10 * (on.charCodeAt(at) - ZERO) + on.charCodeAt(at + 1) - ZERO;

/** The day `count` days later, or earlier when negative. */
export function addDays(on: Day, count: number): Day {
  const [year, month, date] = [yearOf(on), monthOf(on), dateOf(on) + count];
  if (date >= 1 && date <= daysInMonth(year, month)) return dayOf(year, month, date);
  const then = new Date(Date.parse(on) + count * MS_A_DAY);
  return dayOf(then.getUTCFullYear(), then.getUTCMonth() + 1, then.getUTCDate());
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY);
}

/**
 * The birthday on which someone born on that day attains `age` years. A person born on 29 February attains
 * an age on 1 March in a common year: the rule of England and Wales, to be named by each nation that uses it.
 */
export function birthday(born: Day, age: number): Day {
  const year = yearOf(born) + age;
  const leapling = monthOf(born) === 2 && dateOf(born) === 29 && daysInMonth(year, 2) === 28;
  return leapling ? dayOf(year, 3, 1) : dayOf(year, monthOf(born), dateOf(born));
}

/** The age in whole years on a day: negative before birth is refused. @throws RangeError */
export function ageOn(born: Day, on: Day): number {
  if (on < born) throw new RangeError(`Not yet born: ${born} is after ${on}`);
  const age = yearOf(on) - yearOf(born);
  return on < birthday(born, age) ? age - 1 : age;
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(on: Day): number {
  return new Date(Date.UTC(yearOf(on), monthOf(on) - 1, dateOf(on))).getUTCDay() || 7;
}

/** The last day of a month that falls on a weekday (Monday 1 to Sunday 7). */
export function lastWeekday(year: number, month: number, weekday: number): Day {
  const last = daysInMonth(year, month);
  return dayOf(year, month, last - ((weekdayOf(dayOf(year, month, last)) - weekday + 7) % 7));
}

/** The earliest of the days given, or undefined where there is none. */
export function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  let first: Day | undefined;
  for (const each of days) if (each !== undefined && (first === undefined || each < first)) first = each;
  return first;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day for people: `7 September 2026`. */
export function inWords(on: Day): string {
  return `${dateOf(on)} ${MONTHS[monthOf(on) - 1]} ${yearOf(on)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const pad = (part: number): string => (part < 10 ? `0${part}` : String(part));
