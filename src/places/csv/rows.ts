import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from '../../problem.ts';
import { decode, type NamedFile } from './decode.ts';
import { type Headless, type Layout, layoutOf, type Plan, planOf } from './layout.ts';

/** One thing wrong with one row, so that whoever keeps the file can mend it. */
export interface Fault {
  readonly file: string;
  /** Counted from 1, header included, as a text editor counts. */
  readonly line: number;
  readonly column: string;
  readonly reason: string;
}

/** A row's line in the file, and its fields by the reader's own names for the columns; blanks around them are gone. A column that the file lacks is absent. */
export interface Row<Column extends string> {
  readonly line: number;
  readonly fields: Readonly<Partial<Record<Column, string>>>;
}

/** A file read into rows, before anyone asks what is in them. */
export interface Sheet<Column extends string, L extends Layout<Column> = Layout<Column>> {
  readonly layout: L;
  readonly rows: readonly Row<Column>[];
  readonly faults: readonly Fault[];
}

/**
 * Reads a CSV file by its headings, in whatever order they stand. Columns that no layout names are passed over. A row
 * with too few or too many fields is a fault.
 *
 * @throws Problem `import-refused` when the file is not text, not CSV, or in none of the layouts
 */
export function readSheet<Column extends string, L extends Layout<Column>>(
  file: NamedFile,
  layouts: readonly L[],
  headless?: Headless<L>,
): Sheet<Column, L> {
  let plan: Plan<Column, L> | undefined;
  const rows: Row<Column>[] = [];
  const faults: Fault[] = [];
  const unreadable = (line: number, reason: string) =>
    faults.push({ file: file.name, line, column: 'the whole row', reason: `${reason}: left out` });
  const take = (cells: readonly string[], line: number) => {
    if (!plan) {
      const bare = headless?.looksSo(cells) ? headless : undefined;
      plan = bare ? planOf(bare.layout, bare.headings) : planOf(layoutOf(file.name, cells, layouts), cells);
      if (!bare) return;
    }
    if (cells.length === plan.width) rows.push({ line, fields: plan.pick(cells) });
    else unreadable(line, `it has ${cells.length} fields where there are ${plan.width} columns`);
  };
  eachLine(file, take, unreadable);
  if (!plan) throw new Problem('import-refused', `${file.name} has no row that can be read.`);
  return { layout: plan.layout, rows, faults };
}

/**
 * Gives each row as it is read and keeps none: the national register has 50,000 rows of 135 fields. Rows with
 * quotation marks that do not match are real too, in copies of that register: they are told of, and the rest is read.
 */
function eachLine(
  file: NamedFile,
  take: (cells: readonly string[], line: number) => void,
  unreadable: (line: number, reason: string) => void,
): void {
  const text = decode(file);
  let lastRead = 0;
  const skip = (error: CsvError | undefined) => {
    const line = Number(error?.lines ?? 0);
    const over = line > lastRead + 1 ? `from line ${lastRead + 1} to here it` : 'it';
    unreadable(line, `${over} has a quotation mark where none can stand, or is too long`);
    lastRead = line;
    return undefined;
  };
  try {
    parse(text, {
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: 1_000_000,
      skip_records_with_error: true,
      on_skip: skip,
      on_record: (cells: string[], { lines }: { lines: number }) => {
        take(cells, lines);
        lastRead = lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw notClosed(file.name, lastRead + 1);
  }
}

function notClosed(name: string, line: number): Problem {
  const message = 'a quotation mark is opened and never closed, so that the rest of the file cannot be told apart';
  return new Problem('import-refused', `${name} cannot be read: from line ${line} on, ${message}.`, [
    { path: `${name}, line ${line}`, message },
  ]);
}
