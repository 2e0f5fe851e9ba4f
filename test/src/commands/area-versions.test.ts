import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { DEMO_AUTHORITY, keepAuthority } from '../../../src/authorities/index.ts';
import { runCheck } from '../../../src/checks/index.ts';
import { areaImport } from '../../../src/commands/area-import.node.ts';
import { areaList } from '../../../src/commands/area-list.node.ts';
import { areaSwitch } from '../../../src/commands/area-switch.node.ts';
import type { Command } from '../../../src/commands/command.ts';
import { measure } from '../../../src/commands/measure.node.ts';
import { replay } from '../../../src/commands/replay.node.ts';
import { recordDecision } from '../../../src/decisions/index.ts';
import { importFiles } from '../../../src/import-files.node.ts';
import { versionsOf } from '../../../src/places/index.ts';
import { openService, type Service } from '../../../src/service.node.ts';
import { switchVersion } from '../../../src/switch-version.node.ts';
import { demoFiles } from '../checks/area.ts';
import { bend, newerMap } from './newer-map.ts';
import { dataFolder, runCommand, startCli } from './run.ts';

const HOME = 'QZ10 1AR';
const SCHOOL = '900025';
const AREA = demoFiles().id;
const folder = dataFolder();
const environment = { FAIRMILE_DATA: folder.path };
const run = (command: Command, ...args: readonly string[]) => runCommand(command, args, { environment });
const measured = async () => (await runCommand(measure, [], { environment, input: `${HOME},${SCHOOL}\n` })).out;
const listed = async (): Promise<Record<string, string>[]> => parse((await run(areaList)).out, { columns: true });
const states = async () => (await listed()).map(({ version, state }) => `${version} ${state}`);
const question = {
  home: { postcode: HOME },
  schoolUrn: SCHOOL,
  on: day('2026-11-23'),
  facts: { bornOn: '2019-05-01', attendance: 'registered' },
};

async function withService<T>(use: (service: Service) => Promise<T>): Promise<T> {
  const service = await openService({ dataDir: folder.path });
  try {
    return await use(service);
  } finally {
    await service.close();
  }
}

let newer: string;
let before: string;
let decision: string;
beforeAll(async () => {
  const walked = await withService(async (service) => {
    await keepAuthority(service.db, DEMO_AUTHORITY);
    await importFiles(service, { ...demoFiles(), authority: DEMO_AUTHORITY.id }, new Date('2026-11-22T08:00:00Z'));
    const check = await runCheck(service, question, 'public');
    const made = { authority: DEMO_AUTHORITY.id, by: null, content: check, now: new Date('2026-11-23T09:00:00Z') };
    decision = (await recordDecision(service.db, made)).id;
    return check.walk.kind === 'walk' ? check.walk.path.stretches : expect.fail(check.walk.words);
  });
  const longest = walked.toSorted((a, b) => b.metres - a.metres)[0]!.wayId;
  newer = newerMap(join(folder.path, 'newer.osm.pbf'), (county) => bend(county, longest));
  before = await measured();
});
afterAll(() => folder.remove());

it.each(['reading ways', 'building', 'keeping'])('beside, killed while %s, nothing was imported', async (phase) => {
  const program = startCli(['area', 'import', '--beside', '--osm', newer, AREA], environment);
  let seen = '';
  program.stderr.setEncoding('utf8').on('data', (text) => {
    seen += text;
    if (seen.includes(`${phase}: `)) program.kill('SIGKILL');
  });
  const [, signal] = await once(program, 'close');
  expect(signal, seen).toBe('SIGKILL');
  expect(await measured()).toBe(before);
  expect(await states()).toEqual(['1 in force']);
});

it('a newer map is imported beside the one in force, which goes on answering', async () => {
  const { code, err } = await run(areaImport, '--beside', '--osm', newer, AREA);
  expect(err).toMatch(/Version 2 of brackenshire lies beside version 1, which stays in force/);
  expect(err).toContain('Next: fairmile area compare --area brackenshire');
  expect(code).toBe(0);
  expect(await measured()).toBe(before);
  const [first, second] = await listed();
  expect(first).toMatchObject({ area: AREA, version: '1', state: 'in force', map_day: '2026-09-01' });
  expect(second).toMatchObject({ version: '2', state: 'candidate', map_day: '2026-11-01', in_force_from: '' });
  expect(second!.map_sha256).toMatch(/^[0-9a-f]{64}$/);
});

it.each([
  [['--beside', AREA], /--osm is missing/],
  [['--beside', '--osm', 'x.pbf', '--name', 'X', AREA], /--name is of the area/],
  [['--beside', '--osm', 'x.pbf', '--schools', 'x.csv', AREA], /--schools and --postcodes together/],
  [['--beside', '--osm', 'x.pbf', '--gates', 'x.csv', AREA], /--schools and --postcodes together/],
  [['--beside', '--osm', 'x.pbf', 'elsewhere'], /no area called elsewhere/],
  [['--beside', '--osm', demoFiles().osm, AREA], /in force already/],
  [['--beside', '--osm', '/nowhere.pbf', AREA], /nowhere\.pbf/],
])('importing %j is refused in words and changes nothing', async (args, words) => {
  await expect(run(areaImport, ...args)).rejects.toThrow(words);
  expect(await states()).toEqual(['1 in force', '2 candidate']);
});

it.each([
  [['--to', 'two'], /number of a version/],
  [['--to', '0'], /number of a version/],
  [['--to', '1', '--back'], /not both/],
  [['--to', '9'], /no version 9/],
  [['--to', '1'], /in force already/],
  [['--back'], /nothing to go back to/],
  [['--area', 'elsewhere'], /brackenshire/],
])('switching %j is refused in words and changes nothing', async (args, words) => {
  await expect(run(areaSwitch, ...args)).rejects.toThrow(words);
  expect(await states()).toEqual(['1 in force', '2 candidate']);
});

/** Another process switches, and is killed when all is written and nothing committed, or at once after it was. */
const SCRIPT = `
  import { openDatabase } from './src/db/open.node.ts';
  import { switchArea } from './src/places/index.ts';
  const { dataDir, id, when } = JSON.parse(process.argv[1]);
  const { db } = await openDatabase({ dataDir });
  const now = new Date('2026-11-24T08:00:00Z');
  const kill = async () => { process.kill(process.pid, 'SIGKILL'); await new Promise(() => {}); };
  await db.transaction(async (tx) => {
    await switchArea(tx, { id, to: 'candidate', now });
    console.log('written');
    if (when === 'before') await kill();
  });
  await kill();
`;
const killedSwitch = (when: 'before' | 'after') => {
  const args = ['--no-warnings', '--input-type=module', '-e', SCRIPT];
  const given = JSON.stringify({ dataDir: folder.path, id: AREA, when });
  const cwd = join(import.meta.dirname, '../../..');
  const { signal, stdout } = spawnSync(process.execPath, [...args, given], { cwd, encoding: 'utf8' });
  expect([signal, stdout.trim()]).toEqual(['SIGKILL', 'written']);
};

it('a switch that is killed before it is committed leaves the old version in force', async () => {
  killedSwitch('before');
  expect(await states()).toEqual(['1 in force', '2 candidate']);
  expect(await measured()).toBe(before);
});

it('a switch that is killed once it is committed leaves the new version in force, and it can be undone', async () => {
  killedSwitch('after');
  expect(await states()).toEqual(['1 in force before', '2 in force']);
  expect(await measured()).not.toBe(before);
  await run(areaSwitch, '--back');
  expect(await measured()).toBe(before);
});

it('switching is one step; old decisions keep their own figures; going back gives the same metres', async () => {
  const { code, err } = await run(areaSwitch, '--to', '2');
  expect([code, err]).toEqual([
    0,
    expect.stringContaining('Version 2 of Brackenshire is in force, in place of version 1. To undo:'),
  ]);
  const after = await measured();
  expect(Number(after.split('\n')[1]!.split(',')[2])).toBeGreaterThan(Number(before.split('\n')[1]!.split(',')[2]));
  const replayed = await run(replay, decision);
  expect(replayed.err).toContain('The same bytes as the record.');
  expect(JSON.parse(replayed.out).walk.path.metres.toFixed(3)).toBe(
    Number(before.split('\n')[1]!.split(',')[2]).toFixed(3),
  );
  await run(areaSwitch, '--back');
  expect(await measured()).toBe(before);
});

it('a service that is running takes up the other map with its next question', async () => {
  await withService(async (service) => {
    const metresNow = async () => {
      const { walk, area } = await runCheck(service, question, 'public');
      return walk.kind === 'walk' ? [walk.path.metres, area.mapDay, walk.mapDay] : expect.fail(walk.words);
    };
    const first = await metresNow();
    await switchVersion(service, { id: AREA, to: 2, now: new Date('2026-11-25T08:00:00Z') });
    const second = await metresNow();
    expect(second.slice(1)).toEqual(['2026-11-01', '2026-11-01']);
    expect(second[0]).toBeGreaterThan(first[0] as number);
    await switchVersion(service, { id: AREA, to: 'before', now: new Date('2026-11-25T09:00:00Z') });
    expect(await metresNow()).toEqual(first);
  });
});

it('a version whose files are damaged or gone is not put in force', async () => {
  const versions = await withService(({ db }) => versionsOf(db, AREA));
  const files = join(folder.path, 'areas', AREA, versions.find(({ number }) => number === 2)!.folder!);
  const walking = readdirSync(files).find((name) => name.startsWith('walking'))!;
  writeFileSync(join(files, walking), 'damaged');
  await expect(run(areaSwitch, '--to', '2')).rejects.toMatchObject({ code: 'area-not-ready' });
  rmSync(files, { recursive: true });
  await expect(run(areaSwitch, '--to', '2')).rejects.toMatchObject({ code: 'area-not-ready' });
  expect(await measured()).toBe(before);
});
