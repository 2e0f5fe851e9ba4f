import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoArea } from '../../../demo/load.node.ts';
import { areaImport } from '../../../src/commands/area-import.node.ts';
import { placesImport } from '../../../src/commands/places-import.node.ts';
import { dataFolder, runCommand } from './run.ts';

const folder = dataFolder();
const environment = { FAIRMILE_DATA: folder.path };
const run = (...args: string[]) => runCommand(placesImport, args, { environment });

function written(name: string, ...lines: string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

beforeAll(async () => {
  const { osm, schools, postcodes, gates } = demoArea();
  const lists = ['--osm', osm, '--schools', schools, '--postcodes', postcodes, '--gates', gates];
  await runCommand(areaImport, ['shire', ...lists], { environment });
}, 60_000);
afterAll(() => folder.remove());

const HEAD = 'urn,year_group,day,places,waiting_list';

it('says first what it would keep, and then keeps it, once', async () => {
  const path = written('free.csv', HEAD, '900001,R,2026-11-02,2,', '900001,1,2026-11-02,0,4');
  const dry = await run(path, '--kind', 'vacancies', '--dry-run');
  expect(dry).toMatchObject({ code: 0, out: '' });
  expect(dry.err).toContain('Nothing was kept. This would keep 2 new and 0 changed; 0 the same as before.');
  expect((await run(path, '--kind', 'vacancies')).err).toContain('Kept 2 new');
  expect((await run(path, '--kind', 'vacancies', '--area', 'shire')).err).toContain(
    'Kept 0 new and 0 changed; 2 the same',
  );
});

it('tells of every line that it cannot use, and keeps the others', async () => {
  const path = written('bad.csv', HEAD, '900001,2,2026-11-02,some,', '900099,2,2026-11-02,1,');
  const { code, err } = await run(path, '--kind', 'vacancies');
  expect(code).toBe(1);
  expect(err).toContain('bad.csv, line 2, places: not a whole number, yes or no: the row is left out.');
  expect(err).toContain('Not schools of this area: 900099.');
  expect(err).toContain('Kept 1 new');
});

it('refuses a kind that is none, a file that is none, and an area that is none', async () => {
  const path = written('again.csv', HEAD, '900001,R,2026-11-02,2,');
  await expect(run(path, '--kind', 'everything')).rejects.toMatchObject({ code: 'invalid-request' });
  await expect(run(path)).rejects.toMatchObject({ code: 'invalid-request' });
  await expect(run('no-such.csv', '--kind', 'offers')).rejects.toMatchObject({ code: 'import-refused' });
  await expect(run(path, '--kind', 'offers')).rejects.toMatchObject({ code: 'import-refused' });
  await expect(run(path, '--kind', 'vacancies', '--area', 'nowhere')).rejects.toMatchObject({ code: 'not-found' });
});
