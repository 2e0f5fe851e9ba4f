import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PbfWriter } from 'pbf';
import { describe, expect, test } from 'vitest';
import { type OsmNode, type OsmRelation, type OsmWay, type PbfMap, writePbf } from '../../../../src/network/index.ts';
import { PbfFile } from '../../../../src/network/pbf/read.node.ts';
import { writePbfFile } from '../../../../src/network/pbf/write.node.ts';
import { ownFolder, VILLAGE } from '../maps.ts';

async function readAll(path: string) {
  const file = await PbfFile.open(path);
  const [nodes, ways, relations]: [OsmNode[], OsmWay[], OsmRelation[]] = [[], [], []];
  let blocks = 0;
  try {
    for await (const block of file.blocks()) {
      blocks++;
      block.visit({
        node: (id, lat, lon, tags) => nodes.push({ id, lat, lon, ...(tags && { tags }) }),
        way: (id, tags, ids) => ways.push({ id, nodes: ids(), tags }),
        relation: (relation) => relations.push(relation),
      });
    }
  } finally {
    await file.close();
  }
  return { nodes, ways, relations, header: file.header, blocks };
}

async function writtenAndRead(map: PbfMap) {
  const path = join(ownFolder(), 'map.osm.pbf');
  writePbfFile(path, map);
  return readAll(path);
}

describe('a map written and read again', () => {
  test('has the same nodes, ways and relations, and says its day', async () => {
    const read = await writtenAndRead({
      ...VILLAGE,
      timestamp: new Date('2022-07-20T20:21:45Z'),
      bounds: [52.6, -0.7, 52.7, -0.6],
    });
    expect(read).toMatchObject({ ...VILLAGE, header: { mapDay: '2022-07-20', unknownFeatures: [], ofLiveMap: false } });
  });

  test('without a time says no day', async () => {
    expect((await writtenAndRead(VILLAGE)).header.mapDay).toBeUndefined();
  });

  test('is the same whatever it holds', async () => {
    const id = fc.integer({ min: -(2 ** 40), max: 2 ** 50 });
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((key) => key !== '__proto__');
    const tags = fc.dictionary(
      text.filter((key) => key !== ''),
      text,
      { maxKeys: 4, noNullPrototype: true },
    );
    const degrees = (most: number) => fc.integer({ min: -most * 1e7, max: most * 1e7 }).map((steps) => steps / 1e7 + 0);
    const node = fc.record(
      { id, lat: degrees(90), lon: degrees(180), tags: tags.filter((some) => Object.keys(some).length > 0) },
      { requiredKeys: ['id', 'lat', 'lon'] },
    );
    const way = fc.record({ id, nodes: fc.array(id), tags });
    const member = fc.record({
      type: fc.constantFrom('node' as const, 'way' as const, 'relation' as const),
      ref: id,
      role: text,
    });
    const relation = fc.record({ id, members: fc.array(member), tags });
    const map = fc.record({ nodes: fc.array(node), ways: fc.array(way), relations: fc.array(relation) });
    const path = join(ownFolder(), 'map.osm.pbf');
    await fc.assert(
      fc.asyncProperty(map, async (written) => {
        writePbfFile(path, written);
        const { nodes, ways, relations } = await readAll(path);
        expect({ nodes, ways, relations }).toEqual(written);
      }),
    );
  });

  test('may be given piece by piece and is written in blocks of 8,000', async () => {
    function* many() {
      for (let i = 0; i < 20_001; i++) yield { id: i, lat: 50 + i / 1e6, lon: 0 };
    }
    const read = await writtenAndRead({ nodes: many(), ways: [] });
    expect([read.blocks, read.nodes.length, read.nodes[20_000]!.lat]).toEqual([3, 20_001, 50.02]);
  });

  test('is the same bytes each time', () => {
    const bytes = (): string => {
      const pieces: Uint8Array[] = [];
      writePbf((piece) => pieces.push(piece), VILLAGE);
      return Buffer.concat(pieces).toString('hex');
    };
    expect(bytes()).toBe(bytes());
  });
});

describe('what cannot be written is refused, and no file is left', () => {
  test.each([
    [{ nodes: [{ id: 1.5, lat: 0, lon: 0 }], ways: [] }, 'whole number'],
    [{ nodes: [{ id: 1, lat: 91, lon: 0 }], ways: [] }, 'not on Earth'],
    [{ nodes: [{ id: 1, lat: Number.NaN, lon: 0 }], ways: [] }, 'not on Earth'],
    [{ nodes: [], ways: [{ id: 1, nodes: [Number.POSITIVE_INFINITY], tags: {} }] }, 'whole number'],
    [{ nodes: [{ id: 1, lat: 0, lon: 0, tags: { '': 'gate' } }], ways: [] }, 'must have a name'],
  ])('%o', (map, words) => {
    const path = join(ownFolder(), 'map.osm.pbf');
    expect(() => writePbfFile(path, map)).toThrow(words);
    expect(() => readFileSync(path)).toThrow('ENOENT');
  });
});

describe('files of other programs', () => {
  const blobOf = (type: string, fields: (blob: PbfWriter) => void): Buffer => {
    const body = new PbfWriter();
    fields(body);
    const bytes = body.finish();
    const header = new PbfWriter();
    header.writeStringField(1, type);
    header.writeVarintField(3, bytes.length);
    const headerBytes = header.finish();
    const length = Buffer.alloc(4);
    length.writeUInt32BE(headerBytes.length);
    return Buffer.concat([length, headerBytes, bytes]);
  };
  const header = blobOf('OSMHeader', (blob) => blob.writeBytesField(1, new Uint8Array(0)));

  test('with single nodes, other steps and offsets, packed with zlib, between blocks of a kind not known', async () => {
    const block = new PbfWriter();
    block.writeMessage(
      1,
      (_, table) => ['', 'barrier', 'gate'].forEach((text) => void table.writeStringField(1, text)),
      null,
    );
    block.writeMessage(
      2,
      (_, group) =>
        group.writeMessage(
          1,
          (__, node) => {
            node.writeSVarintField(1, 5_000_000_001);
            node.writePackedVarint(2, [1]);
            node.writePackedVarint(3, [2]);
            node.writeSVarintField(8, 526);
            node.writeSVarintField(9, -7);
          },
          null,
        ),
      null,
    );
    block.writeVarintField(17, 100_000_000);
    block.writeVarintField(19, 1000);
    block.writeVarintField(20, -1000);
    const raw = block.finish();
    const data = blobOf('OSMData', (blob) => {
      blob.writeVarintField(2, raw.length);
      blob.writeBytesField(3, deflateSync(raw));
    });
    const other = blobOf('Something', (blob) => blob.writeBytesField(1, new Uint8Array(3)));
    const path = join(ownFolder(), 'map.osm.pbf');
    writeFileSync(path, Buffer.concat([header, other, data]));
    const { nodes } = await readAll(path);
    expect(nodes).toEqual([{ id: 5_000_000_001, lat: 52.600001, lon: -0.700001, tags: { barrier: 'gate' } }]);
  });

  test.each([
    ['LZ4', (blob: PbfWriter) => blob.writeBytesField(6, new Uint8Array(9)), 'LZ4'],
    [
      'a length that is not its own',
      (blob: PbfWriter) => {
        blob.writeVarintField(2, 9);
        blob.writeBytesField(3, deflateSync(new Uint8Array(4)));
      },
      'unpacks to 4 bytes, not 9',
    ],
    ['zlib that is broken', (blob: PbfWriter) => blob.writeBytesField(3, new Uint8Array(9)), 'Block 1'],
    [
      'more than 32 MB in few bytes',
      (blob: PbfWriter) => blob.writeBytesField(3, deflateSync(new Uint8Array(40_000_000))),
      'Block 1',
    ],
    [
      'a list longer than its block',
      (blob: PbfWriter) => blob.writeBytesField(1, Uint8Array.from([0x12, 0xff, 0xff, 0xff, 0xff, 0x0f])),
      'past the end',
    ],
  ])('a block packed with %s is refused with its place', async (_, fields, words) => {
    const path = join(ownFolder(), 'map.osm.pbf');
    writeFileSync(path, Buffer.concat([header, blobOf('OSMData', fields)]));
    const error = await readAll(path).catch((thrown) => thrown);
    expect(error).toMatchObject({ name: 'Problem', code: 'import-refused' });
    expect(error.message).toContain(words);
    expect(error.message).toContain(`at byte ${header.length}`);
  });

  test('a file that needs a feature not known here is refused by the name of the feature', async () => {
    const history = blobOf('OSMHeader', (blob) => {
      const block = new PbfWriter();
      for (const feature of ['OsmSchema-V0.6', 'HistoricalInformation']) block.writeStringField(4, feature);
      blob.writeBytesField(1, block.finish());
    });
    const path = join(ownFolder(), 'map.osm.pbf');
    writeFileSync(path, history);
    await expect(readAll(path)).rejects.toThrow('HistoricalInformation');
  });
});
