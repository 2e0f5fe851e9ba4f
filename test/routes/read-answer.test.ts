import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate, readPoint, readPounds } from '../../routes/pages/check/read-answer.ts';

test.each([
  ['616.67', 61667],
  ['£1,233.34', 123334],
  ['£ 1850', 185000],
  ['0', 0],
  ['0.5', 50],
])('%s is %i pence', (typed, pence) => {
  expect(readPounds(typed)).toBe(pence);
});

test.each(['', '-1', '1.234', '1,23', '12p', 'NaN', '1e3', '٣', '99999999'])('%j is no amount', (typed) => {
  expect(readPounds(typed)).toBeUndefined();
});

test('every amount in pounds and pence reads as written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (pence) => {
      expect(readPounds((pence / 100).toFixed(2))).toBe(pence);
    }),
  );
});

test('a date reads whatever is typed, without breaking', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (date, month, year) => {
      const read = readDate({ 'x-day': [date], 'x-month': [month], 'x-year': [year] }, 'x', 'The date');
      expect('day' in read || 'wrong' in read).toBe(true);
    }),
  );
});

test('a day and month with or without a nought are the same', () => {
  const typed = (date: string, month: string) =>
    readDate({ 'x-day': [date], 'x-month': [month], 'x-year': ['2018'] }, 'x', 'The date');
  expect(typed('3', '7')).toEqual({ day: '2018-07-03' });
  expect(typed('03', '07')).toEqual({ day: '2018-07-03' });
  expect(readDate({}, 'x', 'The date')).toEqual({ empty: true });
});

test('a point is latitude, then longitude, in these islands', () => {
  expect(readPoint('52.6712, -0.7301')).toEqual({ lat: 52.6712, lon: -0.7301 });
  expect(readPoint('-0.7301, 52.6712')).toBeUndefined();
  expect(readPoint('52,6712')).toBeUndefined();
});
