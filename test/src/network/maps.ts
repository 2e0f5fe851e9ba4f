import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OsmNode, OsmRelation, OsmWay } from '../../../src/network/index.ts';

/** A folder for one test, gone when it ends. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fairmile-network-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Where the real map lies when it is beside the project. */
export const RUTLAND = new URL('../../../../shared/data/rutland/rutland-2022-07-20.osm.pbf', import.meta.url).pathname;

/** Nodes 1, 2, 3 ... going east, 100 m or so apart, with the tags given for some of them. */
export function nodesInARow(count: number, tags: Record<number, Record<string, string>> = {}): OsmNode[] {
  return Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    lat: 52.6,
    lon: (-7000 + i * 15) / 1e4,
    ...(tags[i + 1] && { tags: tags[i + 1] }),
  }));
}

export function way(id: number, nodes: number[], tags: Record<string, string> = { highway: 'footway' }): OsmWay {
  return { id, nodes, tags };
}

/** A lane of two kilometres with a gated drive, a motorway, a wall, a ferry, a lone path, and a road that leaves the map. */
export const VILLAGE: { nodes: OsmNode[]; ways: OsmWay[]; relations: OsmRelation[] } = {
  nodes: [
    ...nodesInARow(21),
    { id: 9_897_184_952, lat: 52.601, lon: -0.7 },
    { id: 9_897_184_953, lat: 52.602, lon: -0.7, tags: { barrier: 'gate', access: 'private' } },
    { id: 9_897_184_954, lat: 52.603, lon: -0.7 },
    { id: 31, lat: 52.65, lon: -0.7 },
    { id: 32, lat: 52.651, lon: -0.7 },
  ],
  ways: [
    way(
      100,
      Array.from({ length: 21 }, (_, i) => i + 1),
      { highway: 'unclassified', name: 'Mill Lane' },
    ),
    way(101, [1, 9_897_184_952, 9_897_184_953, 9_897_184_954], { highway: 'service' }),
    way(102, [1, 21], { highway: 'motorway' }),
    way(103, [5, 6], { barrier: 'wall' }),
    way(104, [31, 32], { highway: 'path' }),
    way(105, [31, 21], { route: 'ferry' }),
    way(106, [21, 77, 78], { highway: 'primary', ref: 'A1' }),
    way(107, [5, 5]),
  ],
  relations: [
    {
      id: 200,
      tags: { type: 'restriction', restriction: 'no_left_turn' },
      members: [
        { type: 'way', ref: 100, role: 'from' },
        { type: 'node', ref: 1, role: 'via' },
        { type: 'way', ref: 101, role: 'to' },
      ],
    },
  ],
};
