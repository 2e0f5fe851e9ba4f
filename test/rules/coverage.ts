import { parse } from 'csv-parse/sync';
import type { Provision } from '../../rules/kernel/provision.ts';

/** One row of the law book, and where it went: the provisions that hold it, or why it is not code. */
export interface CoverageRow {
  /** Which table of the law book, as `england.md 1.6`. */
  readonly source: string;
  readonly row: string;
  /** Ids of provisions; none where a reason says why. */
  readonly provisions: readonly string[];
  /** How many examples those provisions have, at the least: losing one is noticed. */
  readonly examples: number;
  readonly reason: string;
}

export const COLUMNS = ['source', 'row', 'provision', 'examples', 'reason'] as const;

/** Reads `rules/coverage.csv`. @throws Error for a table of another shape */
export function readCoverage(text: string): CoverageRow[] {
  const [header, ...rows] = parse(text, { bom: true }) as string[][];
  if (header?.join() !== COLUMNS.join()) throw new Error(`The columns have to be ${COLUMNS.join(', ')}, not ${header}`);
  return rows.map(([source = '', row = '', provision = '', examples = '', reason = '']) => ({
    source,
    row,
    provisions: provision.split(' ').filter(Boolean),
    examples: Number(examples || 0),
    reason,
  }));
}

/** How many examples each provision has, over all its versions. */
export function exampleCounts(provisions: readonly Provision[]): Map<string, number> {
  return new Map(
    provisions.map(({ id, versions }) => [id, versions.reduce((sum, { examples }) => sum + examples.length, 0)]),
  );
}

/** Rows that do not hold: against the registers, every problem in words. */
export function unkept(rows: readonly CoverageRow[], counts: ReadonlyMap<string, number>): string[] {
  return rows.flatMap((each) => {
    const at = `${each.source}, ${each.row}`;
    const { provisions } = each;
    if (provisions.length === 0) return each.reason ? [] : [`${at}: neither a provision nor a reason`];
    const bad = provisions.filter((id) => !counts.get(id));
    if (bad.length > 0) return bad.map((id) => `${at}: ${counts.has(id) ? 'no example of' : 'no provision'} ${id}`);
    const have = examplesOf(each, counts);
    return each.examples >= 1 && each.examples <= have
      ? []
      : [`${at}: says ${each.examples} examples, and there are ${have}`];
  });
}

/** How many examples the provisions of a row have now. */
export const examplesOf = ({ provisions }: CoverageRow, counts: ReadonlyMap<string, number>): number =>
  provisions.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);

/** Rows of the law book that the table lost, rows that the book does not have, and rows told twice. */
export function lost(rows: readonly CoverageRow[], book: readonly { source: string; row: string }[]): string[] {
  const name = ({ source, row }: { source: string; row: string }) => `${source}, ${row}`;
  const [ours, theirs] = [rows.map(name), book.map(name)];
  return [
    ...theirs.filter((each) => !ours.includes(each)).map((each) => `${each}: not in the table`),
    ...ours.filter((each) => !theirs.includes(each)).map((each) => `${each}: not in the law book`),
    ...ours.filter((each, at) => ours.indexOf(each) !== at).map((each) => `${each}: told twice`),
  ];
}
