import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isValid } from 'postcode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listChildren } from '../../demo/children/list.ts';
import { layCounty } from '../../demo/county.ts';
import { firstMeeting } from '../../demo/crossings.ts';
import type { Spot } from '../../demo/ground.ts';
import { demoArea, demoPlaces } from '../../demo/load.node.ts';
import { makeCounty } from '../../demo/make.ts';
import { readOffers, readVacancies } from '../../src/places/index.ts';
import { COUNTY, childLines, type ReadMap, readMap, rowsOf } from './county-files.ts';

describe('the files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'county-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('come out the same, byte for byte, when the county is made again', () => {
    makeCounty(folder);
    const names = readdirSync(folder);
    expect(names.sort()).toEqual(readdirSync(COUNTY).sort());
    for (const name of names)
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(COUNTY, name))), name).toBe(true);
  });

  test('stay small, and are where the loader says', () => {
    expect(statSync(demoArea().osm).size).toBeLessThan(1_500_000);
    for (const path of [demoArea().schools, demoArea().gates, demoArea().postcodes])
      expect(statSync(path).size).toBeGreaterThan(0);
    expect(demoArea()).toMatchObject({ fictional: true, attribution: [expect.stringContaining('Fictional county')] });
  });
});

describe('the map', () => {
  let map: ReadMap;
  beforeAll(async () => {
    map = await readMap();
  });
  const having = (key: string, value: string | RegExp) =>
    map.ways.filter(({ tags }) => (typeof value === 'string' ? tags[key] === value : value.test(tags[key] ?? '')));

  test.each([
    ['highway', 'trunk'],
    ['highway', 'motorway'],
    ['highway', 'primary'],
    ['highway', 'secondary'],
    ['highway', 'tertiary'],
    ['highway', 'steps'],
    ['highway', 'footway'],
    ['highway', 'bridleway'],
    ['highway', 'track'],
    ['highway', 'path'],
    ['highway', 'living_street'],
    ['access', 'private'],
    ['oneway', 'yes'],
    ['route', 'ferry'],
    ['waterway', 'river'],
    ['railway', 'rail'],
    ['natural', 'coastline'],
    ['maxspeed', '20 mph'],
    ['bridge', 'yes'],
  ])('has a way with %s=%s', (key, value) => expect(having(key, value).length).toBeGreaterThan(0));

  test('has two turns that are forbidden, each from one way into another at the node they share', () => {
    expect(map.relations).toHaveLength(2);
    for (const { members } of map.relations) {
      const of = (role: string) => members.find((each) => each.role === role)!.ref;
      for (const role of ['from', 'to']) {
        const { nodes } = map.ways.find(({ id }) => id === of(role))!;
        expect([nodes[0], nodes.at(-1)]).toContain(of('via'));
      }
    }
  });

  test('names no node that is not there, and gives every way two nodes at least', () => {
    for (const { nodes } of map.ways) {
      expect(nodes.length).toBeGreaterThan(1);
      expect(nodes.every((id) => map.nodes.has(id))).toBe(true);
    }
  });

  test('keeps every road and home on dry land, but for the two homes said to be at sea', () => {
    const { map: laid } = layCounty();
    const shores = laid.ways
      .filter(({ tags }) => tags.natural === 'coastline')
      .map(({ nodes }) => nodes.map(({ spot }) => spot));
    const dry = (spot: Spot) => shores.some((shore) => isInside(shore, spot));
    const roads = laid.ways.filter(({ tags }) => tags.highway);
    expect(roads.filter(({ nodes }) => !nodes.every(({ spot }) => dry(spot))).map(({ tags }) => tags.name)).toEqual([]);
    const wet = listChildren().filter(({ home }) => 'at' in home && !dry(home.at));
    expect(wet.map(({ home }) => 'at' in home && home.address)).toEqual([
      'at sea, east of the county',
      'at sea, south of the county',
    ]);
  });

  test('lets no road cross another, or the river, without a junction or a bridge', () => {
    const { ways } = layCounty().map;
    const level = ways.filter(({ tags }) => (tags.highway || tags.railway || tags.waterway) && !tags.bridge);
    const crossing = level.flatMap((one, i) =>
      level
        .slice(i + 1)
        .filter((other) => firstMeeting(one, other))
        .map((other) => [one.tags.name, other.tags.name]),
    );
    expect(crossing).toEqual([]);
  });
});

describe('the lists', () => {
  test('hold a school of every kind that the law tells apart', () => {
    const types = new Set(rowsOf('schools.csv').map((row) => row.type));
    for (const type of [
      'Community school',
      'Foundation school',
      'Voluntary aided school',
      'Voluntary controlled school',
      'Academy converter',
      'Academy sponsor led',
      'Free schools',
      'Community special school',
      'Foundation special school',
      'Non-maintained special school',
      'Academy special converter',
      'Pupil referral unit',
      'Academy alternative provision converter',
      'Local authority nursery school',
      'City technology college',
      'Other independent school',
      'Other independent special school',
      'Academy 16-19 converter',
    ])
      expect(types).toContain(type);
  });

  test('hold a grammar school, schools for girls and for boys, and schools of a faith', () => {
    const schools = rowsOf('schools.csv');
    expect(schools.filter((row) => row.admissions === 'Selective')).toHaveLength(1);
    expect(new Set(schools.map((row) => row.gender))).toEqual(new Set(['Mixed', 'Girls', 'Boys']));
    expect(new Set(schools.map((row) => row.religion))).toEqual(
      new Set(['None', 'Church of England', 'Roman Catholic']),
    );
  });

  test('has places at its schools as an import takes them: some schools full, some not', () => {
    const file = (path: string) => ({ name: path, bytes: readFileSync(path) });
    const [offers, vacancies] = [readOffers(file(demoPlaces().offers)), readVacancies(file(demoPlaces().vacancies))];
    expect([offers.faults, vacancies.faults]).toEqual([[], []]);
    const urns = new Set(rowsOf('schools.csv').map((row) => row.urn));
    for (const { urn } of [...offers.records, ...vacancies.records]) expect(urns).toContain(urn);
    const outcomes = new Set(offers.records.flatMap(({ criteria }) => criteria.map(({ outcome }) => outcome.kind)));
    expect([...outcomes].sort()).toEqual(['all-offered', 'cut-off', 'none-offered', 'tie-break']);
    expect(new Set(vacancies.records.map(({ hasPlaces }) => hasPlaces)).size).toBe(2);
  });

  test('give every school a gate but three, and two schools a back gate', () => {
    const urns = rowsOf('gates.csv').map((row) => row.urn);
    expect(rowsOf('schools.csv').filter((row) => !urns.includes(row.urn))).toHaveLength(3);
    expect(urns.length - new Set(urns).size).toBe(2);
  });

  test('use only made-up postcodes and school numbers, each once', () => {
    const postcodes = rowsOf('postcodes.csv').map((row) => row.postcode!);
    expect(postcodes.every((each) => isValid(each) && each.startsWith('QZ'))).toBe(true);
    expect(new Set(postcodes).size).toBe(postcodes.length);
    const urns = rowsOf('schools.csv').map((row) => row.urn!);
    expect(urns.every((urn) => /^9000\d\d$/.test(urn))).toBe(true);
    expect(new Set(urns).size).toBe(urns.length);
  });
});

describe('the children', () => {
  const children = childLines();

  test('are three hundred, each with a home and a school that are in the lists, and a reason', () => {
    expect(new Set(children.map(({ id }) => id)).size).toBe(300);
    const addresses = new Map(rowsOf('addresses.csv').map((row) => [row.id!, row]));
    const postcodes = new Set(rowsOf('postcodes.csv').map((row) => row.postcode));
    const urns = new Set(rowsOf('schools.csv').map((row) => row.urn));
    for (const { home, schoolUrn, why } of children) {
      if ('postcode' in home) expect(postcodes).toContain(home.postcode);
      else
        expect(addresses.get(home.address)).toMatchObject({ lat: home.at.lat.toFixed(7), lon: home.at.lon.toFixed(7) });
      expect(urns).toContain(schoolUrn);
      expect(why).toMatch(/^[A-Z0-9].*\.$/);
    }
  });

  test('have a ground exactly when travel is owed, but for two who may live in another council’s area', () => {
    const other = children.filter(({ expected }) => expected.grounds.length > 0 !== (expected.finding === 'owed'));
    expect(other.map(({ facts }) => facts.livesInArea?.value)).toEqual([undefined, false]);
  });

  test('say which fact it turns on exactly when the finding is unknown', () => {
    for (const { expected } of children) expect(expected.turnsOn !== undefined).toBe(expected.finding === 'unknown');
  });

  test('cover every paragraph about schools, one about other places, and every finding', () => {
    const grounds = new Set(children.flatMap(({ expected }) => expected.grounds));
    expect(grounds).toEqual(new Set([2, 4, 6, 7, 9, 11, 12].map((each) => `england/schedule-35b/${each}`)));
    const count = (finding: string) => children.filter(({ expected }) => expected.finding === finding).length;
    for (const finding of ['owed', 'not-owed', 'unknown']) expect(count(finding)).toBeGreaterThan(50);
  });
});

/** Whether a line from the spot due east crosses the shore an odd number of times. */
function isInside(shore: readonly Spot[], { x, y }: Spot): boolean {
  const crossings = shore.filter((b, i) => {
    const a = shore[(i || shore.length) - 1]!;
    return a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
  });
  return crossings.length % 2 === 1;
}
