import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { Problem } from '../../src/problem.ts';
import { openService } from '../../src/service.node.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairmile-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SIGN_IN = {
  HTTPS: 'yes',
  OIDC_ISSUER: 'https://login.example/tenant',
  OIDC_CLIENT_ID: 'fairmile',
  OIDC_CLIENT_SECRET: 'a secret',
  PUBLIC_URL: 'https://travel.example/',
};

describe('what an installation can set', () => {
  it('is the least there is where nothing is set, and an empty variable is not set', () => {
    const least = { port: 3000, host: '127.0.0.1', https: false, dataDir: '.data' };
    expect(readConfig({ PORT: '' })).toEqual({ ...least, nightAt: '0 2 * * *' });
    expect(readConfig({ NIGHT_AT: 'never' })).toEqual(least);
  });

  it('is a council’s own sign-in, with the address at which people reach the service', () => {
    expect(readConfig(SIGN_IN).signIn).toEqual({
      issuer: 'https://login.example/tenant',
      clientId: 'fairmile',
      clientSecret: 'a secret',
      publicUrl: 'https://travel.example',
    });
  });

  it.each([
    [{ PORT: 'abc' }, /^PORT /],
    [{ PORT: '70000' }, /^PORT /],
    [{ HTTPS: 'perhaps' }, /HTTPS must be yes or no/],
    [{ DATABASE_URL: 'mysql://me:secret@host/db' }, /DATABASE_URL must begin with postgres/],
    [{ MAP_TILE_URL: 'https://{s}.x y/{z}/{x}/{y}', MAP_TILE_ATTRIBUTION: 'Us' }, /can be read/],
    [{ MAP_TILE_URL: 'https://tiles/{z}/{x}/{y}' }, /owed a mention/],
    [{ OIDC_ISSUER: 'https://login.example' }, /needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL too/],
    [{ ...SIGN_IN, OIDC_ISSUER: 'http://login.example' }, /^OIDC_ISSUER must be the https address/],
    [{ ...SIGN_IN, OIDC_ISSUER: 'https://me:secret@login.example' }, /^OIDC_ISSUER/],
    [{ ...SIGN_IN, OIDC_ISSUER: 'login.example' }, /^OIDC_ISSUER/],
    [{ ...SIGN_IN, PUBLIC_URL: 'https://travel.example/fairmile' }, /^PUBLIC_URL .*without a path/],
    [{ ...SIGN_IN, PUBLIC_URL: 'http://travel.example' }, /^PUBLIC_URL/],
    [{ ...SIGN_IN, HTTPS: 'no' }, /HTTPS has to be yes/],
    [{ ...SIGN_IN, PUBLIC_URL: 'http://127.0.0.1:3000' }, /HTTPS has to be yes/],
  ])('%j is refused by name, without repeating a password', (environment, words) => {
    expect(() => readConfig(environment)).toThrow(words);
    expect(() => readConfig(environment)).not.toThrow(/secret/);
  });
});

it('a data folder that is a file is refused in words, not with a stack trace', async () => {
  const dataDir = join(folder, 'a-file');
  writeFileSync(dataDir, 'not a folder');
  const refusal = await openService({ dataDir }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Problem);
  expect((refusal as Problem).message).toMatch(/a-file cannot be used: it is a file and not a folder/);
});
