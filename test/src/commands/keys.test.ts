import { afterAll, describe, expect, test } from 'vitest';
import { authorityAdd } from '../../../src/commands/authority-add.node.ts';
import { keyAdd, keyList, keyRevoke } from '../../../src/commands/key.node.ts';
import { dataFolder, runCommand } from './run.ts';

const folder = dataFolder();
afterAll(() => folder.remove());
const given = { environment: { FAIRMILE_DATA: folder.path, DATABASE_URL: '' } };

describe('keys at the command line', () => {
  test('a key is printed once, listed without its secret, and ended', async () => {
    await runCommand(authorityAdd, ['ashshire', '--name', 'Ashshire Council'], given);
    const args = [
      '--authority',
      'ashshire',
      '--scope',
      'placements:write',
      '--name',
      'School system',
      '--by',
      'Asha Admin',
    ];
    const added = await runCommand(keyAdd, args, given);
    expect(added).toMatchObject({ code: 0 });
    expect(added.out).toMatch(/^fm_[0-9a-f]{12}_[\w-]{43}\n$/);
    const id = added.out.slice(3, 15);
    expect(added.err).toContain(`key revoke ${id} --authority ashshire`);

    const listed = await runCommand(keyList, ['--authority', 'ashshire'], given);
    expect(listed.out).toBe(`${id}\tworks\tnot used yet\t2027-11-22\tplacements.write\tSchool system\tAsha Admin\n`);

    await runCommand(keyRevoke, [id, '--authority', 'ashshire'], given);
    expect((await runCommand(keyList, ['--authority', 'ashshire'], given)).out).toContain('\trevoked\t');
  });

  test.each([
    [
      'a council that is not there',
      ['--authority', 'nowhere', '--scope', 'placements.write', '--name', 'x', '--by', 'y'],
      'no such authority',
    ],
    ['nothing it may do', ['--authority', 'ashshire', '--name', 'x', '--by', 'y'], '--scope is missing'],
    [
      'what needs a person',
      ['--authority', 'ashshire', '--scope', 'cases.close', '--name', 'x', '--by', 'y'],
      'and nothing else',
    ],
    [
      'a name in loose words',
      ['--authority', 'ashshire', '--scope', 'placements.write', '--name', 'a', 'b'],
      'quotation marks',
    ],
    [
      'nobody who makes it',
      ['--authority', 'ashshire', '--scope', 'placements.write', '--name', 'x', '--by', ' '],
      '--by is missing',
    ],
    [
      'days in words',
      ['--authority', 'ashshire', '--scope', 'placements.write', '--name', 'x', '--by', 'y', '--days', 'ten'],
      '1 to 366',
    ],
  ])('is refused for %s', async (_, args, words) => {
    await expect(runCommand(keyAdd, args, given)).rejects.toThrow(words);
  });

  test('of a council that is not there are not an empty list', async () => {
    await expect(runCommand(keyList, ['--authority', 'nowhere'], given)).rejects.toThrow('no authority called nowhere');
    await expect(runCommand(keyRevoke, ['abcdefgh', '--authority', 'nowhere'], given)).rejects.toThrow('no such key');
  });
});
