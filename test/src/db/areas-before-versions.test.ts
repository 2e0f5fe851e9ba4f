import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { expect, test } from 'vitest';
import { migrate } from '../../../src/db/index.ts';
import { readMigrations } from '../../../src/db/migrations.node.ts';
import { findSchool, importBeside, switchArea, versionsOf } from '../../../src/places/index.ts';

/** What a program wrote that knew no versions. */
const HELD = `
  insert into areas (id, name, attribution, map_sha256, map_day, policy_version, south, west, north, east, folder, fictional, imported_at)
    values ('ashshire', 'Ashshire', '["© Somebody"]', 'ab', '2026-01-02', 1, 52, -2, 53, -1, 'one', true, '2026-09-01T08:00:00Z');
  insert into schools (area, urn, name, search_name, type, type_as_registered, phase, from_grid_reference)
    values ('ashshire', '100001', 'Ash', ' ash', 'community', 'Community school', 'primary', false);
  insert into gates (area, urn, id, lat, lon, source) values ('ashshire', '100001', '52.5,-1.5', 52.5, -1.5, 'survey');
`;

test('an area imported before there were versions is its own first version, and can be gone back to', async () => {
  const client = await PGlite.create();
  const db = drizzle({ client });
  const migrations = readMigrations();
  const older = migrations.findIndex(({ name }) => name.endsWith('_area-versions'));
  await migrate(db, migrations.slice(0, older));
  await client.exec(HELD);
  await migrate(db, migrations);

  const first = { number: 1, state: 'in-force', mapSha256: 'ab', folder: 'one', mapDay: '2026-01-02' };
  expect(await versionsOf(db, 'ashshire')).toMatchObject([first]);
  const map = { mapSha256: 'cd', policyVersion: 1, bounds: [52, -2, 53, -1], folder: 'two' } as const;
  await importBeside(db, { id: 'ashshire', map, now: new Date('2026-11-01') });
  await switchArea(db, { id: 'ashshire', to: 'candidate', now: new Date('2026-11-02') });
  await switchArea(db, { id: 'ashshire', to: 'before', now: new Date('2026-11-03') });
  expect((await findSchool(db, 'ashshire', '100001'))?.gates).toHaveLength(1);
  await client.close();
});
