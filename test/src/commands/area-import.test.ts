import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoArea } from '../../../demo/load.node.ts';
import { areaImport } from '../../../src/commands/area-import.node.ts';
import { measure } from '../../../src/commands/measure.node.ts';
import { dataFolder, runCommand, startCli } from './run.ts';

const demo = demoArea();
const folder = dataFolder();
const environment = { FAIRMILE_DATA: folder.path };
const PAIRS = 'QZ10 1AR,900025\nQZ10 1AR,900001\n';

const importing = (changes: Partial<Record<'osm' | 'schools' | 'postcodes' | 'gates', string>> = {}): string[] => {
  const { osm, schools, postcodes, gates } = { ...demo, ...changes };
  return [
    '--osm',
    osm,
    '--schools',
    schools,
    '--postcodes',
    postcodes,
    '--gates',
    gates,
    '--attribution',
    'Us',
    'shire',
  ];
};
const run = (args: readonly string[]) => runCommand(areaImport, args, { environment });
const measured = async () => (await runCommand(measure, [], { environment, input: PAIRS })).out;

/** The county's schools without one of them. */
function fewerSchools(): string {
  const path = join(folder.path, 'fewer.csv');
  const lines = readFileSync(demo.schools, 'utf8').split('\n');
  writeFileSync(path, lines.filter((line) => !line.startsWith('900001')).join('\n'));
  return path;
}

let told: string;
let before: string;
beforeAll(async () => {
  told = (await run(importing())).err;
  before = await measured();
});
afterAll(() => folder.remove());

it('imports an area, tells how far it has come, and what it holds', () => {
  expect(told).toMatch(/reading ways: 100%/);
  expect(told).toMatch(/Shire is ready: \d+ schools, \d+ postcodes, \d+ gates\.\n/);
  expect(before.split('\n')).toHaveLength(4);
  expect(before).not.toContain('no school');
});

it('over itself changes nothing', async () => {
  const { code, err } = await run(importing());
  expect(code).toBe(0);
  expect(err.split('\n').filter((line) => line.includes('ready'))).toEqual(
    told.split('\n').filter((line) => line.includes('ready')),
  );
  expect(await measured()).toBe(before);
});

it.each(['reading ways', 'building', 'keeping'])('killed while %s, the old area still answers', async (phase) => {
  const program = startCli(['area', 'import', ...importing({ schools: fewerSchools() })], environment);
  let seen = '';
  program.stderr.setEncoding('utf8').on('data', (text) => {
    seen += text;
    if (seen.includes(`${phase}: `)) program.kill('SIGKILL');
  });
  const [, signal] = await once(program, 'close');
  expect(signal, seen).toBe('SIGKILL');
  expect(seen).not.toContain('is ready');
  expect(await measured()).toBe(before);
});

it('a list or a map that cannot be read is refused, naming it, and the old area still answers', async () => {
  const missing = run(importing({ schools: '/nowhere/schools.csv' }));
  await expect(missing).rejects.toMatchObject({
    code: 'import-refused',
    message: expect.stringContaining('no such file'),
  });
  const notAMap = run(importing({ osm: demo.schools }));
  await expect(notAMap).rejects.toMatchObject({
    code: 'import-refused',
    message: expect.stringContaining('not an OpenStreetMap file'),
  });
  const notAList = run(importing({ postcodes: demo.osm }));
  await expect(notAList).rejects.toMatchObject({ code: 'import-refused' });
  await expect(run(['../up', ...importing().slice(0, -1)])).rejects.toMatchObject({ code: 'import-refused' });
  expect(await measured()).toBe(before);
});

it('anew, after all of that, takes what is new', async () => {
  const { code } = await run(importing({ schools: fewerSchools() }));
  expect(code).toBe(0);
  const [, kept, gone] = (await measured()).split('\n');
  expect(kept).toBe(before.split('\n')[1]);
  expect(gone).toContain('There is no school with the number 900001 in this area.');
});
