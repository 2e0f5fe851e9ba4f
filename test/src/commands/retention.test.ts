import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditVerify } from '../../../src/commands/audit-verify.node.ts';
import { authorityAdd } from '../../../src/commands/authority-add.node.ts';
import { holdAdd, holdLift, holdList } from '../../../src/commands/hold.node.ts';
import { placementsImport } from '../../../src/commands/placements-import.node.ts';
import { replay } from '../../../src/commands/replay.node.ts';
import { retentionList, retentionPreview, retentionRun, retentionSet } from '../../../src/commands/retention.node.ts';
import { readConfig } from '../../../src/config.ts';
import { recordDecision } from '../../../src/decisions/index.ts';
import { openService } from '../../../src/service.node.ts';
import { dataFolder, runCommand } from './run.ts';

const folder = dataFolder();
afterAll(() => folder.remove());
const environment = { FAIRMILE_DATA: folder.path, DATABASE_URL: '' };
const given = { environment };
const ash = ['--authority', 'ashshire'];
const by = ['--by', 'Olga Officer'];

/** It is 22 November 2026 at the command line: a decision of 2010 belongs to nobody here, and a child left in 2015. */
beforeAll(async () => {
  await runCommand(authorityAdd, ['ashshire', '--name', 'Ashshire Council'], given);
  const service = await openService(readConfig(environment));
  await recordDecision(service.db, {
    authority: 'ashshire',
    by: null,
    content: { old: true },
    now: new Date('2010-05-01'),
  });
  await service.close();
});

describe('retention at the command line', () => {
  test('is previewed, held, run, and run again; the record says what went and under which rule', async () => {
    const preview = await runCommand(retentionPreview, ash, given);
    const id = /decisions,([\w-]+),2010-05-01,destroyed,/.exec(preview.out)![1]!;
    expect(preview.err).toContain('decisions: 1 would be destroyed, 0 kept by a hold');

    const held = await runCommand(
      holdAdd,
      ['decision', '--why', 'appeal', '--reference', 'A-7', ...ash, ...by, '--', id],
      given,
    );
    expect(held.out).toBe('1\n');
    expect((await runCommand(retentionPreview, ash, given)).out).toContain(`decisions,${id},2010-05-01,held,1`);
    expect((await runCommand(retentionRun, [...ash, ...by], given)).out).toContain('decisions,0');
    expect((await runCommand(holdList, ash, given)).out).toContain(
      `1,decision,${id},appeal,A-7,Olga Officer,2026-11-22T08:00:00.000Z`,
    );
    await runCommand(holdLift, ['1', ...ash, ...by], given);
    expect((await runCommand(holdList, ash, given)).out).not.toContain(id);
    expect((await runCommand(holdList, [...ash, '--all'], given)).out).toContain(
      'Olga Officer,2026-11-22T08:00:00.000Z\n',
    );

    const run = await runCommand(retentionRun, [...ash, ...by], given);
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('decisions,1\n') });
    expect((await runCommand(retentionRun, [...ash, ...by], given)).out).toContain('decisions,0\n');
    const verified = await runCommand(auditVerify, ash, given);
    expect(verified.code).toBe(0);
    expect(verified.out).toContain(
      `decision 1 (${id}): destroyed on 2026-11-22 under the rule “decisions”: 6 years after`,
    );
    await expect(runCommand(replay, ['--', id], given)).rejects.toThrow('cannot be replayed');
    const all = await runCommand(replay, ['--all', ...ash], given);
    expect(all).toMatchObject({ code: 0, out: '' });
    expect(all.err).toContain('0 different, 1 destroyed');
  });

  test('periods are listed with whose they are, and are the council’s to choose', async () => {
    expect((await runCommand(retentionList, ash, given)).out).toMatch(/cases,.*6 years,.*Fairmile’s own suggestion/);
    await runCommand(retentionSet, ['cases', '84', ...ash, '--because', 'Schedule 4.2', ...by], given);
    const listed = await runCommand(retentionList, ash, given);
    expect(listed.out).toMatch(/cases,.*7 years,.*"the council, Olga Officer: Schedule 4.2"/);
    expect(listed.err).toContain('children: The council’s own reference');
  });

  test.each([
    [retentionPreview, ['--authority', 'nowhere'], 'no authority called nowhere'],
    [retentionPreview, [...ash, '--on', '30 February'], '--on must be a calendar day'],
    [retentionRun, ash, '--by is missing'],
    [retentionSet, ['cases', 'many', ...ash, '--because', 'x', ...by], 'whole number of months'],
    [retentionSet, ['houses', '12', ...ash, '--because', 'x', ...by], 'The kinds of record are'],
    [holdAdd, ['child', 'C-404', '--why', 'appeal', ...ash, ...by], 'no such child'],
    [holdAdd, ['child', '--why', 'appeal', ...ash, ...by], 'Give what is held'],
    [holdLift, ['one', ...ash, ...by], 'number of one hold'],
    [holdLift, ['99', ...ash, ...by], 'no such hold'],
  ] as const)('what was typed wrongly is told: %#', async (command, args, words) => {
    await expect(runCommand(command, args, given)).rejects.toThrow(words);
  });

  test('a child may be held by the council’s own reference', async () => {
    const file = join(folder.path, 'placements.csv');
    writeFileSync(
      file,
      `child,placement,version,from,until,kind,school_urn
C-1,P-1,2014-09-01T08:00:00Z,2014-09-01,2015-07-20,mainstream,900001
`,
    );
    await runCommand(placementsImport, [file, ...ash], given);
    const held = await runCommand(holdAdd, ['child', 'C-1', '--why', 'complaint', ...ash, ...by], given);
    expect(held.code).toBe(0);
  });
});
