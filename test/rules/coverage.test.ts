import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NATIONS } from '../../rules/register.ts';
import { ROOT } from '../structure/imports.ts';
import { exampleCounts, lost, readCoverage, unkept } from './coverage.ts';
import { bookRows } from './coverage-book.ts';

const rows = readCoverage(readFileSync(join(ROOT, 'rules/coverage.csv'), 'utf8'));
const counts = exampleCounts(Object.values(NATIONS).flatMap(({ nation }) => nation.register.provisions));
const book = bookRows();

describe('the table of what holds each row of the law book', () => {
  it('names provisions that there are, with as many examples as it says, or a reason', () => {
    expect(unkept(rows, counts)).toEqual([]);
  });

  it('tells no row twice', () => {
    expect(lost(rows, rows)).toEqual([]);
  });

  it.skipIf(!book)('loses no row of the book, and has none of its own', () => {
    expect(book!.length).toBeGreaterThan(100);
    expect(lost(rows, book!)).toEqual([]);
  });
});

describe('what the table is held by', () => {
  const row = { source: 'a book', row: '1', provisions: ['x/1'], examples: 2, reason: '' };
  const have = new Map([
    ['x/1', 2],
    ['x/2', 0],
  ]);

  it.each([
    [{ ...row, provisions: ['x/3'] }, 'a book, 1: no provision x/3'],
    [{ ...row, provisions: ['x/1', 'x/2'] }, 'a book, 1: no example of x/2'],
    [{ ...row, examples: 3 }, 'a book, 1: says 3 examples, and there are 2'],
    [{ ...row, examples: 0 }, 'a book, 1: says 0 examples, and there are 2'],
    [{ ...row, provisions: [], examples: 0 }, 'a book, 1: neither a provision nor a reason'],
  ])('%j is noticed', (bad, words) => expect(unkept([row, bad], have)).toEqual([words]));

  it('a row lost, a row made up and a row told twice are noticed', () => {
    const other = { ...row, row: '2' };
    expect(lost([row], [row, other])).toEqual(['a book, 2: not in the table']);
    expect(lost([row, other], [row])).toEqual(['a book, 2: not in the law book']);
    expect(lost([row, row], [row])).toEqual(['a book, 1: told twice']);
  });

  it('a table of another shape is refused', () => {
    expect(() => readCoverage('row,source\n')).toThrow('The columns have to be');
  });
});
