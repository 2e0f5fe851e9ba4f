import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, keepAuthority } from '../../../src/authorities/index.ts';
import {
  type AreaImport,
  addGate,
  areas,
  findArea,
  findPostcode,
  findSchool,
  importArea,
  postcodesOf,
  readGates,
  readPostcodes,
  readSchools,
  schoolsOf,
  searchSchools,
} from '../../../src/places/index.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';

let database: TestDatabase;
let count = 0;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const NOW = new Date('2026-11-22T08:00:00Z');
const file = (text: string, name = 'file.csv') => ({ name, bytes: new TextEncoder().encode(text) });

const SCHOOLS = `urn,name,type,phase,lat,lon,postcode
100001,St. Mary's C of E School,Voluntary aided school,Primary,52.50,-1.50,LE15 7DL
100002,Ash Community College,Academy converter,Secondary,52.52,-1.50,
100003,École Ashby,Other independent school,All-through,,,
`;
const POSTCODES = 'postcode,lat,lon\nLE15 7DL,52.501,-1.501\nLE15 7DN,52.502,-1.502\n';
const GATES = 'urn,lat,lon,name,source\n100001,52.5001,-1.5001,Front,survey\n';

/** An area of its own for each test, unless told which; its map is a tenth of a degree square. */
function area(changes: Partial<AreaImport> = {}): AreaImport {
  return {
    id: `area-${++count}`,
    name: 'Ashshire',
    attribution: ['© Somebody'],
    fictional: true,
    map: {
      mapSha256: 'ab',
      mapDay: '2026-01-02',
      policyVersion: 1,
      bounds: [52.45, -1.55, 52.55, -1.45],
      folder: 'one',
    },
    schools: [readSchools(file(SCHOOLS, 'schools.csv'))],
    postcodes: [readPostcodes(file(POSTCODES, 'postcodes.csv'))],
    gates: [readGates(file(GATES, 'gates.csv'))],
    now: NOW,
    ...changes,
  };
}

describe('importing an area', () => {
  test('puts its schools, gates, postcodes and map in the records', async () => {
    const ours = area();
    expect(await importArea(database.db, ours)).toEqual({ schools: 3, postcodes: 2, gates: 1, leftOut: {} });
    expect(await findArea(database.db, ours.id)).toEqual({
      id: ours.id,
      name: 'Ashshire',
      attribution: ['© Somebody'],
      mapSha256: 'ab',
      mapDay: '2026-01-02',
      policyVersion: 1,
      importedAt: '2026-11-22T08:00:00.000Z',
      fictional: true,
      authority: undefined,
      bounds: [52.45, -1.55, 52.55, -1.45],
      folder: 'one',
      version: 1,
    });
    expect(await findSchool(database.db, ours.id, '100001')).toEqual({
      area: ours.id,
      ...ours.schools[0]?.records[0],
      gates: [{ id: '52.500100,-1.500100', lat: 52.5001, lon: -1.5001, name: 'Front', source: 'survey' }],
    });
    expect((await schoolsOf(database.db, ours.id)).map((school) => school.urn)).toEqual(['100002', '100003', '100001']);
    expect((await postcodesOf(database.db, ours.id)).map((each) => each.postcode)).toEqual(['LE15 7DL', 'LE15 7DN']);
  });

  test('over itself changes nothing; anew replaces everything; neighbours stay as they are', async () => {
    const ours = area();
    const neighbour = area();
    await importArea(database.db, ours);
    await importArea(database.db, neighbour);
    const before = await schoolsOf(database.db, ours.id);
    await importArea(database.db, ours);
    expect(await schoolsOf(database.db, ours.id)).toEqual(before);
    const schools = [readSchools(file('urn,name,type,phase\n100009,Elm,Community school,Primary\n'))];
    await importArea(database.db, { ...ours, name: 'Elmshire', schools, postcodes: [], gates: [] });
    expect((await schoolsOf(database.db, ours.id)).map((school) => school.name)).toEqual(['Elm']);
    expect(await postcodesOf(database.db, ours.id)).toEqual([]);
    expect((await findArea(database.db, ours.id))?.name).toBe('Elmshire');
    expect(await schoolsOf(database.db, neighbour.id)).toHaveLength(3);
    expect((await areas(database.db)).map((each) => each.id)).toEqual(expect.arrayContaining([ours.id, neighbour.id]));
  });

  test('that fails half-way leaves the area as it was', async () => {
    const ours = area();
    await importArea(database.db, ours);
    const cutShort = database.db.transaction(async (tx) => {
      await importArea(tx, { ...ours, name: 'Half', postcodes: [] });
      throw new Error('the lights went out');
    });
    await expect(cutShort).rejects.toThrow('the lights went out');
    expect((await findArea(database.db, ours.id))?.name).toBe('Ashshire');
    expect(await postcodesOf(database.db, ours.id)).toHaveLength(2);
  });

  test('takes from a national register what is on the map, within 10 km of it, or at one of its postcodes', async () => {
    const register = `"URN","EstablishmentName","TypeOfEstablishment (name)","PhaseOfEducation (name)","Postcode","Easting","Northing"
100001,On the map,Community school,Primary,,434000,289000
100002,Far,Community school,Primary,,534000,289000
100003,At a postcode of ours,Community school,Primary,LE15 7DL,,
100004,Nowhere,Community school,Primary,,,
`;
    const ours = area({
      schools: [readSchools(file(register))],
      gates: [readGates(file(`${GATES}100002,52,-1,,survey\n`))],
    });
    const { leftOut } = await importArea(database.db, ours);
    expect((await schoolsOf(database.db, ours.id)).map((school) => school.urn).sort()).toEqual(['100001', '100003']);
    expect(leftOut).toEqual({
      'schools more than 10 km outside the map': 1,
      'schools of a national register that say neither place nor a postcode of the area': 1,
      'gates of schools that are not in the area': 1,
    });
  });

  test('keeps the gates that people entered, and says when their school is gone', async () => {
    await keepAuthority(database.db, { id: 'ashshire', name: 'Ashshire', fictional: true });
    const { id: by } = await addPerson(database.db, { authority: 'ashshire', name: 'An officer', role: 'officer' });
    const ours = area({ authority: 'ashshire' });
    await importArea(database.db, ours);
    const gate = { area: ours.id, at: { lat: 52.6, lon: -1.6 }, by, now: NOW };
    const added = await addGate(database.db, { ...gate, urn: '100001', name: ' Back ' });
    await addGate(database.db, { ...gate, urn: '100002' });
    expect(added).toEqual({ id: '52.600000,-1.600000', lat: 52.6, lon: -1.6, name: 'Back', source: 'officer' });
    await expect(addGate(database.db, { ...gate, urn: '100001' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(addGate(database.db, { ...gate, urn: '999999' })).rejects.toMatchObject({ code: 'not-found' });
    const fewer = readSchools(file(SCHOOLS.replace(/^100002.*\n/m, '')));
    const { leftOut } = await importArea(database.db, { ...ours, schools: [fewer] });
    expect(Object.entries(leftOut)).toEqual([
      [expect.stringContaining('gates entered by hand whose school is gone'), 1],
    ]);
    await importArea(database.db, { ...ours, authority: undefined });
    expect((await findArea(database.db, ours.id))?.authority).toBe('ashshire');
    expect((await findSchool(database.db, ours.id, '100001'))?.gates.map((each) => each.name)).toEqual([
      'Front',
      'Back',
    ]);
  });

  test.each<[string, Partial<AreaImport>]>([
    ['a short name that is a path', { id: '../db' }],
    ['no name', { name: ' ' }],
    ['nobody named as the source', { attribution: [] }],
    ['no schools', { schools: [] }],
    ['a map somewhere else', { map: { mapSha256: 'ab', policyVersion: 1, bounds: [10, 10, 11, 11], folder: 'x' } }],
    [
      'two files that contradict each other',
      { postcodes: [readPostcodes(file(POSTCODES)), readPostcodes(file('postcode,lat,lon\nLE15 7DL,52.6,-1.5\n'))] },
    ],
  ])('is refused with %s, and the area stays as it was', async (_what, changes) => {
    const ours = area();
    await importArea(database.db, ours);
    const schools = changes.map
      ? [readSchools(file('urn,name,type,phase,lat,lon\n100001,A,Community school,Primary,52,-1\n'))]
      : ours.schools;
    await expect(importArea(database.db, { ...ours, schools, ...changes })).rejects.toMatchObject({
      code: 'import-refused',
    });
    expect(await schoolsOf(database.db, ours.id)).toHaveLength(3);
  });

  test('for an authority that is not there is refused', async () => {
    await expect(importArea(database.db, area({ authority: 'nowhere' }))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('takes many thousands of rows', async () => {
    const rows = Array.from(
      { length: 2500 },
      (_, i) => `${200_000 + i},School ${i},Community school,Primary,52.5,-1.5`,
    );
    const ours = area({ schools: [readSchools(file(`urn,name,type,phase,lat,lon\n${rows.join('\n')}\n`))], gates: [] });
    expect((await importArea(database.db, ours)).schools).toBe(2500);
    expect(await schoolsOf(database.db, ours.id)).toHaveLength(2500);
  });
});

describe('looking for a postcode', () => {
  test('finds it however it is written, in the area asked for or in all', async () => {
    const [here, there] = [area(), area()];
    await importArea(database.db, here);
    await importArea(database.db, there);
    const found = await findPostcode(database.db, ' le157dl ', here.id);
    const place = { area: here.id, postcode: 'LE15 7DL', at: { lat: 52.501, lon: -1.501 }, fromGridReference: false };
    expect(found).toEqual({ kind: 'found', postcode: 'LE15 7DL', places: [place] });
    const anywhere = await findPostcode(database.db, 'LE15 7DL');
    expect(anywhere.kind === 'found' && anywhere.places.map((each) => each.area)).toEqual(
      expect.arrayContaining([here.id, there.id]),
    );
  });

  test('tells what is no postcode from one that is not held', async () => {
    const ours = area();
    await importArea(database.db, ours);
    expect(await findPostcode(database.db, 'sw1a 1aa', ours.id)).toEqual({ kind: 'not-held', postcode: 'SW1A 1AA' });
    for (const text of ['', 'LE15', 'Oakham', "'; drop table postcodes", 'L'.repeat(100_000)]) {
      expect(await findPostcode(database.db, text, ours.id)).toEqual({ kind: 'not-a-postcode' });
    }
  });
});

describe('searching schools', () => {
  const found = async (search: Parameters<typeof searchSchools>[1]) =>
    (await searchSchools(database.db, search)).map((school) => school.urn);

  test('finds a name without regard to case, accents, apostrophes, full stops or the order of words', async () => {
    const ours = area();
    await importArea(database.db, ours);
    for (const name of ["st mary's", 'ST MARYS', 'Saint Mary', 'school st. mar']) {
      expect(await found({ area: ours.id, name })).toEqual(['100001']);
    }
    expect(await found({ area: ours.id, name: 'ecole' })).toEqual(['100003']);
    expect(await found({ area: ours.id, name: 'ash' })).toEqual(['100002', '100003']);
    expect(await found({ area: ours.id, name: 'ommunity' })).toEqual([]);
    expect(await found({ area: ours.id, name: '%' })).toHaveLength(3);
  });

  test('puts the nearest first and those without a place last, and gives no more than asked', async () => {
    const ours = area();
    await importArea(database.db, ours);
    expect(await found({ area: ours.id, near: { lat: 52.51, lon: -1.5 } })).toHaveLength(3);
    expect(await found({ area: ours.id, near: { lat: 52.521, lon: -1.5 } })).toEqual(['100002', '100001', '100003']);
    expect(await found({ area: ours.id, near: { lat: 52.499, lon: -1.5 }, limit: 1 })).toEqual(['100001']);
  });
});
