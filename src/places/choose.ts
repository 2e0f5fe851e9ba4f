import { Problem } from '../problem.ts';
import { type Bounds, isWithin, widen } from './bounds.ts';
import type { GateRecord } from './csv/read-gates.ts';
import type { PostcodeRecord } from './csv/read-postcodes.ts';
import type { SchoolRecord } from './csv/read-schools.ts';
import { type Counts, type Reading, tally } from './csv/records.ts';

/** How far beyond the map a school or postcode is still kept, so that "outside the map" can be said of it rather than "unknown". */
const BEYOND_THE_MAP = 10_000;

/** Within these bounds an area made from a national register holds every school that the register gives a place. */
export const schoolsListedWithin = (map: Bounds): Bounds => widen(map, BEYOND_THE_MAP);

/** The readings of every file that goes into an area. */
export interface Sources {
  readonly schools: readonly (Reading<SchoolRecord> & { readonly national: boolean })[];
  readonly postcodes: readonly Reading<PostcodeRecord>[];
  readonly gates: readonly Reading<GateRecord>[];
}

/** What goes into the area, and what was left out of it → how many. */
export interface Chosen {
  readonly schools: readonly SchoolRecord[];
  readonly postcodes: readonly PostcodeRecord[];
  readonly gates: readonly GateRecord[];
  readonly leftOut: Readonly<Record<string, number>>;
}

/**
 * Picks what belongs to an area: what lies on its map or within 10 km of it. A school without a place belongs when it
 * is in the area's own list, or when its postcode belongs.
 *
 * @throws Problem `import-refused` when two files contradict each other, or no school belongs
 */
export function choose(sources: Sources, map: Bounds): Chosen {
  const near = schoolsListedWithin(map);
  const leftOut: Counts = new Map();
  const postcodes = merge(sources.postcodes, (each) => each.postcode).filter((postcode) => {
    if (isWithin(near, postcode.at)) return true;
    tally(leftOut, 'postcodes more than 10 km outside the map');
    return false;
  });
  const held = new Set(postcodes.map((each) => each.postcode));
  const own = new Set(sources.schools.flatMap((each) => (each.national ? [] : each.records.map(({ urn }) => urn))));
  const schools = merge(sources.schools, (school) => school.urn).filter((school) => {
    const why = whyNot(school, near, held, own);
    if (why) tally(leftOut, why);
    return why === undefined;
  });
  if (schools.length === 0) throw noSchools(sources);
  const urns = new Set(schools.map((school) => school.urn));
  const gates = merge(sources.gates, (gate) => `${gate.urn} ${gate.id}`).filter((gate) => {
    if (urns.has(gate.urn)) return true;
    tally(leftOut, 'gates of schools that are not in the area');
    return false;
  });
  return { schools, postcodes, gates, leftOut: Object.fromEntries(leftOut) };
}

function whyNot(school: SchoolRecord, near: Bounds, postcodes: Set<string>, own: Set<string>): string | undefined {
  if (school.at) return isWithin(near, school.at) ? undefined : 'schools more than 10 km outside the map';
  if (own.has(school.urn) || (school.postcode && postcodes.has(school.postcode))) return undefined;
  return 'schools of a national register that say neither place nor a postcode of the area';
}

/** Files of one kind as one; the same thing may be in several so long as they agree. */
function merge<T>(readings: readonly Reading<T>[], keyOf: (record: T) => string): T[] {
  const first = new Map<string, { record: T; file: string; text: string }>();
  for (const { file, records } of readings) {
    for (const record of records) {
      const key = keyOf(record);
      const text = JSON.stringify(record);
      const before = first.get(key);
      if (!before) first.set(key, { record, file, text });
      else if (before.text !== text) {
        throw new Problem(
          'import-refused',
          `${before.file} and ${file} differ about ${key}: take it out of one of them.`,
        );
      }
    }
  }
  return [...first.values()].map((each) => each.record);
}

function noSchools(sources: Sources): Problem {
  const files = sources.schools.map((each) => each.file).join(', ');
  return new Problem(
    'import-refused',
    `None of the schools in ${files || 'no file'} is on the map or within 10 km of it.`,
  );
}
