import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPolicies } from '../../../demo/policies/load.node.ts';
import { type Day, day } from '../../../rules/kernel/day.ts';
import { keepAuthority, keepPolicy } from '../../../src/authorities/index.ts';
import { candidates } from '../../../src/checks/candidates.ts';
import { type Check, runCheck } from '../../../src/checks/index.ts';
import { areas } from '../../../src/db/tables/areas.ts';
import { recordDecision, replayDecision } from '../../../src/decisions/index.ts';
import { endsOfSchool, measureDrive } from '../../../src/measuring/index.ts';
import { schoolsOf } from '../../../src/places/index.ts';
import type { School } from '../../../src/places/school.ts';
import { childLines } from '../../demo/county-files.ts';
import { PLAIN } from '../../rules/policy/policies.ts';
import { demoFiles, type ImportedArea, importedArea } from './area.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
let area: ImportedArea;

beforeAll(async () => {
  area = await importedArea(demoFiles());
  await belongsTo('demo');
  for (const policy of demoPolicies('demo')) await keepPolicy(area.db, policy, NOW);
});
afterAll(() => area.close());

async function belongsTo(authority: string): Promise<void> {
  await keepAuthority(area.db, { id: authority, name: 'A council', fictional: true });
  await area.db.update(areas).set({ authority });
}

/** The 8th birthday, 12 May 2026, at 4,050 metres from the nearest school, with everything but distance settled. */
const BIRTHDAY = childLines().find(({ why }) => why.startsWith('The 8th birthday at 4,050 metres'))!;

function ask(facts: Record<string, unknown> = {}, on = BIRTHDAY.on): Promise<Check> {
  const { home, schoolUrn } = BIRTHDAY;
  const asked = 'postcode' in home ? home : { at: home.at, kind: home.kind };
  return runCheck(area, { home: asked, schoolUrn, on: day(on), facts: { ...BIRTHDAY.facts, ...facts } }, 'officer');
}

describe('the policy of the area’s council', () => {
  it('governs a child who started in its year: travel goes on to the end of the school year', async () => {
    const { decision } = await ask({ entryYear: 2026 });
    expect(decision).toMatchObject({ finding: 'owed', lookAgain: { on: '2026-09-01' } });
    expect(decision.findings[decision.root]!.words).toContain('Demonstration Council travel policy, entry in 2026');
    expect(decision.policy?.among.map(({ version }) => version)).toEqual(['2026.1']);
    expect((await ask({ entryYear: 2026 }, '2026-09-01')).decision.finding).toBe('not-owed');
  });

  it('does not govern one who started before it: the law alone holds', async () => {
    const { decision } = await ask({ entryYear: 2022 });
    expect(decision.finding).toBe('not-owed');
    expect(decision).not.toHaveProperty('policy');
  });

  it('is open while nobody knows when the child started, and that is asked for', async () => {
    const { decision } = await ask();
    expect(decision.finding).toBe('unknown');
    expect(decision.disposition.needed.map(({ fact }) => fact)).toEqual(['entryYear']);
  });

  it('is replayed as it was, to the same bytes, though the council has published others since', async () => {
    const check = await ask({ entryYear: 2026 });
    const { id } = await recordDecision(area.db, { authority: 'demo', by: null, content: check, now: NOW });
    await keepPolicy(area.db, { ...PLAIN, council: 'demo', version: '2028.1', applies: { entryYear: 2028 } }, NOW);
    const { same, replayed } = await replayDecision(area.db, id);
    expect(same).toBe(true);
    expect(JSON.parse(replayed).decision.policy.among[0].parameters.afterEighthBirthday).toBe('end-of-school-year');
  });
});

describe('a policy that measures the nearest school by road', () => {
  beforeAll(async () => {
    await belongsTo('by-road');
    await keepPolicy(
      area.db,
      { ...PLAIN, council: 'by-road', applies: { appliedFrom: '2020-09-01' }, parameters: { nearestBy: 'road' } },
      NOW,
    );
  });

  it('finds the schools that measuring the road to every school finds', async () => {
    const { driving } = await area.networksOf(area.area);
    const where = { network: driving!, area: area.area.id, attribution: [] };
    const schools = await schoolsOf(area.db, area.area.id);
    let nearer = 0;
    // Most of these go to the nearest; asked about a school at the other end of the county, many are nearer.
    const schoolUrn = '900022';
    for (const { home, on, facts } of childLines().filter((_, at) => at % 4 === 0)) {
      const born = (facts.bornOn as { value: Day } | undefined)?.value;
      if (!('at' in home) || !born) continue;
      const end = { at: home.at, kind: home.kind };
      const question = { area: area.area.id, home: end, schoolUrn, on: day(on), facts: { bornOn: born } };
      const check = await runCheck(area, question, 'officer');
      expect(check.nearestBy).toBe('road');
      const metresTo = (school: School) => {
        const its = measureDrive(where, end, endsOfSchool(school, day(on)));
        return its.kind === 'drive' ? its.path.metres : Number.POSITIVE_INFINITY;
      };
      const mine = metresTo(schools.find(({ urn }) => urn === schoolUrn)!);
      const others = candidates(schools, born, day(on)).filter(({ urn }) => urn !== schoolUrn);
      const shorter = others.filter((school) => metresTo(school) < mine).map(({ urn }) => urn);
      expect(
        check.nearer
          .filter(({ metres }) => metres! < mine)
          .map(({ urn }) => urn)
          .sort(),
      ).toEqual(shorter.sort());
      nearer += shorter.length;
    }
    expect(nearer).toBeGreaterThan(10);
  });
});
