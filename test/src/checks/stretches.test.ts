import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { addPerson } from '../../../src/authorities/index.ts';
import { type Check, runCheck } from '../../../src/checks/index.ts';
import type { WalkDistance } from '../../../src/measuring/measurement.ts';
import {
  type AssessmentGiven,
  followLines,
  keepAssessment,
  keepStretch,
  type Network,
  partOf,
  type Stretch,
  wholeEdge,
} from '../../../src/network/index.ts';
import { demoFiles, type ImportedArea, importedArea } from './area.ts';

/** From this postcode a child of seven is within two miles along a main road without a pavement, and far beyond without it. */
const HOME = 'QZ4 1JA';
const OXLODE_PRIMARY = '900024';
const NOW = new Date('2026-11-25T09:00:00Z');

let county: ImportedArea;
let network: Network;
let officer: string;
beforeAll(async () => {
  county = await importedArea({ ...demoFiles(), authority: 'demo' });
  network = (await county.networksOf(county.area)).walking!;
  officer = (await addPerson(county.db, { authority: 'demo', name: 'Ash', role: 'officer' })).id;
});
afterAll(() => county.close());

async function ask(changes: { on?: string; bornOn?: string | null } = {}): Promise<Check & { walk: WalkDistance }> {
  const { on = '2026-11-25', bornOn = '2019-05-01' } = changes;
  const facts = {
    attendance: 'registered',
    boardingArranged: false,
    planNaming: 'no-plan',
    ...(bornOn ? { bornOn } : {}),
  };
  const question = { home: { postcode: HOME }, schoolUrn: OXLODE_PRIMARY, on: day(on), facts };
  const check = await runCheck(county, question, 'public');
  if (check.walk.kind === 'missing') throw new Error(check.walk.words);
  return check as Check & { walk: WalkDistance };
}

/** The whole edges of the unassessed part of the walk, kept as a stretch. */
async function mainRoad(): Promise<Stretch> {
  const { path, unassessed } = (await ask({ on: '2026-09-02' })).walk;
  const ways = new Set(unassessed.map(({ wayId }) => wayId));
  const runs = followLines(network, [path.line], { within: 0.5, ways });
  const parts = runs.map(({ edge }) => partOf(network, wholeEdge(network, edge)));
  const { id: area, mapSha256 } = county.area;
  return keepStretch(county.db, {
    authority: 'demo',
    area,
    name: 'Main road',
    parts,
    mapSha256,
    by: officer,
    now: NOW,
  });
}

const assess = async (stretch: Stretch, given: Partial<AssessmentGiven>) =>
  keepAssessment(county.db, {
    authority: 'demo',
    stretch: stretch.id,
    by: officer,
    now: NOW,
    given: {
      finding: 'safe',
      terms: { walking: 'either' },
      madeOn: day('2026-10-01'),
      method: 'Walked at 8.15 on a school day',
      assessor: 'Sam Field',
      post: 'road safety engineer',
      from: day('2026-10-01'),
      ...given,
    },
  });

const distance = ({ decision }: Check) => {
  const { verdict, reason } = decision.findings['england/section-444-5/beyond']!;
  return [verdict, reason];
};

describe('a walk that turns on a road that nobody has assessed', () => {
  it('is not settled until somebody has looked, and then it is, either way, for as long as the finding holds', async () => {
    const before = await ask();
    expect(distance(before)).toEqual(['unknown', 'turns-on-unassessed']);
    const stretch = await mainRoad();

    const safe = await assess(stretch, { finding: 'safe', from: day('2026-10-01') });
    const within = await ask();
    expect(distance(within)).toEqual(['not-met', 'within']);
    expect(within.walk.path).toEqual({ ...before.walk.path, stretches: expect.anything() });
    expect(within.walk.assessed).toMatchObject({ inForce: [safe.id], foundSafe: [{ name: 'Main road' }] });
    expect(distance(await ask({ on: '2026-09-30' }))).toEqual(['unknown', 'turns-on-unassessed']);

    const unsafe = await assess(stretch, { finding: 'unsafe', from: day('2026-11-09'), replaces: safe.id });
    const beyond = await ask();
    expect(distance(beyond)).toEqual(['met', 'beyond']);
    expect(beyond.walk.path.metres).toBe((before.walk.withoutUnassessed as { metres: number }).metres);
    expect(beyond.walk.assessed).toMatchObject({
      inForce: [unsafe.id],
      keptOut: [{ assessment: unsafe.id, post: 'road safety engineer' }],
      metresWithThem: before.walk.path.metres,
    });
    expect(distance(await ask({ on: '2026-11-08' }))).toEqual(['not-met', 'within']);
    expect(JSON.stringify(beyond)).not.toContain('Sam Field');

    const withdrawn = { finding: 'withdrawn', from: day('2026-11-25'), replaces: unsafe.id } as const;
    await assess(stretch, withdrawn);
    expect(distance(await ask())).toEqual(['unknown', 'turns-on-unassessed']);
  });

  it('is settled only for those whom the terms cover', async () => {
    const stretch = await mainRoad();
    await assess(stretch, {
      finding: 'unsafe',
      from: day('2027-01-01'),
      until: day('2027-02-01'),
      terms: { walking: 'either', ageTo: 7 },
    });
    const on = '2027-01-15';
    expect((await ask({ on })).walk.assessed?.keptOut).toHaveLength(1);
    expect((await ask({ on, bornOn: '2019-01-14' })).walk.assessed).toBeUndefined();
    expect((await ask({ on, bornOn: null })).walk.assessed).toBeUndefined();
    expect((await ask({ on: '2027-02-02' })).walk.assessed).toBeUndefined();
  });

  it('says what the walk would be if it were found unsafe', async () => {
    const { ifUnsafe, withoutUnassessed } = (await ask({ on: '2026-09-02' })).walk;
    expect(ifUnsafe!.length).toBeGreaterThan(0);
    const longest = Math.max(...ifUnsafe!.map(({ walk }) => (walk === 'none' ? Infinity : walk.metres)));
    expect(longest).toBe((withoutUnassessed as { metres: number }).metres);
  });
});
