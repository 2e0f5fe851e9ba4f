import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../rules/kernel/day.ts';
import { summarise } from '../../src/checks/index.ts';
import { compareVersions } from '../../src/compare-versions.node.ts';
import { importFilesBeside } from '../../src/import-files.node.ts';
import { findArea, importArea, keepComparison, readSchools } from '../../src/places/index.ts';
import type { Service } from '../../src/service.node.ts';
import { newerMap } from '../src/commands/newer-map.ts';
import { openSite, signedIn, type TestSite } from './site.ts';

const AREA = 'brackenshire';
let site: TestSite;
let senior: Record<string, string>;
beforeAll(async () => {
  site = await openSite();
  senior = await signedIn(site, 'senior-officer');
});
afterAll(() => site.close());

const page = async (path: string, headers = senior) => {
  const answer = await site.get(path, headers);
  return { status: answer.status, text: (await answer.text()).replace(/\s+/g, ' ') };
};
const inForce = async () => (await findArea(site.deps.db, AREA))?.version;
const service = () => ({ db: site.deps.db, dataDir: site.dataDir }) as Service;

test('nobody but a senior officer sees the areas, or switches', async () => {
  const officer = await signedIn(site);
  for (const path of ['/areas', `/areas/${AREA}/switch?to=2`]) {
    expect((await site.get(path)).status).toBe(401);
    expect((await page(path, officer)).status).toBe(403);
  }
  expect((await site.post(`/areas/${AREA}/switch`, { from: '1', to: '2' })).status).toBe(401);
  expect((await site.post(`/areas/${AREA}/switch`, { from: '1', to: '2' }, officer)).status).toBe(403);
  expect((await page('/check', officer)).text).not.toContain('href="/areas"');
  expect((await page('/check')).text).toContain('href="/areas"');
});

test('with one map the page says so, and how to bring a newer one', async () => {
  const { text } = await page('/areas');
  expect(text).toContain('In force');
  expect(text).toContain('1 September 2026');
  expect(text).toContain('No newer map lies beside the one in force.');
  expect(text).toContain(`area import --beside --osm FILE.osm.pbf ${AREA}`);
});

test('a newer map is shown beside, with what it would change once that was compared', async () => {
  const osm = newerMap(join(site.dataDir, 'newer.osm.pbf'), ({ ways, ...rest }) => ({
    ...rest,
    ways: ways.filter(({ tags }) => tags.name !== 'Chapel Street'),
  }));
  await importFilesBeside(service(), { id: AREA, osm }, site.deps.now());
  const before = await page('/areas');
  expect(before.text).toContain('Beside it, not yet in force');
  expect(before.text).toContain('Nobody has compared version 2 with the one in force yet.');

  const area = (await findArea(site.deps.db, AREA))!;
  const comparison = await compareVersions(service(), { area, to: 2, on: day('2026-11-25') });
  const kept = { against: 1, at: site.deps.now(), summary: summarise(comparison, 20) };
  await keepComparison(site.deps.db, { area: AREA, number: 2 }, kept);
  for (const path of ['/areas', `/areas/${AREA}/switch?to=2`]) {
    const { text } = await page(path);
    expect(text).toMatch(/Roads and paths: 0 new, \d+ gone, \d+ changed\./);
    expect(text).toMatch(/Chapel Street \(way \d+\): No longer on the map/);
    expect(text).toMatch(/2 miles: within → beyond: \d+/);
  }
});

test('the switch is shown before, made in one step, told after, and undone in one step', async () => {
  const preview = await page(`/areas/${AREA}/switch?to=2`);
  expect(preview.text).toContain('Version 2, map of 1 November 2026');
  expect(preview.text).toContain('Decisions that were kept stay as they are');
  expect(await inForce()).toBe(1);

  const done = await site.post(`/areas/${AREA}/switch`, { from: '1', to: '2' }, senior);
  expect([done.status, done.headers.get('location')]).toEqual([303, `/areas?switched=${AREA}`]);
  expect(await inForce()).toBe(2);
  const told = await page(`/areas?switched=${AREA}`);
  expect(told.text).toContain('Version 2 of Brackenshire is in force.');
  expect(told.text).toContain('Undo: go back to version 1');
  // The same press of the button again is no mistake of anybody's, and changes nothing.
  expect((await site.post(`/areas/${AREA}/switch`, { from: '1', to: '2' }, senior)).status).toBe(303);

  expect((await site.post(`/areas/${AREA}/switch`, { from: '2', to: '1' }, senior)).status).toBe(303);
  expect(await inForce()).toBe(1);
});

test('a form from before somebody else switched, or of what is not there, changes nothing and says why', async () => {
  const post = async (fields: Record<string, string>, id = AREA) => {
    const answer = await site.post(`/areas/${id}/switch`, fields, senior);
    return [answer.status, await answer.text()] as const;
  };
  expect(await post({ from: '2', to: '2' })).toEqual([409, expect.stringContaining('Version 1 is in force now')]);
  expect(await post({ from: '1', to: '9' })).toEqual([404, expect.stringContaining('no version 9')]);
  for (const to of ['', 'two', '-1', '1e3', '9'.repeat(1000)]) expect((await post({ from: '1', to }))[0]).toBe(422);
  expect((await post({ to: '2' }))[0]).toBe(422);
  expect((await post({ from: '1', to: '2' }, 'elsewhere'))[0]).toBe(404);
  const foreign = await site.post(
    `/areas/${AREA}/switch`,
    { from: '1', to: '2' },
    { ...senior, origin: 'https://evil.example' },
  );
  expect(foreign.status).toBe(403);
  expect(await inForce()).toBe(1);
});

test('an area of another council is not there for this one', async () => {
  const schools = [
    readSchools({
      name: 's.csv',
      bytes: new TextEncoder().encode('urn,name,type,phase\n100001,Ash,Community school,Primary\n'),
    }),
  ];
  const map = { mapSha256: 'ab', policyVersion: 1, bounds: [52, -2, 53, -1], folder: 'one' } as const;
  const other = { id: 'ashshire', name: 'Ashshire', attribution: ['© Somebody'], fictional: true, map };
  await importArea(site.deps.db, { ...other, schools, postcodes: [], gates: [], now: site.deps.now() });
  expect((await page('/areas')).text).not.toContain('Ashshire');
  expect((await page('/areas/ashshire/switch?to=1')).status).toBe(404);
});
