import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../../rules/kernel/day.ts';
import { runCheck } from '../../src/checks/index.ts';
import { measure } from '../../src/commands/measure.node.ts';
import { osrmBuild } from '../../src/commands/osrm-build.node.ts';
import { osrmServe } from '../../src/commands/osrm-serve.node.ts';
import { readConfig } from '../../src/config.ts';
import { importFiles } from '../../src/import-files.node.ts';
import { builtOsrmData, osrmFolder } from '../../src/measuring/osrm/build.node.ts';
import { findArea } from '../../src/places/index.ts';
import { openService, type Service } from '../../src/service.node.ts';
import { rowsOf } from '../demo/county-files.ts';
import { demoFiles } from '../src/checks/area.ts';
import { runCommand } from '../src/commands/run.ts';
import { osrmPrograms } from './osrm.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'fairmile-osrm-commands-'));
const environment: Record<string, string> = { FAIRMILE_DATA: folder };
let serving: ChildProcess | undefined;

/** The records are open in one program at a time. */
async function withService<T>(use: (service: Service) => Promise<T>): Promise<T> {
  const service = await openService(readConfig(environment));
  try {
    return await use(service);
  } finally {
    await service.close();
  }
}

beforeAll(async () => {
  environment.OSRM_BIN = (await osrmPrograms()).folder;
  await withService((service) => importFiles(service, demoFiles(), new Date('2026-11-22T08:00:00Z')));
}, 120_000);
afterAll(() => {
  serving?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

it('before anything is built, serving says what to do; without its programs, so does building', async () => {
  await expect(runCommand(osrmServe, [], { environment })).rejects.toThrow(/Build them: fairmile osrm build/);
  await expect(runCommand(osrmServe, ['--port', '70000'], { environment })).rejects.toThrow(/--port must be/);
  const nowhere = { ...environment, OSRM_BIN: join(folder, 'nowhere') };
  await expect(runCommand(osrmBuild, [], { environment: nowhere })).rejects.toThrow(/cannot be run \(ENOENT\)/);
  await expect(runCommand(measure, ['--second-opinion'], { environment })).rejects.toThrow(/needs OSRM_URL/);
});

it('a county is built and served by commands, and every pair of the county is measured by both', async () => {
  const built = await runCommand(osrmBuild, ['--area', demoFiles().id], { environment });
  expect(built).toMatchObject({ code: 0, err: expect.stringContaining('OSRM’s data of Brackenshire are ready') });
  environment.OSRM_URL = await served();
  const pairs = rowsOf('pairs.csv').map((row) => [row.from_lat, row.from_lon, row.to_lat, row.to_lon].join(','));
  const { out, err } = await runCommand(measure, ['--second-opinion'], { environment, input: `${pairs.join('\n')}\n` });
  const rows = parse(out, { columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(pairs.length);
  const both = rows.filter(({ metres }) => metres !== '');
  expect(both.length).toBeGreaterThan(20);
  for (const { metres, osrm_metres, osrm_difference, osrm_problem } of both) {
    expect([osrm_problem, Number(osrm_metres) - Number(metres)]).toEqual(['', Number(osrm_difference)]);
    expect(Math.abs(Number(osrm_difference))).toBeLessThan(0.5 + Number(metres) * 0.0007);
  }
  expect(err).toContain(`Measured by both: ${both.length}; median difference 0.`);
}, 120_000);

it('a whole check is confirmed, and the data of another map are refused', async () => {
  await withService(async (service) => {
    const question = { home: { postcode: 'QZ10 1AR' }, schoolUrn: '900025', on: day('2026-11-23'), facts: {} };
    const { walk, drive, disagreed } = await runCheck(service, question, 'public');
    expect([walk, drive]).toMatchObject([{ secondOpinion: { kind: 'second' } }, { secondOpinion: { kind: 'second' } }]);
    expect(disagreed).toBeUndefined();
    const area = service.preparedArea((await findArea(service.db, demoFiles().id))!);
    const built = osrmFolder(folder, demoFiles().id);
    expect(builtOsrmData(built, area).dataVersion).toContain('; osrm 26.10.0');
    const newer = { ...area, walking: { ...area.walking, made: { ...area.walking.made, mapSha256: 'f'.repeat(64) } } };
    expect(() => builtOsrmData(built, newer)).toThrow(/of another map or policy.*Build them again/);
  });
});

/** Started as a person would, on a free port. */
async function served(): Promise<string> {
  const port = String(20_000 + (process.pid % 20_000));
  const args = ['src/cli.ts', 'osrm', 'serve', '--port', port];
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  serving = child;
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`osrm serve ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
}
