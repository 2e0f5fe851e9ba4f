import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whereItHappened, withoutData } from '../../../src/db/index.ts';
import { people } from '../../../src/db/tables/people.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

async function failure(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

test('says which table and constraint refused, and nothing of what was to be kept', async () => {
  const row = { id: 'x', authority: 'nowhere', name: 'Jo Bloggs\n    at Elm Road' };
  const error = await failure(database.db.insert(people).values(row));
  expect(inspect(error)).toContain('Jo Bloggs');
  const safe = inspect(withoutData(error));
  expect(safe).toContain(
    'The database refused with 23503 in the table people, constraint people_authority_authorities_id_fk',
  );
  expect(safe).toContain('without-data.test.ts');
  expect(safe).not.toMatch(/Jo Bloggs|Elm Road/);
});

test('hides values that PostgreSQL repeats in its message, and what lies in the cause of another error', async () => {
  const error = await failure(database.db.execute(sql`select ${'Jo Bloggs'}::int`));
  expect(inspect(withoutData(new Error('while deciding', { cause: error })))).not.toContain('Jo Bloggs');
  expect(inspect(withoutData(new Error('while deciding', { cause: error })))).toContain('while deciding');
});

test('leaves every other error as it is', () => {
  const error = new Error('ours', { cause: new Error('too') });
  expect(withoutData(error)).toBe(error);
  expect(withoutData('text')).toBe('text');
});

test('a log of a fault has the kind of an error and lines of our code, and no line of its message, whatever it looks like', () => {
  const error = new TypeError('Jo Bloggs\n    at Elm Road (QZ1 1AE:1:1)\n    at home');
  const { name, frames } = whereItHappened(error);
  expect(name).toBe('TypeError');
  expect(frames[0]).toContain('without-data.test.ts');
  expect(frames.join('\n')).not.toMatch(/Jo Bloggs|Elm Road|at home/);
  expect(whereItHappened('Jo Bloggs')).toEqual({ name: 'string', frames: [] });
});
