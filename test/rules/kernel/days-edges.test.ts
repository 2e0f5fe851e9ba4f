import { describe, expect, it } from 'vitest';
import { ageOn, birthday, day, earliest, isDay } from '../../../rules/kernel/day.ts';

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
