import { type Day, isDay } from '../../../rules/kernel/day.ts';
import type { Gate } from '../school.ts';
import { Cells } from './cells.ts';
import type { NamedFile } from './decode.ts';
import type { Layout } from './layout.ts';
import { eachOnce, type Found, type Reading } from './records.ts';
import { type Fault, readSheet } from './rows.ts';

/** A gate and the school it leads into. */
export interface GateRecord extends Gate {
  readonly urn: string;
}

type Column =
  | 'urn'
  | 'id'
  | 'lat'
  | 'lon'
  | 'name'
  | 'source'
  | 'forPupils'
  | 'startAndEnd'
  | 'hours'
  | 'from'
  | 'until'
  | 'easting'
  | 'northing';

const LAYOUT: Layout<Column> = {
  name: "Fairmile's own list of gates",
  needs: ['urn', 'lat', 'lon', 'source'],
  headings: {
    urn: 'urn',
    id: 'id',
    lat: 'lat',
    lon: 'lon',
    name: 'name',
    source: 'source',
    forPupils: 'for_pupils',
    startAndEnd: 'start_and_end',
    hours: 'hours',
    from: 'from',
    until: 'until',
  },
};

/**
 * Reads a file of school gates with the columns `urn,lat,lon,source` and, where known, `id,name,for_pupils,start_and_end,hours,from,until`.
 *
 * @throws Problem `import-refused` naming lines, columns and reasons; `too-large`
 */
export function readGates(file: NamedFile): Reading<GateRecord> {
  const sheet = readSheet<Column, Layout<Column>>(file, [LAYOUT]);
  const faults: Fault[] = [...sheet.faults];
  const found: Found<GateRecord>[] = [];
  for (const row of sheet.rows) {
    const cells = new Cells<Column>(file.name, row, LAYOUT.headings);
    const record = gateIn(cells);
    faults.push(...cells.faults);
    if (record) found.push({ line: row.line, record });
  }
  faults.sort((a, b) => a.line - b.line);
  const records = eachOnce(file.name, (gate) => `the gate ${gate.id} of school ${gate.urn}`, found, faults);
  return { file: file.name, layout: LAYOUT.name, records, faults, leftOut: {} };
}

function gateIn(cells: Cells<Column>): GateRecord | undefined {
  const urn = cells.needed('urn', (text) => /^\d{5,7}$/.test(text), 'a reference number of 5 to 7 digits');
  const source = cells.needed('source', (text) => text.length <= 100, '100 letters at most');
  const at = cells.place()?.at;
  if (!at && cells.faults.length === 0) cells.fault('lat', 'empty: the row is left out');
  const [name, hours] = [short(cells, 'name'), short(cells, 'hours')];
  const [forPupils, startAndEnd] = [yesNo(cells, 'forPupils'), yesNo(cells, 'startAndEnd')];
  const [from, until] = [dayIn(cells, 'from'), dayIn(cells, 'until')];
  if (from !== undefined && until !== undefined && until < from)
    cells.fault('until', 'before the first day: the row is left out');
  if (!urn || !source || !at || (from !== undefined && until !== undefined && until < from)) return undefined;
  return {
    id: short(cells, 'id') ?? gateId(at),
    urn,
    ...at,
    name,
    source,
    ...(forPupils ? { forPupils } : {}),
    ...(startAndEnd ? { startAndEnd } : {}),
    ...(hours ? { hours } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  };
}

function short(cells: Cells<Column>, column: 'id' | 'name' | 'hours'): string | undefined {
  const text = cells.text(column).replaceAll(/\s+/g, ' ');
  if (text.length > 100) return cells.fault(column, 'over 100 letters: taken as not known');
  return text === '' ? undefined : text;
}

/** Whatever is neither yes nor no is not known, and said to be so unless the file says so itself. */
function yesNo(cells: Cells<Column>, column: 'forPupils' | 'startAndEnd'): 'yes' | 'no' | undefined {
  const text = cells.text(column).toLowerCase();
  if (text === 'yes' || text === 'no') return text;
  if (text === '' || text === 'not known') return undefined;
  return cells.fault(column, 'neither yes nor no: taken as not known');
}

/** A row whose day cannot be read is still a gate: taken as there, since not known is never no. */
function dayIn(cells: Cells<Column>, column: 'from' | 'until'): Day | undefined {
  const text = cells.text(column);
  if (text === '') return undefined;
  return isDay(text) ? text : cells.fault(column, 'not a day written YYYY-MM-DD: taken as not known');
}

/** A gate is named by where it is (to 10 cm), so that its name stays when the file is sorted another way or imported again. */
export function gateId({ lat, lon }: { lat: number; lon: number }): string {
  return `${lat.toFixed(6)},${lon.toFixed(6)}`;
}
