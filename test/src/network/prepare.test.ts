import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadArea } from '../../../src/network/area.node.ts';
import { buildNetwork, POLICY_VERSION } from '../../../src/network/index.ts';
import { writePbfFile } from '../../../src/network/pbf/write.node.ts';
import { prepareArea } from '../../../src/network/prepare.node.ts';
import { nodesInARow, ownFolder, VILLAGE, way } from './maps.ts';

function written(map = VILLAGE): { osmPath: string; outDir: string } {
  const folder = ownFolder();
  const osmPath = join(folder, 'map.osm.pbf');
  writePbfFile(osmPath, { ...map, timestamp: new Date('2022-07-20T20:21:45Z') });
  return { osmPath, outDir: join(folder, 'area') };
}

const OTHER = { nodes: nodesInARow(30), ways: [way(7, [1, 30])], relations: [] };

describe('preparing an area', () => {
  test('gives the networks that the same map gives in memory, and what is kept loads as the same', async () => {
    const request = written();
    const { walking, driving, made } = await prepareArea(request);
    const { mapSha256, mapDay } = made;
    expect(walking).toEqual(buildNetwork(VILLAGE, { mapSha256, mapDay }));
    expect(driving).toEqual(buildNetwork(VILLAGE, { kind: 'driving', mapSha256, mapDay }));
    expect(loadArea(request.outDir)).toMatchObject({ walking, driving });
  });

  test('says what it was made from', async () => {
    const { made } = await prepareArea(written());
    expect(made).toMatchObject({ mapDay: '2022-07-20', policyVersion: POLICY_VERSION });
    expect(made.mapSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(made.counts).toMatchObject({
      waysKept: 5,
      waysLeftOut: 2,
      waysUnassessed: 1,
      segmentsCut: 2,
      segmentsOutsideMap: 2,
      partsLeftOut: 1,
    });
  });

  test('tells how far it is, each phase from where it starts to its end', async () => {
    const told = new Map<string, number[]>();
    await prepareArea({
      ...written(),
      onProgress: (phase, fraction) => void told.set(phase, [...(told.get(phase) ?? []), fraction]),
    });
    expect([...told.keys()]).toEqual(['reading ways', 'reading nodes', 'building', 'keeping']);
    for (const fractions of told.values()) {
      expect(fractions.at(-1)).toBe(1);
      expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    }
  });

  test('over itself changes nothing, and another map takes its place and its files', async () => {
    const request = written();
    await prepareArea(request);
    const before = readdirSync(request.outDir);
    await prepareArea(request);
    expect(readdirSync(request.outDir)).toEqual(before);
    const { walking } = await prepareArea({ ...request, osmPath: written(OTHER).osmPath });
    expect(readdirSync(request.outDir)).toHaveLength(before.length);
    expect(loadArea(request.outDir).walking).toEqual(walking);
  });

  test('of a way that comes twice takes the first', async () => {
    const { walking } = await prepareArea(written({ ...OTHER, ways: [way(7, [1, 30]), way(7, [1, 29])] }));
    expect(Array.from(walking.nodeId)).toEqual([1, 30]);
  });
});

describe('an import that does not end', () => {
  test.each(['reading nodes', 'keeping'])('stopped while %s leaves the area as it was', async (phase) => {
    const request = written();
    const { walking } = await prepareArea(request);
    const stopping = prepareArea({
      ...request,
      osmPath: written(OTHER).osmPath,
      onProgress: (now) => {
        if (now === phase) throw new Error('stopped');
      },
    });
    await expect(stopping).rejects.toThrow('stopped');
    expect(loadArea(request.outDir).walking).toEqual(walking);
  });

  test('killed by the system leaves the area as it was, and may be run again', async () => {
    const request = written();
    const { walking } = await prepareArea(request);
    const other = { osmPath: written(OTHER).osmPath, outDir: request.outDir };
    const program = `
      import { prepareArea } from ${JSON.stringify(new URL('../../../src/network/prepare.node.ts', import.meta.url).href)};
      const onProgress = (phase) => phase === 'keeping' && process.kill(process.pid, 'SIGKILL');
      await prepareArea({ ...${JSON.stringify(other)}, onProgress });`;
    const killed = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
    expect(killed.signal, String(killed.stderr)).toBe('SIGKILL');
    expect(loadArea(request.outDir).walking).toEqual(walking);
    const again = await prepareArea(other);
    expect(loadArea(request.outDir).walking).toEqual(again.walking);
  });

  test('what it left lying is cleared away once it is a day old', async () => {
    const request = written();
    await prepareArea(request);
    const [old, young] = ['old.part', 'young.part'].map((name) => join(request.outDir, name)) as [string, string];
    writeFileSync(old, 'half');
    writeFileSync(young, 'half');
    utimesSync(old, 0, 0);
    await prepareArea(request);
    expect(readdirSync(request.outDir)).not.toContain('old.part');
    expect(readFileSync(young, 'utf8')).toBe('half');
  });
});

describe('an area that is not ready', () => {
  test.each([
    ['nothing was ever prepared', undefined],
    ['its list of files is cut short', '{"form":1,'],
    ['its list is of another version', '{"form":2,"files":{}}'],
    ['its list leads out of the folder', '{"form":1,"files":{"walking":"../x","driving":"../x","ledger":"../x"}}'],
  ])('%s', (_, manifest) => {
    const folder = ownFolder();
    if (manifest) writeFileSync(join(folder, 'area.json'), manifest);
    expect(() => loadArea(folder)).toThrow(expect.objectContaining({ code: 'area-not-ready' }));
  });
});
