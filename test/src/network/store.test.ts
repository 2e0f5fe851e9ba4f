import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../src/network/index.ts';
import { loadLedger, loadNetwork, networkFile, writeWhole } from '../../../src/network/store.node.ts';
import { Problem } from '../../../src/problem.ts';
import { ownFolder, VILLAGE } from './maps.ts';

const driving = buildNetwork(VILLAGE, { kind: 'driving', leastPartMetres: 0, mapDay: '2022-07-20' });
const kept = Buffer.concat(networkFile(driving).pieces);

function reading(bytes: Uint8Array, load: (path: string) => unknown = loadNetwork): unknown {
  const path = join(ownFolder(), 'kept.bin');
  writeFileSync(path, bytes);
  return load(path);
}

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem && error.code === 'area-not-ready') return error.message;
    throw error;
  }
  throw new Error('It was not refused');
}

describe('a kept network', () => {
  test('is what was kept, to the last bit', () => {
    expect(driving.turns).toHaveLength(1);
    expect(reading(kept)).toEqual(driving);
  });

  test('is the same bytes each time', () => {
    expect(
      Buffer.concat(
        networkFile(buildNetwork(VILLAGE, { kind: 'driving', leastPartMetres: 0, mapDay: '2022-07-20' })).pieces,
      ),
    ).toEqual(kept);
  });

  test('is refused with any one byte changed', () => {
    const path = join(ownFolder(), 'kept.bin');
    for (const at of [...kept.keys()].filter((at) => (at < 12 || at >= 16) && at % 7 === 0)) {
      const bytes = Buffer.from(kept);
      bytes[at]! ^= 1;
      writeFileSync(path, bytes);
      expect(
        refusal(() => loadNetwork(path)),
        `byte ${at}`,
      ).toContain("Import the area's map again");
    }
  });

  test('is refused when cut short, empty or not there', () => {
    const path = join(ownFolder(), 'kept.bin');
    writeFileSync(path, kept);
    for (const length of [kept.length - 1, 100, 47, 8, 0]) {
      truncateSync(path, length);
      expect(refusal(() => loadNetwork(path))).toMatch(/damaged|not a prepared map/);
    }
    expect(refusal(() => loadNetwork(join(ownFolder(), 'none.bin')))).toContain('it is not there');
  });

  test('of another version says so', () => {
    const later = Buffer.from(kept);
    later.writeUInt32LE(99, 8);
    expect(refusal(() => reading(later))).toContain('made by another version (form 99');
  });

  test('is not taken for a ledger', () => {
    expect(refusal(() => reading(kept, loadLedger))).toContain('not a prepared map');
  });
});

test('a file that cannot be finished leaves the one before it as it was', () => {
  const path = join(ownFolder(), 'file');
  writeWhole(path, [Buffer.from('before')]);
  expect(() => writeWhole(path, [Buffer.from('half'), null as unknown as Uint8Array])).toThrow();
  expect(readFileSync(path, 'utf8')).toBe('before');
});
