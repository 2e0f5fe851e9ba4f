import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideEngland } from '../../../rules/england/decide.ts';
import { ENGLAND_FACTS } from '../../../rules/england/facts.ts';
import { day } from '../../../rules/kernel/day.ts';
import { readFacts } from '../../../rules/kernel/read-facts.ts';
import { metres as metresOf } from '../../../rules/kernel/units.ts';
import { DEMO_AUTHORITY } from '../../../src/authorities/index.ts';
import { type Check, type CheckQuestion, runCheck } from '../../../src/checks/index.ts';
import { people } from '../../../src/db/tables/people.ts';
import { marginOf } from '../../../src/measuring/index.ts';
import type { EndKind } from '../../../src/measuring/measurement.ts';
import {
  findAddress,
  keepAddresses,
  officerPointHistory,
  setOfficerPoint,
  withdrawOfficerPoint,
} from '../../../src/places/index.ts';
import { demoFiles, type ImportedArea, importedArea } from './area.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
const UPRN = '900000000007';
const AT = { lat: 54.0404615, lon: 1.8065151 };

let county: ImportedArea;
const keep = (at: { lat: number; lon: number }) =>
  keepAddresses(
    county.db,
    { listed: [{ uprn: UPRN, at, fromGridReference: false, postcode: 'QZ10 1AR', address: '1 Heath Row' }], gone: [] },
    { area: county.area.id, source: 'a test', now: NOW, dryRun: false },
  );

beforeAll(async () => {
  county = await importedArea({ ...demoFiles(), authority: DEMO_AUTHORITY.id });
  await county.db
    .insert(people)
    .values({ id: 'officer', authority: DEMO_AUTHORITY.id, name: 'Ada Officer' })
    .onConflictDoNothing();
  await keep(AT);
});
afterAll(() => county.close());

const ask = (home: CheckQuestion['home']): Promise<Check> =>
  runCheck(
    county,
    {
      home,
      schoolUrn: '900025',
      on: day('2026-11-23'),
      facts: { bornOn: '2019-05-01', attendance: 'registered', boardingArranged: false, planNaming: 'no-plan' },
    },
    'public',
  );

describe('a home by its UPRN', () => {
  it('is measured from the address, keeps its kind, and has a narrower margin than its postcode', async () => {
    const [exact, middle] = [await ask({ uprn: `0${UPRN}`.slice(-12) }), await ask({ postcode: 'QZ10 1AR' })];
    if (exact.walk.kind === 'missing' || middle.walk.kind === 'missing') expect.fail('no walk');
    expect(exact.walk.home).toMatchObject({ kind: 'address-point', at: AT, label: `UPRN ${UPRN}` });
    expect(middle.walk.home.kind).toBe('postcode-centre');
    expect(exact.homeInArea).toBe(true);
  });

  it('that nobody holds is not known, with the reason: nobody is refused and nothing is guessed', async () => {
    const check = await ask({ uprn: '1' });
    expect(check.walk).toMatchObject({ kind: 'missing', reason: 'home-not-known' });
    expect(check.drive.kind).toBe('missing');
    expect(check.facts.walkToSchool).toMatchObject({ missing: expect.stringContaining('council’s list of addresses') });
    expect(check.facts.nearerSchools).toHaveProperty('missing');
    expect(check.decision.finding).toBe('unknown');
  });

  it('that nobody holds is measured from its postcode, where that is given, with that margin', async () => {
    const check = await ask({ uprn: '1', postcode: 'QZ10 1AR' });
    expect(check.walk).toMatchObject({ kind: 'walk', home: { kind: 'postcode-centre' } });
  });

  it('is refused where it is no number at all', async () => {
    await expect(ask({ uprn: '12a' })).rejects.toMatchObject({ code: 'invalid-request' });
    await expect(ask({ uprn: '000' })).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('that moved is measured from where it is now', async () => {
    await keep({ lat: AT.lat + 0.0005, lon: AT.lon });
    expect((await ask({ uprn: UPRN })).walk).toMatchObject({ home: { at: { lat: AT.lat + 0.0005 } } });
    expect(await keep(AT)).toMatchObject({ moved: 1 });
  });
});

describe('an officer’s point', () => {
  const edit = (seen: number) => ({
    authority: DEMO_AUTHORITY.id,
    area: county.area.id,
    uprn: UPRN,
    seen,
    reason: 'The drive meets the road here.',
    by: 'officer',
    now: NOW,
  });
  const THERE = { lat: AT.lat + 0.001, lon: AT.lon };

  it('is where later checks of the address begin, until it is taken back; every version stays', async () => {
    await setOfficerPoint(county.db, { ...edit(0), at: THERE });
    expect((await ask({ uprn: UPRN })).walk).toMatchObject({ home: { kind: 'officer-point', at: THERE } });
    await withdrawOfficerPoint(county.db, edit(1));
    expect((await ask({ uprn: UPRN })).walk).toMatchObject({ home: { kind: 'address-point', at: AT } });
    const history = await officerPointHistory(county.db, county.area.id, UPRN);
    expect(history.map(({ version, withdrawn, by }) => [version, withdrawn, by])).toEqual([
      [2, true, 'Ada Officer'],
      [1, false, 'Ada Officer'],
    ]);
  });

  it('is not set over what somebody else has set meanwhile, far away, without a reason, or by another council', async () => {
    await expect(setOfficerPoint(county.db, { ...edit(0), at: THERE })).rejects.toMatchObject({ code: 'conflict' });
    const wrong = { code: 'invalid-request' };
    await expect(setOfficerPoint(county.db, { ...edit(2), at: { lat: 53, lon: 1 } })).rejects.toMatchObject(wrong);
    await expect(setOfficerPoint(county.db, { ...edit(2), at: THERE, reason: ' ' })).rejects.toMatchObject(wrong);
    await expect(setOfficerPoint(county.db, { ...edit(2), at: THERE, authority: 'another' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await findAddress(county.db, UPRN))[0]).not.toHaveProperty('officerPoint');
  });
});

describe('the kind of a home sets its margin', () => {
  const gate = { at: AT, kind: 'gate' } as const;
  const margin = (kind: EndKind, metres: number) => marginOf({ at: AT, kind }, gate, metres);
  const LINE = metresOf(3218.688);

  it.each<[EndKind, number]>([
    ['address-point', 10],
    ['officer-point', 10],
    ['postcode-centre', 300],
  ])('%s: %d metres', (kind, own) => {
    expect(margin(kind, 0)).toBe(own + 5);
  });

  /** What the law says of a walk so many metres from the line, from a home of that kind. */
  const verdict = (kind: EndKind, off: number) => {
    const length = LINE + off;
    const value = { metres: length, marginMetres: margin(kind, length), withoutUnassessed: 'none', unassessed: [] };
    const walk = { value: { ...value, withoutUnassessed: { metres: length, marginMetres: value.marginMetres } } };
    const on = day('2026-11-23');
    const bornOn = { value: '2019-05-01', by: 'register' };
    const read = readFacts(ENGLAND_FACTS, { bornOn, walkToSchool: { ...walk, by: 'measurement' } });
    if (!('facts' in read)) expect.fail(JSON.stringify(read.problems));
    return decideEngland({ on, facts: read.facts }).findings['england/section-444-5/beyond']?.verdict;
  };

  it('a postcode’s middle settles nothing on the line, a millimetre past it, or 300 metres past it', () => {
    for (const off of [0, 0.001, -0.001, 300, -300]) expect(verdict('postcode-centre', off), `${off}`).toBe('unknown');
    expect(verdict('postcode-centre', 320)).toBe('met');
    expect(verdict('postcode-centre', -320)).toBe('not-met');
  });

  it('an address settles it a millimetre past its own margin, and not a millimetre before', () => {
    const edge = (15 + 0.003 * LINE) / (1 - 0.003);
    expect([verdict('address-point', edge - 0.001), verdict('address-point', edge + 0.001)]).toEqual([
      'unknown',
      'met',
    ]);
    expect(verdict('officer-point', edge + 0.001)).toBe('met');
  });
});
