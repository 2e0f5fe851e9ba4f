import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadArea } from '../../../src/network/area.node.ts';
import {
  compareWays,
  type OsmNode,
  type OsmRelation,
  type OsmWay,
  type WayChange,
} from '../../../src/network/index.ts';
import { writePbfFile } from '../../../src/network/pbf/write.node.ts';
import { prepareArea } from '../../../src/network/prepare.node.ts';
import { nodesInARow, ownFolder, way } from './maps.ts';

interface Village {
  readonly nodes: readonly OsmNode[];
  readonly ways: readonly OsmWay[];
  readonly relations: readonly OsmRelation[];
}

const LANE = Array.from({ length: 21 }, (_, i) => i + 1);
const ROAD = { highway: 'unclassified', name: 'Mill Lane' };

/** A lane of two kilometres; a street and a path off it; a main road without a pavement; and a wall. */
const VILLAGE: Village = {
  nodes: [
    ...nodesInARow(21),
    { id: 31, lat: 52.603, lon: -0.6985 },
    { id: 32, lat: 52.604, lon: -0.6985 },
    { id: 41, lat: 52.603, lon: -0.6955 },
    { id: 42, lat: 52.604, lon: -0.6955 },
    { id: 51, lat: 52.597, lon: -0.6985 },
  ],
  ways: [
    way(100, LANE, ROAD),
    way(101, [2, 31, 32], { highway: 'residential', name: 'High Street' }),
    way(102, [4, 41, 42], { highway: 'footway' }),
    way(103, [2, 51], { highway: 'primary', ref: 'A1' }),
    way(104, [5, 6], { barrier: 'wall' }),
  ],
  relations: [],
};

/** What changes where a village is mapped anew: by way, without its words unless asked. */
async function changes(after: Partial<Village>, before: Partial<Village> = {}): Promise<WayChange[]> {
  const folder = ownFolder();
  const sides = [];
  for (const [name, map] of Object.entries({ before, after })) {
    const [osmPath, outDir] = [join(folder, `${name}.osm.pbf`), join(folder, name)];
    writePbfFile(osmPath, { ...VILLAGE, ...map });
    await prepareArea({ osmPath, outDir });
    const { walking, driving, ledger } = loadArea(outDir);
    sides.push({ walking, driving, ledger: ledger() });
  }
  return compareWays(sides[0]!, sides[1]!);
}
const told = (those: readonly WayChange[]) => those.map(({ wayId, change, what }) => [wayId, change, what.join(' ')]);
const retagged = (id: number, tags: Record<string, string>) =>
  VILLAGE.ways.map((each) => (each.id === id ? { ...each, tags: { ...each.tags, ...tags } } : each));
const renoded = (id: number, nodes: number[]) =>
  VILLAGE.ways.map((each) => (each.id === id ? { ...each, nodes } : each));
const moved = (id: number, lat: number) =>
  VILLAGE.nodes.map((node) => (node.id === id ? { ...node, lat: node.lat + lat } : node));

it('finds nothing where nothing that counts is different', async () => {
  expect(await changes({})).toEqual([]);
  const names = retagged(100, { surface: 'asphalt', note: 'seen' });
  expect(await changes({ ways: names, nodes: moved(32, 0.000_003) })).toEqual([]);
  expect(await changes({ ways: VILLAGE.ways.filter(({ id }) => id !== 104) })).toEqual([]);
});

it('finds what is new and what is gone, with how it counts and how long it is', async () => {
  const fewer = { ways: VILLAGE.ways.filter(({ id }) => id !== 102) };
  const [added, ...more] = await changes({}, fewer);
  expect(more).toEqual([]);
  expect(added).toMatchObject({ wayId: 102, highway: 'footway', change: 'added', what: [] });
  expect(added).toMatchObject({ after: { counts: { walking: 'counts', driving: 'left-out' } } });
  expect(added!.after!.metres).toBeCloseTo(445.1, 1);
  expect(added!.words).toBe('New on the map: it counts for walking and does not count for driving, over 445 metres.');
  const [removed] = await changes(fewer);
  expect(removed).toMatchObject({ wayId: 102, change: 'removed', before: added!.after });
  expect(removed!.words).toBe(
    'No longer on the map: it counted for walking and did not count for driving, over 445 metres.',
  );
});

it.each<[string, Partial<Village>, [number, string, string][], RegExp]>([
  [
    'made private',
    { ways: retagged(102, { access: 'private' }) },
    [[102, 'changed', 'judged length']],
    /^It now does not count for walking; before, it counted for walking\. What counts of it is 445 metres shorter: nothing, and was 445 metres\.$/,
  ],
  [
    'given a pavement, so no longer unassessed',
    { ways: retagged(103, { sidewalk: 'both' }) },
    [[103, 'changed', 'unassessed']],
    /^It now counts for walking; before, it counted for walking, but nobody had assessed it\.$/,
  ],
  [
    'shortened',
    { ways: renoded(102, [4, 41]) },
    [[102, 'changed', 'length line']],
    /111 metres shorter: 334 metres, and was 445 metres\. It runs up to 111 metres from where it ran\.$/,
  ],
  ['moved', { nodes: moved(32, 0.001) }, [[101, 'changed', 'length line']], /It runs up to 111 metres/],
  [
    'one way',
    { ways: retagged(101, { oneway: 'yes' }) },
    [[101, 'changed', 'direction']],
    /direction that may be driven/,
  ],
  ['drawn from its other end', { ways: renoded(101, [32, 31, 2]) }, [], /./],
  [
    'cut at a gate that is locked',
    {
      nodes: VILLAGE.nodes.map((node) =>
        node.id === 41 ? { ...node, tags: { barrier: 'gate', access: 'private' } } : node,
      ),
    },
    [[102, 'changed', 'judged length']],
    /is cut off from other ways/,
  ],
])('finds a way that is %s', async (_what, after, expected, words) => {
  const found = await changes(after);
  expect(told(found)).toEqual(expected);
  for (const { words: each } of found) expect(each).toMatch(words);
});

it('finds a way drawn from its other end that may be driven the other way by it', async () => {
  const oneWay = retagged(101, { oneway: 'yes' });
  const turned = oneWay.map((each) => (each.id === 101 ? { ...each, nodes: [32, 31, 2] } : each));
  expect(told(await changes({ ways: turned }, { ways: oneWay }))).toEqual([[101, 'changed', 'direction']]);
});

it('finds ways that no longer meet, though both run where they ran', async () => {
  const bridge = [...VILLAGE.nodes, { ...VILLAGE.nodes[1]!, id: 61 }];
  const lane = VILLAGE.ways.map((each) => (each.id === 100 ? { ...each, nodes: [1, 61, ...LANE.slice(2)] } : each));
  const more = [...lane, way(105, [32, 42, 21], { highway: 'residential' })];
  const found = await changes({ nodes: bridge, ways: more }, { nodes: bridge, ways: [...VILLAGE.ways, more.at(-1)!] });
  expect(told(found)).toEqual([
    [100, 'changed', 'joins'],
    [101, 'changed', 'joins'],
    [103, 'changed', 'joins'],
  ]);
  expect(found[0]!.joins).toEqual({ gained: [], lost: [101, 103] });
  expect(found[0]!.words).toBe('It no longer meets ways 101, 103.');
});

it('finds a turn that may no longer be driven', async () => {
  const turn: OsmRelation = {
    id: 200,
    tags: { type: 'restriction', restriction: 'no_left_turn' },
    members: [
      { type: 'way', ref: 101, role: 'from' },
      { type: 'node', ref: 2, role: 'via' },
      { type: 'way', ref: 100, role: 'to' },
    ],
  };
  expect(told(await changes({ relations: [turn] }))).toEqual([[101, 'changed', 'turns']]);
});
