import { describe, expect, it } from 'vitest';
import {
  edgesOfWay,
  followLines,
  type LonLat,
  metresOf,
  type Network,
  partOf,
  placeParts,
  type StretchPart,
  wholeEdge,
} from '../../../../src/network/index.ts';
import { at, type Drawing, draw, lane, mainRoad, type Spot } from '../../measuring/town.ts';

/** A main road from west to east in two edges, with a lane across its middle, and a back lane beside it 60 m to the north. */
const drawing: Drawing = {
  corners: { A: [0, 0], M: [500, 0], B: [1000, 0], N: [500, 300], S: [500, -300], C: [0, 60], D: [1000, 60] },
  ways: [
    ['A M B', mainRoad],
    ['N M S', lane],
    ['A C D B', lane],
  ],
};
const town = draw(drawing);
const MAIN = [...edgesOfWay(town, 1)];

const line = (...spots: Spot[]): LonLat[] => spots.map(at).map(({ lat, lon }) => [lon, lat]);
const follow = (...spots: Spot[]) => followLines(town, [line(...spots)], { within: 15 });
const mainParts = (): StretchPart[] => MAIN.map((edge) => partOf(town, wholeEdge(town, edge)));

describe('a line drawn on the map', () => {
  it('covers the edges it follows, though it was drawn some metres off, and no street that it crosses', () => {
    expect(follow([-5, 8], [480, -6], [1004, 7])).toEqual(MAIN.map((edge) => wholeEdge(town, edge)));
  });

  it('covers of the last edge only as far as it goes', () => {
    const [first, second] = follow([0, 0], [700, 0]);
    expect(first).toEqual(wholeEdge(town, MAIN[0]!));
    expect(second).toMatchObject({ edge: MAIN[1], first: 0 });
    expect(second!.last).toBeGreaterThan(190);
    expect(second!.last).toBeLessThan(220);
  });

  it('is the same drawn from the other end', () => {
    expect(follow([1000, 0], [0, 0])).toEqual(follow([0, 0], [1000, 0]));
  });

  it('over open ground covers nothing', () => {
    expect(follow([0, 150], [1000, 150])).toEqual([]);
    expect(followLines(town, [], { within: 15 })).toEqual([]);
    expect(followLines(town, [line([3, 3])], { within: 15 })).toEqual([]);
  });

  it('kept to some ways covers no other, however near', () => {
    const onLane = followLines(town, [line([0, 0], [1000, 0])], { within: 15, ways: new Set([3]) });
    expect(onLane).toEqual([]);
  });
});

describe('a stretch on a later map', () => {
  const total = metresOf(MAIN.map((edge) => wholeEdge(town, edge)));
  const on = (network: Network, parts = mainParts()) => placeParts(network, parts);

  it('is the same while its way and nodes have their numbers, also where other ways have come', () => {
    const more = draw({ ...drawing, ways: [...drawing.ways, ['S A', lane]] });
    const found = on(more);
    expect(found).toMatchObject({ state: 'same', metresLost: 0 });
    expect(found.runs.map(({ edge }) => more.ways[more.edgeWay[edge]!]!.id)).toEqual([1, 1]);
  });

  it('keeps a part where it was when the way is drawn in the other direction', () => {
    const part = [partOf(town, { edge: MAIN[0]!, first: 0, last: 120 })];
    const turned = draw({ ...drawing, ways: [['B M A', mainRoad], ...drawing.ways.slice(1)] });
    const found = on(turned, part);
    expect(found.state).toBe('same');
    const places = found.runs.map((run) => partOf(turned, run).line);
    expect(places).toHaveLength(1);
    expect(Math.min(...places[0]!.map(([lon]) => lon))).toBeCloseTo(at([0, 0]).lon, 7);
    expect(Math.max(...places[0]!.map(([lon]) => lon))).toBeCloseTo(at([120, 0]).lon, 5);
  });

  it('is found along its way when a new junction cuts it', () => {
    const cut = draw({
      ...drawing,
      corners: { ...drawing.corners, Q: [200, 0], R: [200, -200] },
      ways: [['A Q M B', mainRoad], ...drawing.ways.slice(1), ['Q R', lane]],
    });
    const found = on(cut);
    expect(found.state).toBe('moved');
    expect(found.runs.map(({ edge }) => edge)).toEqual([...edgesOfWay(cut, 1)]);
    expect(metresOf(found.runs)).toBeCloseTo(total, 0);
  });

  it('is found by where it lies when way and nodes have new numbers and the line was re-drawn a little', () => {
    const corners = { A: [0, 0], C: [0, 60], D: [1000, 60], X: [0, 4], Y: [480, -5], B: [1000, 3] } as const;
    const renumbered = draw({
      corners,
      ways: [
        ['A C D B', lane],
        ['X Y B', mainRoad],
      ],
    });
    const found = on(renumbered);
    expect(found.state).toBe('moved');
    expect(found.runs.map(({ edge }) => renumbered.edgeWay[edge])).toEqual([1]);
    expect(found.metresLost).toBeLessThan(5);
  });

  it('is found partly, with the metres that are lost, where some of the road is gone', () => {
    const shorter = draw({ ...drawing, ways: [['A M', mainRoad], ...drawing.ways.slice(1)] });
    const found = on(shorter);
    expect(found.state).toBe('partly');
    expect(found.metresLost).toBeCloseTo(500, -1);
  });

  it('is lost, and never taken for a way beside it, where the road is gone', () => {
    const gone = draw({ ...drawing, ways: drawing.ways.slice(1) });
    expect(on(gone)).toMatchObject({ state: 'lost', runs: [] });
  });
});
