import { Problem } from '../../problem.ts';

/** What is read of an address. Those of `PARTS` are put together where the list has no address on one line. */
export type AddressColumn =
  | 'uprn'
  | 'lat'
  | 'lon'
  | 'easting'
  | 'northing'
  | 'postcode'
  | 'postcode2'
  | 'line'
  | 'classification'
  | 'status'
  | 'change'
  | Part;

/** Headings of each column, the first that a file has counts: our own, AddressBase Plus and Core, OS Open UPRN, local gazetteers. */
const HEADINGS: Readonly<Record<Exclude<AddressColumn, Part>, readonly string[]>> = {
  uprn: ['UPRN'],
  lat: ['LATITUDE', 'LAT'],
  lon: ['LONGITUDE', 'LON', 'LONG'],
  easting: ['X_COORDINATE', 'EASTING', 'X'],
  northing: ['Y_COORDINATE', 'NORTHING', 'Y'],
  postcode: ['POSTCODE_LOCATOR', 'POSTCODE'],
  postcode2: ['POSTCODE'],
  line: ['SINGLE_LINE_ADDRESS', 'FULL_ADDRESS', 'ADDRESS'],
  classification: ['CLASS', 'CLASSIFICATION_CODE', 'BLPU_CLASS'],
  status: ['LOGICAL_STATUS'],
  change: ['CHANGE_TYPE', 'CHANGE_CODE'],
};

const PART_NAMES = [
  'ORGANISATION_NAME',
  'ORGANISATION',
  'DEPARTMENT_NAME',
  'SUB_BUILDING_NAME',
  'SUB_BUILDING',
  'BUILDING_NAME',
  'BUILDING_NUMBER',
  'DEPENDENT_THOROUGHFARE',
  'THOROUGHFARE',
  'STREET_NAME',
  'DEPENDENT_LOCALITY',
  'POST_TOWN',
  'SAO_TEXT',
  'SAO_START_NUMBER',
  'SAO_START_SUFFIX',
  'PAO_TEXT',
  'PAO_START_NUMBER',
  'PAO_START_SUFFIX',
  'STREET_DESCRIPTION',
  'LOCALITY',
  'TOWN_NAME',
] as const;

export type Part = (typeof PART_NAMES)[number];

export const PARTS: readonly Part[] = PART_NAMES;

export type AddressFields = Readonly<Partial<Record<AddressColumn, string>>>;

/** How the fields of a list of addresses are taken out of its rows. */
export interface AddressPlan {
  readonly width: number;
  /** The list's own heading for each column that it has. */
  readonly headings: Readonly<Partial<Record<AddressColumn, string>>>;
  readonly pick: (cells: readonly string[]) => AddressFields;
}

const comparable = (heading: string): string =>
  heading
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');

/**
 * Finds the columns by the first row.
 * @throws Problem `import-refused` naming what is lacking, or there twice
 */
export function planOfAddresses(file: string, cells: readonly string[]): AddressPlan {
  const found = cells.map(comparable);
  const places = new Map<AddressColumn, number>();
  const wanted: [AddressColumn, readonly string[]][] = [
    ...(Object.entries(HEADINGS) as [AddressColumn, readonly string[]][]),
    ...PARTS.map((part): [AddressColumn, readonly string[]] => [part, [part]]),
  ];
  for (const [column, names] of wanted) {
    const name = names.find((each) => found.includes(each));
    if (name === undefined) continue;
    if (found.indexOf(name) !== found.lastIndexOf(name)) throw refused(file, `has two columns called ${name}`);
    places.set(column, found.indexOf(name));
  }
  const has = (...columns: AddressColumn[]) => columns.every((column) => places.has(column));
  if (!has('uprn')) throw refused(file, 'lacks the column UPRN. Its first line has to name the columns');
  if (!has('lat', 'lon') && !has('easting', 'northing'))
    throw refused(
      file,
      'says of no address where it is: it needs X_COORDINATE and Y_COORDINATE, or LATITUDE and LONGITUDE',
    );
  const list = [...places];
  return {
    width: cells.length,
    headings: Object.fromEntries(list.map(([column, place]) => [column, cells[place]!.trim()])),
    pick: (row) => Object.fromEntries(list.map(([column, place]) => [column, row[place] ?? ''])),
  };
}

const refused = (file: string, why: string): Problem => new Problem('import-refused', `${file} ${why}.`);
