import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, keepAuthority } from '../../../src/authorities/index.ts';
import {
  type AreaImport,
  addGate,
  findArea,
  findSchool,
  foldersHeld,
  type ImportBeside,
  importArea,
  importBeside,
  KEPT_BEFORE,
  postcodesOf,
  readGates,
  readPostcodes,
  readSchools,
  schoolsOf,
  switchArea,
  versionsOf,
  type WhichVersion,
} from '../../../src/places/index.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';

let database: TestDatabase;
let count = 0;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const file = (text: string, name = 'file.csv') => ({ name, bytes: new TextEncoder().encode(text) });
const ASH = 'urn,name,type,phase,lat,lon\n100001,Ash,Community school,Primary,52.5,-1.5\n';
const ELM = 'urn,name,type,phase,lat,lon\n100002,Elm,Community school,Secondary,52.51,-1.51\n';
const lists = (schools: string) => ({
  schools: [readSchools(file(schools))],
  postcodes: [readPostcodes(file('postcode,lat,lon\nLE15 7DL,52.501,-1.501\n'))],
  gates: [readGates(file('urn,lat,lon,name,source\n100001,52.5001,-1.5001,Front,survey\n'))],
});
const map = (folder: string): AreaImport['map'] => ({
  mapSha256: `map ${folder}`,
  mapDay: '2026-01-02',
  policyVersion: 1,
  bounds: [52.45, -1.55, 52.55, -1.45],
  folder,
});
const shire = (id: string, changes: Partial<AreaImport> = {}): AreaImport => ({
  id,
  name: 'Ashshire',
  attribution: ['© Somebody'],
  fictional: true,
  map: map('one'),
  ...lists(ASH),
  now: day(1),
  ...changes,
});

/** An area of each test's own with one version, its map in the folder `one`. */
async function area(): Promise<string> {
  const id = `shire-${++count}`;
  await importArea(database.db, shire(id));
  return id;
}
const beside = (id: string, folder: string, more: Partial<ImportBeside> = {}) =>
  importBeside(database.db, { id, map: map(folder), now: day(2), ...more });
const switchTo = (id: string, to: WhichVersion, on: number, from?: number) =>
  switchArea(database.db, { id, to, now: day(on), ...(from ? { from } : {}) });
const states = async (id: string) => (await versionsOf(database.db, id)).map(({ state }) => state);
const folders = async (id: string) => [...(await foldersHeld(database.db, id))].sort();
/** All that a check could read of an area. */
const whole = async (id: string) => ({
  area: await findArea(database.db, id),
  schools: await schoolsOf(database.db, id),
  postcodes: await postcodesOf(database.db, id),
});

describe('a map imported beside the one in force', () => {
  test('changes nothing that a check reads, and a second takes the place of the first', async () => {
    const id = await area();
    const before = await whole(id);
    const counted = { schools: 1, postcodes: 1, gates: 0 };
    const leftOut = { 'gates of schools that are not in the area': 1 };
    const first = await beside(id, 'two', { lists: lists(ELM) });
    expect(first).toEqual({ number: 2, inForce: 1, lists: counted, leftOut });
    expect(await beside(id, 'three')).toEqual({ number: 3, inForce: 1, leftOut: {} });
    expect(await whole(id)).toEqual(before);
    expect(await states(id)).toEqual(['in-force', 'gone', 'candidate']);
    expect(await folders(id)).toEqual(['one', 'three']);
  });

  test('is refused where it is the map in force with nothing new, or there is no such area', async () => {
    const id = await area();
    await expect(beside(id, 'one')).rejects.toMatchObject({ code: 'conflict' });
    await expect(beside('nowhere', 'two')).rejects.toMatchObject({ code: 'not-found' });
    expect(await states(id)).toEqual(['in-force']);
  });

  test('may be the same map with newer lists', async () => {
    const id = await area();
    await beside(id, 'one', { lists: lists(ELM) });
    await switchTo(id, 'candidate', 3);
    expect((await schoolsOf(database.db, id)).map(({ name }) => name)).toEqual(['Elm']);
    expect(await folders(id)).toEqual(['one']);
  });
});

describe('switching', () => {
  test('brings map and lists at once, and going back brings every row back as it was', async () => {
    const id = await area();
    const before = await whole(id);
    await beside(id, 'two', { lists: lists(ELM), attribution: ['© Another'] });
    expect(await switchTo(id, 'candidate', 3)).toEqual({ from: 1, to: 2, gatesWaiting: 0 });
    const after = await whole(id);
    expect(after.area).toMatchObject({ folder: 'two', version: 2, mapSha256: 'map two', attribution: ['© Another'] });
    expect(after.schools.map(({ name }) => name)).toEqual(['Elm']);
    expect(await states(id)).toEqual(['before', 'in-force']);
    expect(await switchTo(id, 'before', 4)).toEqual({ from: 2, to: 1, gatesWaiting: 0 });
    expect(await whole(id)).toEqual(before);
    // Going back is itself undone by going back.
    await switchTo(id, 'before', 5);
    expect(await whole(id)).toEqual(after);
  });

  test('to a larger map that came without lists, it is not known any more that every school around it is listed', async () => {
    const [ash] = lists(ASH).schools;
    const register = { ...ash!, records: ash!.records.map((each) => ({ ...each, ofNationalRegister: true })) };
    const id = `shire-${++count}`;
    await importArea(database.db, shire(id, { schools: [register] }));
    const listed = async () => (await schoolsOf(database.db, id)).every(({ ofNationalRegister }) => ofNationalRegister);
    await beside(id, 'two');
    await switchTo(id, 'candidate', 3);
    expect(await listed()).toBe(true);
    await beside(id, 'three', { map: { ...map('three'), bounds: [52.45, -1.55, 52.75, -1.45] } });
    await switchTo(id, 'candidate', 4);
    expect(await listed()).toBe(false);
    await switchTo(id, 'before', 5);
    expect(await listed()).toBe(true);
  });

  test('to a map that came without lists keeps those it finds, and each version keeps its own from then on', async () => {
    const id = await area();
    await beside(id, 'two');
    await switchTo(id, 2, 3);
    expect((await schoolsOf(database.db, id)).map(({ name }) => name)).toEqual(['Ash']);
    await beside(id, 'three', { lists: lists(ELM) });
    await switchTo(id, 3, 4);
    await switchTo(id, 1, 5);
    expect((await schoolsOf(database.db, id)).map(({ name }) => name)).toEqual(['Ash']);
    await switchTo(id, 2, 6);
    expect((await schoolsOf(database.db, id)).map(({ name }) => name)).toEqual(['Ash']);
  });

  test('keeps the gates that people entered, also through a version that lacks the school', async () => {
    await keepAuthority(database.db, { id: 'ashshire', name: 'Ashshire', fictional: true });
    const { id: by } = await addPerson(database.db, { authority: 'ashshire', name: 'An officer', role: 'officer' });
    const id = await area();
    await beside(id, 'two', { lists: lists(ELM) });
    await addGate(database.db, {
      area: id,
      urn: '100001',
      at: { lat: 52.6, lon: -1.6 },
      name: 'Back',
      by,
      now: day(2),
    });
    const before = await findSchool(database.db, id, '100001');
    expect(before?.gates.map(({ name }) => name)).toEqual(['Front', 'Back']);
    expect(await switchTo(id, 'candidate', 3)).toMatchObject({ gatesWaiting: 1 });
    expect(await findSchool(database.db, id, '100001')).toBeUndefined();
    await switchTo(id, 'before', 4);
    expect(await findSchool(database.db, id, '100001')).toEqual(before);
  });

  test('is refused, in words that name what there is, and changes nothing', async () => {
    const id = await area();
    const before = await whole(id);
    for (const to of ['candidate', 'before', 2, 999_999_999] as const)
      await expect(switchTo(id, to, 3)).rejects.toMatchObject({ code: 'not-found' });
    await expect(switchTo(id, 1, 3)).rejects.toMatchObject({ code: 'conflict' });
    await expect(switchTo('nowhere', 'candidate', 3)).rejects.toMatchObject({ code: 'not-found' });
    await beside(id, 'two');
    await expect(switchTo(id, 7, 3)).rejects.toThrow('This area has no version 7. Held: version 2.');
    await expect(switchTo(id, 2, 3, 5)).rejects.toThrow('Version 1 is in force now, and not version 5');
    expect(await whole(id)).toEqual(before);
  });

  test('that fails half-way leaves the old version in force, whole', async () => {
    const id = await area();
    const before = await whole(id);
    await beside(id, 'two', { lists: lists(ELM) });
    const cutShort = database.db.transaction(async (tx) => {
      await switchArea(tx, { id, to: 'candidate', now: day(3) });
      throw new Error('the lights went out');
    });
    await expect(cutShort).rejects.toThrow('the lights went out');
    expect(await whole(id)).toEqual(before);
    expect(await states(id)).toEqual(['in-force', 'candidate']);
  });
});

describe('what is kept', () => {
  test(`is the version in force, the candidate and the last ${KEPT_BEFORE} in force before; the rows of all`, async () => {
    const id = await area();
    await beside(id, 'beside');
    for (const [i, folder] of ['two', 'three', 'four'].entries())
      await importArea(database.db, shire(id, { map: map(folder), now: day(3 + i) }));
    expect(await states(id)).toEqual(['gone', 'candidate', 'before', 'before', 'in-force']);
    expect(await folders(id)).toEqual(['beside', 'four', 'three', 'two']);
    await expect(switchTo(id, 1, 9)).rejects.toThrow('The files of version 1 are no longer kept.');
    const { rows } = (await database.db.execute(
      sql`select number, lists is null as none from area_versions where area = ${id} order by number`,
    )) as unknown as { rows: { none: boolean }[] };
    expect(rows.map(({ none }) => none)).toEqual([true, true, false, false, true]);
  });

  test('is not crowded out by importing the same files again, and a number is never used twice', async () => {
    const id = await area();
    await importArea(database.db, shire(id, { now: day(2) }));
    expect(await versionsOf(database.db, id)).toMatchObject([{ number: 1, importedAt: day(2), state: 'in-force' }]);
    await importArea(database.db, shire(id, { ...lists(ELM), now: day(3) }));
    expect(await states(id)).toEqual(['before', 'in-force']);
    await beside(id, 'two');
    expect((await beside(id, 'three')).number).toBe(4);
  });
});
