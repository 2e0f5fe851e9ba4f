import { ENGLAND_FACTS } from '../../../rules/england/facts.ts';
import { type Day, isDay } from '../../../rules/kernel/day.ts';
import { endOfPostcode } from '../../measuring/index.ts';
import type { End } from '../../measuring/measurement.ts';
import { readPostcode, readUprn } from '../../places/index.ts';
import type { Postcode } from '../../places/school.ts';
import { Problem } from '../../problem.ts';
import { isInArea } from '../home-in-area.ts';
import type { Caseload } from './caseload.ts';
import { cellsOf, LONGEST_LINE } from './csv-line.ts';
import type { Pupil } from './pupil.ts';

const OWN = ['id', 'uprn', 'postcode', 'lat', 'lon', 'kind', 'born', 'school', 'on'];
const FACTS = ENGLAND_FACTS.map(({ id }) => id).filter((id) => id !== 'bornOn');
const LONGEST_ID = 200;

/** The columns of a list of pupils, and what every line of it is read by. */
export interface PupilColumns {
  readonly names: readonly string[];
  /** The day the law is asked about where a line does not say. */
  readonly on?: Day;
}

/**
 * Reads the heading of a list of pupils.
 * @throws Problem `invalid-request` naming each column that is missing, not known, or there twice
 */
export function readColumns(heading: string, on?: Day): PupilColumns {
  const names = cellsOf(heading) ?? [];
  const fields = names.flatMap((name, at) => {
    const path = name.slice(0, 40);
    if (names.indexOf(name) !== at) return [{ path, message: 'is there twice' }];
    if (OWN.includes(name) || FACTS.includes(name)) return [];
    return [{ path, message: 'is not a column we know: see the names of the facts with `fairmile decide --schema`' }];
  });
  for (const name of ['id', 'born', 'school'])
    if (!names.includes(name)) fields.push({ path: name, message: 'is missing' });
  if (!names.includes('postcode') && !names.includes('uprn') && !(names.includes('lat') && names.includes('lon')))
    fields.push({
      path: 'postcode',
      message: 'is missing, and so are uprn, and lat and lon: one of them says where the home is',
    });
  if (!names.includes('on') && on === undefined)
    fields.push({ path: 'on', message: 'is missing: say with --on which day the law is asked about' });
  if (fields.length > 0)
    throw new Problem('invalid-request', 'The first line must name the columns, and this one cannot be used.', fields);
  return { names, ...(on === undefined ? {} : { on }) };
}

/** A line as it was read; where it cannot be used, why. `id` is for telling which, as far as it is known. */
export type PupilRead =
  | { readonly id: string; readonly pupil: Pupil }
  | { readonly id: string; readonly problem: string };

export function readPupil(line: string, { names, on: dayAsked }: PupilColumns, caseload: Caseload): PupilRead {
  if (line.length > LONGEST_LINE) return { id: '', problem: `The line is longer than ${LONGEST_LINE} characters.` };
  const cells = cellsOf(line);
  if (!cells) return { id: '', problem: 'The quotation marks in this line do not match.' };
  const row = new Map(names.map((name, at) => [name, cells[at] ?? '']));
  const cell = (name: string): string => row.get(name) ?? '';
  const id = cell('id').slice(0, LONGEST_ID);
  const problem = (words: string): PupilRead => ({ id, problem: words });
  if (cells.length !== names.length)
    return problem(`The line has ${cells.length} fields where there are ${names.length} columns.`);
  if (id === '' || cell('id').length > LONGEST_ID) return problem(`An id must have 1 to ${LONGEST_ID} characters.`);
  const born = cell('born');
  if (!isDay(born)) return problem('born must be a calendar day written YYYY-MM-DD.');
  const on = cell('on') || dayAsked || '';
  if (!isDay(on)) return problem('on must be a calendar day written YYYY-MM-DD.');
  const home = homeIn(cell, caseload);
  if (typeof home === 'string') return problem(home);
  const school = schoolIn(cell('school'), caseload);
  if (typeof school === 'string' && school !== 'nearest') return problem(school);
  const facts = factsIn(row);
  if (typeof facts === 'string') return problem(facts);
  return { id, pupil: { ...home, school: school as Pupil['school'], born, on, facts } };
}

type Cell = (name: string) => string;

function homeIn(cell: Cell, caseload: Caseload): { home: End; homeInArea?: boolean } | string {
  const [text, lat, lon] = [cell('postcode'), cell('lat'), cell('lon')];
  // A point says more than a postcode does, where a line has both.
  if (lat !== '' || lon !== '') return pointIn(lat, lon, cell('kind'));
  const uprn = cell('uprn');
  const address = caseload.address(uprn);
  if (address) return withinArea(address.home, address.postcode, caseload);
  if (uprn !== '' && readUprn(uprn) === undefined) return 'A UPRN is a number of up to 12 digits.';
  // The postcode stands in for an address that is not held.
  if (text === '' && uprn !== '')
    return `We do not hold the address with the UPRN ${uprn}: the list of addresses may be older than it.`;
  if (text === '') return 'Nothing says where the home is: give a UPRN, a postcode, or lat and lon.';
  const postcode = readPostcode(text);
  if (postcode === undefined) return 'The postcode is not one: write it like AB1 2CD.';
  const held = caseload.postcode(postcode);
  if (!held) return `${postcode} is not a postcode in the area we hold.`;
  return withinArea(endOfPostcode(held), held, caseload);
}

function withinArea(
  home: End,
  postcode: Postcode | undefined,
  { held }: Caseload,
): { home: End; homeInArea?: boolean } {
  const homeInArea = postcode && isInArea(held.area, postcode);
  return { home, ...(homeInArea === undefined ? {} : { homeInArea }) };
}

const DEGREES = /^-?\d{1,3}(\.\d{1,20})?$/;

function pointIn(lat: string, lon: string, kind: string): { home: End } | string {
  const at = { lat: DEGREES.test(lat) ? Number(lat) : Number.NaN, lon: DEGREES.test(lon) ? Number(lon) : Number.NaN };
  if (!(Math.abs(at.lat) <= 90 && Math.abs(at.lon) <= 180))
    return 'A latitude must be from -90 to 90 and a longitude from -180 to 180, in degrees.';
  if (kind !== '' && kind !== 'address-point' && kind !== 'officer-point')
    return 'kind must be address-point, officer-point, or nothing for an address-point.';
  return { home: { at, kind: kind === 'officer-point' ? kind : 'address-point' } };
}

function schoolIn(text: string, caseload: Caseload): Pupil['school'] | string {
  if (text === 'nearest') return text;
  if (text === '') return 'Nothing says which school: give its number in the national register, or nearest.';
  if (caseload.schoolAt(text) !== undefined) return { urn: text };
  return `We do not hold a school with the number ${text.slice(0, 20)} in ${caseload.held.area.name}.`;
}

/** Cells of facts: JSON where they look like it, a number, true or false, and else the words themselves. An empty cell is not known. */
function factsIn(row: ReadonlyMap<string, string>): Record<string, unknown> | string {
  const facts: Record<string, unknown> = {};
  for (const [name, text] of row) {
    if (text === '' || OWN.includes(name)) continue;
    if (!/^(?:[[{"]|true$|false$|-?\d+(\.\d+)?$)/.test(text)) {
      facts[name] = text;
      continue;
    }
    try {
      facts[name] = JSON.parse(text);
    } catch {
      return `${name} begins like JSON and is none.`;
    }
  }
  return facts;
}
