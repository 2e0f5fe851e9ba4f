import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadArea } from '../../../src/network/area.node.ts';
import { explainWay } from '../../../src/network/index.ts';
import { type PrepareResult, prepareArea } from '../../../src/network/prepare.node.ts';
import { ownFolder, RUTLAND } from './maps.ts';

describe.skipIf(!existsSync(RUTLAND))('a whole county, Rutland in July 2022', () => {
  let prepared: PrepareResult;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fairmile-rutland-'));
    prepared = await prepareArea({ osmPath: RUTLAND, outDir: folder });
    return () => rmSync(folder, { recursive: true, force: true });
  });

  test('has 6,177 ways that can be walked, 260 of them assessed by nobody, as counted by other means', () => {
    expect(prepared.made).toMatchObject({
      mapDay: '2022-07-20',
      counts: { waysKept: 6177, waysLeftOut: 488, waysUnassessed: 260 },
    });
  });

  test('is one piece but for a few: its largest part holds nearly all of the ways', () => {
    const { nodePart, edgeFrom, edgeMetres } = prepared.walking;
    const all = edgeMetres.reduce((sum, metres) => sum + metres, 0);
    const largest = edgeMetres.reduce((sum, metres, edge) => sum + (nodePart[edgeFrom[edge]!] === 0 ? metres : 0), 0);
    expect(largest / all).toBeGreaterThan(0.95);
    expect(all / 1000).toBeGreaterThan(1_400);
  });

  test('loads again in well under 0.3 seconds, the same', () => {
    const start = performance.now();
    const area = loadArea(folder);
    expect(performance.now() - start).toBeLessThan(300);
    expect(area.walking).toEqual(prepared.walking);
  });

  test('has a reason for every way that is left out or kept', () => {
    const ledger = loadArea(folder).ledger();
    for (const { id } of prepared.walking.ways) expect(explainWay(ledger, id, 'walking').outcome).toMatch(/used$/);
    expect(explainWay(ledger, 2484492, 'walking')).toMatchObject({
      outcome: 'used',
      unassessed: true,
      tags: { ref: 'A47' },
    });
  });

  test('is refused when the file was cut at the edge of any of its blocks', async () => {
    const whole = readFileSync(RUTLAND);
    const osmPath = join(ownFolder(), 'cut.osm.pbf');
    const edges = edgesOfBlocks(whole);
    expect(edges.length).toBeGreaterThan(10);
    for (const length of edges.slice(0, -1)) {
      writeFileSync(osmPath, whole.subarray(0, length));
      await expect(prepareArea({ osmPath, outDir: ownFolder() }), `cut to ${length} bytes`).rejects.toMatchObject({
        code: 'import-refused',
      });
    }
  });
});

/** Where each block ends: after its header's length, its header (whose last field is the size, as osmium writes it) and its data. */
function edgesOfBlocks(file: Buffer): number[] {
  const edges: number[] = [];
  for (let at = 0; at < file.length; ) {
    const header = file.subarray(at + 4, at + 4 + file.readUInt32BE(at));
    let size = 0;
    for (let i = header.indexOf(0x18, 2 + header[1]!) + 1, shift = 0; i < header.length; i++, shift += 7)
      size |= (header[i]! & 0x7f) << shift;
    at += 4 + header.length + size;
    edges.push(at);
  }
  return edges;
}
