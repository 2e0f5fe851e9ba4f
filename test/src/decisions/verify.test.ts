import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepAuthority } from '../../../src/authorities/index.ts';
import { readDecision, recordDecision, verifyChain } from '../../../src/decisions/index.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';

const authority = 'ashshire';
let database: TestDatabase;
let ids: string[];

/** Three decisions, and the guards taken off as someone with full power over the database could do. */
beforeEach(async () => {
  database = await freshDatabase();
  await keepAuthority(database.db, { id: authority, name: 'Ashshire', fictional: true });
  ids = [];
  for (const content of ['one', 'two', 'three']) {
    ids.push((await recordDecision(database.db, { authority, by: null, content, now: new Date(0) })).id);
  }
  await database.db.execute(sql`alter table decisions disable trigger all`);
  await database.db.execute(sql`alter table decision_contents disable trigger all`);
});
afterEach(() => database.close());

test('an untouched chain holds, and gives its head to be noted', async () => {
  const report = await verifyChain(database.db, authority);
  expect(report).toMatchObject({ ok: true, count: 3, head: { number: 3 }, destroyed: [] });
  expect(await verifyChain(database.db, 'nobody')).toEqual({ ok: true, count: 0, head: null, destroyed: [] });
});

test.each([
  [
    'another time',
    sql`update decisions set made_at = now() where number = 2`,
    2,
    'its number, time, maker or hash was changed',
  ],
  [
    'another content',
    sql`update decision_contents set content = '"2"' where content = '"two"'`,
    2,
    'its content is not what was recorded',
  ],
  [
    'content removed',
    sql`delete from decision_contents where content = '"two"'`,
    2,
    'its content is missing, and nothing says',
  ],
  ['another hash before', sql`update decisions set prev_hash = 'x' where number = 3`, 3, 'it does not follow from'],
])('%s is found', async (_what, statement, number, reason) => {
  await database.db.execute(statement);
  expect(await verifyChain(database.db, authority)).toEqual({
    ok: false,
    broken: { number, id: ids[number - 1], reason: expect.stringContaining(reason) },
  });
});

test('a decision taken out of the middle is found', async () => {
  await database.db.execute(sql`delete from decision_contents where content = '"two"'`);
  await database.db.execute(sql`delete from decisions where number = 2`);
  expect(await verifyChain(database.db, authority)).toMatchObject({
    ok: false,
    broken: { number: 2, reason: 'number 2 is missing: the next one held is 3' },
  });
});

test('decisions cut off the end are found against a head noted elsewhere', async () => {
  const before = await verifyChain(database.db, authority);
  const noted = before.ok && before.head ? before.head : undefined;
  await database.db.execute(sql`delete from decision_contents where content = '"three"'`);
  await database.db.execute(sql`delete from decisions where number = 3`);
  expect(await verifyChain(database.db, authority)).toMatchObject({ ok: true, count: 2 });
  expect(await verifyChain(database.db, authority, noted)).toMatchObject({
    ok: false,
    broken: { number: 3, id: null, reason: 'the chain was noted to reach number 3 and ends at 2' },
  });
  await recordDecision(database.db, { authority, by: null, content: 'in its place', now: new Date(0) });
  expect(await verifyChain(database.db, authority, noted)).toMatchObject({
    ok: false,
    broken: { number: 3, reason: 'it is another decision than the one noted at this number' },
  });
});

test('content that was changed is never shown', async () => {
  await database.db.execute(sql`update decision_contents set content = '"2"' where content = '"two"'`);
  await expect(readDecision(database.db, { authority, id: ids[1] ?? '' })).rejects.toThrow('is not what was recorded');
});

test('a chain longer than a page is followed to its end', async () => {
  await database.db.transaction(async (tx) => {
    for (let i = 0; i < 600; i++) await recordDecision(tx, { authority, by: null, content: i, now: new Date(i) });
  });
  expect(await verifyChain(database.db, authority)).toMatchObject({ ok: true, count: 603, head: { number: 603 } });
});
