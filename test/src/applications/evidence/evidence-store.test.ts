import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { evidenceIn } from '../../../../src/applications/evidence/evidence-store.node.ts';
import { PDF, PNG } from './some-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'fairmile-evidence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)] as const;

describe('papers in a folder', () => {
  const store = evidenceIn(folder);

  test('are whole under their hash, for the program’s own user, and nothing else is left', async () => {
    await Promise.all([store.put('one', A, PDF), store.put('one', A, PDF), store.put('one', B, PNG)]);
    expect(await store.get('one', A)).toEqual(PDF);
    expect(readdirSync(join(folder, 'evidence', 'one')).toSorted()).toEqual([A, B]);
    expect(statSync(join(folder, 'evidence', 'one', A)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'evidence', 'one')).mode & 0o777).toBe(0o700);
  });

  test('of one application are not those of another, and go alone', async () => {
    await store.put('two', A, PDF);
    expect(await store.get('two', B)).toBeUndefined();
    await store.delete('one', B);
    expect(await store.get('one', B)).toBeUndefined();
    await store.delete('one');
    await store.delete('one');
    expect(existsSync(join(folder, 'evidence', 'one'))).toBe(false);
    expect(await store.get('two', A)).toEqual(PDF);
  });

  test('lie nowhere else, whatever they are asked for by', async () => {
    for (const [application, sha256] of [
      ['..', A],
      ['a/b', A],
      ['', A],
      ['one', '../x'],
      ['one', ''],
    ] as const)
      await expect((async () => store.get(application, sha256))()).rejects.toThrow(/named by|SHA-256/);
    await expect((async () => store.delete('..'))()).rejects.toThrow('named by');
  });
});
