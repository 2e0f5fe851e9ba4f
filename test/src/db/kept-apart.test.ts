import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepAuthority } from '../../../src/authorities/index.ts';
import { withinAuthority } from '../../../src/db/index.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  for (const id of ['ashshire', 'elmshire']) await keepAuthority(database.db, { id, name: id, fictional: true });
});
afterAll(() => database.close());

/** Tables that name an authority and have no row-level security, and why. */
const NOT_BOUND: Readonly<Record<string, string>> = {
  application_doors: 'A family’s code is looked up before anybody knows of which council its application is.',
  areas: 'Maps are shared; the council of one is who answers for its policies.',
  people: 'Who works for a council is looked up by a session, before it is known for which.',
};

async function rows<T>(what: ReturnType<typeof sql>): Promise<T[]> {
  return ((await database.db.execute(what)) as unknown as { rows: T[] }).rows;
}

test('every table that names an authority is kept apart by the database itself, or says why not', async () => {
  const found = await rows<{ name: string; bound: boolean }>(sql`
    select relname as name, relrowsecurity as bound from pg_class
    join information_schema.columns on table_name = relname and column_name = 'authority' and table_schema = 'public'
    where relkind = 'r' order by relname`);
  expect(found.length).toBeGreaterThan(15);
  expect(found.filter(({ bound }) => !bound).map(({ name }) => name)).toEqual(Object.keys(NOT_BOUND).sort());
});

test('a policy or a stretch is added by its own council alone, and by no query that forgot for whom it works', async () => {
  await database.db.execute(sql`insert into people (id, authority, name) values ('p', 'ashshire', 'Asha')`);
  const policy = (authority: string) =>
    sql`insert into policies (authority, version, content, kept_at) values (${authority}, ${`v ${authority}`}, '{}', now())`;
  const stretch = (authority: string) =>
    sql`insert into stretches (id, authority, area, name, parts, map_sha256, kept_by, kept_at)
      values (${`s-${authority}`}, ${authority}, 'a', 'A lane', '[]', 'x', 'p', now())`;
  for (const adding of [policy, stretch]) {
    await withinAuthority(database.db, 'ashshire', (tx) => tx.execute(adding('ashshire')));
    const theirs = withinAuthority(database.db, 'ashshire', (tx) => tx.execute(adding('elmshire')));
    await expect(theirs).rejects.toMatchObject({ cause: { code: '42501' } });
    const nobodys = database.db.transaction(async (tx) => {
      await tx.execute(sql`set local role fairmile_app`);
      await tx.execute(adding('elmshire'));
    });
    await expect(nobodys).rejects.toMatchObject({ cause: { code: '42501' } });
  }
});

test('what was found about a way is read for any council, and changed by none', async () => {
  const read = (authority: string) =>
    withinAuthority(
      database.db,
      authority,
      async (tx) => (await tx.execute(sql`select id from stretches`)) as unknown as { rows: unknown[] },
    );
  expect((await read('elmshire')).rows).toEqual((await read('ashshire')).rows);
  await withinAuthority(database.db, 'elmshire', (tx) => tx.execute(sql`update policies set content = '{"a": 1}'`));
  expect(await rows(sql`select content from policies`)).toEqual([{ content: '{}' }]);
});
