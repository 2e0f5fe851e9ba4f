import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import type { Person } from '../../../src/authorities/index.ts';
import { readChild } from '../../../src/children/index.ts';
import { withinAuthority } from '../../../src/db/index.ts';
import { childRecords } from '../../../src/db/tables/child-records.ts';
import { listDecisions, readDecision, replayDecision, verifyChain } from '../../../src/decisions/index.ts';
import {
  addHold,
  choosePeriod,
  liftHold,
  listHolds,
  previewRetention,
  runRetention,
} from '../../../src/keeping/index.ts';
import { demoFiles, type ImportedArea, importedArea } from '../checks/area.ts';
import { childId, closeAll, council, fact, night, noonOf, papers, pictures, placed, seven, take } from './a-council.ts';

let county: ImportedArea;
beforeAll(async () => {
  county = await importedArea(demoFiles());
});
afterAll(() => county.close());

const asked = (authority: string, on: string) => ({ authority, on: day(on), now: noonOf(on) });
const preview = (authority: string, on: string) => previewRetention(county.db, asked(authority, on));
const due = async (authority: string, on: string) =>
  Object.fromEntries((await preview(authority, on)).flatMap(({ rule, count }) => (count ? [[rule.name, count]] : [])));
const run = (authority: string, on: string, more = {}) =>
  runRetention(county.db, {
    ...asked(authority, on),
    by: 'Olga Officer',
    photographs: pictures(),
    evidence: papers(),
    ...more,
  });
const ran = async (...of: Parameters<typeof run>) =>
  Object.fromEntries((await run(...of)).flatMap(({ rule, count }) => (count ? [[rule.name, count]] : [])));

/** A child whose placement ended on 18 December 2026, with every case closed on the 20th. */
async function childWhoLeft(): Promise<{ authority: string; officer: Person; child: string }> {
  const here = await council(county);
  const { authority } = here;
  await take(county, authority, '2026-11-23', seven('C-1'));
  await night(county, authority, '2026-11-24');
  await closeAll(county, here, '2026-11-25');
  await take(county, authority, '2026-12-01', [placed('C-1', { until: day('2026-12-18') })]);
  await night(county, authority, '2026-12-19');
  await closeAll(county, here, '2026-12-20');
  return { ...here, child: await childId(county, authority, 'C-1') };
}

describe('a child who left', () => {
  test('is kept through the whole of the last day, and no day longer; the chain holds and names the rule', async () => {
    const { authority, child } = await childWhoLeft();
    expect(await due(authority, '2032-12-18')).toEqual({});
    expect(await due(authority, '2032-12-19')).toEqual({ 'child-records': 5 });
    const later = await due(authority, '2032-12-21');
    expect(later).toMatchObject({ 'child-records': 5, cases: 2 });
    const decisions = await listDecisions(county.db, authority);
    expect(later.decisions).toBe(decisions.length);
    expect(await ran(authority, '2032-12-21')).toEqual(later);
    expect(await due(authority, '2032-12-21')).toEqual({});

    const report = await verifyChain(county.db, authority);
    expect(report).toMatchObject({ ok: true, count: decisions.length });
    expect(report.ok && report.destroyed.map(({ words }) => words)).toEqual(
      decisions.map(() =>
        expect.stringMatching(
          /^destroyed on 2032-12-21 under the rule “decisions”: 6 years after the day it no longer stood/,
        ),
      ),
    );
    await expect(replayDecision(county.db, decisions[0]!.id)).rejects.toThrow(
      /was destroyed on 2032-12-21 .* cannot be replayed/,
    );
    expect((await readChild(county.db, authority, child)).records.filter(({ content }) => content)).toEqual([]);
    const rows = await withinAuthority(county.db, authority, (tx) => tx.select().from(childRecords));
    expect(rows.map(({ mark }) => mark)).toEqual(Array(5).fill(''));
    // The first day of the birthday was the birthday.
    expect(JSON.stringify(rows)).not.toContain('2019-05-01');
  });

  test('does not come back when the same is sent again', async () => {
    const { authority, child } = await childWhoLeft();
    const again = seven('C-9');
    await take(
      county,
      authority,
      '2026-12-02',
      again.map((each) => ({ ...each, until: day('2026-12-18') })),
    );
    await run(authority, '2033-06-01');
    const sent = await take(county, authority, '2033-06-02', again);
    expect(sent.map(({ outcome }) => outcome)).toEqual(Array(4).fill('same'));
    expect((await readChild(county.db, authority, child)).records.some(({ content }) => content)).toBe(false);
  });

  test('is kept whole by a hold, which the preview names, until it is lifted', async () => {
    const { authority, child } = await childWhoLeft();
    const hold = { authority, kind: 'child', why: 'ombudsman', reference: '26 001 234', by: 'Olga Officer' };
    const { id } = await addHold(county.db, { ...hold, of: 'C-1', now: noonOf('2027-01-04') });
    const shown = await preview(authority, '2033-01-01');
    expect(shown.flatMap(({ destroys }) => destroys)).toEqual([]);
    const held = shown.find(({ rule }) => rule.name === 'child-records')!.held;
    expect(held).toHaveLength(5);
    expect(held[0]!.by).toMatchObject({ id, kind: 'child', of: child, why: 'ombudsman', reference: '26 001 234' });
    expect(await ran(authority, '2033-01-01')).toEqual({});
    await liftHold(county.db, { authority, id, by: 'Olga Officer', now: noonOf('2033-01-02') });
    expect(await listHolds(county.db, authority)).toEqual([]);
    expect(await listHolds(county.db, authority, { all: true })).toMatchObject([
      { id, lifted: { by: 'Olga Officer' } },
    ]);
    expect(await ran(authority, '2033-01-03')).toMatchObject({ 'child-records': 5 });
    await expect(liftHold(county.db, { authority, id, by: 'x', now: noonOf('2033-01-04') })).rejects.toThrow(
      'lifted already',
    );
  });

  test('is destroyed by the next run where the first one was killed half-way', async () => {
    const { authority } = await childWhoLeft();
    const all = await due(authority, '2033-01-01');
    const killed = () => {
      throw new Error('killed');
    };
    await expect(run(authority, '2033-01-01', { onProgress: killed })).rejects.toThrow('killed');
    const left = await due(authority, '2033-01-01');
    expect(left.decisions).toBeUndefined();
    expect(left['child-records']).toBe(5);
    expect(await ran(authority, '2033-01-01')).toEqual(left);
    expect(all).toMatchObject(left);
    expect(await ran(authority, '2033-01-01')).toEqual({});
  });
});

describe('what is still needed', () => {
  test('is never due, however old: the decision that stands, what was said of a child who is placed', async () => {
    const here = await council(county);
    await take(county, here.authority, '2026-11-23', seven('C-2'));
    await night(county, here.authority, '2026-11-24');
    await closeAll(county, here, '2026-11-25');
    expect(await due(here.authority, '2099-01-01')).toEqual({});
    const standing = (await preview(here.authority, '2099-01-01')).find(({ rule }) => rule.name === 'child-records')!;
    expect(standing.standing).toEqual({ noEnd: 4, running: 0 });
  });

  test('of what was said of benefits, only the last is', async () => {
    const { authority } = await council(county);
    const key = { key: 'benefits C-3' };
    await take(county, authority, '2026-11-23', [placed('C-3'), fact('C-3', 'benefits', ['income-support'], key)]);
    await take(county, authority, '2027-02-01', [fact('C-3', 'benefits', [], key)]);
    expect(await due(authority, '2033-02-01')).toEqual({});
    expect(await due(authority, '2033-02-02')).toEqual({ 'child-income': 1 });
  });
});

describe('how long', () => {
  test('is the council’s choice, with why and by whom, and stands beside what is destroyed', async () => {
    const { authority } = await childWhoLeft();
    const choice = { authority, rule: 'decisions', because: 'Retention schedule 4.2', by: 'Olga Officer' };
    await choosePeriod(county.db, { ...choice, months: 18, now: noonOf('2027-01-04') });
    expect(await due(authority, '2028-06-21')).toMatchObject({ decisions: expect.any(Number) });
    await run(authority, '2028-06-21');
    const [last] = await listDecisions(county.db, authority);
    expect((await readDecision(county.db, { authority, id: last!.id })).content).toMatchObject({
      state: 'destroyed',
      under: expect.stringMatching(/18 months after .*the council’s choice/),
    });
  });

  test.each([
    ['a kind that there is not', { rule: 'nothing' }, 'The kinds of record are'],
    ['no time', { months: 0 }, 'whole number of months'],
    ['a part of a month', { months: 1.5 }, 'whole number of months'],
    ['no reason', { because: ' ' }, 'why the council chose it'],
    ['nobody', { by: '' }, 'who says so'],
    ['lines', { because: 'a\nb' }, 'in one line'],
  ])('is refused for %s', async (_, wrong, words) => {
    const { authority } = await council(county);
    const choice = { authority, rule: 'cases', months: 12, because: 'Schedule', by: 'Olga', now: noonOf('2027-01-04') };
    await expect(choosePeriod(county.db, { ...choice, ...wrong })).rejects.toThrow(words);
  });
});

describe('a hold', () => {
  test.each([
    ['on a kind that there is not', { kind: 'house' }, 'What is held is one of'],
    ['without a reason that is known', { why: 'because' }, 'Why it is held is one of'],
    ['on nothing that is held', { of: 'C-404' }, 'no such child'],
    ['by nobody', { by: ' ' }, 'who places the hold'],
    ['with a page of reference', { reference: 'x'.repeat(61) }, '60 characters'],
  ])('is refused %s', async (_, wrong, words) => {
    const { authority } = await childWhoLeft();
    const hold = { authority, kind: 'child', of: 'C-1', why: 'appeal', by: 'Olga', now: noonOf('2027-01-04') };
    await expect(addHold(county.db, { ...hold, ...wrong })).rejects.toThrow(words);
  });

  test('of another council keeps nothing here, and finds no child of ours', async () => {
    const { authority, child } = await childWhoLeft();
    const there = await council(county);
    const hold = {
      authority: there.authority,
      kind: 'child',
      of: child,
      why: 'appeal',
      by: 'x',
      now: noonOf('2027-01-04'),
    };
    await expect(addHold(county.db, hold)).rejects.toThrow('no such child');
    expect(await due(there.authority, '2099-01-01')).toEqual({});
    expect(await ran(there.authority, '2099-01-01')).toEqual({});
    expect(await due(authority, '2099-01-01')).toMatchObject({ 'child-records': 5 });
  });
});

describe('whatever program is connected', () => {
  test.each([
    ['reasons of a closed case are not changed', sql`update cases set reasons = 'x' where closed_at is not null`],
    [
      'nor is anything else of it, while they are destroyed',
      sql`update cases set reasons = null, stood = null, outcome = 'granted', destroyed_at = now(), destroyed_under = 'x' where closed_at is not null`,
    ],
    ['closed cases are not removed', sql`delete from cases where closed_at is not null`],
    [
      'a placement keeps its days',
      sql`update child_records set content = null, mark = '', from_day = '2000-01-01', destroyed_at = now(), destroyed_under = 'x' where kind = 'placement'`,
    ],
    ['holds are not removed', sql`delete from holds`],
    ['holds are not moved to another child', sql`update holds set subject = 'child:x'`],
    ['periods are not rewritten', sql`update retention_choices set months = 1`],
  ])('%s', async (_, statement) => {
    const { authority, child } = await childWhoLeft();
    const now = noonOf('2027-01-04');
    await addHold(county.db, { authority, kind: 'child', of: child, why: 'appeal', by: 'Olga', now });
    await choosePeriod(county.db, { authority, rule: 'cases', months: 12, because: 'Schedule', by: 'Olga', now });
    await expect(withinAuthority(county.db, authority, (tx) => tx.execute(statement))).rejects.toMatchObject({
      cause: { code: '23000' },
    });
  });
});
