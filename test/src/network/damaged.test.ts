import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PbfMap, writePbf } from '../../../src/network/index.ts';
import { prepareArea } from '../../../src/network/prepare.node.ts';
import { Problem } from '../../../src/problem.ts';
import { nodesInARow, ownFolder, VILLAGE, way } from './maps.ts';

function bytesOf(map: PbfMap): Buffer {
  const pieces: Uint8Array[] = [];
  writePbf((piece) => pieces.push(piece), map);
  return Buffer.concat(pieces);
}

/** What importing these bytes says: the Problem's words, or `prepared`. Anything else thrown fails the test. */
async function importing(bytes: Uint8Array, folder = ownFolder()): Promise<string> {
  const osmPath = join(folder, 'map.osm.pbf');
  writeFileSync(osmPath, bytes);
  const outDir = join(folder, 'area');
  const outcome = await prepareArea({ osmPath, outDir }).then(
    () => 'prepared',
    (error) => {
      if (!(error instanceof Problem) || error.code !== 'import-refused') throw error;
      expect(existsSync(join(outDir, 'area.json'))).toBe(false);
      return error.message;
    },
  );
  return outcome;
}

const village = bytesOf({ ...VILLAGE, replicationSequence: 1 });

describe('a map that cannot be used is refused in words', () => {
  test.each([
    ['nothing at all', new Uint8Array(0), 'is empty'],
    [
      'a web page',
      Buffer.from('<!doctype html><title>Not found</title>'.repeat(20)),
      'not an OpenStreetMap file in PBF form',
    ],
    [
      'an .osm file',
      Buffer.from('<?xml version="1.0"?><osm version="0.6"></osm>'),
      'not an OpenStreetMap file in PBF form',
    ],
    ['nought bytes', new Uint8Array(5000), 'not an OpenStreetMap file in PBF form'],
    ['two bytes', new Uint8Array(2), 'not an OpenStreetMap file in PBF form'],
    ['rubbish after a good map', Buffer.concat([village, Buffer.from('rubbish!')]), `at byte ${village.length}`],
  ])('%s', async (_, bytes, words) => {
    expect(await importing(bytes)).toContain(words);
  });

  test('a file that is not there', async () => {
    const folder = ownFolder();
    await expect(prepareArea({ osmPath: join(folder, 'none.osm.pbf'), outDir: folder })).rejects.toThrow(
      'cannot be opened (ENOENT)',
    );
  });

  test('a folder', async () => {
    await expect(prepareArea({ osmPath: ownFolder(), outDir: ownFolder() })).rejects.toThrow('is not a file');
  });

  test.each([
    ['points only', { nodes: nodesInARow(30), ways: [] }, 'no ways at all'],
    [
      'walls and motorways only',
      { nodes: nodesInARow(30), ways: [way(1, [1, 30], { highway: 'motorway' }), way(2, [1, 2], { barrier: 'wall' })] },
      '2 ways, but none that can be walked',
    ],
    ['ways without the places of their nodes', { nodes: [], ways: [way(1, [1, 2, 3])] }, '2 bits lie outside the map'],
    ['a garden path', { nodes: nodesInARow(3), ways: [way(1, [1, 2, 3])] }, '1 pieces have under 1000 metres'],
    [
      'only what is behind a locked gate',
      { nodes: nodesInARow(3, { 2: { barrier: 'gate', foot: 'no' } }), ways: [way(1, [1, 2, 3])] },
      '2 are closed by barriers',
    ],
  ])('%s', async (_, map, words) => {
    expect(await importing(bytesOf(map))).toContain(words);
  });
});

describe('a map cut short', () => {
  test('whole, it is prepared', async () => {
    expect(await importing(village)).toBe('prepared');
  });

  test('is refused wherever it was cut, at the edges of its blocks too', async () => {
    const folder = ownFolder();
    for (let length = 0; length < village.length; length++) {
      expect(await importing(village.subarray(0, length), folder), `cut to ${length} bytes`).not.toBe('prepared');
    }
  });
});

describe('a map with bytes changed on the way', () => {
  test('is refused in words or read as it stands; nothing breaks and nothing hangs', async () => {
    const folder = ownFolder();
    const change = fc.record({ at: fc.nat(village.length - 1), to: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(village);
        for (const { at, to } of changes) bytes[at] = to;
        const osmPath = join(folder, 'map.osm.pbf');
        writeFileSync(osmPath, bytes);
        const error = await prepareArea({ osmPath, outDir: join(folder, 'area') }).catch((thrown) => thrown);
        if (error instanceof Error) expect(error).toBeInstanceOf(Problem);
      }),
      { numRuns: 600 },
    );
  });
});
