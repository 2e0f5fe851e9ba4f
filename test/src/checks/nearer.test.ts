import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { findNearer, type NearerRequest } from '../../../src/checks/nearer.ts';
import { endsOfSchool, measureWalk } from '../../../src/measuring/index.ts';
import { segmentMetres } from '../../../src/network/index.ts';
import { findSchool } from '../../../src/places/index.ts';
import type { School } from '../../../src/places/school.ts';
import { demoFiles, type ImportedArea, importedArea } from './area.ts';

const ON = day('2026-09-07');
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
  const walk = measureWalk(where, home, endsOfSchool(asked, ON));
  request = { where, home, school: asked, walk, others: [far], list: { kind: 'whole' }, on: ON };
});
afterAll(() => county.close());

it('a school miles further away is not nearer, and the list says how it was dealt with', () => {
  expect(findNearer(request)).toMatchObject({
    schools: [],
    compared: { list: 'whole', schools: 1, notMeasured: 0, reachMetres: expect.any(Number) },
  });
});

it('unless one of its gates is not on the map, and near enough in a straight line: then nobody knows', () => {
  const inTheFields = { ...OFF_THE_MAP, lat: request.home.at.lat + 0.012, lon: request.home.at.lon + 0.012 };
  const asked = { ...request.school, gates: [{ ...OFF_THE_MAP, ...awayBy(0.03) }] };
  const walk = measureWalk(request.where, request.home, endsOfSchool(asked, ON));
  const others = [{ ...far, gates: [...far.gates, inTheFields] }];
  const [found] = findNearer({ ...request, school: asked, walk, others }).schools;
  expect(found).toMatchObject({ nearer: 'unknown', nearerWhy: expect.stringMatching(/straight line/) });
});

it('a gate hundreds of kilometres away makes nothing unknown', () => {
  const others = [{ ...far, gates: [...far.gates, OFF_THE_MAP] }];
  expect(findNearer({ ...request, others }).schools).toEqual([]);
});

it('a school whose place is not known may be anywhere', () => {
  const others = [{ ...far, at: undefined, gates: [] }];
  const [found] = findNearer({ ...request, others }).schools;
  expect(found).toMatchObject({
    school: { urn: far.urn },
    nearer: 'unknown',
    nearerWhy: expect.stringMatching(/where/),
  });
  expect(found).not.toHaveProperty('metres');
});

it('the school itself, at the same distance, may or may not be nearer for a measurement', () => {
  const { walk } = request;
  if (walk.kind === 'missing') expect.fail(walk.words);
  const twin = { ...far, urn: '1', gates: [{ ...OFF_THE_MAP, ...walk.school.at }] };
  expect(findNearer({ ...request, others: [twin] }).schools).toMatchObject([
    { school: { urn: '1' }, nearer: 'unknown' },
  ]);
});

/** Somewhere along the lane past the school, so many degrees to the east. */
function awayBy(degrees: number) {
  return { lat: request.home.at.lat, lon: request.home.at.lon + degrees };
}

describe('a map that ends', () => {
  const own = { kind: 'own' } as const;

  it('is no gap while every nearer school would be on it', () => {
    const home = { at: far.at!, kind: 'address-point' } as const;
    const walk = measureWalk(request.where, home, endsOfSchool(far, ON));
    const inTheTown = { ...request, home, school: far, walk, others: [], list: own };
    expect(findNearer(inTheTown)).not.toHaveProperty('gap');
  });

  it('is a gap for a longer walk, as a school beyond it could be nearer and on no list', () => {
    expect(findNearer({ ...request, walk: longer(), list: own }).gap).toContain('map we hold ends');
  });

  it('is none where the list comes from a register of the whole country that reaches past it', () => {
    const bounds = county.area.bounds;
    expect(findNearer({ ...request, walk: longer(9_000), list: { kind: 'national', bounds } })).not.toHaveProperty(
      'gap',
    );
    const further = findNearer({ ...request, walk: longer(60_000), list: { kind: 'national', bounds } });
    expect(further.gap).toContain('list of schools we hold ends');
  });

  it('leaves a school over the border open that is near in a straight line, and rules out one that is far', () => {
    const [south, west, , east] = county.area.bounds;
    const beyond = (urn: string, lat: number, lon: number) => ({
      ...far,
      urn,
      gates: [{ ...OFF_THE_MAP, id: urn, lat, lon }],
    });
    const { at } = request.home;
    const near = beyond('near', at.lat, east + 0.02);
    const wayOff = beyond('far', south - 0.09, west - 0.1);
    const metres = segmentMetres(at.lat, at.lon, at.lat, east + 0.02);
    const found = findNearer({
      ...request,
      walk: longer(metres + 500),
      others: [near, wayOff],
      list: { kind: 'national', bounds: county.area.bounds },
    });
    expect(found.schools.map(({ school, nearerWhy }) => [school.urn, nearerWhy])).toEqual([
      ['near', expect.stringMatching(/straight line/)],
    ]);
    expect(found.compared).toMatchObject({ schools: 2, notMeasured: 1, tooFarInAStraightLine: 1 });
  });
});

/** The walk asked about, as if it were that long. */
function longer(metres = 60_000) {
  const { walk } = request;
  if (walk.kind === 'missing') expect.fail(walk.words);
  const path = { ...walk.path, metres };
  return { ...walk, path, withoutUnassessed: path };
}
