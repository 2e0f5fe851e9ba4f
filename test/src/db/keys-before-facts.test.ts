import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { expect, test } from 'vitest';
import { KEY_FACTS, listKeys } from '../../../src/authorities/index.ts';
import { migrate } from '../../../src/db/index.ts';
import { readMigrations } from '../../../src/db/migrations.node.ts';

/** Keys of before keys named facts, of each kind. */
const HELD = `
  insert into authorities (id, name) values ('ashshire', 'Ashshire');
  insert into people (id, authority, name) values ('system', 'ashshire', 'School system');
  insert into api_keys (id, key_sha256, holder, scopes, created_at, expires_at) values
    ('reads', 'a', 'system', 'decisions.read', '2026-11-01', '2027-11-01'),
    ('sends', 'b', 'system', 'placements.write', '2026-11-02', '2027-11-01'),
    ('both', 'c', 'system', 'placements.write decisions.read', '2026-11-03', '2027-11-01');
`;

test('a key that could read decisions before keys named facts names all of them, and no other is given any', async () => {
  const client = await PGlite.create();
  const db = drizzle({ client });
  const migrations = readMigrations();
  const older = migrations.findIndex(({ name }) => name.endsWith('_keys-name-facts'));
  expect(older).toBeGreaterThan(0);
  await migrate(db, migrations.slice(0, older));
  await client.exec(HELD);
  await migrate(db, migrations);
  const keys = (await listKeys(db, 'ashshire')).map(({ id, scopes, facts }) => ({ id, scopes, facts }));
  expect(keys).toEqual([
    { id: 'reads', scopes: ['decisions.read'], facts: KEY_FACTS },
    { id: 'sends', scopes: ['placements.write'], facts: [] },
    { id: 'both', scopes: ['placements.write', 'decisions.read'], facts: KEY_FACTS },
  ]);
  await client.close();
});
