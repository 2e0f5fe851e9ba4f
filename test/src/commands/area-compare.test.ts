import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { DEMO_AUTHORITY, keepAuthority } from '../../../src/authorities/index.ts';
import { type Comparison, runCheck } from '../../../src/checks/index.ts';
import { areaCompare } from '../../../src/commands/area-compare.node.ts';
import { areaSwitch } from '../../../src/commands/area-switch.node.ts';
import type { Command } from '../../../src/commands/command.ts';
import { measure } from '../../../src/commands/measure.node.ts';
import { survey } from '../../../src/commands/survey.node.ts';
import { recordDecision } from '../../../src/decisions/index.ts';
import { importFiles, importFilesBeside } from '../../../src/import-files.node.ts';
import { openService } from '../../../src/service.node.ts';
import { demoFiles } from '../checks/area.ts';
import { type CountyInOsm, newerMap } from './newer-map.ts';
import { dataFolder, runCommand } from './run.ts';

const folder = dataFolder();
const environment = { FAIRMILE_DATA: folder.path };
const AREA = demoFiles().id;
const run = (command: Command, args: readonly string[], input = '') =>
  runCommand(command, args, { environment, input });
const rows = (csv: string): Record<string, string>[] => parse(csv, { columns: true });
const GONE = ['Marrowby Lane', 'Chapel Street'];

let comparison: Comparison;
let goneWays: number[] = [];
let told: string;
beforeAll(async () => {
  const without = ({ ways, ...rest }: CountyInOsm) => {
    goneWays = ways.filter(({ tags }) => GONE.includes(tags.name ?? '')).map(({ id }) => id);
    return { ...rest, ways: ways.filter(({ id }) => !goneWays.includes(id)) };
  };
  const osm = newerMap(join(folder.path, 'newer.osm.pbf'), without);
  const service = await openService({ dataDir: folder.path });
  await keepAuthority(service.db, DEMO_AUTHORITY);
  await importFiles(service, { ...demoFiles(), authority: DEMO_AUTHORITY.id }, new Date('2026-11-22T08:00:00Z'));
  for (const [postcode, schoolUrn] of [
    ['QZ10 1AR', '900025'],
    ['QZ1 1AA', '900001'],
  ] as const) {
    const content = await runCheck(
      service,
      { home: { postcode }, schoolUrn, on: day('2026-11-23'), facts: {} },
      'public',
    );
    await recordDecision(service.db, { authority: DEMO_AUTHORITY.id, by: null, content, now: new Date() });
  }
  await importFilesBeside(service, { id: AREA, osm }, new Date('2026-11-24T08:00:00Z'));
  await service.close();
  const { out, err } = await run(areaCompare, ['--format', 'json']);
  comparison = JSON.parse(out);
  told = err;
}, 120_000);
afterAll(() => folder.remove());

const walksOf = (of: string) => comparison.walks.find((walks) => walks.of === of)!;

/** Metres by `postcode URN`, as `measure` gives them with the version that is in force. */
async function measuredBy(pairs: readonly string[]): Promise<Map<string, number>> {
  const { out } = await run(measure, [], `${pairs.join('\n')}\n`);
  return new Map(rows(out).map(({ from, to, metres }) => [`${from},${to}`, Number(metres)]));
}

describe('comparing a newer map with the one in force', () => {
  it('names every way that is gone, and no other as gone or new', () => {
    const { ways, before, after } = comparison;
    expect([before.number, after.number]).toEqual([1, 2]);
    expect(ways.filter(({ change }) => change === 'removed').map(({ wayId }) => wayId)).toEqual(goneWays);
    expect(ways.filter(({ change }) => change === 'added')).toEqual([]);
    expect(ways.every(({ words }) => words.length > 10)).toBe(true);
    expect(told).toContain('Nearest secondary: 100%');
    expect(told).toContain('fairmile area switch --area brackenshire --to 2');
  });

  it.each([
    ['nearest-primary', '2022-01-01'],
    ['nearest-secondary', '2013-01-01'],
  ])('finds of the walks to the %s those that a measuring of each on both maps finds', async (school, born) => {
    const { out } = await run(survey, ['--born', born, '--on', '2026-11-23', '--school', school]);
    const pairs = rows(out).map(({ postcode, school_urn }) => `${postcode},${school_urn}`);
    const margins = new Map(rows(out).map((row) => [`${row.postcode},${row.school_urn}`, Number(row.margin_metres)]));
    const was = await measuredBy(pairs);
    await run(areaSwitch, ['--to', '2']);
    const is = await measuredBy(pairs);
    await run(areaSwitch, ['--back']);
    const { different, measured, moved } = walksOf(school.replace('-', ' '));
    expect(measured).toBe(pairs.length);
    expect(moved).toBeGreaterThanOrEqual(pairs.filter((pair) => Math.abs(is.get(pair)! - was.get(pair)!) > 1).length);
    const movedFar = pairs.filter((pair) => Math.abs(is.get(pair)! - was.get(pair)!) > margins.get(pair)!);
    expect(movedFar.length).toBeGreaterThan(10);
    const found = new Map(different.map((walk) => [`${walk.from},${walk.to}`, walk]));
    expect(movedFar.filter((pair) => !found.get(pair)?.beyondMargin)).toEqual([]);
    // Across a line, with the margin of the first map on both sides of it.
    for (const [called, line] of Object.entries({ '2 miles': 3218.688, '3 miles': 4828.032 })) {
      const across = pairs.filter((pair) => was.get(pair)! + margins.get(pair)! < line && is.get(pair)! - 320 > line);
      const says = across.filter((pair) => found.get(pair)?.crossings.some((one) => one.line === called));
      expect(says).toEqual(across);
    }
    for (const [pair, { before, after }] of found) {
      if (before.kind === 'length') expect(before.metres).toBeCloseTo(was.get(pair)!, 6);
      if (after.kind === 'length') expect(after.metres).toBeCloseTo(is.get(pair)!, 6);
    }
  });

  it('measures the kept decisions anew between the ends they were kept with, telling them by number', () => {
    const kept = walksOf('kept decisions');
    expect(kept.measured).toBe(2);
    for (const { from } of kept.different) expect(from).toMatch(/^decision [12]$/);
    expect(JSON.stringify(kept)).not.toMatch(/QZ1/);
  });

  it('tells it in words, and in CSV a row for each way and walk', async () => {
    const { out } = await run(areaCompare, ['--area', AREA, '--to', '2']);
    expect(out).toMatch(/^Brackenshire: version 2 \(map of 2026-11-01, [0-9a-f]{12}\) beside version 1/);
    expect(out).toContain(`Ways: 0 new, ${goneWays.length} gone,`);
    expect(out).toMatch(/Marrowby Lane.*way \d+: No longer on the map: it counted for walking/);
    expect(out).toMatch(
      /Walks, nearest primary: \d+ measured; \d+ moved by more than a metre, \d+ by more than their margin/,
    );
    expect(out).toMatch(/^ +\d+ {2}2 miles: within → beyond$/m);
    const csv = rows((await run(areaCompare, ['--to', '2', '--format', 'csv'])).out);
    const different = comparison.walks.reduce((sum, walks) => sum + walks.different.length, comparison.ways.length);
    expect(csv).toHaveLength(different);
    expect(csv.filter(({ words }) => words === '')).toEqual([]);
  });

  it('of pairs of one’s own measures those alone, and a bad line stops none of them', async () => {
    const path = join(folder.path, 'pairs.csv');
    writeFileSync(
      path,
      'from,to\nQZ10 1AR,900025\nrubbish\n54.0404615,1.8065151,54.0404615,1.8165151\nZE2 9XX,900025\n',
    );
    const { out, err, code } = await run(areaCompare, ['--to', '2', '--pairs', path, '--format', 'json']);
    const { walks } = JSON.parse(out) as Comparison;
    expect(walks.map(({ of, measured }) => [of, measured])).toEqual([['pairs', 2]]);
    expect(err).toMatch(/line 3: A line must be.*\n.*line 5: ZE2 9XX is not in this area/);
    expect(code).toBe(1);
  });

  it.each([
    [['--format', 'xml'], /text, csv or json/],
    [['--to', '1'], /in force already/],
    [['--to', '7'], /no version 7/],
    [['--to', '2', '--pairs', '/nowhere.csv'], /no such file/],
    [['--area', 'elsewhere'], /brackenshire/],
  ])('is refused in words with %j', async (args, words) => {
    await expect(run(areaCompare, args)).rejects.toThrow(words);
  });
});

it('a map with newer lists is measured between its own places, and nothing of them is in force by that', async () => {
  const service = await openService({ dataDir: folder.path });
  const schools = join(folder.path, 'moved.csv');
  const { osm, postcodes } = demoFiles();
  const one =
    'urn,name,type,phase,lat,lon\n900001,Castle Street Primary School,Community school,Primary,53.9895802,1.8258354\n';
  writeFileSync(schools, one);
  const lists = { schools: [schools], postcodes, gates: [] };
  await importFilesBeside(service, { id: AREA, osm, lists }, new Date('2026-11-25T08:00:00Z'));
  await service.close();
  const { out } = await run(areaCompare, ['--format', 'json']);
  const { ways, walks } = JSON.parse(out) as Comparison;
  expect(ways).toEqual([]);
  const [primary, secondary] = walks;
  expect(primary!.different.length).toBeGreaterThan(100);
  expect(primary!.different.some(({ to, nearestNow }) => to !== '900001' && nearestNow === '900001')).toBe(true);
  expect(secondary!.different.every(({ after }) => after.kind === 'missing')).toBe(true);
  const still = await run(measure, [], 'QZ10 1AR,900025\n');
  expect(still.code).toBe(0);
});
