import { describe, expect, it } from 'vitest';
import { BANK_HOLIDAYS, type Calendar, FIRST_YEAR, LAST_YEAR } from '../../../rules/calendar/bank-holidays.ts';
import { addDays, type Day, day, dayOf, isDay, lastWeekday, weekdayOf, yearOf } from '../../../rules/kernel/day.ts';

/** Easter Sunday by Gauss’s rule in Lichtenberg’s form, which knows nothing of the list that it is held against. */
function easter(year: number): Day {
  const [k, a] = [Math.floor(year / 100), year % 19];
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const full = 21 + d - r;
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const first = 7 - ((year + Math.floor(year / 4) + s) % 7);
  return addDays(dayOf(year, 2, 28), full + (7 - ((full - first) % 7)) + leap(year));
}
const leap = (year: number): number => (isDay(`${year}-02-29`) ? 1 : 0);

const firstMonday = (year: number, month: number): Day => {
  const first = dayOf(year, month, 1);
  return addDays(first, (8 - weekdayOf(first)) % 7);
};

/** A holiday at a weekend gives its day to the next that is a weekday and no holiday already. */
function withSubstitutes(fixed: readonly Day[]): Day[] {
  const given: Day[] = [];
  const isFree = (on: Day) => weekdayOf(on) <= 5 && !given.includes(on);
  given.push(...fixed.filter((on) => weekdayOf(on) <= 5));
  for (const on of fixed.filter((each) => weekdayOf(each) > 5)) {
    let next = addDays(on, 1);
    while (!isFree(next)) next = addDays(next, 1);
    given.push(next);
  }
  return given;
}

const SPECIAL: Partial<Record<Calendar, readonly Day[]>> = { scotland: [day('2026-06-15')] };

function byRule(calendar: Calendar, year: number): Day[] {
  const scottish = calendar === 'scotland';
  const fixed = ['01-01', '12-25', '12-26'];
  if (scottish) fixed.push('01-02', '11-30');
  if (calendar === 'northern-ireland') fixed.push('03-17', '07-12');
  const moving = [addDays(easter(year), -2), firstMonday(year, 5), lastWeekday(year, 5, 1)];
  moving.push(scottish ? firstMonday(year, 8) : lastWeekday(year, 8, 1));
  if (!scottish) moving.push(addDays(easter(year), 1));
  const special = (SPECIAL[calendar] ?? []).filter((on) => yearOf(on) === year);
  const days = fixed.sort().map((on) => day(`${year}-${on}`));
  return [...withSubstitutes(days), ...moving, ...special].sort();
}

const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
const calendars = Object.keys(BANK_HOLIDAYS) as Calendar[];

describe('bank holidays', () => {
  it('Easter, as it is worked out here, fell where everybody remembers it', () => {
    const known = ['2000-04-23', '2008-03-23', '2011-04-24', '2019-04-21', '2021-04-04', '2024-03-31', '2038-04-25'];
    expect(known.map((on) => easter(Number(on.slice(0, 4))))).toEqual(known);
  });

  it.each(calendars.flatMap((calendar) => years.map((year) => ({ calendar, year }))))(
    'of $calendar in $year are those that the rules of each give',
    ({ calendar, year }) => {
      const listed = BANK_HOLIDAYS[calendar].filter((on) => yearOf(on) === year);
      expect(listed).toEqual(byRule(calendar, year));
    },
  );

  it.each(calendars)(
    'of %s are weekdays, in order, each once, and of the years that are said to be held',
    (calendar) => {
      const days = BANK_HOLIDAYS[calendar];
      expect(days.filter((on) => !isDay(on) || weekdayOf(on) > 5)).toEqual([]);
      expect([...new Set(days)].sort()).toEqual([...days]);
      expect([...new Set(days.map(yearOf))]).toEqual(years);
    },
  );

  it('differ by nation where everybody knows that they do', () => {
    const has = (on: string) => calendars.filter((calendar) => BANK_HOLIDAYS[calendar].includes(day(on)));
    expect(has('2026-04-06')).toEqual(['england-and-wales', 'northern-ireland']);
    expect(has('2027-01-04')).toEqual(['scotland']);
    expect(has('2026-11-30')).toEqual(['scotland']);
    expect(has('2026-07-13')).toEqual(['northern-ireland']);
    expect(has('2026-06-15')).toEqual(['scotland']);
    expect(has('2027-12-28')).toEqual(calendars);
  });
});
