import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { runCheck, type SurveyLine, survey } from '../../../src/checks/index.ts';
import { postcodesOf, schoolsOf } from '../../../src/places/index.ts';
import { type ImportedArea, importedArea } from './area.ts';

/** A real county, where its files lie beside the project. */
const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/rutland');
const file = (name: string) => join(FOLDER, name);
const BORN = day('2019-05-01');
const ON = day('2026-11-23');

describe.skipIf(!existsSync(FOLDER))('a real county', () => {
  let county: ImportedArea;
  let lines: readonly SurveyLine[];

  beforeAll(async () => {
    county = await importedArea({
      id: 'rutland',
      name: 'Rutland',
      attribution: ['© OpenStreetMap contributors', 'Contains public sector information'],
      fictional: false,
      osm: file('rutland-2022-07-20.osm.pbf'),
      schools: [file('schools.csv')],
      postcodes: [file('postcodes.csv')],
      gates: [],
    });
    const { db, area } = county;
    const { walking } = await county.networksOf(area);
    const [homes, schools] = [await postcodesOf(db, area.id), await schoolsOf(db, area.id)];
    const where = { network: walking, area: area.id, attribution: area.attribution };
    lines = survey({ where, homes, schools, born: BORN, on: ON, school: 'nearest-primary' });
  });
  afterAll(() => county?.close());

  it('has a line for each of its 1,279 postcodes', () => {
    expect(lines).toHaveLength(1279);
    expect(new Set(lines.map(({ postcode }) => postcode)).size).toBe(1279);
  });

  it('comes to the same counts by distance alone for a child of seven', () => {
    const counts = Object.entries(
      Object.groupBy(lines, ({ byDistance: { verdict, reason } }) => `${verdict} ${reason}`),
    );
    expect(Object.fromEntries(counts.map(([what, those]) => [what, those!.length]))).toEqual({
      'met beyond': 209,
      'not-met within': 698,
      'unknown too-close': 109,
      'unknown turns-on-unassessed': 263,
    });
  });

  it('gives every unknown a reason in words, and says who can settle it', () => {
    const open = lines.filter(({ byDistance }) => byDistance.verdict === 'unknown');
    expect(open.filter(({ byDistance }) => byDistance.words.length < 20)).toEqual([]);
    expect(open.filter(({ byDistance }) => byDistance.missing.length === 0)).toEqual([]);
  });

  it('names the stretches wherever the answer turns on stretches that nobody has assessed', () => {
    const turning = lines.filter(({ byDistance }) => byDistance.reason === 'turns-on-unassessed');
    expect(turning.filter(({ byDistance }) => byDistance.words.includes('{'))).toEqual([]);
    for (const { byDistance } of turning)
      expect(byDistance.facts).toContainEqual(
        expect.objectContaining({
          fact: 'walkToSchool',
          value: expect.objectContaining({ unassessed: expect.arrayContaining([expect.anything()]) }),
        }),
      );
  });

  it('answers for a real home and school as the survey did, with the map’s day and its sources', async () => {
    const { postcode, school, walk } = lines.find(({ byDistance }) => byDistance.verdict === 'met')!;
    const facts = { bornOn: BORN, attendance: 'registered', boardingArranged: false, planNaming: 'no-plan' };
    const check = await runCheck(county, { home: { postcode }, schoolUrn: school!.urn, on: ON, facts }, 'public');
    if (check.walk.kind === 'missing' || walk.kind === 'missing') expect.fail('not measured');
    expect(check.walk.path.metres).toBeCloseTo(walk.metres, 6);
    expect(check.decision.findings['england/section-444-5/beyond']!.verdict).toBe('met');
    expect(check.area.mapDay).toBe('2022-07-20');
    expect(check.walk.attribution).toEqual(county.area.attribution);
  });
});
