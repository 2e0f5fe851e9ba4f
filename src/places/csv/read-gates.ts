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

type Column = 'urn' | 'lat' | 'lon' | 'name' | 'source' | 'easting' | 'northing';

const LAYOUT: Layout<Column> = {
  name: "Fairmile's own list of gates",
  needs: ['urn', 'lat', 'lon', 'source'],
  headings: { urn: 'urn', lat: 'lat', lon: 'lon', name: 'name', source: 'source' },
};

/**
 * Reads a file of school gates with the columns `urn,lat,lon,name,source`.
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
  if (!urn || !source || !at) return undefined;
  return { id: gateId(at), urn, ...at, name: cells.text('name') || undefined, source };
}

/** A gate is named by where it is (to 10 cm), so that its name stays when the file is sorted another way or imported again. */
export function gateId({ lat, lon }: { lat: number; lon: number }): string {
  return `${lat.toFixed(6)},${lon.toFixed(6)}`;
}
