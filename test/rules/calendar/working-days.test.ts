import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  CalendarError,
  type CalendarNation,
  isWorkingDay,
  workingDaysBetween,
} from '../../../rules/calendar/working-days.ts';
import { addDays, type Day, day } from '../../../rules/kernel/day.ts';

const NATIONS = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
const add = (from: string, count: number, nation: CalendarNation = 'england') =>
  addWorkingDays(day(from), count, nation);
const anyDay = fc.integer({ min: 0, max: 1460 }).map((count): Day => addDays(day('2024-01-01'), count));
const anyNation = fc.constantFrom(...NATIONS);

describe('a working day', () => {
  it.each([
    ['2026-11-26', 'a Thursday', [true, true, true, true]],
    ['2026-11-28', 'a Saturday', [false, false, false, false]],
    ['2026-11-29', 'a Sunday', [false, false, false, false]],
    ['2026-11-30', 'St Andrew’s Day', [true, true, false, true]],
    ['2026-03-17', 'St Patrick’s Day', [true, true, true, false]],
    ['2026-04-06', 'Easter Monday', [false, false, true, false]],
    ['2026-12-28', 'the day given for Boxing Day', [false, false, false, false]],
    ['2026-08-24', 'in the summer holidays of schools', [true, true, true, true]],
  ] as const)('%s, %s: in England, Wales, Scotland, Northern Ireland %j', (on, _, expected) => {
    expect(NATIONS.map((nation) => isWorkingDay(day(on), nation))).toEqual(expected);
  });
});

describe('adding working days', () => {
  it('does not count the day itself', () => {
    expect(add('2026-11-26', 1)).toBe('2026-11-27');
    expect(add('2026-11-26', 0)).toBe('2026-11-26');
  });

  it('goes over weekends: what comes on Friday, Saturday or Sunday is due on the same day', () => {
    expect(['2026-11-27', '2026-11-28', '2026-11-29'].map((on) => add(on, 1))).toEqual(Array(3).fill('2026-11-30'));
  });

  it('20 of them from 1 December 2026 end after Christmas, and a day later in Scotland when 2 January gives Monday off', () => {
    expect(add('2026-12-01', 20)).toBe('2026-12-31');
    expect(add('2026-12-03', 20)).toBe('2027-01-05');
    expect(add('2026-12-03', 20, 'scotland')).toBe('2027-01-06');
  });

  it('40 over Easter and both May days', () => {
    expect(add('2026-03-30', 40)).toBe('2026-05-29');
    expect(add('2026-03-30', 40, 'scotland')).toBe('2026-05-28');
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1001])('%d is no count of them', (count) => {
    expect(() => add('2026-11-26', count)).toThrow(RangeError);
  });
});

describe('between two days', () => {
  it('counts what is left: nothing on the last day, less than nothing when it is over', () => {
    const left = (on: string) => workingDaysBetween(day(on), day('2026-12-24'), 'england');
    expect([left('2026-12-22'), left('2026-12-24'), left('2026-12-25'), left('2026-12-29')]).toEqual([2, 0, 0, -1]);
  });

  it('is what was added, from any day in any nation, and its own opposite', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyNation, (from, count, nation) => {
        const to = addWorkingDays(from, count, nation);
        expect(workingDaysBetween(from, to, nation)).toBe(count);
        expect(workingDaysBetween(to, from, nation)).toBe(count === 0 ? 0 : -count);
        if (count > 0) expect(isWorkingDay(to, nation)).toBe(true);
      }),
    );
  });
});

describe('past what is known', () => {
  it('the last known day is answered, the next one is not, and says which years are held and where to add one', () => {
    expect(add('2028-12-28', 1)).toBe('2028-12-29');
    expect(() => add('2028-12-28', 2)).toThrow(CalendarError);
    expect(() => isWorkingDay(day('2029-01-02'), 'wales')).toThrow(
      'Whether 2029-01-02 is a working day is not known: bank holidays are held from 2024 to 2028. Add the published days of 2029 to rules/calendar/bank-holidays.ts.',
    );
  });

  it('nor before the first, nor between two days with a year that is not known', () => {
    expect(() => isWorkingDay(day('2023-12-29'), 'scotland')).toThrow(CalendarError);
    expect(() => workingDaysBetween(day('2028-12-01'), day('2029-01-05'), 'england')).toThrow(CalendarError);
  });

  it('a day that is not counted need not be known', () => {
    expect(add('2023-12-31', 1)).toBe('2024-01-02');
    expect(add('2030-05-05', 0)).toBe('2030-05-05');
  });
});
