import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoArea } from '../../../demo/load.node.ts';
import { day } from '../../../rules/kernel/day.ts';
import { DEMO_AUTHORITY, keepAuthority } from '../../../src/authorities/index.ts';
import { runCheck } from '../../../src/checks/index.ts';
import { measure } from '../../../src/commands/measure.node.ts';
import { networkExplain } from '../../../src/commands/network-explain.node.ts';
import { replay } from '../../../src/commands/replay.node.ts';
import { survey } from '../../../src/commands/survey.node.ts';
import { recordDecision } from '../../../src/decisions/index.ts';
import { importFiles } from '../../../src/import-files.node.ts';
import { openService, type Service } from '../../../src/service.node.ts';
import { demoFiles } from '../checks/area.ts';
import { dataFolder, type Given, runCli, runCommand } from './run.ts';

const HOME = 'QZ10 1AR';
const SCHOOL = '900025';
const folder = dataFolder();
const environment = { FAIRMILE_DATA: folder.path };
const run = (command: typeof measure, args: readonly string[], given: Given = {}) =>
  runCommand(command, args, { environment, ...given });
const rows = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

/** Opens the records for a moment: a command wants them to itself. */
async function withService<T>(use: (service: Service) => Promise<T>): Promise<T> {
  const service = await openService({ dataDir: folder.path });
  try {
    return await use(service);
  } finally {
    await service.close();
  }
}

beforeAll(() => withService((service) => importFiles(service, demoFiles(), new Date('2026-11-22T08:00:00Z'))));
afterAll(() => folder.remove());

describe('measuring pairs', () => {
  it('takes postcodes and schools, and points, beneath a header; metres come out', async () => {
    const input = `from,to\n${HOME},${SCHOOL}\n\n54.0404615,1.8065151,54.0404615,1.8165151\n"qz101ar", ${SCHOOL} \n`;
    const { code, out, err } = await run(measure, [], { input });
    const [first, points, again, ...more] = rows(out);
    expect(more).toEqual([]);
    expect(Number(first!.metres)).toBeGreaterThan(3218);
    expect(Number(first!.metres_without_unassessed)).toBeGreaterThanOrEqual(Number(first!.metres));
    expect(again).toEqual(first);
    expect(Number(points!.metres)).toBeGreaterThan(0);
    expect(first).toMatchObject({ from: HOME, to: SCHOOL, engine: 'fairmile 2', problem: '' });
    expect(code).toBe(0);
    expect(err).toContain(demoArea().attribution[0]!);
  });

  it('answers every line of rubbish with a row that says why, in order, and ends with 1', async () => {
    const lines = [
      'from,to',
      'rubbish',
      'ZE2 9XX,900025',
      `${HOME},1`,
      'castle,900025',
      '91,0,54,1',
      '54,1,,',
      '54,1,north,1',
      '10,10,20,20',
      '1,2,3,4,5',
      `=cmd(),${'9'.repeat(100_000)}`,
      `${HOME},${SCHOOL}`,
    ];
    const { code, out, err } = await run(measure, ['--area', demoArea().id], { input: `${lines.join('\n')}\n` });
    const read = rows(out);
    expect(read).toHaveLength(lines.length - 1);
    expect(read.slice(0, -1).filter(({ metres, problem }) => metres !== '' || problem!.length < 10)).toEqual([]);
    expect(read.at(-1)!.problem).toBe('');
    expect(code).toBe(1);
    expect(err).toContain('10 pairs could not be measured');
    expect(out.length).toBeLessThan(5000);
  });

  it('of an area that is not held names those that are', async () => {
    const asked = run(measure, ['--area', 'elsewhere']);
    await expect(asked).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining(demoArea().id) });
  });
});

const CHILD = ['--born', '2019-05-01', '--on', '2026-11-23'];

describe('surveying the county', () => {
  it('gives a row for each postcode and a summary whose counts add up to them', async () => {
    const { code, out, err } = await run(survey, [...CHILD, '--school', 'nearest-primary']);
    const read = rows(out);
    const total = Number(/: (\d+) postcodes\./.exec(err)![1]);
    expect(read).toHaveLength(total);
    const counts = (heading: string) => {
      const listed = err.split(`${heading}:\n`)[1]!.split(/^\S/m)[0]!;
      return Object.fromEntries(
        [...listed.matchAll(/^ +(\d+) {2}(.+)$/gm)].map((found) => [found[2], Number(found[1])]),
      );
    };
    const inRows = (column: string, value: string) => read.filter((row) => row[column] === value).length;
    expect(counts('By distance alone')).toEqual({
      'beyond walking distance': inRows('by_distance', 'met'),
      'within walking distance': inRows('by_distance', 'not-met'),
      'not settled': inRows('by_distance', 'unknown'),
    });
    const sum = (those: Record<string, number>) => Object.values(those).reduce((a, b) => a + b, 0);
    expect(sum(counts('Overall'))).toBe(total);
    expect(sum(counts('Not settled because'))).toBe(inRows('by_distance', 'unknown'));
    expect(read.filter(({ words }) => !words)).toEqual([]);
    expect(err).toContain('Measuring: 100%');
    expect(err).toContain(demoArea().attribution[0]!);
    expect(code).toBe(0);
  });

  it('of one school draws a bar on a screen, and nothing but CSV where results go', async () => {
    const { out, err } = await run(survey, [...CHILD, '--school', SCHOOL], { screen: true });
    expect(err).toMatch(/\rMeasuring .*\[#{24}\] 100%\n/);
    expect(new Set(rows(out).map(({ school_urn }) => school_urn))).toEqual(new Set([SCHOOL, '']));
  });

  it('is refused for a school that is not there', async () => {
    await expect(run(survey, [...CHILD, '--school', '1'])).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('explaining a way', () => {
  const wayOfWalk = () =>
    withService(async (service) => {
      const question = { home: { postcode: HOME }, schoolUrn: SCHOOL, on: day('2026-11-23'), facts: {} };
      const { walk } = await runCheck(service, question, 'public');
      return walk.kind === 'walk' ? walk.path.stretches[0]!.wayId : expect.fail(walk.words);
    });

  it('says that a way somebody was just measured along is used, and by which rule', async () => {
    const { code, out } = await run(networkExplain, ['--way', String(await wayOfWalk())]);
    expect(out).toMatch(/^walking: (partly )?used.*\(.+\)\n {2}\S/m);
    expect(out).toMatch(/^driving: /m);
    expect(out).toMatch(/^tags: .*highway=/m);
    expect(out).toContain(demoArea().attribution[0]!);
    expect(code).toBe(0);
  });

  it('says so, with 1, when there is no such way', async () => {
    const { code, out } = await run(networkExplain, ['--way', '999999999']);
    expect(out).toContain('There is no way with this number on the map');
    expect(code).toBe(1);
  });
});

describe('replaying a decision', () => {
  it('gives the same bytes as the record', async () => {
    const id = await withService(async (service) => {
      await keepAuthority(service.db, DEMO_AUTHORITY);
      const facts = { bornOn: '2019-05-01', attendance: 'registered' };
      const question = { home: { postcode: HOME }, schoolUrn: SCHOOL, on: day('2026-11-23'), facts };
      const content = await runCheck(service, question, 'public');
      const made = { authority: DEMO_AUTHORITY.id, by: null, content, now: new Date('2026-11-23T09:00:00Z') };
      return (await recordDecision(service.db, made)).id;
    });
    const { code, out, err } = await run(replay, [id]);
    expect(JSON.parse(out).decision.findings).toHaveProperty(['england/section-508b']);
    expect(err).toContain('The same bytes as the record.');
    expect(code).toBe(0);
  });

  it('is refused for an ID that is not there', async () => {
    for (const id of ['nothing', "' or 1=1 --", 'x'.repeat(10_000)])
      await expect(run(replay, [id])).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('two at once: the second is told in words that the records are in use', async () => {
  const second = await withService(() => runCli(['measure'], { environment, input: `${HOME},${SCHOOL}\n` }));
  expect(second.code).toBe(1);
  expect(second.err).toMatch(/in use/);
  expect(second.err).not.toMatch(/ at .*\.ts/);
  expect(second.out).toBe('');
});
