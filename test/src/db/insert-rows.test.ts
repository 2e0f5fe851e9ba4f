import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepAuthority } from '../../../src/authorities/index.ts';
import { insertRows } from '../../../src/db/index.ts';
import { standingTexts } from '../../../src/db/tables/standing-texts.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await keepAuthority(database.db, { id: 'ashshire', name: 'Ashshire', fictional: true });
});
afterAll(() => database.close());

const TEXTS = [
  '',
  ' ',
  `'; drop table authorities; --`,
  '"\\"',
  '\\u0041',
  '’ é \u{1f600}',
  '{"a": null}',
  '\t\n',
  '$1',
];

test('rows go in as they are, whatever stands in them', async () => {
  const rows = TEXTS.map((text, at) => ({ authority: 'ashshire', hash: `${at}`, text }));
  await insertRows(database.db, standingTexts, rows);
  const held = await database.db.select().from(standingTexts);
  expect(held.sort((a, b) => Number(a.hash) - Number(b.hash))).toEqual(rows);
});

test('none is none, and one that is there already is left or refused, all together', async () => {
  await insertRows(database.db, standingTexts, []);
  const rows = ['new', '0'].map((hash) => ({ authority: 'ashshire', hash, text: 'another' }));
  await expect(insertRows(database.db, standingTexts, rows)).rejects.toThrow();
  expect(await database.db.$count(standingTexts)).toBe(TEXTS.length);
  await insertRows(database.db, standingTexts, rows, sql`on conflict do nothing`);
  const held = new Map((await database.db.select().from(standingTexts)).map(({ hash, text }) => [hash, text]));
  expect([held.get('new'), held.get('0')]).toEqual(['another', '']);
});
