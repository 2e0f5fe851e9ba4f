import { describe, expect, it } from 'vitest';
import { areaImport } from '../../../src/commands/area-import.node.ts';
import type { Command } from '../../../src/commands/command.ts';
import { decide } from '../../../src/commands/decide.ts';
import { measure } from '../../../src/commands/measure.node.ts';
import { networkExplain } from '../../../src/commands/network-explain.node.ts';
import { replay } from '../../../src/commands/replay.node.ts';
import { survey } from '../../../src/commands/survey.node.ts';
import { runCli, runCommand } from './run.ts';

const LISTS = ['--osm', 'a.pbf', '--schools', 'b.csv', '--postcodes', 'c.csv'];
const SURVEY = ['--born', '2019-05-01', '--on', '2026-11-23', '--school', 'nearest-primary'];
const replaced = (args: readonly string[], old: string, by: string) => args.map((each) => (each === old ? by : each));

/** Each refused before anything is opened: no data folder is given. */
const WRONG: readonly (readonly [Command, readonly string[], RegExp])[] = [
  [decide, ['--shcema'], /--shcema/],
  [decide, ['--schema=yes'], /--schema/],
  [decide, ['--nation', 'france'], /--nation must be england, wales, scotland, northern-ireland, not france/],
  [decide, ['--nation', 'all'], /--nation must be/],
  [decide, ['--schema', '--nation'], /--nation/],
  [measure, ['--area'], /--area/],
  [measure, ['--speed', '4'], /--speed/],
  [survey, replaced(SURVEY, '2019-05-01', '01/05/2019'), /--born must be a calendar day/],
  [survey, replaced(SURVEY, '2026-11-23', '2026-02-30'), /--on must be a calendar day/],
  [survey, replaced(SURVEY, '2019-05-01', '2026-11-24'), /--born must not be after --on/],
  [survey, replaced(SURVEY, 'nearest-primary', 'the best'), /--school must be/],
  [survey, SURVEY.slice(0, 4), /--school is missing/],
  [survey, [], /--born is missing/],
  [networkExplain, [], /--way is missing/],
  [networkExplain, ['--way', 'M1'], /--way must be the number/],
  [networkExplain, ['--way', '-5'], /--way/],
  [replay, [], /one decision’s ID, or --all/],
  [areaImport, LISTS, /short name of the area is missing/],
  [areaImport, ['here', ...LISTS.slice(0, 2)], /--schools is missing/],
  [areaImport, ['here', ...LISTS.slice(2)], /--osm is missing/],
];

describe('a command typed wrongly', () => {
  it.each(WRONG.map(([command, args, says]) => [`${command.name} ${args.join(' ')}`, command, args, says] as const))(
    '%s',
    async (_, command, args, says) => {
      await expect(runCommand(command, args)).rejects.toMatchObject({
        name: 'Problem',
        code: 'invalid-request',
        message: expect.stringMatching(says),
      });
    },
  );
});

describe('the program', () => {
  it('ends with 2 and the usage after an unknown option', async () => {
    const ran = await runCli(['decide', '--nope']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/--nope.*\nUsage: fairmile decide/);
    expect(ran.err).not.toMatch(/ at .*\.ts/);
  });

  it('ends with 2 and every usage after an unknown command', async () => {
    const ran = await runCli(['explode']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    for (const { name } of [areaImport, networkExplain, measure, survey, decide, replay])
      expect(ran.err).toContain(`fairmile ${name} `);
  });

  it('tells everything to someone who asks for help, and ends with 0', async () => {
    const ran = await runCli(['--help']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('fairmile area import');
  });

  it('ends with 2, in words, when the environment cannot be used, and repeats no password', async () => {
    const environment = { DATABASE_URL: 'mysql://me:secret@there' };
    const ran = await runCli(['measure'], { environment });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('DATABASE_URL must begin with postgres://');
    expect(ran.err).not.toContain('secret');
  });
});
