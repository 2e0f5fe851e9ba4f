import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { type Asker, type Check, type CheckQuestion, runCheck } from '../../../src/checks/index.ts';
import { Problem } from '../../../src/problem.ts';
import { demoFiles, type ImportedArea, importedArea } from './area.ts';

const HEATH_PRIMARY = '900025';
const CASTLE_STREET_PRIMARY = '900001';
const IN_THE_MAP = { lat: 54.0404615, lon: 1.8065151 };

let county: ImportedArea;
beforeAll(async () => {
  county = await importedArea(demoFiles());
});
afterAll(() => county.close());

/** A child of seven, registered at the school. */
const SEVEN = { bornOn: '2019-05-01', attendance: 'registered', boardingArranged: false, planNaming: 'no-plan' };

type Changes = Partial<Omit<CheckQuestion, 'on'>> & { on?: string };

function ask({ on = '2026-11-23', ...changes }: Changes, asker: Asker = 'public'): Promise<Check> {
  const question = { home: { postcode: 'QZ10 1AR' }, schoolUrn: HEATH_PRIMARY, facts: SEVEN, ...changes };
  return runCheck(county, { ...question, on: day(on) }, asker);
}

async function refused(asked: Promise<unknown>): Promise<Problem> {
  const problem = await asked.then(
    () => expect.fail('was answered'),
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(Problem);
  return problem as Problem;
}

const findingOf = ({ decision }: Check, id: string) => decision.findings[id];
const BEYOND = 'england/section-444-5/beyond';
const NO_NEARER = 'england/schedule-35b/nearer-school';

describe('a question from end to end', () => {
  it('a child of seven beyond two miles from the nearest school is owed travel, and the answer carries its evidence', async () => {
    const check = await ask({});
    expect(check.decision.finding).toBe('owed');
    expect(check.decision.disposition).toMatchObject({ to: 'grant', because: 'met-by-distance-age-or-income' });
    if (check.walk.kind === 'missing') expect.fail(check.walk.words);
    expect(check.walk.path.metres - check.walk.marginMetres).toBeGreaterThan(3218.688);
    expect(check.walk.path.line.length).toBeGreaterThan(1);
    expect(check.drive.kind).toBe('drive');
    expect(check.nearer).toEqual([]);
    expect(check.facts.walkToSchool).toMatchObject({ by: 'measurement', value: { metres: check.walk.path.metres } });
    expect(check.decision.lookAgain?.on).toBe('2027-05-01');
  });

  it('the same home is within three miles on the eighth birthday and not the day before', async () => {
    const by = async (on: string) => findingOf(await ask({ on }), BEYOND)?.verdict;
    expect(await by('2027-04-30')).toBe('met');
    expect(await by('2027-05-01')).toBe('not-met');
  });

  it('a walk within the margin of the line is unknown, and says that a better measurement would settle it', async () => {
    const check = await ask({ home: { postcode: 'QZ10 1AP' } });
    expect(check.decision.finding).toBe('unknown');
    expect(findingOf(check, BEYOND)).toMatchObject({ verdict: 'unknown', reason: 'too-close' });
    expect(check.decision.disposition.needed.map(({ fact }) => fact)).toContain('walkToSchool');
  });

  it('a home with no walk to the school has words in place of a number, and nobody is told no', async () => {
    const check = await ask({ home: { postcode: 'QZ5 1SA' } });
    expect(check.walk).toMatchObject({ kind: 'missing', reason: 'no-walk-on-map' });
    expect(check.decision.finding).toBe('unknown');
    expect(check.nearerGap).toMatch(/no walk/);
    expect(check.facts.nearerSchools).toHaveProperty('missing');
  });

  it('names the area’s sources in the answer and in both measurements', async () => {
    const { area, walk, drive } = await ask({});
    expect(area.attribution).toEqual(county.area.attribution);
    expect(area.attribution.join('')).not.toBe('');
    expect(walk).toMatchObject({ attribution: area.attribution });
    expect(drive).toMatchObject({ attribution: area.attribution });
    expect(area).not.toHaveProperty('folder');
  });

  it('is JSON all through, and the same bytes when asked again', async () => {
    const check = await ask({});
    expect(JSON.parse(JSON.stringify(check))).toEqual(JSON.parse(JSON.stringify(await ask({}))));
    expect(JSON.stringify(check)).toBe(JSON.stringify(await ask({})));
  });
});

describe('schools that may be nearer', () => {
  const far = { home: { postcode: 'QZ10 1AR' }, schoolUrn: CASTLE_STREET_PRIMARY };

  it('are compared by the walk, nearest first, and leave the ground open until someone knows of places', async () => {
    const check = await ask(far);
    expect(check.nearer[0]).toMatchObject({ urn: HEATH_PRIMARY, nearer: 'yes', suitable: 'unknown' });
    const metres = check.nearer.map((each) => each.metres!);
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
    expect(findingOf(check, NO_NEARER)).toMatchObject({ verdict: 'unknown', reason: 'nearer-perhaps' });
    expect(check.decision.finding).toBe('unknown');
  });

  it('an officer who has looked at the admissions records settles it, and is named as the one who did', async () => {
    const nearerSchools = { complete: true, schools: [] };
    const check = await ask({ ...far, facts: { ...SEVEN, nearerSchools } }, 'officer');
    expect(check.facts.nearerSchools).toEqual({ value: nearerSchools, by: 'judgement' });
    expect(check.nearer.length).toBeGreaterThan(0);
    expect(check.decision.finding).toBe('owed');
  });

  it('are not compared while the child’s age is not known', async () => {
    const { bornOn: _, ...facts } = SEVEN;
    const check = await ask({ ...far, facts });
    expect(check.nearer).toEqual([]);
    expect(check.facts.nearerSchools).toMatchObject({ missing: expect.stringContaining('age') });
    expect(check.decision.finding).toBe('unknown');
  });
});

describe('a question that cannot be met', () => {
  it('a postcode that is not held, or is none', async () => {
    const elsewhere = await refused(ask({ home: { postcode: 'ze2 9xx' } }));
    expect(elsewhere).toMatchObject({ code: 'invalid-request', fields: [{ path: 'home' }] });
    expect(elsewhere.message).toContain('ZE2 9XX');
    for (const postcode of ['', 'castle', "' or 1=1 --", 'Q'.repeat(10_000)])
      expect((await refused(ask({ home: { postcode } }))).message).toContain('full UK postcode');
  });

  it('a school that is not held', async () => {
    for (const schoolUrn of ['123456', '', '9'.repeat(5000), '__proto__']) {
      const problem = await refused(ask({ schoolUrn }));
      expect(problem).toMatchObject({ code: 'not-found', fields: [{ path: 'schoolUrn' }] });
      expect(problem.message.length).toBeLessThan(200);
    }
  });

  it('an area that is not held', async () => {
    const home = { at: IN_THE_MAP, kind: 'officer-point' } as const;
    expect((await refused(ask({ area: 'elsewhere', home }))).fields).toMatchObject([{ path: 'area' }]);
  });

  it('a judgement from the public, each field named; an officer may give it', async () => {
    const facts = { ...SEVEN, canWalkGivenNeeds: false, walkToSchool: 9000, nearerSchools: null, disabled: true };
    const problem = await refused(ask({ facts }));
    expect(problem.code).toBe('invalid-request');
    expect(problem.fields.map(({ path }) => path)).toEqual([
      'facts.canWalkGivenNeeds',
      'facts.walkToSchool',
      'facts.nearerSchools',
    ]);
    const { nearerSchools: _, ...rest } = facts;
    const check = await ask({ facts: rest }, 'officer');
    expect(check.facts.walkToSchool).toMatchObject({ by: 'judgement', value: { metres: 9000 } });
  });

  it('a parent cannot say that somebody else said it', async () => {
    const facts = { ...SEVEN, disabled: { value: true, by: 'judgement' } };
    expect((await ask({ facts })).facts.disabled).toEqual({ value: true, by: 'parent' });
  });

  it('a child born after the day that was asked about', async () => {
    const problem = await refused(ask({ facts: { ...SEVEN, bornOn: '2026-11-24' } }));
    expect(problem.fields).toMatchObject([{ path: 'facts.bornOn' }]);
    const today = await ask({ facts: { ...SEVEN, bornOn: '2026-11-23' } });
    expect(today.decision.finding).toBe('not-owed');
  });

  it('a day on which nobody has checked the law', async () => {
    for (const on of ['1990-01-01', '2099-01-01']) {
      const problem = await refused(ask({ on, facts: { ...SEVEN, bornOn: '1985-05-05' } }));
      expect(problem).toMatchObject({ code: 'day-outside-checked-law', fields: [{ path: 'on' }] });
    }
  });
});

describe('a home given as a point', () => {
  const at = (lat: number, lon: number) => ({ at: { lat, lon }, kind: 'address-point' as const });

  it('is measured more sharply than a postcode, and is not taken to be in the area without being looked up', async () => {
    const check = await ask({ home: at(IN_THE_MAP.lat, IN_THE_MAP.lon) });
    if (check.walk.kind === 'missing') expect.fail(check.walk.words);
    expect(check.walk.marginMetres).toBeLessThan(200);
    expect(check).not.toHaveProperty('homeInArea');
    expect(check.facts.livesInArea).toHaveProperty('missing');
    expect(check.decision.finding).toBe('unknown');
  });

  it('off the map of the area that was named has words and no number', async () => {
    const check = await ask({ area: county.area.id, home: at(55.2, 1.8) });
    expect(check.walk).toMatchObject({ kind: 'missing', reason: 'outside-map' });
    expect(check.walk).toMatchObject({ words: expect.stringContaining('outside the map') });
    expect(check.drive.kind).toBe('missing');
    expect(check.decision.finding).toBe('unknown');
  });

  it('outside every map we hold is refused when no area was named', async () => {
    const problem = await refused(ask({ home: at(51.5, -0.1) }));
    expect(problem).toMatchObject({ code: 'invalid-request', fields: [{ path: 'home' }] });
  });

  it('that is no place on the ground is refused', async () => {
    await refused(ask({ area: county.area.id, home: at(Number.NaN, 1.8) }));
    await refused(ask({ area: county.area.id, home: at(1e9, 1.8) }));
  });
});

describe('without a prepared map', () => {
  it('nothing is measured and nothing is guessed', async () => {
    const sources = { db: county.db, networksOf: async () => ({}) };
    const question = { home: { postcode: 'QZ10 1AR' }, schoolUrn: HEATH_PRIMARY, on: day('2026-11-23'), facts: SEVEN };
    const check = await runCheck(sources, question, 'public');
    expect(check.walk).toMatchObject({ kind: 'missing', reason: 'no-network' });
    expect(check.decision.finding).toBe('unknown');
  });
});
