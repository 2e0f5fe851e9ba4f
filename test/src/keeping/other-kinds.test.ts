import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eq, getTableName, isTable, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Day, day } from '../../../rules/kernel/day.ts';
import {
  keepEvidence,
  openDoor,
  papersOf,
  readApplication,
  readEvidence,
  readPaper,
  withdraw,
} from '../../../src/applications/index.ts';
import { type NewSession, openSession, sessionOf } from '../../../src/authorities/index.ts';
import { withinAuthority } from '../../../src/db/index.ts';
import { applications } from '../../../src/db/tables/applications.ts';
import { contests } from '../../../src/db/tables/contests.ts';
import { KEPT_FOR_GOOD, previewRetention, runRetention, SCHEDULE } from '../../../src/keeping/index.ts';
import {
  edgesOfWay,
  findPhotograph,
  keepAssessment,
  keepContest,
  keepStretch,
  partOf,
  readContest,
  ruleContest,
  wholeEdge,
} from '../../../src/network/index.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';
import { APPLIED, type Sent, sent } from '../applications/an-application.ts';
import { PDF } from '../applications/evidence/some-files.ts';
import { draw, mainRoad } from '../measuring/town.ts';
import { council, noonOf, papers, pictures } from './a-council.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const asked = (authority: string, on: string) => ({ authority, on: day(on), now: noonOf(on) });
const due = async (authority: string, on: string) =>
  Object.fromEntries(
    (await previewRetention(database.db, asked(authority, on))).flatMap(({ rule, count }) =>
      count ? [[rule.name, count]] : [],
    ),
  );
const run = (authority: string, on: string, photographs = pictures(), evidence = papers()) =>
  runRetention(database.db, { ...asked(authority, on), by: 'Olga Officer', photographs, evidence });

test('every table of the schema has its rule, or the reason why it needs none', async () => {
  const folder = join(import.meta.dirname, '../../../src/db/tables');
  const tables: string[] = [];
  for (const file of readdirSync(folder)) {
    const module = (await import(join(folder, file))) as Record<string, unknown>;
    for (const each of Object.values(module)) if (isTable(each)) tables.push(getTableName(each));
  }
  expect(tables.length).toBeGreaterThan(30);
  const ruled = SCHEDULE.flatMap((rule) => rule.tables);
  expect([...new Set([...ruled, ...Object.keys(KEPT_FOR_GOOD)])].toSorted()).toEqual(tables.toSorted());
  expect(ruled.filter((table) => table in KEPT_FOR_GOOD)).toEqual([]);
  for (const { because, event, destroys } of SCHEDULE)
    for (const words of [because, event, destroys]) expect(words).not.toBe('');
});

describe('an application', () => {
  /** Stands decided on 1 December 2026, as the record of outcomes says. */
  async function standing(state: 'granted' | 'refused' | 'asked', starts: Day = APPLIED.about.on): Promise<Sent> {
    const { authority } = await council(database);
    const application = await sent(database.db, authority, { ...APPLIED, about: { ...APPLIED.about, on: starts } });
    await withinAuthority(database.db, authority, (tx) =>
      tx
        .update(applications)
        .set({ state, stateSince: noonOf('2026-12-01') })
        .where(eq(applications.id, application.id)),
    );
    return application;
  }

  test('that was taken back is kept a year, then what was said is gone, with the way in', async () => {
    const { authority } = await council(database);
    const { id, reference, code } = await sent(database.db, authority);
    await withdraw(database.db, { authority, id }, { words: 'We moved.', now: noonOf('2026-12-01') });
    expect(await due(authority, '2027-12-01')).toEqual({});
    expect(await due(authority, '2027-12-02')).toEqual({ 'applications-withdrawn': 1 });
    await run(authority, '2027-12-02');
    const { entries, ...listed } = await readApplication(database.db, { authority, id });
    expect(listed).toMatchObject({ reference, state: 'withdrawn' });
    expect(entries.map(({ content, destroyed }) => [content, destroyed?.under])).toEqual(
      Array(3).fill([undefined, expect.stringMatching(/^the rule “applications-withdrawn”: 1 year after/)]),
    );
    await expect(openDoor(database.db, { reference, code, now: noonOf('2027-12-03') })).rejects.toThrow(
      'do not fit together',
    );
    expect(await due(authority, '2027-12-03')).toEqual({});
  });

  test('takes its papers with it, and another application keeps the same bytes', async () => {
    const { authority } = await council(database);
    const [gone, stays] = [await sent(database.db, authority), await sent(database.db, authority)];
    const store = papers();
    const paper = await readEvidence({ name: 'Canary.pdf', content: PDF });
    for (const each of [gone, stays])
      await keepEvidence(database.db, store, each, { paper, by: null, now: noonOf('2026-11-26') });
    await withdraw(database.db, gone, { now: noonOf('2026-12-01') });
    await run(authority, '2027-12-01', undefined, store);
    expect([...store.held.keys()].toSorted()).toEqual([gone.id, stays.id].toSorted());
    await run(authority, '2027-12-02', undefined, store);
    expect([...store.held.keys()]).toEqual([stays.id]);
    expect(papersOf(await readApplication(database.db, gone))).toEqual([]);
    const [kept] = papersOf(await readApplication(database.db, stays));
    expect((await readPaper(database.db, store, stays, kept!.id)).content).toEqual(PDF);
    // Killed between the record and the folder: the next run takes the bytes away.
    await store.put(gone.id, paper.sha256, PDF);
    await run(authority, '2027-12-03', undefined, store);
    expect([...store.held.keys()]).toEqual([stays.id]);
  });

  test('that was refused is kept six years from the decision', async () => {
    const { authority } = await standing('refused');
    expect(await due(authority, '2032-12-01')).toEqual({});
    expect(await due(authority, '2032-12-02')).toEqual({ applications: 1 });
  });

  test('that was granted is kept six years from the end of the school year in which the child turns 16', async () => {
    // Born on 27 March 2018.
    const { authority } = await standing('granted');
    expect(await due(authority, '2040-08-31')).toEqual({});
    expect(await due(authority, '2040-09-01')).toEqual({ applications: 1 });
  });

  test('for travel after 16, from the end of the year in which the young person turns 19', async () => {
    const { authority } = await standing('granted', day('2034-09-03'));
    expect(await due(authority, '2043-08-31')).toEqual({});
    expect(await due(authority, '2043-09-01')).toEqual({ applications: 1 });
  });

  test('that waits for the family is never due', async () => {
    const { authority } = await standing('asked');
    expect(await due(authority, '2099-01-01')).toEqual({});
  });
});

describe('what a family says of a walk', () => {
  test('loses its words, and its ruling the reasons, six years after the ruling; never before there is one', async () => {
    const { authority, officer } = await council(database);
    const gate = { urn: '900001', at: { lat: 53.98, lon: 1.82 } };
    const given = {
      authority,
      area: 'a',
      called: 'The lane',
      words: 'It floods.',
      mapSha256: '0'.repeat(64),
      saidOn: day('2026-11-25'),
    };
    const id = await keepContest(database.db, { ...given, what: 'gate', gate });
    expect(await due(authority, '2099-01-01')).toEqual({});
    const ruling = {
      authority,
      contest: id,
      ruling: 'line-stays',
      reasons: 'Walked it.',
      seen: 0,
      by: officer.id,
    } as const;
    await ruleContest(database.db, { ...ruling, now: noonOf('2026-12-01') });
    expect(await due(authority, '2032-12-02')).toEqual({ contests: 1 });
    await run(authority, '2032-12-02');
    const read = await readContest(database.db, authority, id);
    expect(JSON.stringify(read)).not.toMatch(/floods|Walked/);
    expect(read.words).toContain('destroyed under the rule “contests”');
    expect(read.rulings).toMatchObject([{ ruling: 'line-stays', reasons: expect.stringContaining('destroyed under') }]);
    for (const attempt of [
      sql`update contests set called = 'x'`,
      sql`delete from contest_rulings`,
      sql`update contest_rulings set reasons = 'x'`,
    ])
      await expect(withinAuthority(database.db, authority, (tx) => tx.execute(attempt))).rejects.toThrow();
    expect(await withinAuthority(database.db, authority, (tx) => tx.select().from(contests))).toHaveLength(1);
  });
});

describe('photographs', () => {
  const town = draw({ corners: { A: [0, 0], B: [1000, 0] }, ways: [['A B', mainRoad]] });
  const parts = [...edgesOfWay(town, 1)].map((edge) => partOf(town, wholeEdge(town, edge)));

  test('go when their assessment is over, from the folder too, unless another assessment has the same picture', async () => {
    const { authority, officer } = await council(database);
    const by = officer.id;
    const stretch = await keepStretch(database.db, {
      ...{ authority, area: 'a', name: 'B668', parts, mapSha256: '0'.repeat(64), by },
      now: noonOf('2026-11-25'),
    });
    const [gone, shared] = ['a'.repeat(64), 'b'.repeat(64)];
    const photograph = (sha256: string) =>
      ({ sha256, type: 'image/png', bytes: 1, caption: 'Serinov’s gate' }) as const;
    const given = {
      finding: 'unsafe',
      terms: { walking: 'either' },
      madeOn: day('2026-11-02'),
      method: 'Walked',
      assessor: 'S',
      post: 'P',
      from: day('2026-11-09'),
    } as const;
    const store = pictures();
    for (const each of [gone, shared]) await store.keep(each, new Uint8Array(1));
    const keep = (more: object, photographs: string[]) =>
      keepAssessment(database.db, {
        ...{ authority, stretch: stretch.id, by, now: noonOf('2026-11-25') },
        given: { ...given, ...more },
        photographs: photographs.map(photograph),
      });
    await keep({ until: day('2026-12-01') }, [gone, shared]);
    await keep({}, [shared]);
    expect(await due(authority, '2032-12-01')).toEqual({});
    expect(await due(authority, '2032-12-02')).toEqual({ photographs: 2 });
    await run(authority, '2032-12-02', store);
    expect([...store.held.keys()]).toEqual([shared]);
    expect(await findPhotograph(database.db, authority, gone)).toBeUndefined();
    expect(await findPhotograph(database.db, authority, shared)).toBe('image/png');
    // Killed between the record and the folder: the next run takes the bytes away.
    await store.keep(gone, new Uint8Array(1));
    await run(authority, '2032-12-03', store);
    expect([...store.held.keys()]).toEqual([shared]);
  });
});

test('whoever’s session ran out is forgotten, and nobody else is', async () => {
  const { authority, officer } = await council(database);
  const open = (on: string): Promise<NewSession> => openSession(database.db, officer, noonOf(on));
  const { token } = await open('2026-12-01');
  expect(await due(authority, '2026-12-03')).toEqual({ sessions: 1 });
  expect(await due(authority, '2026-12-01')).toEqual({});
  await run(authority, '2026-12-01');
  expect(await sessionOf(database.db, token, noonOf('2026-12-01'))).toMatchObject({ id: officer.id });
  await run(authority, '2026-12-03');
  expect(await due(authority, '2026-12-03')).toEqual({});
});
