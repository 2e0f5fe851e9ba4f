import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changePreparedFiles, keepPreparedFiles, preparedFolder } from '../../../src/places/prepared-files.node.ts';

let dataDir: string;
let recorded: string | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fairmile-files-'));
  recorded = undefined;
  alsoHeld = [];
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const writing = (text: string) => async (folder: string) => writeFileSync(join(folder, 'walking.bin'), text);
const record = async (_: unknown, folder: string) => {
  recorded = folder;
};
/** The records name what was recorded last, and what `alsoHeld` names. */
let alsoHeld: string[] = [];
const ours = (area = 'ashshire') => ({
  dataDir,
  area,
  held: async () => [...(recorded === undefined ? [] : [recorded]), ...alsoHeld],
});
const keep = (text: string) => keepPreparedFiles(ours(), writing(text), record);
const held = () => readFileSync(join(preparedFolder(dataDir, 'ashshire', recorded ?? ''), 'walking.bin'), 'utf8');

test('new files take the place of the old, which go when no record names them', async () => {
  await keep('one');
  const first = recorded;
  await keep('two');
  expect(held()).toBe('two');
  expect(recorded).not.toBe(first);
  expect(readdirSync(join(dataDir, 'areas/ashshire'))).toEqual([recorded]);
});

test('old files that a record still names stay, until it no longer does', async () => {
  await keep('one');
  const first = recorded!;
  alsoHeld = [first];
  await keep('two');
  expect(readdirSync(join(dataDir, 'areas/ashshire')).sort()).toEqual([first, recorded].sort());
  alsoHeld = [];
  const failing = changePreparedFiles(ours(), () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(readdirSync(join(dataDir, 'areas/ashshire'))).toHaveLength(2);
  await changePreparedFiles(ours(), async () => undefined);
  expect(readdirSync(join(dataDir, 'areas/ashshire'))).toEqual([recorded]);
});

test('the same files have the same name', async () => {
  await keep('one');
  const first = recorded;
  await keep('one');
  expect(recorded).toBe(first);
  expect(held()).toBe('one');
});

test('when preparing fails the records and their files stay', async () => {
  await keep('one');
  const failing = keepPreparedFiles(ours(), () => Promise.reject(new Error('not a map')), record);
  await expect(failing).rejects.toThrow('not a map');
  expect(held()).toBe('one');
});

test('when recording fails the old files are still there for the old records', async () => {
  await keep('one');
  const failing = keepPreparedFiles(ours(), writing('two'), () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(held()).toBe('one');
});

test('at the moment of recording both old and new files are there', async () => {
  await keep('one');
  const old = preparedFolder(dataDir, 'ashshire', recorded ?? '');
  await keepPreparedFiles(ours(), writing('two'), async (_, folder) => {
    expect(existsSync(join(old, 'walking.bin'))).toBe(true);
    expect(readFileSync(join(preparedFolder(dataDir, 'ashshire', folder), 'walking.bin'), 'utf8')).toBe('two');
  });
});

test('what an import that was killed left behind is not used, and goes', async () => {
  mkdirSync(join(dataDir, 'areas/ashshire/making'), { recursive: true });
  writeFileSync(join(dataDir, 'areas/ashshire/making/half.bin'), 'half');
  await keepPreparedFiles(
    ours(),
    async (folder) => {
      expect(readdirSync(folder)).toEqual([]);
      await writing('one')(folder);
    },
    record,
  );
  expect(readdirSync(join(dataDir, 'areas/ashshire'))).toEqual([recorded]);
});

test('two imports of one area at once: the second is refused in words', async () => {
  await keepPreparedFiles(
    ours(),
    async (folder) => {
      await expect(keep('two')).rejects.toThrow('The files of the area ashshire are in use by another program');
      await writing('one')(folder);
    },
    record,
  );
  expect(held()).toBe('one');
});

test('a name that is a path goes nowhere', async () => {
  const out = keepPreparedFiles(ours('../out'), writing('x'), record);
  await expect(out).rejects.toMatchObject({ code: 'import-refused' });
  expect(readdirSync(dataDir)).toEqual([]);
});
