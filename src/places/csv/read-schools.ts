import type { School } from '../school.ts';
import { phaseOf, schoolType } from '../school-types.ts';
import { Cells } from './cells.ts';
import type { NamedFile } from './decode.ts';
import { type Counts, eachOnce, type Found, type Reading, tally } from './records.ts';
import { type Fault, readSheet } from './rows.ts';
import { SCHOOL_LAYOUTS, type SchoolColumn, type SchoolLayout } from './school-layouts.ts';

/** A school as a file has it, in no area yet. */
export type SchoolRecord = Omit<School, 'area' | 'gates'>;

export interface SchoolsReading extends Reading<SchoolRecord> {
  /** A register of the whole country, of which an area takes its part; otherwise the area's own list. */
  readonly national: boolean;
  /** Types that our table does not have → how many schools. They are kept as `other`: not known is not "does not qualify". */
  readonly unknownTypes: Readonly<Record<string, number>>;
}

/** A file in a register's layout with fewer schools than this is a part of it, such as one council's: England has some 24,000. */
export const SCHOOLS_OF_A_COUNTRY = 15_000;

/**
 * Reads a file of schools in any of three layouts, told apart by their headings. Schools that are closed or not yet
 * open are left out and counted.
 *
 * @throws Problem `import-refused` naming lines, columns and reasons; `too-large`
 */
export function readSchools(file: NamedFile): SchoolsReading {
  const sheet = readSheet<SchoolColumn, SchoolLayout>(file, SCHOOL_LAYOUTS);
  const faults: Fault[] = [...sheet.faults];
  const leftOut: Counts = new Map();
  const unknownTypes: Counts = new Map();
  const found: Found<SchoolRecord>[] = [];
  for (const row of sheet.rows) {
    const cells = new Cells<SchoolColumn>(file.name, row, sheet.layout.headings);
    const absent = notOpen(cells.text('status'));
    if (absent) {
      tally(leftOut, absent);
      continue;
    }
    const record = schoolIn(cells);
    faults.push(...cells.faults);
    if (!record) continue;
    if (schoolType(record.typeAsRegistered) === undefined) tally(unknownTypes, record.typeAsRegistered);
    found.push({ line: row.line, record });
  }
  faults.sort((a, b) => a.line - b.line);
  const records = eachOnce(file.name, (school) => `the school ${school.urn}`, found, faults);
  const { name, national } = sheet.layout;
  const isWhole = national && records.length >= SCHOOLS_OF_A_COUNTRY;
  return {
    file: file.name,
    layout: name,
    national,
    records: isWhole ? records.map((school) => ({ ...school, ofNationalRegister: true })) : records,
    faults,
    leftOut: Object.fromEntries(leftOut),
    unknownTypes: Object.fromEntries(unknownTypes),
  };
}

/** Why a school with this status in the register takes no children now; undefined for one that does, and where nothing is said. */
function notOpen(status: string): string | undefined {
  const words = status.toLowerCase();
  if (words === 'closed') return 'closed';
  return words === 'proposed to open' ? 'not yet open' : undefined;
}

function schoolIn(cells: Cells<SchoolColumn>): SchoolRecord | undefined {
  const urn = cells.needed('urn', (text) => /^\d{5,7}$/.test(text), 'a reference number of 5 to 7 digits');
  const name = cells.needed('name', (text) => text.length <= 200, '200 letters at most');
  const type = cells.needed('type', (text) => text.length <= 100, '100 letters at most');
  const phase = phaseOf(cells.text('phase')) ?? cells.fault('phase', 'not a phase of education: the row is left out');
  if (!urn || !name || !type || !phase) return undefined;
  const place = cells.place();
  return {
    urn,
    name,
    type: schoolType(type) ?? 'other',
    typeAsRegistered: type,
    phase,
    ageLow: cells.count('ageLow', 99),
    ageHigh: cells.count('ageHigh', 99),
    gender: genderOf(cells.text('gender')),
    religion: cells.text('religion') || undefined,
    admissions: cells.text('admissions') || undefined,
    postcode: cells.postcode('postcode'),
    at: place?.at,
    fromGridReference: place?.fromGridReference ?? false,
  };
}

function genderOf(words: string): SchoolRecord['gender'] {
  const gender = words.toLowerCase();
  return gender === 'mixed' || gender === 'girls' || gender === 'boys' ? gender : undefined;
}
