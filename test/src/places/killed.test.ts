import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../src/db/open.node.ts';
import { type AreaImport, findArea, importArea, readSchools, schoolsOf } from '../../../src/places/index.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fairmile-killed-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const AREA: Omit<AreaImport, 'schools'> = {
  id: 'ashshire',
  name: 'Ashshire',
  attribution: ['© Somebody'],
  fictional: true,
  map: { mapSha256: 'ab', policyVersion: 1, bounds: [52, -2, 53, -1], folder: 'one' },
  postcodes: [],
  gates: [],
  now: new Date(0),
};

const schoolsNamed = (name: string) => {
  const text = `urn,name,type,phase\n100001,${name},Community school,Primary\n`;
  return [readSchools({ name: 'schools.csv', bytes: new TextEncoder().encode(text) })];
};

/** Another process imports the area anew and is killed when every row is written and nothing is committed. */
const SCRIPT = `
  import { openDatabase } from './src/db/open.node.ts';
  import { importArea } from './src/places/index.ts';
  const { dataDir, area } = JSON.parse(process.argv[1]);
  const { db } = await openDatabase({ dataDir });
  await db.transaction(async (tx) => {
    await importArea(tx, { ...area, now: new Date(1) });
    console.log('written');
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => {});
  });
`;

test('an import that is killed half-way leaves the old area whole, and the next start opens it', async () => {
  const before = await openDatabase({ dataDir });
  await importArea(before.db, { ...AREA, schools: schoolsNamed('Ash') });
  await before.close();

  const anew = { ...AREA, name: 'Elmshire', map: { ...AREA.map, folder: 'two' }, schools: schoolsNamed('Elm') };
  const args = ['--no-warnings', '--input-type=module', '-e', SCRIPT, JSON.stringify({ dataDir, area: anew })];
  const killed = spawnSync(process.execPath, args, { cwd: join(import.meta.dirname, '../../..'), encoding: 'utf8' });
  expect([killed.signal, killed.stdout.trim()]).toEqual(['SIGKILL', 'written']);

  const { db, close } = await openDatabase({ dataDir });
  expect(await findArea(db, 'ashshire')).toMatchObject({ name: 'Ashshire', folder: 'one' });
  expect((await schoolsOf(db, 'ashshire')).map((school) => school.name)).toEqual(['Ash']);
  await close();
});
