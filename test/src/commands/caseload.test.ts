import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINES_IN_A_CHUNK } from '../../../src/checks/index.ts';
import { caseload } from '../../../src/commands/caseload.node.ts';
import { measure } from '../../../src/commands/measure.node.ts';
import { importFiles } from '../../../src/import-files.node.ts';
import { postcodesOf, schoolsOf } from '../../../src/places/index.ts';
import { openService } from '../../../src/service.node.ts';
import { demoFiles } from '../checks/area.ts';
import { dataFolder, type Given, runCli, runCommand, startCli } from './run.ts';

const folder = dataFolder();
const environment = { FAIRMILE_DATA: folder.path };
const run = (args: readonly string[], given: Given = {}) => runCommand(caseload, args, { environment, ...given });
const rows = (csv: string): Record<string, string>[] => parse(csv, { columns: true });
const at = (name: string) => join(folder.path, name);

const HEADING = 'id,postcode,born,school,attendance,benefits';
let postcodes: string[];
let urns: string[];

/** Pupils at every home in turn, of all ages, at schools in turn or the nearest: more than some chunks of them. */
const pupils = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const school = i % 3 === 0 ? 'nearest' : urns[(i * 7) % urns.length];
    const born = `${2011 + (i % 11)}-0${1 + (i % 9)}-15`;
    const benefits = i % 5 === 0 ? '"[""income-support""]"' : '[]';
    return `P${i},${postcodes[(i * 13) % postcodes.length]},${born},${school},registered,${benefits}`;
  });
const write = (name: string, lines: readonly string[]) => {
  writeFileSync(at(name), `${[HEADING, ...lines].join('\n')}\n`);
  return at(name);
};

beforeAll(async () => {
  const service = await openService({ dataDir: folder.path });
  await importFiles(service, demoFiles(), new Date('2026-11-22T08:00:00Z'));
  postcodes = (await postcodesOf(service.db, demoFiles().id)).map(({ postcode }) => postcode);
  urns = (await schoolsOf(service.db, demoFiles().id)).map(({ urn }) => urn);
  await service.close();
});
afterAll(() => folder.remove());

describe('a caseload from a list', () => {
  it('has a row for each pupil, in order, with the walk, the nearest school and what follows', async () => {
    const lines = pupils(60);
    const { code, out, err } = await run(['--on', '2026-11-23'], { input: [HEADING, ...lines].join('\r\n') });
    const read = rows(out);
    expect(read.map(({ id }) => id)).toEqual(lines.map((line) => line.split(',')[0]));
    expect(read.map(({ line }) => Number(line))).toEqual(lines.map((_, i) => i + 2));
    const walked = read.filter(({ walk_metres }) => walk_metres !== '');
    // Some schools stand on an island: then the row says why there is no walk.
    expect(read.filter(({ walk_metres, problem }) => (walk_metres === '') !== (problem !== ''))).toEqual([]);
    expect(walked.length).toBeGreaterThan(50);
    for (const row of walked) {
      // P0, P3, P6 … asked for the nearest.
      if (Number(row.id!.slice(1)) % 3 === 0)
        expect([row.school_urn, row.walk_metres]).toEqual([row.nearest_urn, row.nearest_metres]);
      expect(['owed', 'not-owed', 'unknown']).toContain(row.finding);
      expect(row.words).not.toBe('');
    }
    const counted = (finding: string) => read.filter((row) => row.finding === finding).length;
    expect(err).toContain(`${counted('owed')} owed free travel, ${counted('not-owed')} not owed`);
    expect(code).toBe(0);
  });

  it('takes a home by its UPRN, and by its postcode where the address is not held', async () => {
    const heading = 'id,uprn,postcode,born,school';
    const at = (uprn: string, postcode: string) => `P,${uprn},${postcode},2015-01-01,nearest`;
    const input = [heading, at('77', ''), at('77', postcodes[0]!), at('7x', '')].join('\n');
    const [none, stoodIn, wrong] = rows((await run(['--on', '2026-11-23'], { input })).out);
    expect(none!.problem).toContain('We do not hold the address with the UPRN 77');
    expect([stoodIn!.problem, stoodIn!.walk_metres !== '']).toEqual(['', true]);
    expect(wrong!.problem).toBe('A UPRN is a number of up to 12 digits.');
  });

  it('tells of every bad line what is wrong with it, and decides about the others', async () => {
    const [good] = pupils(1);
    const bad = [
      'rubbish',
      '"P1,QZ10 1AR,2015-01-01,nearest,registered,[]',
      `P2,castle,2015-01-01,nearest,registered,[]`,
      `P3,ZE2 9XX,2015-01-01,nearest,registered,[]`,
      `P4,${postcodes[0]},last year,nearest,registered,[]`,
      `P5,${postcodes[0]},2015-01-01,,registered,[]`,
      `P6,${postcodes[0]},2015-01-01,1,registered,[]`,
      `P7,${postcodes[0]},2027-01-01,nearest,registered,[]`,
      `P8,${postcodes[0]},2015-01-01,nearest,a pirate,[]`,
      `P9,${postcodes[0]},2015-01-01,nearest,registered,[{`,
      `,${postcodes[0]},2015-01-01,nearest,registered,[]`,
      `P10,${postcodes[0]},2015-01-01,nearest,registered,[],more`,
      `P11${'9'.repeat(300_000)},,,,,`,
      '\u0000\u0001,=cmd(),,,,',
    ];
    const input = [HEADING, ...bad, '', good].join('\n');
    const { code, out, err } = await run(['--on', '2026-11-23'], { input });
    const read = rows(out);
    expect(read).toHaveLength(bad.length + 1);
    expect(read.slice(0, -1).filter(({ finding, problem }) => finding !== '' || problem!.length < 15)).toEqual([]);
    expect(read.at(-1)).toMatchObject({ line: String(bad.length + 3), id: 'P0', problem: '' });
    expect(err).toContain(`${bad.length} lines could not be decided`);
    expect(out.length).toBeLessThan(10_000);
    expect(code).toBe(1);
  });

  it.each([
    ['nothing at all', '', /empty/],
    ['a column twice', 'id,id,postcode,born,school', /twice|cannot be used/],
    ['no column for the home', 'id,born,school', /cannot be used/],
    ['a column nobody knows', 'id,postcode,born,school,shoe size', /cannot be used/],
  ])('is refused whole with %s', async (_, input, why) => {
    await expect(run(['--on', '2026-11-23'], { input })).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringMatching(why),
    });
  });

  it('with no day, neither in the list nor asked about, says that it needs one', async () => {
    await expect(run([], { input: `${HEADING}\n` })).rejects.toMatchObject({ fields: [{ path: 'on' }] });
  });
});

describe('a long caseload that was stopped', () => {
  const args = (list: string, out: string) => ['caseload', '--on', '2026-11-23', '--in', list, '--out', out];
  const COUNT = LINES_IN_A_CHUNK * 3 + 100;
  let list: string;
  let whole: Buffer;

  /** Starts one and kills it, without a word of warning, once some chunks are written. */
  const killHalfWay = async (out: string) => {
    const seen = watch(folder.path);
    const program = startCli(args(list, out), environment);
    const ended = once(program, 'exit');
    const chunks = () =>
      existsSync(`${out}.progress`) ? readFileSync(`${out}.progress`, 'utf8').split('\n').length : 0;
    await new Promise<void>((resolve, reject) => {
      seen.on('change', () => chunks() > 3 && resolve());
      program.on('exit', () => reject(new Error('It ended before it could be killed.')));
    });
    seen.close();
    program.removeAllListeners('exit');
    program.kill('SIGKILL');
    await Promise.race([ended, once(program, 'close')]);
  };

  beforeAll(async () => {
    list = write('pupils.csv', pupils(COUNT));
    const { code, err } = await runCli(args(list, at('whole.csv')), { environment });
    expect(err).toMatch(/Deciding: \d+% {2}[\d,]+ pupils a second, about .+ left/);
    expect(code).toBe(0);
    whole = readFileSync(at('whole.csv'));
  }, 300_000);

  it('is not begun anew over what is there, nor gone on with from another list or day; gone on with it comes to the same bytes', async () => {
    const out = at('killed.csv');
    await killHalfWay(out);
    const before = readFileSync(out);
    expect(before.length).toBeLessThan(whole.length);
    const other = write('other.csv', pupils(LINES_IN_A_CHUNK));
    const asked = (from: string, on: string, ...more: string[]) =>
      run(['--on', on, '--in', from, '--out', out, ...more]);
    const refused = (words: string) => ({ code: 'conflict', message: expect.stringContaining(words) });
    await expect(asked(list, '2026-11-23')).rejects.toMatchObject(refused('--resume'));
    await expect(asked(other, '2026-11-23', '--resume')).rejects.toMatchObject(refused('the list that is read'));
    await expect(asked(list, '2026-11-24', '--resume')).rejects.toMatchObject(refused('what was asked'));
    expect(readFileSync(out).equals(before)).toBe(true);

    // Half a row and half a note, as a stop in the middle of writing leaves them.
    appendFileSync(out, '999,half a ro');
    appendFileSync(`${out}.progress`, '{"lines":99');
    const again = await asked(list, '2026-11-23', '--resume');
    expect(again.code).toBe(0);
    // Nothing lost and nothing twice.
    expect(readFileSync(out).equals(whole)).toBe(true);
    expect(existsSync(`${out}.progress`)).toBe(false);
    expect(rows(whole.toString())).toHaveLength(COUNT);
    await expect(asked(list, '2026-11-23', '--resume')).rejects.toMatchObject(refused('there already'));
    expect(readFileSync(out).equals(whole)).toBe(true);
  }, 300_000);

  it('gives the same bytes in one thread as in several', async () => {
    const { code, out } = await run(['--on', '2026-11-23', '--in', list, '--threads', '1']);
    expect(code).toBe(0);
    expect(out === whole.toString()).toBe(true);
  }, 300_000);
});

it('pairs of a long list are measured on several threads to the rows they have one by one', async () => {
  const pairs = Array.from({ length: LINES_IN_A_CHUNK + 50 }, (_, i) => {
    return `${postcodes[(i * 5) % postcodes.length]},${urns[i % urns.length]}`;
  });
  const measured = (input: string) => runCommand(measure, [], { environment, input });
  const all = await measured(pairs.join('\n'));
  const some = await measured(pairs.slice(0, 40).join('\n'));
  expect(all.out.startsWith(some.out)).toBe(true);
  expect(rows(all.out)).toHaveLength(pairs.length);
}, 300_000);
