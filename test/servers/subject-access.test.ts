import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, DEMO_AUTHORITY, keepAuthority } from '../../src/authorities/index.ts';
import { openDatabase } from '../../src/db/open.node.ts';
import { importFiles } from '../../src/import-files.node.ts';
import { loadArea } from '../../src/network/area.node.ts';
import { findArea } from '../../src/places/index.ts';
import { preparedFolder } from '../../src/places/prepared-files.node.ts';
import type { Service } from '../../src/service.node.ts';
import { exportChild } from '../../src/subject-access/index.ts';
import { demoFiles } from '../src/checks/area.ts';
import { noonOf } from '../src/keeping/a-council.ts';
import { OF_A, SEEN_OF_B, twoParents } from '../src/subject-access/two-parents.ts';
import { postgresBin, startPostgres, type TestServer } from './postgres.ts';

describe.skipIf(!postgresBin)('on a PostgreSQL server, by a login that row-level security binds', () => {
  let server: TestServer;
  const dataDir = mkdtempSync(join(tmpdir(), 'fairmile-subject-access-'));
  beforeAll(async () => {
    server = await startPostgres(postgresBin ?? '');
  });
  afterAll(() => {
    server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('the file for one parent has all that is theirs and nothing of the other, and no other council finds the child', async () => {
    const owner = await server.freshUrl();
    await (await openDatabase({ databaseUrl: owner, dataDir, server: 'migrate' })).close();
    const { db, close } = await openDatabase({ databaseUrl: await server.appUrl(owner), dataDir });
    for (const id of [DEMO_AUTHORITY.id, 'elmshire'])
      await keepAuthority(db, { ...DEMO_AUTHORITY, id, name: `${id} Council` });
    const files = demoFiles();
    await importFiles({ db, dataDir } as Service, { ...files, authority: DEMO_AUTHORITY.id }, noonOf('2026-11-01'));
    const area = (await findArea(db, files.id))!;
    const networks = loadArea(preparedFolder(dataDir, area.id, area.folder));
    const authority = DEMO_AUTHORITY.id;
    const officer = await addPerson(db, { authority, name: 'Olga Officer', role: 'senior-officer' });
    const county = { db, area, networksOf: async () => networks, close };
    const { ofA, ofB } = await twoParents(county, { authority, officer });
    const asked = {
      child: 'C-1',
      applications: [ofA, ofB],
      ownHomes: ['H-a', ofA],
      now: noonOf('2026-11-26'),
      by: 'Olga Officer',
    };
    const { html, json, document } = await exportChild(db, { authority, ...asked });
    expect(document.decisions.length).toBe(8);
    for (const text of [html, json]) {
      expect(text.match(SEEN_OF_B)?.[0]).toBeUndefined();
      for (const mine of Object.values(OF_A)) expect(text).toContain(mine);
    }
    await expect(exportChild(db, { authority: 'elmshire', ...asked })).rejects.toMatchObject({ code: 'not-found' });
    await close();
  });
});
