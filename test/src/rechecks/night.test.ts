import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { keepAuthority } from '../../../src/authorities/index.ts';
import { readChildren, type SentRecord, takeRecords } from '../../../src/children/index.ts';
import { withinAuthority } from '../../../src/db/index.ts';
import { cases } from '../../../src/db/tables/cases.ts';
import { children } from '../../../src/db/tables/children.ts';
import { dueRechecks } from '../../../src/db/tables/due-rechecks.ts';
import { journeys } from '../../../src/db/tables/journeys.ts';
import { recheckEffects } from '../../../src/db/tables/recheck-effects.ts';
import { readDecision, replayDecision, verifyChain } from '../../../src/decisions/index.ts';
import { Osrm } from '../../../src/measuring/index.ts';
import { recheckStatus, tick } from '../../../src/rechecks/index.ts';
import { demoFiles, type ImportedArea, importedArea } from '../checks/area.ts';

/** Beyond two miles from a home in QZ10 1AR and the nearest there; within three. */
const HEATH_PRIMARY = '900025';
const HOME = 'QZ10 1AR';

let county: ImportedArea;
let councils = 0;
beforeAll(async () => {
  county = await importedArea(demoFiles());
});
afterAll(() => county.close());

async function council(): Promise<string> {
  const id = `night-${++councils}`;
  await keepAuthority(county.db, { id, name: 'A council', fictional: true });
  return id;
}

const noonOf = (on: string) => new Date(`${on}T12:00:00Z`);
let versions = 0;

function said(content: SentRecord['content'], more: Partial<SentRecord> = {}): SentRecord {
  const kind = content!.kind;
  const version = new Date(Date.UTC(2026, 0, 1) + ++versions * 1000).toISOString();
  return { child: 'C-1', kind, key: kind, version, from: day('2026-09-01'), content, ...more };
}
const placement = (schoolUrn: string, more: Partial<SentRecord> = {}) =>
  said({ kind: 'placement', placement: { kind: 'mainstream', schoolUrn, planNaming: 'no-plan' } }, more);
const home = (postcode = HOME) => said({ kind: 'home', home: { at: { postcode } } });
const fact = (id: string, value: unknown, by: 'register' | 'parent' = 'register') =>
  said({ kind: 'fact', circumstance: { fact: id, value, by } }, { key: id });
/** A child of seven, of whom everything that the way to free travel by distance turns on is known. */
const seven = () => [placement(HEATH_PRIMARY), home(), fact('bornOn', '2019-05-01'), fact('boardingArranged', false)];

const take = (authority: string, on: string, records: readonly SentRecord[]) =>
  takeRecords(county.db, { authority, sender: 'placements system', by: 'a key', now: noonOf(on) }, records);
const night = (authority: string, on: string) => tick(county, noonOf(on), { authority });
const held = <T>(authority: string, table: typeof cases | typeof journeys | typeof recheckEffects) =>
  withinAuthority(county.db, authority, (tx) => tx.select().from(table)) as Promise<T[]>;
type Case = typeof cases.$inferSelect;
type Journey = typeof journeys.$inferSelect;
type Effect = typeof recheckEffects.$inferSelect;

describe('looking again', () => {
  test('at a new placement, which is decided and kept; a person grants it', async () => {
    const authority = await council();
    await take(authority, '2026-11-23', seven());
    expect(await night(authority, '2026-11-24')).toEqual({ children: 1, reasons: 4 });
    const [journey] = await held<Journey>(authority, journeys);
    expect(journey).toMatchObject({ finding: 'owed', lookAgain: '2027-05-01' });
    const [opened] = await held<Case>(authority, cases);
    expect(opened).toMatchObject({ kind: 'grant', before: null, after: journey!.decision, closedAt: null });
    expect((await readDecision(county.db, { authority, id: journey!.decision! })).madeBy).toBeNull();
    expect((await held<Effect>(authority, recheckEffects)).map(({ outcome }) => outcome)).toEqual(
      Array(4).fill('first'),
    );
  });

  test('at a place that begins later, asks about its first day: whoever is eight by then is not told of what is owed at seven', async () => {
    const authority = await council();
    const ahead = [placement(HEATH_PRIMARY, { from: day('2027-05-01') }), ...seven().slice(1)];
    await take(authority, '2026-11-23', ahead);
    await night(authority, '2026-11-24');
    const [journey] = await held<Journey>(authority, journeys);
    // Within three miles: by distance no longer, and everything else is not known.
    expect(journey).toMatchObject({ finding: 'unknown', lookAgain: '2027-05-01' });
    expect(await held<Case>(authority, cases)).toEqual([]);
    const { content } = await readDecision(county.db, { authority, id: journey!.decision! });
    expect(content).toMatchObject({ value: { question: { on: '2027-05-01' } } });
    expect(await night(authority, '2027-05-01')).toEqual({ children: 1, reasons: 1 });
  });

  test('a child of four who is five when it begins is found owed before, from the home of that day', async () => {
    const authority = await council();
    await take(authority, '2026-11-23', [
      placement(HEATH_PRIMARY, { from: day('2027-09-06') }),
      said({ kind: 'home', home: { at: { postcode: HOME } } }, { from: day('2027-08-01') }),
      fact('bornOn', '2022-02-11'),
      fact('boardingArranged', false),
    ]);
    await night(authority, '2026-11-24');
    const [journey] = await held<Journey>(authority, journeys);
    // The day on which the home begins is the next on which something changes.
    expect(journey).toMatchObject({ finding: 'owed', lookAgain: '2027-08-01' });
    expect(await held<Case>(authority, cases)).toMatchObject([{ kind: 'grant' }]);
  });

  test('where the law of its first day has not been read yet, asks about today', async () => {
    const authority = await council();
    await take(authority, '2026-11-23', [placement(HEATH_PRIMARY, { from: day('2091-09-03') }), ...seven().slice(1)]);
    await night(authority, '2026-11-24');
    const [journey] = await held<Journey>(authority, journeys);
    const { content } = await readDecision(county.db, { authority, id: journey!.decision! });
    expect(content).toMatchObject({ value: { question: { on: '2026-11-24' } } });
  });

  test('without the second program that measures it waits: nobody is decided, nothing is lost, no case is opened', async () => {
    const authority = await council();
    await take(authority, '2026-11-23', seven());
    const gone = { osrm: new Osrm({ url: 'http://127.0.0.1:1' }), use: 'required' } as const;
    const out = tick({ ...county, other: gone }, noonOf('2026-11-24'), { authority });
    await expect(out).rejects.toThrow(/cannot be had now.*stays so/);
    expect(await held<Case>(authority, cases)).toEqual([]);
    expect(await held<Journey>(authority, journeys)).toEqual([]);
    expect(await night(authority, '2026-11-25')).toEqual({ children: 1, reasons: 4 });
  });

  test('on a night on which nothing changed, does nothing', async () => {
    const authority = await council();
    await take(authority, '2026-11-23', seven());
    await night(authority, '2026-11-24');
    expect(await night(authority, '2026-11-24')).toEqual({ children: 0, reasons: 0 });
    expect(await night(authority, '2026-11-25')).toEqual({ children: 0, reasons: 0 });
  });

  test('on the eighth birthday and not the day before: within three miles now, which opens a case and ends nothing', async () => {
    const authority = await council();
    await take(authority, '2026-11-23', seven());
    await night(authority, '2026-11-24');
    expect(await night(authority, '2027-04-30')).toEqual({ children: 0, reasons: 0 });
    expect(await night(authority, '2027-05-01')).toEqual({ children: 1, reasons: 1 });
    const [opened] = await held<Case>(authority, cases);
    // The grant that nobody had looked at yet is overtaken in the same case: nothing stood, and nothing is owed by distance.
    expect(opened).toMatchObject({ stood: null, closedBy: 'the service', outcome: 'overtaken' });
  });

  test('after a week in which nothing ran, catches up once', async () => {
    const authority = await council();
    await take(authority, '2026-11-23', seven());
    await night(authority, '2026-11-24');
    expect(await night(authority, '2027-05-09')).toEqual({ children: 1, reasons: 1 });
    expect(await night(authority, '2027-05-10')).toEqual({ children: 0, reasons: 0 });
  });

  test('at a placement that ended: what was owed by it is left to a person', async () => {
    const authority = await council();
    await take(authority, '2026-11-23', seven());
    await night(authority, '2026-11-24');
    await closeCases(authority);
    await take(authority, '2026-12-01', [placement(HEATH_PRIMARY, { until: day('2026-12-18') })]);
    await night(authority, '2026-12-02');
    expect((await held<Journey>(authority, journeys))[0]).toMatchObject({ finding: 'owed', lookAgain: '2026-12-19' });
    await night(authority, '2026-12-19');
    expect(await held<Journey>(authority, journeys)).toEqual([]);
    expect((await held<Case>(authority, cases)).filter(({ closedAt }) => !closedAt)).toMatchObject([
      { kind: 'ended', stood: { finding: 'owed' }, after: null },
    ]);
  });

  test('at a change that is put right before anybody looked: the case is overtaken, and the family never knew', async () => {
    const authority = await council();
    await take(authority, '2026-11-23', seven());
    await night(authority, '2026-11-24');
    await closeCases(authority);
    await take(authority, '2026-12-01', [fact('bornOn', '2016-05-01')]);
    await night(authority, '2026-12-02');
    const open = async () => (await held<Case>(authority, cases)).filter(({ closedAt }) => !closedAt);
    expect(await open()).toMatchObject([{ kind: 'notice', stood: { finding: 'owed' } }]);
    await take(authority, '2026-12-03', [fact('bornOn', '2019-05-01')]);
    await night(authority, '2026-12-04');
    expect(await open()).toEqual([]);
  });

  test('at a school that is not held, or two homes that nobody settled: not decided, and says why', async () => {
    const authority = await council();
    await take(authority, '2026-11-23', [...seven(), placement('999999', { key: 'P-2' })]);
    await take(authority, '2026-11-23', [
      said(
        { kind: 'placement', placement: { kind: 'mainstream', schoolUrn: HEATH_PRIMARY } },
        { child: 'C-2', key: 'P-3' },
      ),
      ...['QZ10 1AR', 'QZ1 1AE'].map((postcode, i) =>
        said({ kind: 'home', home: { at: { postcode } } }, { child: 'C-2', key: `H-${i}` }),
      ),
    ]);
    await night(authority, '2026-11-24');
    const effects = await held<Effect>(authority, recheckEffects);
    const why = new Set(effects.filter(({ outcome }) => outcome === 'not-decided').map((each) => each.why));
    expect([...why].sort()).toEqual([
      expect.stringContaining('Two homes'),
      expect.stringContaining('do not hold a school'),
    ]);
  });

  test('a home at no place that is held: why it was not decided says nothing of where it is', async () => {
    const canaries = [
      { postcode: 'ZZ99 9ZZ' },
      { uprn: '900123456789' },
      { point: { lat: 51.987654, lon: -1.123456 }, kind: 'address-point' as const },
    ];
    for (const at of canaries) {
      const authority = await council();
      await take(authority, '2026-11-23', [...seven(), said({ kind: 'home', home: { at } })]);
      await night(authority, '2026-11-24');
      const kept = JSON.stringify([
        await held<Effect>(authority, recheckEffects),
        await withinAuthority(county.db, authority, (tx) => tx.select().from(dueRechecks)),
      ]);
      expect(kept).not.toMatch(/ZZ99|9ZZ|900123456789|51\.98|1\.123/);
      if (!('uprn' in at)) expect(kept).toContain('not a place that we hold');
      expect(JSON.stringify(await readChildren(county.db, authority, await childrenOf(authority)))).toMatch(
        /ZZ99|900123456789|51\.98/,
      );
    }
  });

  test('past the last day for which the law was read, refuses, and leaves everything due', async () => {
    const authority = await council();
    await take(authority, '2026-11-23', seven());
    await expect(night(authority, '2028-09-01')).rejects.toMatchObject({ code: 'day-outside-checked-law' });
    const status = await recheckStatus(county.db, authority, new Date(0));
    expect(status).toEqual({ waiting: { record: 4 }, outcomes: {}, cases: {} });
  });

  test('every decision of a night replays to the same bytes, and the chain holds', async () => {
    const authority = await council();
    await take(authority, '2026-11-23', seven());
    await night(authority, '2026-11-24');
    await night(authority, '2027-05-01');
    expect(await verifyChain(county.db, authority)).toMatchObject({ ok: true, count: 2 });
    const ids = (await held<Effect>(authority, recheckEffects)).map(({ after }) => after!);
    for (const id of new Set(ids)) expect((await replayDecision(county.db, id)).same).toBe(true);
  });
});

const childrenOf = async (authority: string) =>
  (await withinAuthority(county.db, authority, (tx) => tx.select().from(children))).map(({ id }) => id);

/** As an officer would, who grants what is owed. */
async function closeCases(authority: string): Promise<void> {
  await withinAuthority(county.db, authority, (tx) =>
    tx.update(cases).set({ closedAt: noonOf('2026-11-25'), closedBy: 'an officer', outcome: 'granted' }),
  );
}
