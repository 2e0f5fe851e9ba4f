import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorityAdd } from '../../../src/commands/authority-add.node.ts';
import { officerAdd, officerList } from '../../../src/commands/officer.node.ts';
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
      'olga@ashshire.example,Olga Officer,officer,waits for the first sign-in\n',
    );
    expect(await list('elmshire')).toContain('olga@ashshire.example,Olga,auditor,');
    await expect(runCommand(officerAdd, OLGA, given)).rejects.toThrow('works for ashshire already');
  });

  test('is added by the number that the sign-in has for them, where that is set up', async () => {
    const anna = ['anna@ashshire.example', '--authority', 'ashshire', '--name', 'Anna', '--role', 'auditor'];
    await expect(runCommand(officerAdd, [...anna, '--subject', '0815'], given)).rejects.toThrow('OIDC_ISSUER');
    const withSignIn = { environment: { ...given.environment, ...SIGN_IN } };
    await runCommand(officerAdd, [...anna, '--subject', '0815'], withSignIn);
    expect(await list('ashshire')).toContain('anna@ashshire.example,Anna,auditor,linked\n');
    const bert = ['bert@ashshire.example', '--authority', 'ashshire', '--name', 'Bert', '--role', 'auditor'];
    await expect(runCommand(officerAdd, [...bert, '--subject', '0815'], withSignIn)).rejects.toThrow('already');
    expect(await list('ashshire')).not.toContain('bert@');
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
