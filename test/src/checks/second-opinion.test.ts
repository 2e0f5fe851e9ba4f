import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { keepAuthority } from '../../../src/authorities/index.ts';
import { type Check, type CheckQuestion, decideCheck, type OtherProgram, runCheck } from '../../../src/checks/index.ts';
import { listDecisions, recordDecision, replayDecision, secondOpinions } from '../../../src/decisions/index.ts';
import { shortestDrive } from '../../../src/measuring/drive.ts';
import { Osrm, snap } from '../../../src/measuring/index.ts';
import { EXCLUDE } from '../../../src/measuring/osrm/profile.ts';
import { shortestWalk } from '../../../src/measuring/search.ts';
import { termsFor, withoutUnassessed } from '../../../src/measuring/terms.ts';
import type { Network } from '../../../src/network/index.ts';
import { say, standIn, versionOf } from '../measuring/stand-in-osrm.ts';
import { demoFiles, type ImportedArea, importedArea } from './area.ts';

const HEATH_PRIMARY = '900025';
const BEYOND = 'england/section-444-5/beyond';
/** A child of seven, registered at the school. */
const SEVEN = { bornOn: '2019-05-01', attendance: 'registered', boardingArranged: false, planNaming: 'no-plan' };

let county: ImportedArea;
let networks: { walking: Network; driving: Network };
beforeAll(async () => {
  county = await importedArea(demoFiles());
  networks = (await county.networksOf(county.area)) as typeof networks;
});
afterAll(() => county.close());

type Alter = (metres: number, what: 'walk' | 'drive') => number | null;

/** Another's program, played by our own search with its lengths altered. */
async function otherProgram(alter: Alter, use: OtherProgram['use'] = 'required'): Promise<OtherProgram> {
  const { walking, driving } = networks;
  const version = versionOf(walking);
  const server = await standIn(version, ({ body, service }, reply) => {
    const walks = (body.exclude ?? [])[0] === EXCLUDE.walk[0];
    const network = walks ? walking : driving;
    const terms = body.exclude?.includes('unassessed') ? withoutUnassessed(termsFor(network)) : termsFor(network);
    const snaps = body.coordinates.map(([lon, lat]) => {
      const found = snap(network, { lat, lon });
      if (found.kind !== 'snap') throw new Error('asked about a place off the map');
      return found;
    });
    const path = (a: (typeof snaps)[number], b: (typeof snaps)[number]) =>
      walks ? shortestWalk(network, a, b, terms) : shortestDrive(network, a, b, terms);
    const there = (one: (typeof snaps)[number]) => ({
      name: `${one.edge} 1 a way`,
      location: [one.at.lon, one.at.lat],
    });
    if (service === 'route') {
      const line = path(snaps[0]!, snaps[1]!)!.line.map(([lon, lat]) => [lon, lat + 0.0005]);
      const first = walking.nodeLat.length + 1;
      const nodes = line.map(() => first + walking.shapeFirst[snaps[0]!.edge]!);
      const routes = [{ distance: 1, geometry: { coordinates: line }, legs: [{ annotation: { nodes } }] }];
      return say(reply, { code: 'Ok', data_version: version, routes, waypoints: snaps.map(there) });
    }
    const froms = snaps.slice(0, body.sources!.length);
    const tos = snaps.slice(body.sources!.length);
    const distances = froms.map((a) =>
      tos.map((b) => {
        const found = path(a, b);
        return found ? alter(found.metres, walks ? 'walk' : 'drive') : null;
      }),
    );
    return say(reply, {
      code: 'Ok',
      data_version: version,
      distances,
      sources: froms.map(there),
      destinations: tos.map(there),
    });
  });
  return { osrm: new Osrm({ url: server.url }), use };
}

function ask(other: OtherProgram | undefined, changes: Partial<CheckQuestion> = {}): Promise<Check> {
  const question = { home: { postcode: 'QZ10 1AR' }, schoolUrn: HEATH_PRIMARY, facts: SEVEN, ...changes };
  return runCheck(other ? { ...county, other } : county, { ...question, on: day('2026-11-23') }, 'officer');
}

/** A home well within two miles of the school. */
const NEARBY = { home: { at: { lat: 54.0402, lon: 1.826 }, kind: 'officer-point' } } as const;
const further: Alter = (metres, what) => (what === 'walk' ? metres + 2500 : metres);

const missingOf = ({ facts }: Check, id: string): string => {
  const given = facts[id];
  return given && 'missing' in given ? given.missing : '';
};

describe('two programs that measure', () => {
  it('agree: the answer is as it would be by ours, and says that both were asked', async () => {
    const alone = await ask(undefined);
    const both = await ask(await otherProgram((metres) => metres + 0.3));
    expect(both.decision).toEqual(alone.decision);
    expect(both.facts).toEqual(alone.facts);
    expect(both.disagreed).toBeUndefined();
    expect(both.walk).toMatchObject({
      secondOpinion: { kind: 'second', engine: { name: 'osrm', version: '26.10.0' } },
    });
    expect(both.drive).toMatchObject({ secondOpinion: { kind: 'second' } });
    expect(both.nearer).toEqual(alone.nearer);
    expect(alone.secondOpinion).toBeUndefined();
  });

  it('differ by kilometres on one side of every line: that changes nothing', async () => {
    const both = await ask(await otherProgram((metres) => metres + 5000));
    expect(both.decision.findings[BEYOND]?.verdict).toBe('met');
    expect(both.disagreed).toBeUndefined();
  });

  it('fall on two sides of the walking line: a person is asked, with both lengths and both lines', async () => {
    expect((await ask(undefined, NEARBY)).decision.findings[BEYOND]?.verdict).toBe('not-met');
    const both = await ask(await otherProgram(further), NEARBY);
    expect(both.disagreed).toEqual(['walk']);
    expect(both.decision.findings[BEYOND]?.verdict).toBe('unknown');
    expect(both.decision.finding).toBe('unknown');
    expect(both.decision.disposition.to).not.toBe('grant');
    const words = missingOf(both, 'walkToSchool');
    expect(words).toMatch(
      /^Two programs measured this walk and do not agree: ours says \d\.\d\d miles \([\d,]+ metres\), the other says/,
    );
    expect(words).toContain('transport officer');
    if (both.walk.kind === 'missing' || both.walk.secondOpinion?.kind !== 'second') expect.fail('measured twice');
    const { path, secondOpinion } = both.walk;
    expect(Number(secondOpinion.metres) - path.metres).toBeCloseTo(2500, 0);
    expect(secondOpinion.line!.length).toBeGreaterThan(1);
    expect(secondOpinion.line).not.toEqual(path.line);
  });

  it('one finds no walk at all where the other does: a person is asked', async () => {
    const both = await ask(await otherProgram((metres, what) => (what === 'walk' ? null : metres)));
    expect(both.disagreed).toEqual(['walk']);
    expect(missingOf(both, 'walkToSchool')).toContain('the other finds no way');
  });

  it('differ on a drive that no ground of this child turns on: nobody is asked about it', async () => {
    const both = await ask(await otherProgram((metres, what) => (what === 'drive' ? metres + 1 : metres)));
    expect(both.disagreed).toBeUndefined();
  });

  it('an officer’s own finding on the walk stands over both', async () => {
    const facts = { ...SEVEN, walkToSchool: 3500 };
    const both = await ask(await otherProgram(further), { ...NEARBY, facts });
    expect(both.disagreed).toBeUndefined();
    expect(both.decision.findings[BEYOND]?.verdict).toBe('met');
  });

  it('what was kept is decided the same years later, without asking anyone', async () => {
    const both = await ask(await otherProgram(further), NEARBY);
    const { facts: _, decision: __, disagreed: ___, ...measured } = structuredClone(both);
    expect(JSON.stringify(decideCheck(measured))).toBe(JSON.stringify({ ...decideCheck(measured) }));
    expect(decideCheck(measured).decision).toEqual(both.decision);
    expect(decideCheck(measured).facts).toEqual(both.facts);
  });

  it('do not agree on which school is nearer: nobody knows', async () => {
    // At this home another school is nearer by ours.
    const asked = { home: { postcode: 'QZ10 1AR' }, schoolUrn: '900001' } as const;
    const alone = await ask(undefined, asked);
    const nearer = alone.nearer.filter((school) => school.nearer === 'yes');
    expect(nearer.length).toBeGreaterThan(0);
    if (alone.walk.kind === 'missing') expect.fail(alone.walk.words);
    const { metres } = alone.walk.path;
    // The other program has every walk as long as the one to the school asked about, and that the same.
    const both = await ask(await otherProgram((its) => (its < metres ? metres : its)), asked);
    for (const { urn } of nearer)
      expect(both.nearer.find((school) => school.urn === urn)).toMatchObject({ nearer: 'unknown', disagreed: true });
  });
});

describe('a second program that cannot be asked', () => {
  const gone = (use: OtherProgram['use']): OtherProgram => ({ osrm: new Osrm({ url: 'http://127.0.0.1:1' }), use });

  it('required: nothing is granted or found on the distance, nothing is lost, and the words say why', async () => {
    const alone = await ask(undefined);
    const once = await ask(gone('required'));
    expect(alone.decision.findings[BEYOND]?.verdict).toBe('met');
    expect(once.decision.findings[BEYOND]?.verdict).toBe('unknown');
    expect(once.decision.finding).toBe('unknown');
    const words = missingOf(once, 'walkToSchool');
    expect(words).toContain('could not be reached just now');
    expect(words).toContain('officer');
    if (once.walk.kind === 'missing' || alone.walk.kind === 'missing') expect.fail('our own measurement stays');
    expect(once.walk.path).toEqual(alone.walk.path);
    expect(once.walk.secondOpinion).toMatchObject({ kind: 'missing', reason: 'not-to-be-had' });
    expect(once.secondOpinion).toBe('required');
  });

  it('if available: ours stands, and the answer says that it was measured once', async () => {
    const once = await ask(gone('if-available'));
    expect(once.decision.findings[BEYOND]?.verdict).toBe('met');
    expect(once.walk).toMatchObject({ secondOpinion: { kind: 'missing' } });
    expect(once.secondOpinion).toBe('if-available');
  });

  it('says absurd lengths: as if it had said nothing', async () => {
    const both = await ask(await otherProgram(() => 3));
    expect(both.walk).toMatchObject({ secondOpinion: { kind: 'missing', reason: 'absurd' } });
    expect(both.decision.findings[BEYOND]?.verdict).toBe('unknown');
  });

  it('a nearer school is not held against a family on one comparison', async () => {
    const asked = { home: { postcode: 'QZ10 1AR' }, schoolUrn: '900001' } as const;
    const [alone, once] = [await ask(undefined, asked), await ask(gone('required'), asked)];
    expect(alone.nearer.some(({ nearer }) => nearer === 'yes')).toBe(true);
    expect(once.nearer.some(({ nearer }) => nearer === 'yes')).toBe(false);
    expect(once.nearerGap).toBeDefined();
  });

  it('alone: the walk is missing, and never long', async () => {
    const none = await ask(gone('alone'));
    expect(none.walk).toMatchObject({ kind: 'missing', reason: 'program-not-to-be-had' });
    expect(none.decision.findings[BEYOND]?.verdict).toBe('unknown');
  });
});

describe('what is kept of two measurements', () => {
  it('is counted: agreed, disagreed, not to be had and why, not asked', async () => {
    const authority = 'counted';
    await keepAuthority(county.db, { id: authority, name: 'Counted', fictional: true });
    const checks = [
      await ask(undefined),
      await ask({ osrm: new Osrm({ url: 'http://127.0.0.1:1' }), use: 'required' }),
      await ask(await otherProgram((metres) => metres + 0.4)),
      await ask(await otherProgram(further), NEARBY),
      { note: 'not a check' },
    ];
    for (const content of checks)
      await recordDecision(county.db, { authority, by: null, content, now: new Date('2026-11-23T09:00:00Z') });
    const { checks: looked, walk, drive } = await secondOpinions(county.db, authority);
    expect(looked).toBe(4);
    expect(walk).toMatchObject({ compared: 2, disagreed: 1, notHad: { 'not-to-be-had': 1 }, notAsked: 1 });
    expect(walk.differences.map(Math.round)).toEqual([0, 2500]);
    expect(drive).toMatchObject({ compared: 2, disagreed: 0, notHad: { 'not-to-be-had': 1 }, notAsked: 1 });
    const { same } = await replayDecision(county.db, (await listDecisions(county.db, authority))[1]!.id);
    expect(same).toBe(true);
  });
});
