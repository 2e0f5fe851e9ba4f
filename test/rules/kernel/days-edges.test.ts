import { describe, expect, it } from 'vitest';
import { addDays, ageOn, birthday, day, dayOf, earliest, isDay, lastWeekday } from '../../../rules/kernel/day.ts';

describe('the edges of the calendar', () => {
  it.each(['2000-02-29', '2196-02-29', '2024-04-30', '2024-06-30', '2024-09-30', '2024-11-30'])('%s is a day', (text) =>
    expect(isDay(text)).toBe(true),
  );

  it.each([
    '2100-02-29',
    '2023-02-30',
    '2024-02-30',
    '2024-06-31',
    '2024-09-31',
    '2024-11-31',
    '2024-12-00',
    '2024-01-32',
  ])('%s is not', (text) => expect(isDay(text)).toBe(false));

  it('a day is made of a year, a month and a date only where there is one', () => {
    expect(dayOf(2026, 1, 9)).toBe('2026-01-09');
    expect(dayOf(2026, 10, 10)).toBe('2026-10-10');
    expect(() => dayOf(2026, 2, 30)).toThrow('Not a calendar day: 2026-02-30');
    expect(() => dayOf(1899, 12, 31)).toThrow(RangeError);
    expect(() => addDays(day('2200-12-31'), 1)).toThrow(RangeError);
    expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29');
  });

  it('the last of a weekday is found in any month, on its last day too', () => {
    expect(lastWeekday(2024, 2, 4)).toBe('2024-02-29');
    expect(lastWeekday(2024, 2, 5)).toBe('2024-02-23');
    expect(lastWeekday(2023, 12, 7)).toBe('2023-12-31');
    expect(lastWeekday(2023, 12, 1)).toBe('2023-12-25');
  });

  it('a child is nought on the day of birth', () => {
    expect(ageOn(day('2026-01-01'), day('2026-01-01'))).toBe(0);
  });

  it('only one born on 29 February waits for 1 March', () => {
    expect(birthday(day('2018-03-29'), 8)).toBe('2026-03-29');
    expect(birthday(day('2018-02-28'), 8)).toBe('2026-02-28');
    expect(birthday(day('2016-02-29'), 9)).toBe('2025-03-01');
  });

  it('the earliest of several days is found wherever it stands among them', () => {
    const [first, second] = [day('2026-01-01'), day('2026-01-02')];
    expect(earliest([first, second])).toBe(first);
    expect(earliest([second, first])).toBe(first);
    expect(earliest([first, undefined, second])).toBe(first);
    expect(earliest([undefined, second, undefined])).toBe(second);
  });
});
