/**
 * `npm run law:coverage`: what of the law book is held by which provisions, and what is not and why. With `-- --write`, the number of
 * examples of each row is taken anew first. Ends with 1 where a row is lost, or names what there is not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { NATIONS } from '../../rules/register.ts';
import { ROOT } from '../structure/imports.ts';
import { COLUMNS, type CoverageRow, exampleCounts, examplesOf, lost, readCoverage, unkept } from './coverage.ts';
import { bookRows } from './coverage-book.ts';

const FILE = join(ROOT, 'rules/coverage.csv');
const counts = exampleCounts(Object.values(NATIONS).flatMap(({ nation }) => nation.register.provisions));
if (process.argv.includes('--write')) writeFileSync(FILE, written(readCoverage(readFileSync(FILE, 'utf8'))));

const rows = readCoverage(readFileSync(FILE, 'utf8'));
const book = bookRows();
for (const source of new Set(rows.map((row) => row.source))) tell(source);
if (!book) console.log('The law book is not beside the project, so whether a row was lost was not looked at.');
const problems = [...unkept(rows, counts), ...(book ? lost(rows, book) : [])];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

function tell(source: string): void {
  const of = rows.filter((row) => row.source === source);
  const held = of.filter(({ provisions }) => provisions.length > 0);
  const open = of.filter(({ reason }) => reason.startsWith('not yet written'));
  console.log(
    `${source}: ${of.length} rows, ${held.length} held by provisions, ${of.length - held.length - open.length} not code, ${open.length} not yet written`,
  );
}

function written(all: readonly CoverageRow[]): string {
  const lines = all.map((row) => [
    row.source,
    row.row,
    row.provisions.join(' '),
    row.provisions.length > 0 ? String(examplesOf(row, counts)) : '',
    row.reason,
  ]);
  return stringify([[...COLUMNS], ...lines]);
}
