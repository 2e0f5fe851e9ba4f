import { stringify } from 'csv-stringify/sync';

/** Rows as CSV. A name that a spreadsheet would take for a formula is written so that it stays a name. */
export function asCsv(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(rows as (string | number)[][], { escape_formulas: true });
}
