import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorityAdd } from '../../../src/commands/authority-add.node.ts';
import { officerAdd, officerList, officerRemove, officerRoles } from '../../../src/commands/officer.node.ts';
import { officerDisable, officerEnable, officerRelink } from '../../../src/commands/officer-account.node.ts';
import { dataFolder, runCommand } from './run.ts';

const folder = dataFolder();
afterAll(() => folder.remove());
const given = { environment: { FAIRMILE_DATA: folder.path, DATABASE_URL: '' } };
const SIGN_IN = {
  HTTPS: 'yes',
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'fairmile',
  OIDC_CLIENT_SECRET: 'a secret',
  PUBLIC_URL: 'https://travel.example',
};

const OLGA = ['Olga@Ashshire.example', '--authority', 'ashshire', '--name', 'Olga Officer', '--role', 'officer'];
const list = async (authority: string) => (await runCommand(officerList, ['--authority', authority], given)).out;

beforeAll(async () => {
  for (const id of ['ashshire', 'elmshire']) await runCommand(authorityAdd, [id, '--name', `${id} Council`], given);
});

describe('who may sign in', () => {
  test('is added and listed at the command line, for each council by itself', async () => {
    expect((await runCommand(officerList, ['--authority', 'ashshire'], given)).err).toContain('Nobody may sign in');
    const added = await runCommand(officerAdd, OLGA, given);
    expect(added).toMatchObject({ code: 0, out: '' });
    expect(added.err).toContain('vouches for that address');
    await runCommand(
      officerAdd,
      ['olga@ashshire.example', '--authority', 'elmshire', '--name', 'Olga', '--role', 'auditor'],
      given,
    );
    expect(await list('ashshire')).toContain(
      'olga@ashshire.example,Olga Officer,officer from 2026-11-22,waits for the first sign-in\n',
    );
    expect(await list('elmshire')).toContain('olga@ashshire.example,Olga,auditor from 2026-11-22,');
    await expect(runCommand(officerAdd, OLGA, given)).rejects.toThrow('works for ashshire already');
  });

  test('is added by the number that the sign-in has for them, where that is set up', async () => {
    const anna = ['anna@ashshire.example', '--authority', 'ashshire', '--name', 'Anna', '--role', 'auditor'];
    await expect(runCommand(officerAdd, [...anna, '--subject', '0815'], given)).rejects.toThrow('OIDC_ISSUER');
    const withSignIn = { environment: { ...given.environment, ...SIGN_IN } };
    await runCommand(officerAdd, [...anna, '--subject', '0815'], withSignIn);
    expect(await list('ashshire')).toContain('anna@ashshire.example,Anna,auditor from 2026-11-22,linked\n');
    const bert = ['bert@ashshire.example', '--authority', 'ashshire', '--name', 'Bert', '--role', 'auditor'];
    await expect(runCommand(officerAdd, [...bert, '--subject', '0815'], withSignIn)).rejects.toThrow('already');
    expect(await list('ashshire')).not.toContain('bert@');
  });

  test('has roles by day, changed from a day on', async () => {
    const cara = ['cara@ashshire.example', '--authority', 'ashshire'];
    const roles = ['--role', 'officer', '--role', 'route-assessor'];
    await runCommand(officerAdd, [...cara, '--name', 'Cara', ...roles, '--until', '2027-03-31'], given);
    const rows = async () => (await list('ashshire')).split('\n').find((row) => row.startsWith('cara@'));
    expect(await rows()).toContain(
      'officer from 2026-11-22 until 2027-03-31; route-assessor from 2026-11-22 until 2027-03-31',
    );
    await runCommand(officerRoles, [...cara, '--role', 'senior-officer', '--from', '2027-01-01'], given);
    expect(await rows()).toContain(
      'officer from 2026-11-22 until 2026-12-31; route-assessor from 2026-11-22 until 2026-12-31; senior-officer from 2027-01-01,',
    );
    // From today: what was to come is taken back.
    await runCommand(officerRoles, [...cara, '--role', 'auditor'], given);
    expect(await rows()).toContain(',Cara,auditor from 2026-11-22,');
    for (const wrong of [
      ['--role', 'auditor', '--from', '2026-11-21'],
      ['--role', 'auditor', '--until', '2026-11-21'],
      ['--role', 'auditor', '--from', '2026-02-30'],
      ['--role', 'auditor', '--role', 'king'],
      [],
    ])
      await expect(runCommand(officerRoles, [...cara, ...wrong], given)).rejects.toMatchObject({
        code: 'invalid-request',
      });
    expect(await rows()).toContain(',Cara,auditor from 2026-11-22,');
  });

  test('is removed, disabled, enabled and added again', async () => {
    const dora = ['dora@ashshire.example', '--authority', 'ashshire'];
    const add = () => runCommand(officerAdd, [...dora, '--name', 'Dora', '--role', 'officer'], given);
    await add();
    expect((await runCommand(officerDisable, ['DORA@ashshire.example'], given)).err).toContain('officer enable');
    expect(await list('ashshire')).toContain('dora@ashshire.example,Dora,officer from 2026-11-22,disabled');
    await runCommand(officerEnable, ['dora@ashshire.example'], given);
    await runCommand(officerRemove, dora, given);
    expect(await list('ashshire')).not.toContain('dora@');
    const all = await runCommand(officerList, ['--authority', 'ashshire', '--all'], given);
    expect(all.out).toMatch(/^dora@ashshire\.example,Dora,.*,removed$/m);
    await expect(runCommand(officerRemove, dora, given)).rejects.toThrow('does not work for ashshire');
    await expect(runCommand(officerRoles, [...dora, '--role', 'officer'], given)).rejects.toThrow('does not work');
    await add();
    expect(await list('ashshire')).toContain(',Dora,officer from 2026-11-22,waits');
  });

  test('is known anew where the council gave them another account', async () => {
    const withSignIn = { environment: { ...given.environment, ...SIGN_IN } };
    const eli = ['eli@ashshire.example', '--authority', 'ashshire', '--name', 'Eli', '--role', 'officer'];
    await runCommand(officerAdd, [...eli, '--subject', '4711'], withSignIn);
    await runCommand(officerRelink, ['eli@ashshire.example'], given);
    expect(await list('ashshire')).toContain('Eli,officer from 2026-11-22,waits');
  });

  test.each([officerDisable, officerEnable, officerRelink])('$name finds nobody who was not added', async (command) => {
    await expect(runCommand(command, ['nobody@x.example'], given)).rejects.toThrow('Nobody was added with the address');
    await expect(runCommand(command, [], given)).rejects.toMatchObject({ code: 'invalid-request' });
  });

  test.each([
    ['a council that is not there', ['x@y.example', '--authority', 'nowhere', '--name', 'X', '--role', 'officer']],
    ['no address', ['--authority', 'ashshire', '--name', 'X', '--role', 'officer']],
    ['what is no address', ['x', '--authority', 'ashshire', '--name', 'X', '--role', 'officer']],
    ['two addresses', ['x@y.example', 'z@y.example', '--authority', 'ashshire', '--name', 'X', '--role', 'officer']],
    ['a role that nobody has', ['x@y.example', '--authority', 'ashshire', '--name', 'X', '--role', 'king']],
    ['a role of other systems', ['x@y.example', '--authority', 'ashshire', '--name', 'X', '--role', 'service-account']],
    ['no name', ['x@y.example', '--authority', 'ashshire', '--name', ' ', '--role', 'officer']],
    ['a name in two lines', ['x@y.example', '--authority', 'ashshire', '--name', 'a\nb', '--role', 'officer']],
    ['a huge address', [`${'x'.repeat(300)}@y.example`, '--authority', 'ashshire', '--name', 'X', '--role', 'officer']],
  ])('is refused for %s, and nobody is added', async (_, args) => {
    const before = await list('ashshire');
    await expect(runCommand(officerAdd, args, given)).rejects.toMatchObject({ name: 'Problem' });
    expect(await list('ashshire')).toBe(before);
  });
});
