import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, keepAuthority, type Person } from '../../../src/authorities/index.ts';
import { decisionContents } from '../../../src/db/tables/decision-contents.ts';
import { decisions } from '../../../src/db/tables/decisions.ts';
import {
  destroyContent,
  listDecisions,
  readDecision,
  recordDecision,
  verifyChain,
} from '../../../src/decisions/index.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';

let database: TestDatabase;
let councils = 0;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

/** A council of its own for each test, with one officer. */
async function council(): Promise<{ authority: string; officer: Person }> {
  const authority = `council-${++councils}`;
  await keepAuthority(database.db, { id: authority, name: 'A council', fictional: true });
  const officer = await addPerson(database.db, { authority, name: 'An officer', role: 'officer' });
  return { authority, officer };
}

const NOW = new Date('2026-11-22T09:30:00.125Z');

async function decide(authority: string, by: string | null, content: unknown, now = NOW) {
  return recordDecision(database.db, { authority, by, content, now });
}

describe('recording', () => {
  test('keeps the content as one canonical text and gives it back as it was', async () => {
    const { authority, officer } = await council();
    const content = { finding: 'owed', metres: 3218.6881, facts: [{ b: 1, a: 'é' }] };
    const { id, hash } = await decide(authority, officer.id, content);
    const held = await readDecision(database.db, { authority, id });
    expect(held).toMatchObject({ id, authority, number: 1, hash, prevHash: null, madeBy: officer.id, madeAt: NOW });
    expect(held.content).toEqual({
      state: 'held',
      canonical: '{"facts":[{"a":"é","b":1}],"finding":"owed","metres":3218.6881}',
      value: content,
    });
  });

  test('numbers each authority from one and ties each decision to the one before', async () => {
    const here = await council();
    const there = await council();
    const first = await decide(here.authority, null, 1);
    const other = await decide(there.authority, null, 1);
    const second = await decide(here.authority, null, 2);
    expect([first.number, other.number, second.number]).toEqual([1, 1, 2]);
    expect((await readDecision(database.db, { authority: here.authority, id: second.id })).prevHash).toBe(first.hash);
    expect((await listDecisions(database.db, here.authority)).map((each) => each.number)).toEqual([2, 1]);
    expect((await listDecisions(database.db, here.authority, { before: 2, limit: 1 }))[0]?.id).toBe(first.id);
  });

  test('can be checked by anyone with the published recipe', async () => {
    const { authority } = await council();
    const { id, hash } = await decide(authority, null, { a: 1 });
    const [row] = await database.db
      .select()
      .from(decisions)
      .innerJoin(decisionContents, eq(decisionContents.decision, decisions.id))
      .where(eq(decisions.id, id));
    const hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    const sealed = hex(`${row?.decision_contents.salt}{"a":1}`);
    expect(row?.decisions.saltedContentHash).toBe(sealed);
    const link = `{"authority":"${authority}","id":"${id}","madeAt":"2026-11-22T09:30:00.125Z","madeBy":null,"number":1,"prevHash":null,"saltedContentHash":"${sealed}"}`;
    expect(hash).toBe(hex(link));
  });

  test('gives ids that say nothing and fit in an address', async () => {
    const { authority } = await council();
    const { id } = await decide(authority, null, {});
    expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  test('is undone with the transaction it is part of, and leaves no gap', async () => {
    const { authority } = await council();
    const undone = database.db.transaction(async (tx) => {
      await recordDecision(tx, { authority, by: null, content: 1, now: NOW });
      throw new Error('something else failed');
    });
    await expect(undone).rejects.toThrow('something else failed');
    expect((await decide(authority, null, 2)).number).toBe(1);
  });

  test.each([
    ['nothing', undefined],
    ['not a number', { metres: Number.NaN }],
    ['half a character', { name: '\ud800' }],
  ])('refuses content that is not JSON: %s', async (_what, content) => {
    const { authority } = await council();
    await expect(decide(authority, null, content)).rejects.toThrow(Error);
    expect(await listDecisions(database.db, authority)).toEqual([]);
  });

  test("refuses an unknown authority and another authority's officer", async () => {
    const { authority } = await council();
    const { officer } = await council();
    await expect(decide('nowhere', null, 1)).rejects.toMatchObject({ code: 'not-found' });
    await expect(decide(authority, officer.id, 1)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is not shown to another authority', async () => {
    const { authority } = await council();
    const stranger = await council();
    const { id } = await decide(authority, null, 1);
    await expect(readDecision(database.db, { authority: stranger.authority, id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('destroying', () => {
  test('leaves nothing of the content, says when and under what, and the chain still verifies', async () => {
    const { authority } = await council();
    await decide(authority, null, 'one');
    const { id } = await decide(authority, null, 'two');
    await decide(authority, null, 'three');
    await destroyContent(
      database.db,
      { authority, id },
      { under: 'Schedule 4.2: six years', now: new Date('2032-08-31T23:30:00Z') },
    );
    expect((await readDecision(database.db, { authority, id })).content).toEqual({
      state: 'destroyed',
      at: new Date('2032-08-31T23:30:00Z'),
      under: 'Schedule 4.2: six years',
    });
    expect(await verifyChain(database.db, authority)).toMatchObject({
      ok: true,
      count: 3,
      destroyed: [{ id, number: 2, words: 'destroyed on 2032-09-01 under Schedule 4.2: six years' }],
    });
  });

  test('happens once, of a decision that is there, under a rule that is named', async () => {
    const { authority } = await council();
    const stranger = await council();
    const { id } = await decide(authority, null, 1);
    const how = { under: 'Schedule 4.2', now: NOW };
    await expect(destroyContent(database.db, { authority: stranger.authority, id }, how)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(destroyContent(database.db, { authority, id }, { ...how, under: ' ' })).rejects.toMatchObject({
      code: 'invalid-request',
    });
    await destroyContent(database.db, { authority, id }, how);
    await expect(destroyContent(database.db, { authority, id }, how)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('the database itself', () => {
  test.each([
    ['change a decision', sql`update decisions set made_at = now()`],
    ['remove a decision', sql`delete from decisions`],
    ['empty the chain', sql`truncate decisions cascade`],
    ['change content', sql`update decision_contents set content = '{}'`],
    ['remove content', sql`delete from decision_contents`],
    ['empty the contents', sql`truncate decision_contents`],
    [
      'half-destroy content',
      sql`update decision_contents set content = null, destroyed_at = now(), destroyed_under = 'x'`,
    ],
    ['destroy without a rule', sql`update decision_contents set content = null, salt = null, destroyed_at = now()`],
  ])('refuses to %s', async (_what, statement) => {
    const { authority } = await council();
    await decide(authority, null, 1);
    await expect(database.db.execute(statement)).rejects.toThrow();
    expect(await verifyChain(database.db, authority)).toMatchObject({ ok: true, count: 1, destroyed: [] });
  });

  test('never brings destroyed content back', async () => {
    const { authority } = await council();
    const { id } = await decide(authority, null, 1);
    await destroyContent(database.db, { authority, id }, { under: 'Schedule 4.2', now: NOW });
    const revive = sql`update decision_contents set content = '1', salt = 'x', destroyed_at = null, destroyed_under = null where decision = ${id}`;
    await expect(database.db.execute(revive)).rejects.toThrow();
  });
});
