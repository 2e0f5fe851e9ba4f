import { afterAll, beforeAll, expect, it } from 'vitest';
import { findNearer, type NearerRequest } from '../../../src/checks/nearer.ts';
import { endsOfSchool, measureWalk } from '../../../src/measuring/index.ts';
import { findSchool } from '../../../src/places/index.ts';
import type { School } from '../../../src/places/school.ts';
import { demoFiles, type ImportedArea, importedArea } from './area.ts';

const OFF_THE_MAP = { id: 'far', lat: 57, lon: -3, name: 'far gate', source: 'nobody' };

let county: ImportedArea;
let request: NearerRequest;
let far: School;
beforeAll(async () => {
  county = await importedArea(demoFiles());
  const { db, area } = county;
  const { walking } = await county.networksOf(area);
  const asked = (await findSchool(db, area.id, '900025'))!;
  far = (await findSchool(db, area.id, '900001'))!;
  const where = { network: walking, area: area.id, attribution: area.attribution };
  const home = { at: asked.at!, kind: 'address-point' } as const;
  const walk = measureWalk(where, home, endsOfSchool(asked));
  request = { where, home, walk, others: [far], hasNeeds: undefined, mapIsWhole: true };
});
afterAll(() => county.close());

it('a school miles further away is not nearer', () => {
  expect(findNearer(request)).toEqual({ schools: [] });
});

it('unless one of its gates is not on the map: then nobody knows', () => {
  const others = [{ ...far, gates: [...far.gates, OFF_THE_MAP] }];
  expect(findNearer({ ...request, others }).schools).toMatchObject([{ urn: far.urn, nearer: 'unknown' }]);
});

it('a school whose place is not known may be anywhere', () => {
  const others = [{ ...far, at: undefined, gates: [] }];
  const [found] = findNearer({ ...request, others }).schools;
  expect(found).toMatchObject({ urn: far.urn, nearer: 'unknown' });
  expect(found).not.toHaveProperty('metres');
});

it('the school itself, at the same distance, may or may not be nearer for a measurement', () => {
  const { walk } = request;
  if (walk.kind === 'missing') expect.fail(walk.words);
  const twin = { ...far, urn: '1', gates: [{ ...OFF_THE_MAP, ...walk.school.at }] };
  expect(findNearer({ ...request, others: [twin] }).schools).toMatchObject([{ urn: '1', nearer: 'unknown' }]);
});

it('where the map ends too soon, the comparison has a gap', () => {
  const edge = findNearer({ ...request, mapIsWhole: false });
  expect('gap' in edge).toBe(false);
  const { walk } = request;
  if (walk.kind === 'missing') expect.fail(walk.words);
  const longer = { ...walk, path: { ...walk.path, metres: 60_000 } };
  expect(findNearer({ ...request, walk: longer, mapIsWhole: false }).gap).toContain('map we hold ends');
});
