import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { runCheck, type SurveyLine, type SurveyRequest, survey } from '../../../src/checks/index.ts';
import { postcodesOf, schoolsOf } from '../../../src/places/index.ts';
import { demoFiles, type ImportedArea, importedArea } from './area.ts';

let county: ImportedArea;
let request: SurveyRequest;
let lines: readonly SurveyLine[];
beforeAll(async () => {
  county = await importedArea(demoFiles());
  const { db, area } = county;
  const { walking } = await county.networksOf(area);
  request = {
    where: { network: walking, area: area.id, attribution: area.attribution },
    homes: await postcodesOf(db, area.id),
    schools: await schoolsOf(db, area.id),
    born: day('2019-05-01'),
    on: day('2026-11-23'),
    school: 'nearest-primary',
  };
  lines = survey(request);
});
afterAll(() => county.close());

/** The gates of one school, changed. */
const withGates = (urn: string, change: (gates: SurveyRequest['schools'][number]['gates']) => typeof gates) =>
  request.schools.map((school) => (school.urn === urn ? { ...school, gates: change(school.gates) } : school));
const OFF_THE_MAP = { id: 'far', lat: 57, lon: -3, name: 'far gate', source: 'nobody' };

describe('a survey of an area', () => {
  it('has a line for every postcode, in order, and all three verdicts among them', () => {
    expect(lines.map(({ postcode }) => postcode)).toEqual(request.homes.map(({ postcode }) => postcode));
    expect(new Set(lines.map(({ byDistance }) => byDistance.verdict))).toEqual(new Set(['met', 'not-met', 'unknown']));
  });

  it('gives each line the same walk and the same distance verdict as a check of that one home', async () => {
    const measured = lines.filter(({ school }) => school);
    for (const { postcode, school, walk, byDistance } of measured.filter((_, at) => at % 30 === 0)) {
      const facts = { bornOn: request.born, attendance: 'considering' };
      const question = { home: { postcode }, schoolUrn: school!.urn, on: request.on, facts };
      const check = await runCheck(county, question, 'public');
      if (check.walk.kind === 'missing' || walk.kind === 'missing') expect.fail(`${postcode} was not measured twice`);
      expect(walk.metres).toBeCloseTo(check.walk.path.metres, 6);
      expect(byDistance.verdict).toBe(check.decision.findings[byDistance.provision]!.verdict);
    }
  });

  it('owes nothing but by distance, and refuses nobody', () => {
    for (const { decision, byDistance } of lines) {
      expect(decision.finding).toBe(byDistance.verdict === 'met' ? 'owed' : 'unknown');
      expect(decision.disposition.to).toBe(decision.finding === 'owed' ? 'ask' : 'officer');
    }
  });

  it('tells how far it has come, to the end', () => {
    const told: number[] = [];
    survey({ ...request, homes: request.homes.slice(0, 3), onProgress: (done) => told.push(done) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('of one school by its number measures to that school alone', () => {
    const one = survey({ ...request, school: { urn: '900001' } });
    expect(new Set(one.flatMap(({ school }) => (school ? [school.urn] : [])))).toEqual(new Set(['900001']));
  });

  it('of a school with a gate that is not on the map gives no verdict: a shorter walk may have been missed', async () => {
    const schools = withGates('900001', (gates) => [...gates, OFF_THE_MAP]);
    for (const { byDistance } of survey({ ...request, schools, school: { urn: '900001' } }))
      expect(byDistance).toMatchObject({ verdict: 'unknown', reason: 'missing' });
  });

  it('says in words when nobody can be measured, since the school’s place is not known', () => {
    const schools = request.schools.map((school) =>
      school.urn === '900001' ? { ...school, at: undefined, gates: [] } : school,
    );
    for (const { walk, byDistance } of survey({ ...request, schools, school: { urn: '900001' } })) {
      expect(walk).toMatchObject({ kind: 'missing', reason: 'school-place-not-known' });
      expect(byDistance.verdict).toBe('unknown');
    }
  });

  it('is refused for a school that is not there, and for an age that no school of the kind takes', () => {
    expect(() => survey({ ...request, school: { urn: '1' } })).toThrow('no school with the number 1');
    expect(() => survey({ ...request, born: day('2010-05-01') })).toThrow('no primary school for a child of that age');
  });
});
