/** A longer line is refused: no pupil's is, and a file without line ends must not fill the memory. */
export const LONGEST_LINE = 20_000;

/** The cells of one line of CSV; undefined where its quotation marks do not match. A line is a record: nothing in it goes on to the next. */
export function cellsOf(line: string): string[] | undefined {
  if (!line.includes('"')) return line.split(',').map((cell) => cell.trim());
  const cells: string[] = [];
  // A cell in quotation marks, where two together stand for one; or one without any. Each begins where the last one ended.
  const cell = /\s*(?:"((?:[^"]|"")*)"\s*|([^",]*))(,|$)/y;
  for (;;) {
    const found = cell.exec(line);
    if (!found) return undefined;
    cells.push(found[1] === undefined ? found[2]!.trim() : found[1].replaceAll('""', '"'));
    if (found[3] === '') return cells;
  }
}

/** One line of CSV. A cell that a spreadsheet would take for a formula is written so that it stays text. */
export function csvLine(cells: readonly (string | number)[]): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) {
    const value = cells[i]!;
    line += (i === 0 ? '' : ',') + (typeof value === 'number' ? value : quoted(value));
  }
  return `${line}\n`;
}

const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NEEDS_QUOTES = /[",\n\r]/;

function quoted(text: string): string {
  if (text === '') return text;
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
