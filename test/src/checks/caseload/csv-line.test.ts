import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellsOf, csvLine } from '../../../../src/checks/caseload/csv-line.ts';

const cell = fc.oneof(
  fc.string(),
  fc.double(),
  fc.constantFrom('=cmd()', '+1', '-1', '@a', '\tx', 'a,b', 'say "so"', 'two\nlines', '', ' blanks '),
);

it('a line is written as a well-known library writes it, formulas made harmless', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
      // Fields that begin or end in blanks are quoted by the library; both read the same.
      const tidy = cells.map((each) => (typeof each === 'string' ? each.trim() : each));
      expect(csvLine(tidy)).toBe(stringify([tidy], { escape_formulas: true }));
    }),
  );
});

it('what was written is read again, where no cell runs over the line', () => {
  const text = fc.string().map((each) => each.replace(/[\r\n]/g, ' ').trim());
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (cells) => {
      const plain = cells.map((each) => (/^['=+\-@\t\uFF1D\uFF0B\uFF0D\uFF20]/.test(each) ? `x${each}` : each));
      expect(cellsOf(csvLine(plain).trimEnd())).toEqual(plain.length === 1 && plain[0] === '' ? [''] : plain);
    }),
  );
});

it.each(['"open', 'a"b"', '"a"b,c', '"a""'])('%s is no line of CSV', (line) => {
  expect(cellsOf(line)).toBeUndefined();
});
