import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPlaces } from '../../../demo/load.node.ts';
import { demoPolicies } from '../../../demo/policies/load.node.ts';
import { day } from '../../../rules/kernel/day.ts';
import { addPerson, DEMO_AUTHORITY, keepPolicy } from '../../../src/authorities/index.ts';
import { type Check, type CheckQuestion, KeptMeans, runCheck, runCheckBy } from '../../../src/checks/index.ts';
import { followLines, keepAssessment, keepStretch, partOf, wholeEdge } from '../../../src/network/index.ts';
import {
  keepAddresses,
  keepOffers,
  keepVacancies,
  postcodesOf,
  readOffers,
  readVacancies,
  schoolsOf,
} from '../../../src/places/index.ts';
import { Problem } from '../../../src/problem.ts';
import { demoFiles, type ImportedArea, importedArea } from './area.ts';

const NOW = new Date('2026-11-02T08:00:00Z');
const ON = day('2026-11-23');
const RUTLAND = resolve(import.meta.dirname, '../../../../shared/data/rutland');
const FACTS = { attendance: 'registered', boardingArranged: false, planNaming: 'no-plan' };
const CHILDREN = [
  { bornOn: '2021-03-01', ...FACTS, benefits: [] },
  { bornOn: '2019-05-01', ...FACTS, benefits: ['income-support'], admissionRound: 'late-or-in-year', entryYear: 2026 },
  { bornOn: '2016-09-30', attendance: 'registered', specialEducationalNeeds: true, entryYear: 2022 },
  { bornOn: '2013-01-15', attendance: 'considering', freeSchoolMeals: true, planNaming: 'no-plan' },
  { ...FACTS },
  { bornOn: '2015-02-01', attendance: 'registered', admissionRound: 'on-time', entryYear: 2026 },
  { bornOn: '2018-02-01', ...FACTS, entryYear: 2027 },
] as const;

/** What came of a question: the whole check, or why there is none. */
const asText = (check: Promise<Check>) =>
  check.then(JSON.stringify, (error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    return JSON.stringify([error.code, error.message, error.fields]);
  });

/** That every question has the same bytes by kept means, asked in parts as a night asks, and gives those checks. */
async function expectSame(county: ImportedArea, questions: readonly CheckQuestion[]): Promise<Check[]> {
  const kept = new KeptMeans(county);
  const checks: Check[] = [];
  for (let at = 0; at < questions.length; at += 50) {
    const some = questions.slice(at, at + 50);
    const means = await kept.through(
      county.db,
      some.map(({ home }) => home),
    );
    for (const question of some) {
      const alone = await asText(runCheck(county, question, 'officer'));
      expect(await asText(runCheckBy(means, question, 'officer'))).toBe(alone);
      checks.push(JSON.parse(alone) as Check);
    }
  }
  return checks.filter(({ walk }) => walk !== undefined);
}

describe('what is found by means kept for many is what is found for each child alone, to the byte', () => {
  let county: ImportedArea;
  beforeAll(async () => {
    county = await importedArea({ ...demoFiles(), authority: DEMO_AUTHORITY.id });
  });
  afterAll(() => county.close());

  /** One school at each home in turn, and children of each kind. */
  async function questions(): Promise<CheckQuestion[]> {
    const { db, area } = county;
    const schools = await schoolsOf(db, area.id);
    const homes = (await postcodesOf(db, area.id)).map(({ postcode, at }, i): CheckQuestion['home'] => {
      if (i % 5 === 1) return { at, kind: 'address-point' };
      if (i % 5 === 2) return { uprn: String(900000100000 + i), postcode };
      return { postcode };
    });
    const odd: CheckQuestion['home'][] = [
      ...[{ uprn: '900000999999' }, { uprn: 'no number' }, { postcode: 'nowhere' }, { postcode: 'ZZ99 9ZZ' }],
      ...[{ at: { lat: 10, lon: 10 }, kind: 'officer-point' as const }],
    ];
    return [...homes, ...odd].map((home, i) => {
      const schoolUrn = i % 40 === 39 ? '111111' : schools[(i * 7) % schools.length]!.urn;
      return { home, schoolUrn, on: ON, facts: { ...CHILDREN[i % CHILDREN.length] } };
    });
  }

  it('by postcodes, addresses and points, with figures of places and every policy of the council', async () => {
    const { db, area } = county;
    const listed = (await postcodesOf(db, area.id)).map(({ postcode, at }, i) => ({
      ...{ uprn: String(900000100000 + i), at: { lat: at.lat + 0.0002, lon: at.lon }, fromGridReference: i % 2 === 0 },
      ...(i % 3 === 0 ? {} : { postcode }),
    }));
    await keepAddresses(db, { listed, gone: [] }, { area: area.id, source: 'a test', now: NOW, dryRun: false });
    for (const policy of demoPolicies(DEMO_AUTHORITY.id)) await keepPolicy(db, policy, NOW);
    const how = { area: area.id, source: 'a test', by: 'a test', now: NOW, dryRun: false };
    const file = (path: string) => ({ name: path, bytes: readFileSync(path) });
    await keepOffers(db, readOffers(file(demoPlaces().offers)), how);
    await keepVacancies(db, readVacancies(file(demoPlaces().vacancies)), how);
    const checks = await expectSame(county, await questions());
    const ways = (which: (check: Check) => string | undefined) => [...new Set(checks.map(which))];
    expect(ways(({ walk }) => (walk.kind === 'walk' ? walk.home.kind : undefined))).toEqual(
      expect.arrayContaining(['postcode-centre', 'address-point']),
    );
    expect(ways(({ decision }) => decision.finding)).toEqual(expect.arrayContaining(['owed', 'unknown']));
    expect(new Set(checks.flatMap(({ nearer }) => nearer.map(({ place }) => place))).size).toBeGreaterThan(2);
    expect(checks.some(({ decision }) => decision.policy)).toBe(true);
    expect(checks.some(({ walk }) => walk.kind === 'walk' && walk.ifUnsafe)).toBe(true);
  }, 240_000);

  it('with stretches found safe and unsafe for some', async () => {
    const { db, area } = county;
    const network = (await county.networksOf(area)).walking!;
    const { id: by } = await addPerson(db, { authority: DEMO_AUTHORITY.id, name: 'Ash', role: 'officer' });
    const asked = (await questions()).filter((_, i) => i % 3 === 0);
    const walks = (await expectSame(county, asked)).flatMap(({ walk }) => (walk.kind === 'walk' ? [walk] : []));
    // Each on ways of its own: where two findings of one stretch differ, it counts as not assessed.
    const taken = new Set<number>();
    const some = walks.filter(({ unassessed }) => {
      const isNew = unassessed.length > 0 && unassessed.every(({ wayId }) => !taken.has(wayId));
      if (isNew) for (const { wayId } of unassessed) taken.add(wayId);
      return isNew;
    });
    for (const [i, { path, unassessed }] of some.entries()) {
      const runs = followLines(network, [path.line], {
        within: 0.5,
        ways: new Set(unassessed.map((each) => each.wayId)),
      });
      const parts = runs.map(({ edge }) => partOf(network, wholeEdge(network, edge)));
      const { id, mapSha256 } = area;
      const kept = { authority: DEMO_AUTHORITY.id, by, now: NOW };
      const stretch = await keepStretch(db, { ...kept, area: id, name: `Stretch ${i}`, parts, mapSha256 });
      await keepAssessment(db, {
        ...kept,
        stretch: stretch.id,
        given: {
          finding: i % 2 === 0 ? 'unsafe' : 'safe',
          terms: { walking: 'either', ...(i % 3 === 0 ? { ageFrom: 5, ageTo: 9 } : {}) },
          ...{
            madeOn: day('2026-10-01'),
            method: 'Walked',
            assessor: 'Sam Field',
            post: 'engineer',
            from: day('2026-10-01'),
          },
        },
      });
    }
    const again = await expectSame(county, asked);
    const assessed = again.flatMap(({ walk }) => (walk.kind === 'walk' && walk.assessed ? [walk.assessed] : []));
    expect(assessed.some(({ foundSafe }) => foundSafe.length > 0)).toBe(true);
    expect(assessed.some(({ keptOut }) => keptOut.length > 0)).toBe(true);
  }, 240_000);
});

describe.skipIf(!existsSync(RUTLAND))('so it is in a real county', () => {
  it('for homes all over it', async () => {
    const county = await importedArea({
      ...{ id: 'rutland', name: 'Rutland', attribution: ['© OpenStreetMap contributors'], fictional: false },
      ...{ osm: join(RUTLAND, 'rutland-2022-07-20.osm.pbf'), schools: [join(RUTLAND, 'schools.csv')] },
      ...{ postcodes: [join(RUTLAND, 'postcodes.csv')], gates: [] },
    });
    try {
      const { db, area } = county;
      const schools = await schoolsOf(db, area.id);
      const homes = (await postcodesOf(db, area.id)).filter((_, i) => i % 4 === 0);
      const asked = homes.map(({ at }, i): CheckQuestion => {
        const near = schools.filter((school) => school.at).sort((a, b) => apart(a.at!, at) - apart(b.at!, at));
        const { urn } = near[i % 5]!;
        return {
          home: { at, kind: 'address-point' },
          schoolUrn: urn,
          on: ON,
          facts: { ...CHILDREN[i % CHILDREN.length] },
        };
      });
      const checks = await expectSame(county, asked);
      expect(checks.length).toBeGreaterThan(300);
    } finally {
      await county.close();
    }
  }, 240_000);
});

const apart = (a: { lat: number; lon: number }, b: { lat: number; lon: number }) =>
  Math.hypot(a.lat - b.lat, (a.lon - b.lon) * 0.6);
