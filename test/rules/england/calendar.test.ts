import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../../../rules/england/register.ts';
import { schoolLeavingDate, startOfCompulsorySchoolAge } from '../../../rules/england/section-8.ts';
import { versionOn } from '../../../rules/kernel/apply.ts';
import { addDays, type Day, day, weekdayOf } from '../../../rules/kernel/day.ts';
import { editionOf } from '../../../rules/kernel/register.ts';

const LAW = editionOf(ENGLAND);

function* days(from: Day, to: Day): Generator<Day> {
  for (let on = from; on <= to; on = addDays(on, 1)) yield on;
}

describe('the calendar', () => {
  it.each(ENGLAND.provisions)('$id has exactly one version on every day that was checked', (provision) => {
    for (const on of days(LAW.firstDay, LAW.lastDay)) {
      const inForce = provision.versions.filter((version) => version.from <= on).map((version) => version.from);
      expect(versionOn(provision, on).from).toBe(inForce.at(-1));
    }
  });

  it.each(ENGLAND.provisions)('$id gives no answer for the day before it was checked', (provision) => {
    expect(() => versionOn(provision, addDays(LAW.firstDay, -1))).toThrow(provision.id);
  });

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
