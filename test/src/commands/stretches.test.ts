import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, DEMO_AUTHORITY, keepAuthority } from '../../../src/authorities/index.ts';
import type { Command } from '../../../src/commands/command.ts';
import { stretchesAdd } from '../../../src/commands/stretches-add.node.ts';
import { stretchesAssess } from '../../../src/commands/stretches-assess.node.ts';
import { stretchesList } from '../../../src/commands/stretches-list.node.ts';
import { stretchesRank } from '../../../src/commands/stretches-rank.node.ts';
import { importFiles } from '../../../src/import-files.node.ts';
import { openService } from '../../../src/service.node.ts';
import { demoFiles } from '../checks/area.ts';
import { dataFolder, type Given, runCommand } from './run.ts';

const folder = dataFolder();
const environment = { FAIRMILE_DATA: folder.path };
const run = (command: Command, args: readonly string[], given: Given = {}) =>
  runCommand(command, args, { environment, ...given });
const rows = (csv: string): Record<string, string>[] => parse(csv, { columns: true });
const CHILD = ['--born', '2019-05-01', '--on', '2026-11-25', '--school', '900024'];
const SAFE = {
  finding: 'safe',
  madeOn: '2026-11-02',
  method: 'Walked at 8.15 on a school day',
  assessor: 'Sam Field',
  post: 'road safety engineer',
  from: '2026-11-09',
};

let officer: string;
beforeAll(async () => {
  const service = await openService({ dataDir: folder.path });
  await keepAuthority(service.db, DEMO_AUTHORITY);
  officer = (await addPerson(service.db, { authority: 'demo', name: 'Ash', role: 'officer' })).id;
  await importFiles(service, { ...demoFiles(), authority: 'demo' }, new Date('2026-11-22T08:00:00Z'));
  await service.close();
});
afterAll(() => folder.remove());

describe('from the ranking to an assessment that counts', () => {
  it('the first of the ranking, drawn and assessed as it says, settles those whom it said', async () => {
    const ranked = await run(stretchesRank, CHILD);
    const [first] = rows(ranked.out);
    expect(ranked.code).toBe(0);
    expect(Number(first!.settled_either_way)).toBeGreaterThan(3);
    const children = first!.children!.split('; ').sort();
    expect(children).toContain('QZ4 1JA');

    const [feature] = (await run(stretchesRank, [...CHILD, '--geojson'])).out.split('\n');
    const add = ['--name', 'Oxlode Road', '--by', officer];
    const looked = await run(stretchesAdd, add, { input: feature! });
    expect(looked).toMatchObject({ code: 0, out: '', err: expect.stringContaining('Nothing was kept.') });
    expect(rows((await run(stretchesList, ['--on', '2026-11-25'])).out)).toEqual([]);
    const id = (await run(stretchesAdd, [...add, '--keep'], { input: feature! })).out.trim();
    const listed = async () => rows((await run(stretchesList, ['--on', '2026-11-25'])).out)[0];
    expect(await listed()).toMatchObject({ id, name: 'Oxlode Road', on_the_map: 'same', state: 'not-assessed' });

    const assess = [id, ...CHILD, '--by', officer];
    const proposed = await run(stretchesAssess, assess, { input: JSON.stringify(SAFE) });
    const changed = rows(proposed.out).filter((row) => row.verdict_before !== row.verdict_after);
    expect(changed.map(({ child }) => child).sort()).toEqual(children);
    expect(proposed.err).toContain('Nothing was kept.');
    expect(await listed()).toMatchObject({ state: 'not-assessed' });

    const kept = await run(stretchesAssess, [...assess, '--confirm'], { input: JSON.stringify(SAFE) });
    expect(kept.err).toContain('Kept as assessment');
    expect(await listed()).toMatchObject({ state: 'safe', from: '2026-11-09', until: '' });
    const then = rows((await run(stretchesRank, CHILD)).out).flatMap((row) => row.children!.split('; '));
    expect(then.filter((child) => children.includes(child))).toEqual([]);

    const unsafe = await run(stretchesAssess, assess, { input: JSON.stringify({ ...SAFE, finding: 'unsafe' }) });
    expect(unsafe.err).toMatch(/It differs from assessment \S+ of Oxlode Road/);
  });
});

describe('what cannot be done', () => {
  it.each([
    ['not JSON', 'rubbish'],
    ['a point', '{"type":"Point","coordinates":[1.8,54.0]}'],
    ['no line', '{"type":"FeatureCollection","features":[]}'],
    ['latitude first, out of range', '{"type":"LineString","coordinates":[[1.8,154.0],[1.9,154.0]]}'],
    ['one point', '{"type":"LineString","coordinates":[[1.8,54.0]]}'],
    ['deep', `${'{"type":"Feature","geometry":'.repeat(9)}null${'}'.repeat(9)}`],
    ['too long', JSON.stringify({ type: 'LineString', coordinates: Array(5001).fill([1.8, 54]) })],
  ])('a stretch from %s is refused', async (_, input) => {
    await expect(run(stretchesAdd, ['--name', 'x', '--by', officer], { input })).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });

  it('a line over open water follows no way, and cannot be kept', async () => {
    const input = '{"type":"LineString","coordinates":[[1.0,53.0],[1.01,53.0]]}';
    const add = ['--name', 'x', '--by', officer];
    expect((await run(stretchesAdd, add, { input })).err).toContain('On ways: 0 metres.');
    await expect(run(stretchesAdd, [...add, '--keep'], { input })).rejects.toThrow('follows');
  });

  it('an assessment of a stretch that is not there, or in rubbish, is refused', async () => {
    const args = ['nothing', ...CHILD, '--by', officer];
    await expect(run(stretchesAssess, args, { input: JSON.stringify(SAFE) })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(run(stretchesAssess, args, { input: '[]' })).rejects.toThrow('not a JSON object');
    await expect(run(stretchesAssess, args, { input: '{}' })).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('a ranking for a school or a day that is none is refused', async () => {
    await expect(run(stretchesRank, [...CHILD.slice(0, 4), '--school', 'castle'])).rejects.toThrow('--school');
    await expect(run(stretchesRank, ['--born', '2027-01-01', ...CHILD.slice(2)])).rejects.toThrow('--born');
  });
});
