import type { Postcode } from '../school.ts';
import { Cells, readPostcode } from './cells.ts';
import type { NamedFile } from './decode.ts';
import type { Headless, Layout } from './layout.ts';
import { type Counts, eachOnce, type Found, type Reading, tally } from './records.ts';
import { type Fault, readSheet } from './rows.ts';

/** A postcode as a file has it, in no area yet. */
export type PostcodeRecord = Omit<Postcode, 'area'>;

type Column = 'postcode' | 'quality' | 'easting' | 'northing' | 'lat' | 'lon' | 'county' | 'district' | 'council';

const LONG: Layout<Column> = {
  name: 'Code-Point Open with long headings',
  needs: ['postcode', 'quality', 'easting', 'northing'],
  headings: {
    postcode: 'Postcode',
    quality: 'Positional_quality_indicator',
    easting: 'Eastings',
    northing: 'Northings',
    county: 'Admin_county_code',
    district: 'Admin_district_code',
  },
};

const OWN = {
  postcode: 'postcode',
  quality: 'quality',
  lat: 'lat',
  lon: 'lon',
  easting: 'easting',
  northing: 'northing',
  council: 'council',
};

const LAYOUTS: readonly Layout<Column>[] = [
  {
    name: 'Code-Point Open with short headings',
    needs: ['postcode', 'quality', 'easting', 'northing'],
    headings: { postcode: 'PC', quality: 'PQ', easting: 'EA', northing: 'NO', county: 'CC', district: 'DC' },
  },
  LONG,
  { name: "an area's own list of postcodes", needs: ['postcode', 'lat', 'lon'], headings: OWN },
  {
    name: "an area's own list of postcodes by grid reference",
    needs: ['postcode', 'easting', 'northing'],
    headings: OWN,
  },
];

/** Code-Point Open as it is published: the headings come in another file. */
const BARE: Headless<Layout<Column>> = {
  layout: { ...LONG, name: 'Code-Point Open without headings' },
  headings: [
    'Postcode',
    'Positional_quality_indicator',
    'Eastings',
    'Northings',
    'Country_code',
    'NHS_regional_HA_code',
    'NHS_HA_code',
    'Admin_county_code',
    'Admin_district_code',
    'Admin_ward_code',
  ],
  looksSo: (row) => row.length === 10 && readPostcode(row[0] ?? '') !== undefined && /^\d+$/.test(row[2] ?? ''),
};

/** Code-Point Open's mark of a postcode whose place nobody knows. */
const NO_PLACE = '90';

/**
 * Reads a file of postcodes: Code-Point Open with its short headings, its long ones or none, or an area's own list.
 * Postcodes without a place are left out and counted.
 *
 * @throws Problem `import-refused` naming lines, columns and reasons; `too-large`
 */
export function readPostcodes(file: NamedFile): Reading<PostcodeRecord> {
  const sheet = readSheet<Column, Layout<Column>>(file, LAYOUTS, BARE);
  const faults: Fault[] = [...sheet.faults];
  const leftOut: Counts = new Map();
  const found: Found<PostcodeRecord>[] = [];
  for (const row of sheet.rows) {
    const cells = new Cells<Column>(file.name, row, sheet.layout.headings);
    // Whoever puts the published headings on top of the data may have put both rows of them there.
    if (cells.text('postcode').toLowerCase() === 'postcode') continue;
    const record = cells.text('quality') === NO_PLACE ? undefined : postcodeIn(cells);
    faults.push(...cells.faults);
    if (record) found.push({ line: row.line, record });
    else if (cells.faults.length === 0) tally(leftOut, 'without a place');
  }
  faults.sort((a, b) => a.line - b.line);
  const records = eachOnce(file.name, (each) => each.postcode, found, faults);
  return { file: file.name, layout: sheet.layout.name, records, faults, leftOut: Object.fromEntries(leftOut) };
}

function postcodeIn(cells: Cells<Column>): PostcodeRecord | undefined {
  const postcode =
    readPostcode(cells.text('postcode')) ?? cells.fault('postcode', 'not a postcode: the row is left out');
  const place = cells.place();
  if (!postcode || !place) return undefined;
  // Every published postcode point began as a grid reference: a latitude beside one was worked out from it by somebody.
  const fromGridReference = place.fromGridReference || cells.text('easting') !== '';
  // Where there are two tiers the county runs the schools, and the district does not.
  const council = cells.text('county') || cells.text('district') || cells.text('council');
  return { postcode, at: place.at, fromGridReference, ...(council ? { council } : {}) };
}
