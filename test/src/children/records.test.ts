import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { keepAuthority } from '../../../src/authorities/index.ts';
import {
  childOn,
  type Delivery,
  type Placement,
  readChildren,
  readSent,
  type SentRecord,
  takeRecords,
} from '../../../src/children/index.ts';
import { withinAuthority } from '../../../src/db/index.ts';
import { childRecords } from '../../../src/db/tables/child-records.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';

let database: TestDatabase;
let councils = 0;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

async function council(): Promise<string> {
  const id = `children-${++councils}`;
  await keepAuthority(database.db, { id, name: 'A council', fictional: true });
  return id;
}

const at = (text: string) => new Date(`2026-${text}Z`);
const delivery = (authority: string, now: Date, sender = 'placements system'): Delivery => ({
  authority,
  sender,
  by: 'a key',
  now,
});

function placed(schoolUrn: string, version: string, more: Partial<SentRecord> = {}): SentRecord {
  return {
    child: 'C-1',
    kind: 'placement',
    key: 'P-1',
    version: at(version).toISOString(),
    from: day('2026-09-01'),
    content: { kind: 'placement', placement: { kind: 'mainstream', schoolUrn } },
    ...more,
  };
}

async function placementsOf(authority: string, on: string, knownAt?: Date): Promise<(string | undefined)[]> {
  const ids = await idsOf(authority);
  const [child] = await readChildren(database.db, authority, ids);
  const { placements } = childOn(child!.records, { on: day(on), ...(knownAt ? { knownAt } : {}) });
  return placements.map(({ value }: { value: Placement }) => value.schoolUrn);
}

const idsOf = (authority: string) =>
  withinAuthority(database.db, authority, async (tx) =>
    (await tx.selectDistinct({ child: childRecords.child }).from(childRecords)).map(({ child }) => child),
  );

describe('what other systems say of a child', () => {
  test('the same delivery twice changes nothing', async () => {
    const authority = await council();
    const sent = [placed('900001', '09-02T10:00:00.000')];
    const once = await takeRecords(database.db, delivery(authority, at('09-03T00:00:00.000')), sent);
    const twice = await takeRecords(database.db, delivery(authority, at('09-04T00:00:00.000')), sent);
    expect([once, twice].map(([taken]) => taken!.outcome)).toEqual(['added', 'same']);
    const rows = await withinAuthority(database.db, authority, (tx) => tx.select().from(childRecords));
    expect(rows).toHaveLength(1);
  });

  test('a correction that overtakes what it corrects ends in the same state', async () => {
    const [inOrder, overtaking] = [await council(), await council()];
    const first = placed('900001', '09-02T10:00:00.000');
    const correction = placed('900002', '09-05T10:00:00.000');
    const now = at('09-10T00:00:00.000');
    for (const each of [first, correction]) await takeRecords(database.db, delivery(inOrder, now), [each]);
    const late: string[] = [];
    for (const each of [correction, first])
      late.push((await takeRecords(database.db, delivery(overtaking, now), [each]))[0]!.outcome);
    expect(late).toEqual(['added', 'older']);
    for (const authority of [inOrder, overtaking])
      expect(await placementsOf(authority, '2026-09-20')).toEqual(['900002']);
  });

  test('what was known before the correction is still there to be asked for', async () => {
    const authority = await council();
    await takeRecords(database.db, delivery(authority, at('09-03T00:00:00.000')), [
      placed('900001', '09-02T10:00:00.000'),
    ]);
    await takeRecords(database.db, delivery(authority, at('10-01T00:00:00.000')), [
      placed('900002', '09-30T10:00:00.000'),
    ]);
    expect(await placementsOf(authority, '2026-09-20', at('09-25T00:00:00.000'))).toEqual(['900001']);
    expect(await placementsOf(authority, '2026-09-20')).toEqual(['900002']);
  });

  test('a version that says something else than before is refused, and the rest is kept', async () => {
    const authority = await council();
    const now = at('09-03T00:00:00.000');
    const taken = await takeRecords(database.db, delivery(authority, now), [
      placed('900001', '09-02T10:00:00.000'),
      placed('900002', '09-02T10:00:00.000'),
      placed('900003', '09-02T10:00:00.000', { key: 'P-2', child: 'C-2' }),
      placed('900003', '09-03T10:00:00.000', { key: 'P-2', child: 'C-1' }),
    ]);
    expect(taken.map(({ outcome }) => outcome)).toEqual(['added', 'refused', 'added', 'refused']);
    expect(taken.flatMap((each) => (each.outcome === 'refused' ? [each.why] : []))).toEqual([
      expect.stringContaining('later version'),
      expect.stringContaining('another child'),
    ]);
  });

  test('what its sender takes back never held, and holds again when stated anew', async () => {
    const authority = await council();
    const now = at('09-10T00:00:00.000');
    const { content: _, ...back } = placed('900001', '09-03T10:00:00.000');
    await takeRecords(database.db, delivery(authority, now), [placed('900001', '09-02T10:00:00.000'), back]);
    expect(await placementsOf(authority, '2026-09-20')).toEqual([]);
    await takeRecords(database.db, delivery(authority, now), [placed('900004', '09-04T10:00:00.000')]);
    expect(await placementsOf(authority, '2026-09-20')).toEqual(['900004']);
  });

  test('two senders may use the same key and speak of two things', async () => {
    const authority = await council();
    const now = at('09-10T00:00:00.000');
    await takeRecords(database.db, delivery(authority, now, 'one'), [placed('900001', '09-02T10:00:00.000')]);
    await takeRecords(database.db, delivery(authority, now, 'two'), [placed('900002', '09-02T10:00:00.000')]);
    expect((await placementsOf(authority, '2026-09-20')).sort()).toEqual(['900001', '900002']);
  });

  test('nothing that was said can be changed or removed, whatever program is connected', async () => {
    const authority = await council();
    await takeRecords(database.db, delivery(authority, at('09-10T00:00:00.000')), [
      placed('900001', '09-02T10:00:00.000'),
    ]);
    for (const attempt of [
      sql`update child_records set content = '{}' where authority = ${authority}`,
      sql`update child_records set destroyed_at = now(), destroyed_under = 'a rule', content = null where authority = ${authority}`,
      sql`update child_records set destroyed_at = now(), destroyed_under = 'a rule', content = null, mark = '', version = now() where authority = ${authority}`,
      sql`delete from child_records where authority = ${authority}`,
      sql`truncate child_records`,
    ])
      await expect(database.db.execute(attempt)).rejects.toThrow();
    await database.db.execute(
      sql`update child_records set destroyed_at = now(), destroyed_under = 'a rule', content = null, mark = '' where authority = ${authority}`,
    );
    expect(await placementsOf(authority, '2026-09-20')).toEqual([]);
  });
});

describe('what holds on a day', () => {
  test('a placement holds from its first day to its last, and one to come is told with its day', async () => {
    const authority = await council();
    await takeRecords(database.db, delivery(authority, at('09-10T00:00:00.000')), [
      placed('900001', '09-02T10:00:00.000', { until: day('2026-10-23') }),
      placed('900002', '09-02T10:00:00.000', { key: 'P-2', from: day('2026-11-02') }),
    ]);
    expect(await placementsOf(authority, '2026-10-23')).toEqual(['900001', '900002']);
    expect(await placementsOf(authority, '2026-10-24')).toEqual(['900002']);
    const [child] = await readChildren(database.db, authority, await idsOf(authority));
    expect(childOn(child!.records, { on: day('2026-10-23') }).changesOn).toBe('2026-10-24');
    expect(childOn(child!.records, { on: day('2026-10-24') }).changesOn).toBe('2026-11-02');
    expect(childOn(child!.records, { on: day('2026-11-02') }).changesOn).toBeUndefined();
  });
});

describe('one authority sees no other', () => {
  test('a query that forgets to name the authority finds only its own', async () => {
    const [here, there] = [await council(), await council()];
    for (const authority of [here, there])
      await takeRecords(database.db, delivery(authority, at('09-10T00:00:00.000')), [
        placed('900001', '09-02T10:00:00.000'),
      ]);
    const seen = await withinAuthority(database.db, here, (tx) =>
      tx.selectDistinct({ authority: childRecords.authority }).from(childRecords),
    );
    expect(seen).toEqual([{ authority: here }]);
    await expect(readChildren(database.db, here, await idsOf(there))).resolves.toEqual([]);
  });

  test('work for one does not reach into another, and adds nothing there', async () => {
    const [here, there] = [await council(), await council()];
    await expect(withinAuthority(database.db, here, (tx) => readChildren(tx, there, ['any']))).rejects.toThrow(
      'not to be used',
    );
    await expect(
      withinAuthority(database.db, here, (tx) =>
        tx.execute(sql`insert into children (id, authority, reference, added_at) values ('x', ${there}, 'C', now())`),
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});

describe('a record that another system sends', () => {
  test('is refused with everything that is wrong with it', () => {
    const read = readSent({
      child: '',
      kind: 'placement',
      key: 'P',
      version: 'yesterday',
      from: '2026-02-30',
      until: '2026-01-01',
      content: { kind: 'placement', placement: { kind: 'school', schoolURN: 'abc' } },
    });
    expect('faults' in read && read.faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['child', 'version', 'from', 'content.placement.kind']),
    );
  });

  test.each([
    ['a fact that the law does not know', { fact: 'shoeSize', value: 3, by: 'parent' }, /no fact called/],
    ['a value that it cannot have', { fact: 'bornOn', value: 'soon', by: 'parent' }, /bornOn|day/],
    ['somebody who cannot say it', { fact: 'canWalkGivenNeeds', value: true, by: 'parent' }, /judgement/],
  ])('is refused with %s', (_, circumstance, why) => {
    const read = readSent({
      child: 'C-1',
      kind: 'fact',
      key: 'F',
      version: '2026-09-01T00:00:00Z',
      from: '2026-09-01',
      content: { kind: 'fact', circumstance },
    });
    expect('faults' in read ? read.faults.map(({ message }) => message).join() : 'taken').toMatch(why);
  });

  test.each([undefined, null, 7, 'text', [], {}, { child: 'C' }])('is refused when it is %j', (input) => {
    expect('faults' in readSent(input)).toBe(true);
  });
});
