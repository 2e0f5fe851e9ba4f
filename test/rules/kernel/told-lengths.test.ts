import { expect, it } from 'vitest';
import { gap, inMiles, metres } from '../../../rules/kernel/units.ts';

it.each([
  [0, 'nothing'],
  [0.0004, 'less than a millimetre'],
  [0.0005, '1 millimetre'],
  [0.002, '2 millimetres'],
  [0.999, '999 millimetres'],
  [1, '1.0 metres'],
  [9.94, '9.9 metres'],
  [10, '10 metres'],
  [999.4, '999 metres'],
  [999.5, '1,000 metres'],
  [1_000, '1,000 metres'],
  [12_007, '12,007 metres'],
  [1_234_567.8, '1,234,568 metres'],
])('%d metres apart is told as %s', (length, words) => expect(gap(metres(length))).toBe(words));

it('a distance is told in miles with its metres, its thousands apart', () => {
  expect(inMiles(metres(160.9344))).toBe('0.10 miles (161 metres)');
  expect(inMiles(metres(1_609_344))).toBe('1000.00 miles (1,609,344 metres)');
});
