import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoArea } from '../../../demo/load.node.ts';
import { areaImport } from '../../../src/commands/area-import.node.ts';
import { gatesImport } from '../../../src/commands/gates-import.node.ts';
import { gatesList } from '../../../src/commands/gates-list.node.ts';
import { dataFolder, runCommand } from './run.ts';

const folder = dataFolder();
const environment = { FAIRMILE_DATA: folder.path };
const run = (...args: string[]) => runCommand(gatesImport, args, { environment });
const list = async () => (await runCommand(gatesList, [], { environment })).out;

function written(name: string, ...lines: string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

beforeAll(async () => {
  const { osm, schools, postcodes } = demoArea();
  const lists = ['--osm', osm, '--schools', schools, '--postcodes', postcodes];
  await runCommand(areaImport, ['shire', ...lists], { environment });
}, 60_000);
afterAll(() => folder.remove());

const HEAD = 'urn,lat,lon,source,name,for_pupils';

it('before any list, says that no school has a known gate', async () => {
  const { out, err } = await runCommand(gatesList, ['--area', 'shire'], { environment });
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(/^0 gates; (\d+) of \1 schools have no known gate\.\n$/);
});

it('says first what a list would change, then takes it in, once', async () => {
  const path = demoArea().gates;
  const dry = await run(path, '--dry-run');
  expect(dry.err).toMatch(/Nothing was kept. There would be \d+ new, 0 changed and 0 taken away/);
  expect((await list()).trim().split('\n')).toHaveLength(1);
  expect((await run(path)).code).toBe(0);
  expect((await run(path)).err).toMatch(/^0 new, 0 changed and 0 taken away; \d+ the same as before/);
});

it('goes out and comes in again as it was', async () => {
  const before = await list();
  const path = written('out.csv', before.trim());
  expect((await run(path, '--whole')).err).toMatch(/^0 new, 0 changed and 0 taken away/);
  expect(await list()).toBe(before);
});

it('tells of every line that it cannot use, and takes the others', async () => {
  const path = written(
    'bad.csv',
    HEAD,
    '900001,53.99,1.82,a walk round,Back gate,yes',
    '900001,north,1.82,a walk round,,',
    '99999,53.99,1.82,a walk round,,',
    '900002,53.98,1.83,a walk round,Side gate,perhaps',
  );
  const { code, err } = await run(path);
  expect(code).toBe(1);
  expect(err).toMatch(/bad\.csv, line 3, lat: /);
  expect(err).toContain('neither yes nor no: taken as not known');
  expect(err).toContain('Not schools of this area: 99999.');
  expect(err).toMatch(/2 new, 0 changed and 0 taken away/);
});

it('takes away what a whole list no longer has, and only then', async () => {
  const path = written('one.csv', HEAD, '900001,53.99,1.82,a walk round,Back gate,yes');
  expect((await run(path)).err).toMatch(/^0 new, 0 changed and 0 taken away; 1 the same/);
  expect((await run(path, '--whole')).err).toMatch(/^0 new, 0 changed and [1-9]\d* taken away; 1 the same/);
  expect((await list()).trim().split('\n')).toHaveLength(2);
});

it('refuses a file that is none, an empty one and an area that is none', async () => {
  await expect(run('no-such.csv')).rejects.toMatchObject({ code: 'import-refused' });
  await expect(run(written('empty.csv', ''))).rejects.toMatchObject({ code: 'import-refused' });
  await expect(run(written('ok.csv', HEAD), '--area', 'nowhere')).rejects.toThrow();
  await expect(run()).rejects.toMatchObject({ code: 'invalid-request' });
});
