import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { expect, test } from 'vitest';
import { keyHolderOf, openSession, sessionOf } from '../../../src/authorities/index.ts';
import { migrate, sha256 } from '../../../src/db/index.ts';
import { readMigrations } from '../../../src/db/migrations.node.ts';

const NOW = new Date('2026-11-26T09:00:00Z');
const KEY = `fm_0123456789ab_${'x'.repeat(43)}`;

/** What a program wrote that knew one role for each person. */
const HELD = `
  insert into authorities (id, name) values ('ashshire', 'Ashshire');
  insert into people (id, authority, name, role) values
    ('olga', 'ashshire', 'Olga', 'senior-officer'), ('system', 'ashshire', 'School system', 'service-account');
  insert into sessions (token_sha256, person, created_at, expires_at)
    values ('of a browser', 'olga', '2026-11-26T08:00:00Z', '2026-11-26T20:00:00Z');
`;

test('whoever had a role before roles had days has it still, keys work on, and everybody signs in once more', async () => {
  const client = await PGlite.create();
  const db = drizzle({ client });
  const migrations = readMigrations();
  const older = migrations.findIndex(({ name }) => name.endsWith('_roles-by-day-and-idle-sessions'));
  expect(older).toBeGreaterThan(0);
  await migrate(db, migrations.slice(0, older));
  await client.exec(HELD);
  await client.exec(`
    insert into api_keys (id, key_sha256, holder, scopes, created_at, expires_at)
      values ('0123456789ab', '${await sha256(KEY)}', 'system', 'placements.write', '2026-11-01', '2027-11-01')`);
  await migrate(db, migrations);

  expect((await client.query('select * from sessions')).rows).toEqual([]);
  const olga = { id: 'olga', authority: 'ashshire', name: 'Olga', roles: ['senior-officer'] as const };
  const { token } = await openSession(db, olga, NOW);
  expect(await sessionOf(db, token, NOW)).toEqual(olga);
  expect(await keyHolderOf(db, KEY, NOW)).toMatchObject({ holder: { id: 'system', roles: ['service-account'] } });
  await client.close();
});
