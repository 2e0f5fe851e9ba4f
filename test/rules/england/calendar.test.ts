import { describe, expect, it } from 'vitest';
import { schoolLeavingDate, startOfCompulsorySchoolAge } from '../../../rules/england/section-8.ts';
import { addDays, type Day, day, weekdayOf } from '../../../rules/kernel/day.ts';

function* days(from: Day, to: Day): Generator<Day> {
  for (let on = from; on <= to; on = addDays(on, 1)) yield on;
}

describe('compulsory school age through the calendar', () => {
  it.each([
    ['2010-09-15', '2027-06-25'],
    ['2009-12-01', '2026-06-26'],
    ['2012-08-31', '2028-06-30'],
    ['2012-09-01', '2029-06-29'],
    ['2014-02-28', '2030-06-28'],
  ])('a child born on %s leaves compulsory school age with %s, the last Friday in June', (born, leaves) => {
    expect(schoolLeavingDate(day(born))).toBe(leaves);
    expect(weekdayOf(day(leaves))).toBe(5);
  });

  it('compulsory school age begins on a prescribed day, on or after the fifth birthday and within five months of it, for every birthday of four years', () => {
    for (const born of days(day('2019-01-01'), day('2022-12-31'))) {
      const start = startOfCompulsorySchoolAge(born);
      expect(['03-31', '08-31', '12-31']).toContain(start.slice(5));
      const fifth =
        born.slice(5) === '02-29'
          ? `${Number(born.slice(0, 4)) + 5}-03-01`
          : `${Number(born.slice(0, 4)) + 5}${born.slice(4)}`;
      expect(start >= fifth).toBe(true);
      expect(start <= addDays(day(fifth), 153)).toBe(true);
    }
  });
});
