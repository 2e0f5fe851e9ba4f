import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../../src/db/lock.node.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairmile-lock-'));
  path = join(folder, 'deep/er/db.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const take = () => takeLock(path, 'The records');

test('is given back, and may be taken again', () => {
  take()();
  expect(existsSync(path)).toBe(false);
  take()();
});

test('is refused while it is held', () => {
  const release = take();
  expect(take).toThrow(`The records are in use by another program (process ${process.pid}): close that one first.`);
  release();
});

test('of a process that was killed is taken over', () => {
  const lock = join(import.meta.dirname, '../../../src/db/lock.node.ts');
  const script = `import(${JSON.stringify(lock)}).then((m) => { m.takeLock(${JSON.stringify(path)}, 'x'); process.kill(process.pid, 'SIGKILL'); });`;
  const killed = spawnSync(process.execPath, ['--no-warnings', '-e', script]);
  expect(killed.signal).toBe('SIGKILL');
  expect(existsSync(path)).toBe(true);
  take()();
});

test.runIf(process.platform === 'linux')(
  'of an earlier process with a number that is in use again is taken over',
  () => {
    const release = take();
    const holder = JSON.parse(readFileSync(path, 'utf8'));
    release();
    writeFileSync(path, JSON.stringify({ ...holder, started: '1' }));
    take()();
  },
);

test('of a program on another machine, or half-written, is left alone, and the words say what to do', () => {
  take()();
  const elsewhere = JSON.stringify({ host: 'another', pid: 1, started: '' });
  for (const text of [elsewhere, '', '{"host":']) {
    writeFileSync(path, text);
    expect(take).toThrow(/The records are in use by .*remove .*db\.lock/);
    expect(readFileSync(path, 'utf8')).toBe(text);
  }
});
