import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadArea } from '../../../src/network/area.node.ts';
import { explainWay } from '../../../src/network/index.ts';
import { writePbfFile } from '../../../src/network/pbf/write.node.ts';
import { prepareArea } from '../../../src/network/prepare.node.ts';
import { ownFolder, VILLAGE } from './maps.ts';

async function explained(wayId: number, kind: 'walking' | 'driving' = 'walking') {
  const folder = ownFolder();
  writePbfFile(join(folder, 'map.osm.pbf'), VILLAGE);
  await prepareArea({ osmPath: join(folder, 'map.osm.pbf'), outDir: folder });
  return explainWay(loadArea(folder).ledger(), wayId, kind);
}

test.each([
  ['a lane', 100, 'used', ['available']],
  ['a drive beyond a locked gate', 101, 'partly-used', ['available', 'cut-at-barrier']],
  ['a motorway', 102, 'not-used', ['motorway']],
  ['a wall', 103, 'not-a-way', ['not-a-way']],
  ['a path joined to nothing', 104, 'not-used', ['available', 'in-small-part']],
  ['a ferry', 105, 'not-used', ['ferry']],
  ['a main road that leaves the map', 106, 'not-used', ['main-road-not-assessed', 'outside-map']],
  ['a way of a single point', 107, 'not-used', ['available', 'too-short']],
  ['a number that is on no map', 999, 'not-in-map', ['not-in-map']],
])('%s is explained', async (_, wayId, outcome, codes) => {
  const explanation = await explained(wayId);
  expect(explanation).toMatchObject({ wayId, kind: 'walking', outcome, codes });
  expect(explanation.words).toHaveLength(codes.length);
});

test('with what the map says of it, and apart for the walk and the drive', async () => {
  expect((await explained(100)).tags).toEqual({ highway: 'unclassified', name: 'Mill Lane' });
  expect(await explained(102, 'driving')).toMatchObject({ outcome: 'used', codes: ['open-to-cars'] });
  expect(await explained(104, 'driving')).toMatchObject({ outcome: 'not-used', codes: ['not-drivable-kind'] });
});
