import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addKey, addPerson, keepAuthority, keyHolderOf, listKeys, revokeKey } from '../../../src/authorities/index.ts';
import { apiKeys } from '../../../src/db/tables/api-keys.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  for (const id of ['ashshire', 'elmshire']) await keepAuthority(database.db, { id, name: id, fictional: true });
});
afterAll(() => database.close());

const NOW = new Date('2026-11-26T09:00:00Z');
const asked = {
  authority: 'ashshire',
  name: 'School system',
  scopes: ['placements.write'],
  days: 30,
  by: { name: 'Asha' },
  now: NOW,
};

describe('a key', () => {
  test('is kept as a digest alone: a copy of the records opens nothing', async () => {
    const { key, id } = await addKey(database.db, asked);
    const secret = key.slice(16);
    const rows = JSON.stringify(await database.db.select().from(apiKeys));
    expect(rows).toContain(id);
    expect(rows).not.toContain(secret);
    expect(JSON.stringify(await listKeys(database.db, 'ashshire'))).not.toContain(secret);
  });

  test('names its holder, council and scopes, and the day it was last used', async () => {
    const { key, id } = await addKey(database.db, asked);
    const found = await keyHolderOf(database.db, key, NOW);
    expect(found).toMatchObject({
      holder: { authority: 'ashshire', name: 'School system', roles: ['service-account'] },
      scopes: ['placements.write'],
    });
    const held = (await listKeys(database.db, 'ashshire')).find((each) => each.id === id);
    expect(held).toMatchObject({ lastUsedOn: '2026-11-26', revokedAt: undefined });
  });

  test('names who made it: somebody who is known here, or a name that was given', async () => {
    const maker = await addPerson(database.db, { authority: 'ashshire', name: 'Sena Senior', role: 'senior-officer' });
    const ids: string[] = [];
    for (const by of [maker, { name: ' At the console ' }]) ids.push((await addKey(database.db, { ...asked, by })).id);
    const rows = await database.db.select().from(apiKeys);
    expect(rows.find(({ id }) => id === ids[0])).toMatchObject({ madeBy: maker.id, madeByName: 'Sena Senior' });
    const names = (await listKeys(database.db, 'ashshire')).filter(({ id }) => ids.includes(id));
    expect(names.map(({ madeBy }) => madeBy).toSorted()).toEqual(['At the console', 'Sena Senior']);
  });

  test('of one council is not there for another', async () => {
    const { key, id } = await addKey(database.db, asked);
    expect((await listKeys(database.db, 'elmshire')).map((each) => each.id)).not.toContain(id);
    await expect(revokeKey(database.db, { authority: 'elmshire', id, now: NOW })).rejects.toThrow('no such key');
    expect(await keyHolderOf(database.db, key, NOW)).toBeDefined();
  });

  test('that was revoked twice keeps its first moment', async () => {
    const { key, id } = await addKey(database.db, asked);
    for (const now of [NOW, new Date('2026-11-27T09:00:00Z')])
      await revokeKey(database.db, { authority: 'ashshire', id, now });
    expect(await keyHolderOf(database.db, key, NOW)).toBeUndefined();
    expect((await listKeys(database.db, 'ashshire')).find((each) => each.id === id)?.revokedAt).toEqual(NOW);
  });

  test('works up to its end and not at it', async () => {
    const { key, expiresAt } = await addKey(database.db, { ...asked, days: 1 });
    expect(await keyHolderOf(database.db, key, new Date(expiresAt.getTime() - 1))).toBeDefined();
    expect(await keyHolderOf(database.db, key, expiresAt)).toBeUndefined();
  });

  test.each([
    ['no scope', { scopes: [] }],
    ['what needs a named person', { scopes: ['placements.write', 'cases.close'] }],
    ['no name', { name: '  ' }],
    ['a name in two lines', { name: 'a\nb' }],
    ['a very long name', { name: 'x'.repeat(121) }],
    ['nobody who makes it', { by: { name: ' ' } }],
    ['a maker of two lines', { by: { name: 'a\nb' } }],
    ['no days', { days: 0 }],
    ['half a day', { days: 0.5 }],
    ['days that are no number', { days: Number.NaN }],
    ['more than a year', { days: 367 }],
    ['a council that is not there', { authority: 'nowhere' }],
  ])('is not made with %s', async (_, wrong) => {
    const before = await database.db.select().from(apiKeys);
    await expect(addKey(database.db, { ...asked, ...wrong })).rejects.toMatchObject({ name: 'Problem' });
    expect(await database.db.select().from(apiKeys)).toHaveLength(before.length);
  });
});
