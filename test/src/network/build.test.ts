import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork, EdgeFlag, type Network, segmentMetres } from '../../../src/network/index.ts';
import { nodesInARow, way } from './maps.ts';

/** Each edge as the ids of its two ends and its way, such as `1-3 of 10`. */
function edgesOf(network: Network): string[] {
  return Array.from(network.edgeFrom, (from, edge) => {
    const [a, b, w] = [
      network.nodeId[from],
      network.nodeId[network.edgeTo[edge]!],
      network.ways[network.edgeWay[edge]!]!.id,
    ];
    return `${a}-${b} of ${w}`;
  });
}

function linksFrom(network: Network, id: number): number[] {
  const node = network.nodeId.indexOf(id);
  const links = network.linkEdge.subarray(network.firstLink[node], network.firstLink[node + 1]);
  return Array.from(links, (link) => network.nodeId[(link & 1 ? network.edgeFrom : network.edgeTo)[link >> 1]!]!);
}

const whole = { leastPartMetres: 0 };

describe('cutting ways into edges', () => {
  test('a way is one edge until another meets it, and all of its nodes stay in the shape', () => {
    const alone = buildNetwork({ nodes: nodesInARow(4), ways: [way(10, [1, 2, 3, 4])] }, whole);
    expect(edgesOf(alone)).toEqual(['1-4 of 10']);
    expect(Array.from(alone.shapeLon)).toEqual(nodesInARow(4).map((node) => node.lon));
    const met = buildNetwork({ nodes: nodesInARow(5), ways: [way(10, [1, 2, 3, 4]), way(11, [2, 5])] }, whole);
    expect(edgesOf(met)).toEqual(['1-2 of 10', '2-4 of 10', '2-5 of 11']);
  });

  test('a way crossing itself is cut where it does', () => {
    const network = buildNetwork({ nodes: nodesInARow(5), ways: [way(10, [1, 2, 3, 4, 2, 5])] }, whole);
    expect(edgesOf(network)).toEqual(['1-2 of 10', '2-3 of 10', '3-2 of 10', '2-5 of 10']);
  });

  test('a ring of its own is cut in its middle, so that no edge ends where it starts', () => {
    const network = buildNetwork({ nodes: nodesInARow(4), ways: [way(10, [1, 2, 3, 4, 1])] }, whole);
    expect(edgesOf(network)).toEqual(['1-3 of 10', '3-1 of 10']);
  });

  test('a node told twice in a row, an empty way and a way of one node add nothing', () => {
    const network = buildNetwork(
      { nodes: nodesInARow(3), ways: [way(10, [1, 1, 2, 2]), way(11, []), way(12, [3]), way(13, [3, 3])] },
      whole,
    );
    expect(edgesOf(network)).toEqual(['1-2 of 10']);
    expect(network.ways.map(({ id }) => id)).toEqual([10]);
  });

  test('a barrier that may not be passed takes away the bits on both its sides, of every way through it', () => {
    const nodes = nodesInARow(6, { 3: { barrier: 'gate', access: 'private' } });
    const network = buildNetwork({ nodes, ways: [way(10, [1, 2, 3, 4, 5]), way(11, [3, 6])] }, whole);
    expect(edgesOf(network)).toEqual(['1-2 of 10', '4-5 of 10']);
    expect(network.made.counts.segmentsCut).toBe(3);
  });

  test('a barrier for cars does not stop people on foot', () => {
    const nodes = nodesInARow(3, { 2: { barrier: 'bollard' } });
    const map = { nodes, ways: [way(10, [1, 2, 3], { highway: 'residential' })] };
    expect(edgesOf(buildNetwork(map, whole))).toEqual(['1-3 of 10']);
    expect(edgesOf(buildNetwork(map, { ...whole, kind: 'driving' }))).toEqual([]);
  });

  test('a way that leaves the map keeps what is inside, and what is not is counted', () => {
    const network = buildNetwork({ nodes: nodesInARow(5), ways: [way(10, [1, 2, 99, 3, 4, 98])] }, whole);
    expect(edgesOf(network)).toEqual(['1-2 of 10', '3-4 of 10']);
    expect(network.made.counts.segmentsOutsideMap).toBe(3);
  });

  test('ids past 2^32 are told apart, also when their low halves are the same', () => {
    const ids = [7, 7 + 2 ** 32, 7 + 2 ** 33, 7 + 2 ** 52];
    const nodes = ids.map((id, i) => ({ id, lat: 52 + i * 0.001, lon: 0 }));
    expect(edgesOf(buildNetwork({ nodes, ways: [way(1, ids.slice(0, 2)), way(2, ids.slice(1))] }, whole))).toEqual([
      `${ids[0]}-${ids[1]} of 1`,
      `${ids[1]}-${ids[3]} of 2`,
    ]);
  });
});

describe('what stands on an edge', () => {
  test('unassessed when nobody has assessed its way; name and number of the road', () => {
    const ways = [way(10, [1, 2], { highway: 'primary', name: 'High Street', ref: 'A6003' }), way(11, [2, 3])];
    const network = buildNetwork({ nodes: nodesInARow(3), ways }, whole);
    expect(Array.from(network.edgeFlags)).toEqual([EdgeFlag.unassessed, 0]);
    expect(network.ways).toEqual([
      { id: 10, name: 'High Street', ref: 'A6003', highway: 'primary' },
      { id: 11, highway: 'footway' },
    ]);
    expect(network.made.counts).toMatchObject({ waysKept: 2, waysUnassessed: 1 });
  });

  test('links both ways on foot, but only the permitted way by car', () => {
    const map = {
      nodes: nodesInARow(4),
      ways: [
        way(10, [1, 2], { highway: 'residential', oneway: '-1' }),
        way(11, [2, 3, 4], { highway: 'service', access: 'private' }),
      ],
    };
    const walking = buildNetwork({ ...map, ways: [map.ways[0]!] }, whole);
    expect([linksFrom(walking, 1), linksFrom(walking, 2)]).toEqual([[2], [1]]);
    const driving = buildNetwork(map, { ...whole, kind: 'driving' });
    expect([linksFrom(driving, 1), linksFrom(driving, 2), linksFrom(driving, 4)]).toEqual([[], [1, 4], [2]]);
    expect(Array.from(driving.edgeFlags)).toEqual([0, EdgeFlag.onlyNearEnds]);
  });
});

describe('parts', () => {
  test('pieces with under a kilometre of way are left out and counted; the largest comes first', () => {
    const nodes = nodesInARow(40);
    const through = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const network = buildNetwork({
      nodes,
      ways: [way(10, through(1, 13)), way(11, through(14, 16)), way(12, through(20, 40))],
    });
    expect(edgesOf(network)).toEqual(['1-13 of 10', '20-40 of 12']);
    expect(Array.from(network.nodePart)).toEqual([1, 1, 0, 0]);
    expect(network.made.counts.partsLeftOut).toBe(1);
    expect(network.made.counts.metresLeftOutInParts).toBeCloseTo(2 * segmentMetres(52.6, -0.7, 52.6, -0.6985), 6);
    expect(network.bounds).toEqual([52.6, nodes[0]!.lon, 52.6, nodes[39]!.lon]);
  });
});

describe('turns', () => {
  const nodes = nodesInARow(4);
  const ways = [
    way(10, [1, 2], { highway: 'primary' }),
    way(11, [2, 3], { highway: 'primary' }),
    way(12, [2, 4], { highway: 'footway' }),
  ];
  const turnsWith = (tags: Record<string, string>, to = 11, via: 'node' | 'way' = 'node') =>
    buildNetwork(
      {
        nodes,
        ways,
        relations: [
          {
            id: 5,
            tags: { type: 'restriction', ...tags },
            members: [
              { type: 'way', ref: 10, role: 'from' },
              { type: via, ref: 2, role: 'via' },
              { type: 'way', ref: to, role: 'to' },
            ],
          },
        ],
      },
      { ...whole, kind: 'driving' },
    ).turns;

  test('what is forbidden, and what alone is allowed, is kept for the drive', () => {
    expect(turnsWith({ restriction: 'no_left_turn' })).toEqual([
      { relation: 5, fromWay: 10, viaNode: 2, toWay: 11, rule: 'no' },
    ]);
    expect(turnsWith({ restriction: 'only_straight_on' })[0]!.rule).toBe('only');
    expect(turnsWith({ 'restriction:motorcar': 'no_right_turn' })).toHaveLength(1);
  });

  test.each([
    ['for lorries only', { 'restriction:hgv': 'no_left_turn' }],
    ['that cars are exempt from', { restriction: 'no_left_turn', except: 'psv;motorcar' }],
    ['at certain hours', { 'restriction:conditional': 'no_left_turn @ (07:00-09:00)' }],
    ['of no known kind', { restriction: 'no_picnic' }],
  ])('a rule %s is passed over', (_, tags) => {
    expect(turnsWith(tags as unknown as Record<string, string>)).toEqual([]);
  });

  test('a rule about ways that are not driven, or through a whole way, is passed over', () => {
    expect(turnsWith({ restriction: 'no_left_turn' }, 12)).toEqual([]);
    expect(turnsWith({ restriction: 'no_left_turn' }, 11, 'way')).toEqual([]);
  });
});

describe('whatever the map', () => {
  const NODES = 12;
  const map = fc.record({
    places: fc.array(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })), {
      minLength: NODES,
      maxLength: NODES,
    }),
    ways: fc.array(fc.array(fc.integer({ min: 1, max: NODES }), { maxLength: 9 }), { maxLength: 8 }),
  });
  const built = (input: { places: [number, number][]; ways: number[][] }) => {
    const nodes = input.places.map(([up, across], i) => ({
      id: i + 1,
      lat: 52.6 + up / 1e5,
      lon: -0.7 + across / 1e5,
    }));
    const ways = input.ways.map((ids, i) => way(i + 1, ids));
    return { nodes, ways, network: buildNetwork({ nodes, ways }, whole) };
  };

  test('an edge is as long as its shape, which runs from its one end to its other', () => {
    fc.assert(
      fc.property(map, (input) => {
        const { network } = built(input);
        network.edgeMetres.forEach((metres, edge) => {
          const [first, end] = [network.shapeFirst[edge]!, network.shapeFirst[edge + 1]!];
          let sum = 0;
          for (let i = first + 1; i < end; i++)
            sum += segmentMetres(
              network.shapeLat[i - 1]!,
              network.shapeLon[i - 1]!,
              network.shapeLat[i]!,
              network.shapeLon[i]!,
            );
          expect(metres).toBe(sum);
          expect([network.shapeLat[first], network.shapeLon[end - 1]]).toEqual([
            network.nodeLat[network.edgeFrom[edge]!],
            network.nodeLon[network.edgeTo[edge]!],
          ]);
          expect(network.edgeFrom[edge]).not.toBe(network.edgeTo[edge]);
        });
      }),
    );
  });

  test('cutting takes no length from a way and adds none', () => {
    fc.assert(
      fc.property(map, (input) => {
        const { nodes, ways, network } = built(input);
        for (const { id, nodes: ids } of ways) {
          const drawn = ids.slice(1).reduce((sum, b, i) => {
            const [p, q] = [nodes[ids[i]! - 1]!, nodes[b - 1]!];
            return sum + segmentMetres(p.lat, p.lon, q.lat, q.lon);
          }, 0);
          let kept = 0;
          network.edgeMetres.forEach((metres, edge) => {
            if (network.ways[network.edgeWay[edge]!]!.id === id) kept += metres;
          });
          expect(kept).toBeCloseTo(drawn, 6);
        }
      }),
    );
  });

  test('every edge is linked once from each of its ends, and ends only at nodes of one part', () => {
    fc.assert(
      fc.property(map, (input) => {
        const { network } = built(input);
        expect(Array.from(network.linkEdge).sort((a, b) => a - b)).toEqual(
          Array.from({ length: network.edgeFrom.length * 2 }, (_, link) => link),
        );
        network.edgeFrom.forEach((from, edge) => {
          expect(network.nodePart[from]).toBe(network.nodePart[network.edgeTo[edge]!]);
        });
        network.nodeId.forEach((_, node) => {
          for (const link of network.linkEdge.subarray(network.firstLink[node], network.firstLink[node + 1])) {
            expect((link & 1 ? network.edgeTo : network.edgeFrom)[link >> 1]).toBe(node);
          }
        });
      }),
    );
  });
});
