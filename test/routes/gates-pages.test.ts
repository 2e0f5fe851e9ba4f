import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoArea } from '../../demo/load.node.ts';
import { findSchool } from '../../src/places/index.ts';
import type { School } from '../../src/places/school.ts';
import { type Fields, openSite, signedIn, type TestSite } from './site.ts';

let site: TestSite;
let officer: Record<string, string>;
const AREA = demoArea().id;
const URN = '900025';
const AT = `/gates/${AREA}/${URN}`;

beforeAll(async () => {
  site = await openSite();
  officer = await signedIn(site);
});
afterAll(() => site.close());

const textOf = async (answer: Response) => (await answer.text()).replace(/\s+/g, ' ');
const read = async (path: string) => textOf(await site.get(path, officer));
const school = async (): Promise<School> => (await findSchool(site.deps.db, AREA, URN))!;
const markIn = (html: string) => /name="mark" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
const look = async (fields: Fields) => {
  const answer = await site.post(`${AT}/look`, fields, officer);
  return { status: answer.status, html: await textOf(answer) };
};
/** As an officer does: looks, and then confirms what was shown. */
async function done(fields: Fields): Promise<Response> {
  const { html } = await look(fields);
  return site.post(AT, { ...fields, mark: markIn(html) }, officer);
}

/** Two hundred metres north of where the register says the school is. */
async function newGate(): Promise<Fields> {
  const { at } = await school();
  const place = `${(at!.lat + 0.0018).toFixed(6)}, ${at!.lon.toFixed(6)}`;
  return { act: 'add', place, name: 'North gate', 'for-pupils': 'yes', 'start-and-end': 'yes' };
}

describe('gates on pages', () => {
  test('nobody but an officer sees or changes them', async () => {
    for (const path of ['/gates', AT, `${AT}/add`]) expect((await site.get(path)).status).toBe(401);
    for (const path of [AT, `${AT}/look`]) expect((await site.post(path, await newGate())).status).toBe(401);
  });

  test('the list has schools without a known gate first, and says how many there are', async () => {
    const html = await read('/gates');
    expect(html).toMatch(/\d+ of \d+ schools have no known gate/);
    expect(html).toContain(`href="${AT}"`);
  });

  test('adding: who would be touched is shown before anything is kept, then it is there, with whom and when', async () => {
    const before = (await school()).gates.length;
    const fields = await newGate();
    const { status, html } = await look(fields);
    expect(status).toBe(200);
    expect(html).toContain('Nothing has been changed.');
    expect(html).toMatch(/[1-9]\d* of [\d,]+ postcodes of the area/);
    expect((await school()).gates).toHaveLength(before);
    const answer = await site.post(AT, { ...fields, mark: markIn(html) }, officer);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, AT]);
    expect((await school()).gates.map(({ name }) => name)).toContain('North gate');
    const page = await read(AT);
    expect(page).toContain('North gate');
    expect(page).toContain('Demonstration officer');
  });

  test('confirmed twice, it is there once', async () => {
    const fields = await newGate();
    const again = await site.post(AT, { ...fields, mark: markIn((await look(fields)).html) }, officer);
    expect(again.status).toBe(409);
    expect((await school()).gates.filter(({ name }) => name === 'North gate')).toHaveLength(1);
  });

  test('what was shown is what is done: if another officer changed a gate meanwhile, it is shown anew first', async () => {
    const gate = (await school()).gates.find(({ name }) => name === 'North gate')!;
    const move = {
      act: 'change',
      gate: gate.id,
      seen: '1',
      place: `${(gate.lat + 0.0005).toFixed(6)}, ${gate.lon.toFixed(6)}`,
      name: 'North gate',
      reason: 'Seen on the ground',
    };
    const stale = markIn((await look(move)).html);
    const other = { act: 'add', place: `${gate.lat.toFixed(6)}, ${(gate.lon + 0.0005).toFixed(6)}`, name: 'Side gate' };
    expect((await done(other)).status).toBe(303);
    const answer = await site.post(AT, { ...move, mark: stale }, officer);
    expect(answer.status).toBe(409);
    const html = await textOf(answer);
    expect(html).toContain('Something has changed since you looked, and nothing is kept yet.');
    expect((await site.post(AT, { ...move, mark: markIn(html) }, officer)).status).toBe(303);
    expect((await school()).gates.find(({ id }) => id === gate.id)!.lat).toBeCloseTo(gate.lat + 0.0005, 6);
  });

  test('closing on a day, and undoing it: both stay in the history', async () => {
    const gate = (await school()).gates.find(({ name }) => name === 'North gate')!;
    const day = { 'last-day-day': '18', 'last-day-month': '12', 'last-day-year': '2026' };
    const close = { act: 'close', gate: gate.id, seen: '2', reason: 'Building works', ...day };
    expect((await look(close)).html).toContain('on 19 December 2026');
    expect((await done(close)).status).toBe(303);
    expect((await school()).gates.find(({ id }) => id === gate.id)).toMatchObject({ until: '2026-12-18' });
    expect((await done({ act: 'undo', gate: gate.id, seen: '3' })).status).toBe(303);
    expect((await school()).gates.find(({ id }) => id === gate.id)!.until).toBeUndefined();
    const page = await read(AT);
    for (const words of ['Building works', 'Put back as it was', 'Closed']) expect(page).toContain(words);
  });

  test.each([
    ['a place that is none', { place: 'by the church' }, 'place', 'Enter the place as latitude and longitude'],
    ['days the wrong way round', { ...days('from', 2027), ...days('until', 2026) }, 'until-day', 'must not be before'],
    ['a name far too long', { name: 'x'.repeat(200) }, 'name', '100 characters'],
  ])('%s is told at its field, and nothing that was typed is lost', async (_, changed, field, words) => {
    const { status, html } = await look({ ...(await newGate()), hours: '8.30 to 9am', ...changed });
    expect(status).toBe(422);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(words);
    expect(html).toContain('8.30 to 9am');
  });

  test('closing without saying why, or when, is told', async () => {
    const gate = (await school()).gates[0]!;
    const { status, html } = await look({ act: 'close', gate: gate.id, seen: '1' });
    expect(status).toBe(422);
    expect(html).toMatch(/Say why|Enter the last day/);
  });

  test('a gate that is not there, and a school of no area of the council, are not found', async () => {
    expect((await site.get(`${AT}/close/nowhere`, officer)).status).toBe(404);
    expect((await site.get(`/gates/${AREA}/999999`, officer)).status).toBe(404);
    expect((await site.get(`/gates/elsewhere/${URN}`, officer)).status).toBe(404);
  });
});

function days(name: string, year: number): Fields {
  return { [`${name}-day`]: '1', [`${name}-month`]: '9', [`${name}-year`]: String(year) };
}

test('a child placed at the school is told by its reference, and one whose placement has ended is not', async () => {
  const child = (reference: string, until?: string) => [
    {
      ...{
        child: reference,
        kind: 'placement',
        key: `P ${reference}`,
        version: '2026-11-20T08:00:00Z',
        from: '2026-09-01',
      },
      ...(until ? { until } : {}),
      content: { kind: 'placement', placement: { kind: 'mainstream', schoolUrn: URN, planNaming: 'no-plan' } },
    },
    {
      ...{ child: reference, kind: 'home', key: `H ${reference}`, version: '2026-11-20T08:00:00Z', from: '2026-09-01' },
      content: { kind: 'home', home: { at: { postcode: 'QZ1 1AA' } } },
    },
  ];
  const records = [...child('C-there'), ...child('C-gone', '2026-10-01')];
  await site.json('/api/v1/placements', { sender: 'Placements', records }, officer);
  const { at } = await school();
  const { html } = await look({ act: 'add', place: `${at!.lat - 0.003}, ${at!.lon}`, name: 'South gate' });
  expect(html).toContain('1 of 1 child placed here');
  expect(html).toContain('C-there');
  expect(html).not.toContain('C-gone');
});
