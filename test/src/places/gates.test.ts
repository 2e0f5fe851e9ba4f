import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { addPerson, keepAuthority } from '../../../src/authorities/index.ts';
import {
  addGate,
  changeGate,
  closeGate,
  findSchool,
  gateHistory,
  gatesBySchool,
  importArea,
  readGates,
  readSchools,
  undoGate,
  usableOn,
  withdrawGate,
} from '../../../src/places/index.ts';
import type { Gate } from '../../../src/places/school.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';

let database: TestDatabase;
let by = '';
let count = 0;
beforeAll(async () => {
  database = await freshDatabase();
  await keepAuthority(database.db, { id: 'ashshire', name: 'Ashshire', fictional: true });
  by = (await addPerson(database.db, { authority: 'ashshire', name: 'Ada Officer', role: 'officer' })).id;
});
afterAll(() => database.close());

const file = (text: string) => ({ name: 'gates.csv', bytes: new TextEncoder().encode(text) });
const LIST = 'urn,lat,lon,name,source\n100001,52.5001,-1.5001,Front,survey\n';
const URN = '100001';
const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 9, minute));

/** An area of its own with one school, whose one gate came with a list. */
async function area(list = LIST, id = `gates-${++count}`): Promise<string> {
  await importArea(database.db, {
    id,
    name: 'Ashshire',
    authority: 'ashshire',
    attribution: ['© Somebody'],
    fictional: true,
    map: { mapSha256: 'ab', policyVersion: 1, bounds: [52.45, -1.55, 52.55, -1.45], folder: 'one' },
    schools: [readSchools(file(`urn,name,type,phase,lat,lon\n${URN},Ash,Community school,Primary,52.50,-1.50\n`))],
    postcodes: [],
    gates: list === '' ? [] : [readGates(file(list))],
    now: at(0),
  });
  return id;
}

const gatesOf = async (id: string) => (await findSchool(database.db, id, URN))!.gates;
const FRONT = '52.500100,-1.500100';
const edit = (id: string, minute: number, seen: number, gate = FRONT) => ({
  area: id,
  urn: URN,
  by,
  now: at(minute),
  gate,
  seen,
});

describe('whether pupils can come in by a gate on a day', () => {
  const gate: Gate = { id: 'g', lat: 52, lon: -1, source: 'test' };
  const open = { ...gate, forPupils: 'yes', startAndEnd: 'yes' } as const;
  it.each([
    ['a gate of which nobody has said anything', gate, 'unknown'],
    ['one for pupils, with hours nobody has said', { ...gate, forPupils: 'yes' } as const, 'unknown'],
    ['one that is open then, to whom nobody has said', { ...gate, startAndEnd: 'yes' } as const, 'unknown'],
    ['one for pupils and open then', open, 'yes'],
    ['one that is for staff', { ...open, forPupils: 'no' } as const, 'no'],
    ['one that is locked at the start of the day', { ...open, startAndEnd: 'no' } as const, 'no'],
    ['on its first day', { ...open, from: day('2026-11-25') }, 'yes'],
    ['the day before it is there', { ...open, from: day('2026-11-26') }, 'no'],
    ['on its last day', { ...open, until: day('2026-11-25') }, 'yes'],
    ['the day after it was closed', { ...open, until: day('2026-11-24') }, 'no'],
  ])('%s: %s', (_, its, usable) => {
    expect(usableOn(its, day('2026-11-25'))).toBe(usable);
  });
});

describe('what was known of a gate, and when', () => {
  it('moving one is a new version, and the old one can still be read', async () => {
    const id = await area();
    const moved = await changeGate(database.db, {
      ...edit(id, 5, 1),
      at: { lat: 52.5003, lon: -1.5002 },
      name: 'Front',
      forPupils: 'yes',
      startAndEnd: 'yes',
      hours: ' 8.30  to 9 ',
      reason: 'Seen on a visit',
    });
    expect(moved).toMatchObject({ id: FRONT, lat: 52.5003, hours: '8.30 to 9', source: 'officer' });
    expect(await gatesOf(id)).toEqual([moved]);
    const which = { areas: [id], urns: [URN] };
    expect((await gatesBySchool(database.db, { ...which, knownAt: at(4) })).get(`${id} ${URN}`)).toMatchObject([
      { lat: 52.5001 },
    ]);
    expect(await gateHistory(database.db, id, URN)).toMatchObject([
      { version: 2, act: 'changed', reason: 'Seen on a visit', editor: 'Ada Officer', at: at(5) },
      { version: 1, act: 'listed', gate: { source: 'survey' }, at: at(0) },
    ]);
  });

  it('one that is closed counts to its last day; undone, it counts again', async () => {
    const id = await area();
    await closeGate(database.db, { ...edit(id, 1, 1), lastDay: day('2026-10-31'), reason: 'Building work' });
    expect(await gatesOf(id)).toMatchObject([{ until: '2026-10-31' }]);
    await undoGate(database.db, edit(id, 2, 2));
    expect(await gatesOf(id)).toEqual([{ id: FRONT, lat: 52.5001, lon: -1.5001, name: 'Front', source: 'survey' }]);
    expect((await gateHistory(database.db, id, URN)).map(({ act }) => act)).toEqual(['undone', 'closed', 'listed']);
  });

  it('one entered by mistake goes, and may come again', async () => {
    const id = await area('');
    const place = { lat: 52.501, lon: -1.501 };
    const added = await addGate(database.db, { area: id, urn: URN, by, now: at(1), at: place });
    await withdrawGate(database.db, { ...edit(id, 2, 1, added.id), reason: 'The wrong school' });
    expect(await gatesOf(id)).toEqual([]);
    expect((await addGate(database.db, { area: id, urn: URN, by, now: at(3), at: place })).id).toBe(added.id);
    await undoGate(database.db, edit(id, 4, 3, added.id));
    expect(await gatesOf(id)).toEqual([]);
  });

  it('an added gate that is undone is gone', async () => {
    const id = await area('');
    const { id: gate } = await addGate(database.db, {
      area: id,
      urn: URN,
      by,
      now: at(1),
      at: { lat: 52.5, lon: -1.5 },
    });
    await undoGate(database.db, edit(id, 2, 1, gate));
    expect(await gatesOf(id)).toEqual([]);
  });

  it('no program can overwrite it', async () => {
    const id = await area();
    for (const change of ['update gate_versions set lat = 0', 'delete from gate_versions', 'truncate gate_versions'])
      await expect(database.db.execute(sql.raw(change))).rejects.toThrow();
    expect(await gatesOf(id)).toHaveLength(1);
  });

  it('two officers at once: the second is told, and nothing of the first is lost', async () => {
    const id = await area();
    const closing = { lastDay: day('2026-10-31'), reason: 'Building work' };
    await closeGate(database.db, { ...edit(id, 1, 1), ...closing });
    await expect(closeGate(database.db, { ...edit(id, 1, 1), ...closing })).rejects.toMatchObject({ code: 'conflict' });
    expect(await gateHistory(database.db, id, URN)).toHaveLength(2);
  });

  it.each([
    ['no reason', { reason: '  ' }, 'reason'],
    ['a reason as long as a book', { reason: 'x'.repeat(501) }, 'reason'],
    ['a place that is none', { at: { lat: 91, lon: 0 } }, 'at'],
    ['a name as long as a page', { name: 'x'.repeat(101) }, 'name'],
    ['a last day before the first', { from: day('2026-11-02'), until: day('2026-11-01') }, 'until'],
  ])('with %s nothing is kept, and the field is named', async (_, wrong, path) => {
    const id = await area();
    const change = { ...edit(id, 1, 1), at: { lat: 52.5, lon: -1.5 }, reason: 'A visit', ...wrong };
    await expect(changeGate(database.db, change)).rejects.toMatchObject({
      code: 'invalid-request',
      fields: [{ path }],
    });
    expect(await gateHistory(database.db, id, URN)).toHaveLength(1);
  });
});

describe('importing an area again', () => {
  it('leaves what an officer moved where the officer put it, whatever the list says', async () => {
    const id = await area();
    await changeGate(database.db, { ...edit(id, 1, 1), at: { lat: 52.5003, lon: -1.5 }, reason: 'A visit' });
    await area(LIST.replace('Front', 'Main'), id);
    expect(await gatesOf(id)).toMatchObject([{ lat: 52.5003, source: 'officer' }]);
  });

  it('takes the new list in place of the old one, and keeps what the old one said', async () => {
    const id = await area();
    await area(`${LIST.replace('Front', 'Main')}100001,52.502,-1.5,Side,survey\n`, id);
    expect((await gatesOf(id)).map(({ name }) => name)).toEqual(['Main', 'Side']);
    await area('urn,lat,lon,name,source\n100001,52.502,-1.5,Side,survey\n', id);
    expect((await gatesOf(id)).map(({ name }) => name)).toEqual(['Side']);
    expect(await gateHistory(database.db, id, URN)).toHaveLength(4);
  });

  it('over itself adds nothing to what is known; without a list of gates what is known stays', async () => {
    const id = await area();
    await area(LIST, id);
    await area('', id);
    expect(await gateHistory(database.db, id, URN)).toHaveLength(1);
  });
});
