import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findPostcode,
  importArea,
  readPostcodes,
  readSchools,
  schoolsOf,
  searchSchools,
} from '../../../src/places/index.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';

const DATA = join(import.meta.dirname, '../../../../shared/data');
const file = (name: string) => ({ name, bytes: readFileSync(join(DATA, name)) });
const RUTLAND = [52.524, -0.823, 52.761, -0.428] as const;

describe.skipIf(!existsSync(DATA))('real files', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  test('the list of a county: every school and postcode, nothing at fault', async () => {
    const schools = readSchools(file('rutland/schools.csv'));
    const postcodes = readPostcodes(file('rutland/postcodes.csv'));
    expect([schools.records.length, schools.faults, schools.unknownTypes]).toEqual([27, [], {}]);
    expect([postcodes.records.length, postcodes.faults]).toEqual([1279, []]);
    expect(postcodes.records.every((each) => each.fromGridReference)).toBe(true);
    const map = { mapSha256: 'ab', policyVersion: 1, bounds: RUTLAND, folder: 'one' };
    const area = { id: 'rutland', name: 'Rutland', attribution: ['x'], fictional: false, map, now: new Date(0) };
    await importArea(database.db, { ...area, schools: [schools], postcodes: [postcodes], gates: [] });
    expect((await searchSchools(database.db, { name: "english martyrs'" })).map((school) => school.urn)).toEqual([
      '139611',
    ]);
    expect(await findPostcode(database.db, 'LE15 6DT')).toMatchObject({ kind: 'found' });
  });

  test('the national register: an area takes its part, and the twelve damaged rows are named', async () => {
    const schools = readSchools(file('gias/gias-2025-05-24.csv'));
    expect(schools.records).toHaveLength(27_141);
    expect(schools.faults.map((fault) => fault.line)).toEqual([
      214, 11594, 11609, 11613, 15136, 16555, 22810, 22833, 23867, 24110, 27005, 27102,
    ]);
    expect(schools.unknownTypes).toEqual({});
    const postcodes = [readPostcodes(file('codepoint-open/le.csv')), readPostcodes(file('codepoint-open/pe.csv'))];
    const map = { mapSha256: 'ab', policyVersion: 1, bounds: RUTLAND, folder: 'one' };
    const area = { id: 'rutland-2', name: 'Rutland', attribution: ['x'], fictional: false, map, now: new Date(0) };
    const { leftOut, ...taken } = await importArea(database.db, { ...area, schools: [schools], postcodes, gates: [] });
    const urns = new Set((await schoolsOf(database.db, 'rutland-2')).map((school) => school.urn));
    const own = readSchools(file('rutland/schools.csv')).records.map((school) => school.urn);
    expect(own.filter((urn) => !urns.has(urn))).toEqual([]);
    const outside = leftOut['schools more than 10 km outside the map'] ?? 0;
    const nowhere = leftOut['schools of a national register that say neither place nor a postcode of the area'] ?? 0;
    expect(taken.schools + outside + nowhere).toBe(27_141);
    expect(taken.postcodes + (leftOut['postcodes more than 10 km outside the map'] ?? 0)).toBe(23_249 + 27_692);
  });

  test('grid references of postcodes give the places that the county list has, within 5 m', () => {
    const listed = new Map(
      readPostcodes(file('rutland/postcodes.csv')).records.map((each) => [each.postcode, each.at]),
    );
    const apart = readPostcodes(file('codepoint-open/le.csv')).records.flatMap(({ postcode, at }) => {
      const other = listed.get(postcode);
      return other ? [Math.hypot((other.lat - at.lat) * 111_200, (other.lon - at.lon) * 67_500)] : [];
    });
    expect(apart.length).toBeGreaterThan(1000);
    expect(Math.max(...apart)).toBeLessThan(5);
  });
});
