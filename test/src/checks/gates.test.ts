import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { addPerson, DEMO_AUTHORITY, keepAuthority } from '../../../src/authorities/index.ts';
import { type Check, runCheck } from '../../../src/checks/index.ts';
import { addGate, changeGate, findSchool } from '../../../src/places/index.ts';
import type { Gate } from '../../../src/places/school.ts';
import { demoFiles, type ImportedArea, importedArea } from './area.ts';

const HEATH_PRIMARY = '900025';
const SEVEN = { bornOn: '2019-05-01', attendance: 'registered', boardingArranged: false, planNaming: 'no-plan' };
const BEYOND = 'england/section-444-5/beyond';

let county: ImportedArea;
/** Where the home of the story stands: beyond two miles from the school's known gate. */
let far: { lat: number; lon: number };
/** A place on the way, well within two miles of that home. */
let halfway: { lat: number; lon: number };
let by = '';

beforeAll(async () => {
  county = await importedArea(demoFiles());
  await keepAuthority(county.db, DEMO_AUTHORITY);
  by = (await addPerson(county.db, { authority: DEMO_AUTHORITY.id, name: 'An officer', role: 'officer' })).id;
  const school = (await findSchool(county.db, county.area.id, HEATH_PRIMARY))!;
  await add({ ...school.at!, name: 'Front gate', forPupils: 'yes', startAndEnd: 'yes' });
  const { walk } = await ask({ postcode: 'QZ10 1AR' });
  if (walk.kind === 'missing') expect.fail(walk.words);
  far = walk.home.at;
  const [lon, lat] = walk.path.line[Math.floor(walk.path.line.length / 2)]!;
  halfway = { lat, lon };
});
afterAll(() => county.close());

const ask = (home: { postcode: string } | { at: { lat: number; lon: number } }, on = '2026-11-25'): Promise<Check> =>
  runCheck(
    county,
    {
      home: 'at' in home ? { ...home, kind: 'address-point' } : home,
      schoolUrn: HEATH_PRIMARY,
      on: day(on),
      facts: SEVEN,
    },
    'officer',
  );

const add = ({ lat = halfway.lat, lon = halfway.lon, ...details }: Partial<Gate> = {}) =>
  addGate(county.db, {
    area: county.area.id,
    urn: HEATH_PRIMARY,
    at: { lat, lon },
    name: 'Half-way gate',
    ...details,
    by,
    now: new Date('2026-11-25T09:00:00Z'),
  });

/** In the order in which they are told: each gate stays for what follows. */
describe('a gate half-way to the school', () => {
  it('before anyone knows of it, the child is beyond walking distance', async () => {
    const { decision } = await ask({ at: far });
    expect(decision.findings[BEYOND]!.verdict).toBe('met');
  });

  it('of which nobody has said if pupils come in by it: the answer turns on that, so it is not known, and who can say is told', async () => {
    await add();
    const { walk, facts, decision } = await ask({ at: far });
    expect(walk).toMatchObject({ school: { label: 'Half-way gate', openingNotKnown: true } });
    expect(walk.kind === 'walk' && walk.ifShut).toHaveLength(1);
    expect(facts.walkToSchool).toMatchObject({
      missing: expect.stringContaining('“Half-way gate”') as string,
    });
    expect(decision.findings[BEYOND]).toMatchObject({ verdict: 'unknown' });
    expect(decision.finding).toBe('unknown');
  });

  it('changes nothing for a home that is near both gates', async () => {
    const school = (await findSchool(county.db, county.area.id, HEATH_PRIMARY))!;
    const { lat, lon } = school.at!;
    const { facts, decision } = await ask({ at: { lat, lon } });
    expect(facts.walkToSchool).toHaveProperty('value');
    expect(decision.findings[BEYOND]!.verdict).toBe('not-met');
  });

  it('an officer’s own length stands, whatever the gates', async () => {
    const question = {
      home: { at: far, kind: 'address-point' as const },
      schoolUrn: HEATH_PRIMARY,
      on: day('2026-11-25'),
    };
    const { decision } = await runCheck(county, { ...question, facts: { ...SEVEN, walkToSchool: 3500 } }, 'officer');
    expect(decision.findings[BEYOND]!.verdict).toBe('met');
  });

  it('known to be for staff counts for nothing; known to be open it counts, from its first day', async () => {
    const [first] = (await findSchool(county.db, county.area.id, HEATH_PRIMARY))!.gates.filter(
      ({ name }) => name === 'Half-way gate',
    );
    const change = (details: Partial<Gate>, seen: number) =>
      changeGate(county.db, {
        area: county.area.id,
        urn: HEATH_PRIMARY,
        gate: first!.id,
        seen,
        at: halfway,
        name: 'Half-way gate',
        ...details,
        reason: 'The school told us',
        by,
        now: new Date('2026-11-25T10:00:00Z'),
      });
    await change({ forPupils: 'no' }, 1);
    expect((await ask({ at: far })).decision.findings[BEYOND]!.verdict).toBe('met');
    await change({ forPupils: 'yes', startAndEnd: 'yes', from: day('2027-01-04') }, 2);
    expect((await ask({ at: far }, '2027-01-03')).decision.findings[BEYOND]!.verdict).toBe('met');
    expect((await ask({ at: far }, '2027-01-04')).decision.findings[BEYOND]!.verdict).toBe('not-met');
  });
});
