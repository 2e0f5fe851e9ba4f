import {
  APPLIES_TO,
  type AppliesTo,
  type CriterionResult,
  MEASURED,
  type OfferResults,
  type Outcome,
} from '../admissions/results.ts';
import { Cells } from './cells.ts';
import type { NamedFile } from './decode.ts';
import type { Layout } from './layout.ts';
import { eachOnce, type Found, type Reading } from './records.ts';
import { type Fault, readSheet } from './rows.ts';

type Column =
  | 'urn'
  | 'entryYear'
  | 'yearGroup'
  | 'offerDay'
  | 'position'
  | 'criterion'
  | 'appliesTo'
  | 'outcome'
  | 'lastDistance'
  | 'unit'
  | 'measured'
  | 'note';

const LAYOUT: Layout<Column> = {
  name: "Fairmile's own list of offer-day results",
  needs: ['urn', 'entryYear', 'yearGroup', 'offerDay', 'position', 'criterion', 'appliesTo', 'outcome'],
  headings: {
    urn: 'urn',
    entryYear: 'entry_year',
    yearGroup: 'year_group',
    offerDay: 'offer_day',
    position: 'position',
    criterion: 'criterion',
    appliesTo: 'applies_to',
    outcome: 'outcome',
    lastDistance: 'last_distance',
    unit: 'unit',
    measured: 'measured',
    note: 'note',
  },
};

/** One row: one criterion of one school and year. */
interface CriterionRow extends CriterionResult, Omit<OfferResults, 'criteria'> {
  readonly position: number;
}

/**
 * Reads a file of offer-day results, a row for each criterion. A school whose rows have a fault, or do not fit each
 * other, is left out whole: half of its criteria would say something else.
 *
 * @throws Problem `import-refused` naming lines, columns and reasons; `too-large`
 */
export function readOffers(file: NamedFile): Reading<OfferResults> {
  const sheet = readSheet<Column, Layout<Column>>(file, [LAYOUT]);
  const faults: Fault[] = [...sheet.faults];
  const found: Found<CriterionRow>[] = [];
  const spoilt = new Set<string>();
  for (const row of sheet.rows) {
    const cells = new Cells<Column>(file.name, row, LAYOUT.headings);
    const record = rowIn(cells);
    faults.push(...cells.faults);
    if (record) found.push({ line: row.line, record });
    else spoilt.add(keyOf(cells.text('urn'), cells.text('entryYear'), yearGroupIn(cells.text('yearGroup'))));
  }
  const rows = eachOnce(file.name, (row) => `position ${row.position} of ${nameOf(row)}`, found, faults);
  const lines = new Map(found.map(({ line, record }) => [record, line]));
  const records = [...Map.groupBy(rows, (row) => keyOf(row.urn, row.entryYear, row.yearGroup))].flatMap(
    ([key, its]) => {
      if (spoilt.has(key)) return [];
      const ordered = its.toSorted((a, b) => a.position - b.position);
      const wrong = whatDoesNotFit(ordered);
      if (wrong) faults.push({ file: file.name, line: lines.get(wrong.row) ?? 1, ...wrong.fault });
      return wrong ? [] : [together(ordered)];
    },
  );
  const leftOut: Record<string, number> =
    spoilt.size > 0 ? { 'schools with a row that cannot be read': spoilt.size } : {};
  return { file: file.name, layout: LAYOUT.name, records, faults: faults.sort((a, b) => a.line - b.line), leftOut };
}

const keyOf = (urn: string, entryYear: number | string, yearGroup: number | undefined): string =>
  `${urn} ${entryYear} ${yearGroup}`;
const nameOf = ({ urn, entryYear, yearGroup }: CriterionRow): string =>
  `the school ${urn}, year group ${yearGroup}, ${entryYear}`;

function rowIn(cells: Cells<Column>): CriterionRow | undefined {
  const urn = cells.needed('urn', (text) => /^\d{5,7}$/.test(text), 'a reference number of 5 to 7 digits');
  const entryYear = cells.needed('entryYear', (text) => /^(19|20)\d\d$/.test(text), 'a year such as 2026');
  const yearGroup = yearGroupIn(cells.text('yearGroup'));
  if (yearGroup === undefined) cells.fault('yearGroup', 'not R or a number from 0 to 13: the row is left out');
  const offerDay = cells.day('offerDay');
  const position = cells.needed('position', (text) => /^[1-9]\d?$/.test(text), 'a number from 1 to 99');
  const criterion = cells.needed('criterion', (text) => text.length <= 200, '200 letters at most');
  const appliesTo = cells.oneOf('appliesTo', APPLIES_TO);
  const outcome = outcomeIn(cells);
  if (!urn || !entryYear || yearGroup === undefined || !offerDay || !position || !criterion || !appliesTo || !outcome)
    return undefined;
  const note = cells.text('note').slice(0, 500);
  const whose = { urn, entryYear: Number(entryYear), yearGroup, offerDay, position: Number(position) };
  return { ...whose, criterion, appliesTo, outcome, ...(note ? { note } : {}) };
}

/** `R` is Reception. */
export function yearGroupIn(text: string): number | undefined {
  if (/^r(eception)?$/i.test(text)) return 0;
  return /^\d{1,2}$/.test(text) && Number(text) <= 13 ? Number(text) : undefined;
}

const METRES_IN = { miles: 1609.344, kilometres: 1000, metres: 1 } as const;
const OUTCOMES = ['all-offered', 'cut-off', 'none-offered', 'tie-break', 'not-known'] as const;

function outcomeIn(cells: Cells<Column>): Outcome | undefined {
  const kind = cells.oneOf('outcome', OUTCOMES);
  if (kind !== 'cut-off') return kind && { kind };
  const text = cells.needed('lastDistance', (each) => /^\d{1,6}(\.\d{1,6})?$/.test(each), 'a distance such as 2.31');
  const unit = cells.oneOf('unit', ['miles', 'kilometres', 'metres'] as const);
  const measured = cells.oneOf('measured', MEASURED);
  if (!text || !unit || !measured) return undefined;
  const decimals = text.split('.')[1]?.length ?? 0;
  // Half of the last digit that was written, either side.
  const marginMetres = (METRES_IN[unit] * 10 ** -decimals) / 2;
  return { kind, metres: Number(text) * METRES_IN[unit], marginMetres, measured, written: `${text} ${unit}` };
}

type Misfit = { readonly row: CriterionRow; readonly fault: Pick<Fault, 'column' | 'reason'> };

/** Criteria are applied in order, so after one under which not all were offered, none can have been offered under the next. */
function whatDoesNotFit(rows: readonly CriterionRow[]): Misfit | undefined {
  const days = rows.find(({ offerDay }) => offerDay !== rows[0]!.offerDay);
  if (days) return { row: days, fault: { column: 'offer_day', reason: 'differs within the school: it is left out' } };
  const gap = rows.find(({ position }, at) => position !== at + 1);
  if (gap)
    return { row: gap, fault: { column: 'position', reason: 'one before it is missing: the school is left out' } };
  const full = rows.findIndex(
    ({ outcome: { kind } }) => kind === 'cut-off' || kind === 'tie-break' || kind === 'none-offered',
  );
  const after =
    full < 0
      ? undefined
      : rows.slice(full + 1).find(({ outcome: { kind } }) => kind !== 'none-offered' && kind !== 'not-known');
  if (!after) return undefined;
  const reason = `places had run out at position ${full + 1}: the school is left out`;
  return { row: after, fault: { column: 'outcome', reason } };
}

function together(rows: readonly CriterionRow[]): OfferResults {
  const { urn, entryYear, yearGroup, offerDay } = rows[0]!;
  const criteria = rows.map(
    ({ criterion, appliesTo, outcome, note }): CriterionResult => ({
      criterion,
      appliesTo: appliesTo as AppliesTo,
      outcome,
      ...(note ? { note } : {}),
    }),
  );
  return { urn, entryYear, yearGroup, offerDay, criteria };
}
