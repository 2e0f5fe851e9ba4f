import { describe, expect, it } from 'vitest';
import { type End, measureDrive, type RoadDistance } from '../../../src/measuring/index.ts';
import type { Network } from '../../../src/network/index.ts';
import { lineMetres } from './independent.ts';
import { at, type Drawing, draw, footway, lane, oneway, privateDrive, type Spot } from './town.ts';

const home = (spot: Spot): End => ({ at: at(spot), kind: 'address-point' });
const gate = (spot: Spot, label = 'gate'): End => ({ at: at(spot), kind: 'gate', label });
const roads = (drawing: Omit<Drawing, 'kind'>) => draw({ ...drawing, kind: 'driving' });
const measured = (network: Network, from: Spot, ...to: Spot[]) =>
  measureDrive(
    { network, area: 'town', attribution: [] },
    home(from),
    to.map((spot) => gate(spot)),
  );

function drive(network: Network, from: Spot, ...to: Spot[]): RoadDistance {
  const found = measured(network, from, ...to);
  if (found.kind === 'missing') throw new Error(found.words);
  return found;
}

/** A crossroads: W, E, N and S each 300 m from the middle M, and a long way round from W by N to E. */
const crossroads = (turns: string[]) =>
  roads({
    corners: { M: [0, 0], W: [-300, 0], E: [300, 0], N: [0, 300], S: [0, -300] },
    ways: [
      ['W M', lane],
      ['M E', lane],
      ['S M', lane],
      ['M N', lane],
      ['W N', lane],
      ['N E', lane],
    ],
    turns,
  });

describe('a drive', () => {
  it('is the shortest by road, and its line adds up', () => {
    const { path, kind } = drive(crossroads([]), [-100, 0], [0, 200]);
    expect(kind).toBe('drive');
    expect(path.metres).toBeCloseTo(300, 0);
    expect(lineMetres(path.line)).toBeCloseTo(path.metres, 4);
  });

  it('does not use footpaths', () => {
    const cut = roads({
      corners: { A: [0, 0], B: [500, 0], C: [500, 500] },
      ways: [
        ['A B C', lane],
        ['A C', footway],
      ],
    });
    expect(drive(cut, [0, 0], [500, 500]).path.metres).toBeCloseTo(1000, 0);
  });

  it('goes to the nearest of several gates', () => {
    expect(drive(crossroads([]), [-100, 0], [290, 0], [0, -50]).path.metres).toBeCloseTo(150, 0);
  });

  it('goes to the first gate when two are just as near', () => {
    const where = { network: crossroads([]), area: 'town', attribution: [] };
    const found = measureDrive(where, home([-100, 0]), [gate([200, 0], 'first'), gate([200, 0], 'second')]);
    expect(found.kind === 'drive' && found.school.label).toBe('first');
  });

  it('keeps to the roads that are not closed', () => {
    const where = { network: crossroads([]), area: 'town', attribution: [], closedWays: [2] };
    const found = measureDrive(where, home([-100, 0]), [gate([0, -200])]);
    expect(found.kind === 'drive' && found.path.metres).toBeCloseTo(300, 0);
    const cutOff = measureDrive({ ...where, closedWays: [3] }, home([-100, 0]), [gate([0, -200])]);
    expect(cutOff).toMatchObject({ kind: 'missing', reason: 'no-drive-on-map' });
  });

  it('is missing, not long, where the map has no way', () => {
    const pieces = roads({
      corners: { A: [0, 0], B: [100, 0], C: [0, 200], D: [100, 200] },
      ways: [
        ['A B', lane],
        ['C D', lane],
      ],
    });
    expect(measured(pieces, [0, 0], [0, 200])).toMatchObject({ kind: 'missing', reason: 'no-drive-on-map' });
  });
});

describe('a one-way street', () => {
  const round = roads({
    corners: { A: [0, 0], B: [400, 0], C: [400, 300], D: [0, 300] },
    ways: [
      ['A B', oneway],
      ['B C D A', lane],
    ],
  });

  it('is driven with its arrow', () => {
    expect(drive(round, [100, 0], [300, 0]).path.metres).toBeCloseTo(200, 0);
  });

  it('is gone round against its arrow, also between two places on it', () => {
    // To B, round by C and D to A, and along to the place again.
    expect(drive(round, [300, 0], [100, 0]).path.metres).toBeCloseTo(100 + 300 + 400 + 300 + 100, 0);
  });

  it('does not hold a drive that starts at its very end', () => {
    expect(drive(round, [0, 0], [0, 200]).path.metres).toBeCloseTo(200, 0);
  });
});

describe('a ban on turning left', () => {
  it('sends the drive another way', () => {
    const free = drive(crossroads([]), [-100, 0], [0, 200]);
    const banned = drive(crossroads(['no_left_turn 1 M 4']), [-100, 0], [0, 200]);
    expect(free.path.metres).toBeCloseTo(300, 0);
    // Back to W and along the road from W to N.
    expect(banned.path.metres).toBeCloseTo(200 + Math.hypot(300, 300) + 100, 0);
  });

  it('is not for those who come from another road', () => {
    expect(drive(crossroads(['no_left_turn 1 M 4']), [0, -100], [0, 200]).path.metres).toBeCloseTo(300, 0);
  });

  it('is not kept by turning round in the road behind', () => {
    const tee = roads({
      corners: { M: [0, 0], W: [-300, 0], E: [2000, 0], N: [0, 300], J: [100, 0], K: [100, -200] },
      ways: [
        ['W M', lane],
        ['M J', lane],
        ['M N', lane],
        ['J E', lane],
        ['J K', lane],
      ],
      turns: ['no_left_turn 1 M 3'],
    });
    // At J there are ways on, so nobody turns back there; K is a dead end, where one does.
    expect(drive(tee, [-100, 0], [0, 200]).path.metres).toBeCloseTo(100 + 100 + 200 + 200 + 100 + 200, 0);
  });

  it('does not bind a drive that starts at the junction', () => {
    expect(drive(crossroads(['no_left_turn 1 M 4']), [0, 0], [0, 200]).path.metres).toBeCloseTo(200, 0);
  });

  it('does not bind a drive that ends at the junction', () => {
    // The gate is put on the first way of the map that is as near: way 1. From the south that would be a turn into it.
    expect(drive(crossroads(['no_left_turn 3 M 1']), [0, -100], [0, 0]).path.metres).toBeCloseTo(100, 0);
  });
});

describe('straight on only', () => {
  it('lets nobody turn off', () => {
    const only = crossroads(['only_straight_on 1 M 2']);
    expect(drive(only, [-100, 0], [200, 0]).path.metres).toBeCloseTo(300, 0);
    expect(drive(only, [-100, 0], [0, 200]).path.metres).toBeCloseTo(200 + Math.hypot(300, 300) + 100, 0);
    // S is a dead end: on to E, round by N, and down through M.
    const toSouth = drive(only, [-100, 0], [0, -200]).path.metres;
    expect(toSouth).toBeCloseTo(Math.min(200 + Math.hypot(300, 300), 400 + Math.hypot(300, 300)) + 300 + 200, 0);
  });
});

describe('two turns that are the only ones', () => {
  it('are both allowed, and nothing else', () => {
    const either = crossroads(['only_straight_on 1 M 2', 'only_right_turn 1 M 3']);
    expect(drive(either, [-100, 0], [200, 0]).path.metres).toBeCloseTo(300, 0);
    expect(drive(either, [-100, 0], [0, -200]).path.metres).toBeCloseTo(300, 0);
    expect(drive(either, [-100, 0], [0, 200]).path.metres).toBeGreaterThan(500);
  });
});

describe('a ban on turning back', () => {
  it('does not stop anybody going on along the same road', () => {
    const road = roads({
      corners: { A: [0, 0], B: [200, 0], C: [400, 0], D: [200, 200] },
      ways: [
        ['A B C', lane],
        ['B D', lane],
      ],
      turns: ['no_u_turn 1 B 1'],
    });
    expect(drive(road, [100, 0], [300, 0]).path.metres).toBeCloseTo(200, 0);
  });
});

describe('a private way', () => {
  const estate = (length: number) =>
    roads({
      corners: { A: [0, 0], B: [500, 0], H: [100, length], C: [100, 0], P: [0, 900], Q: [500, 900] },
      ways: [
        ['A C B', lane],
        ['C H', privateDrive],
        ['A P Q B', lane],
      ],
    });

  it('is driven from a home within 100 metres of the road', () => {
    const { path, home: start } = drive(estate(300), [100, 90], [400, 0]);
    expect(start.wayId).toBe(2);
    expect(path.metres).toBeCloseTo(390, 0);
  });

  it('is driven to a gate within 100 metres of the road', () => {
    expect(drive(estate(300), [400, 0], [100, 90]).path.metres).toBeCloseTo(390, 0);
  });

  it('is left out from a home further up it, which is put on the nearest other road', () => {
    const { path, home: start } = drive(estate(300), [110, 250], [400, 0]);
    expect(start.wayId).toBe(3);
    expect(start.snapMetres).toBeCloseTo(110, 0);
    expect(path.metres).toBeCloseTo(250 + 400, 0);
  });

  it('is no short cut in the middle of a drive', () => {
    const through = roads({
      corners: { A: [0, 0], B: [300, 0], C: [300, 80], D: [0, 80], E: [900, 0], F: [900, 80] },
      ways: [
        ['A B', lane],
        ['C D', lane],
        ['B C', privateDrive],
        ['B E F C', lane],
      ],
    });
    expect(drive(through, [0, 0], [0, 80]).path.metres).toBeCloseTo(300 + 600 + 80 + 600 + 300, 0);
    // Here it lies within 100 m of the home: the drive may leave by it.
    expect(drive(through, [290, 0], [0, 80]).path.metres).toBeCloseTo(10 + 80 + 300, 0);
    // And here within 100 m of the gate.
    expect(drive(through, [0, 0], [290, 80]).path.metres).toBeCloseTo(300 + 80 + 10, 0);
  });

  it('may be driven all along when the first and last 100 metres meet', () => {
    const yard = roads({
      corners: { A: [0, 0], B: [190, 0], C: [0, 400], D: [190, 400] },
      ways: [
        ['A B', privateDrive],
        ['A C D B', lane],
      ],
    });
    expect(drive(yard, [5, 0], [185, 0]).path.metres).toBeCloseTo(180, 0);
  });
});

it.each([
  ['no-network', undefined, home([0, 0]), [gate([0, 100])]],
  ['home-not-known', crossroads([]), undefined, [gate([0, 100])]],
  ['school-place-not-known', crossroads([]), home([0, 0]), []],
  ['outside-map', crossroads([]), home([9000, 0]), [gate([0, 100])]],
] as const)('a drive that cannot be measured is said to be %s', (reason, network, from, gates) => {
  expect(measureDrive({ network, area: 'town', attribution: [] }, from, gates)).toMatchObject({
    kind: 'missing',
    reason,
  });
});

it('a drive goes from home to school, not back', () => {
  const loop = roads({
    corners: { A: [0, 0], B: [300, 0], C: [150, 500] },
    ways: [['A B C A', oneway]],
  });
  const there = drive(loop, [0, 0], [300, 0]).path.metres;
  const back = drive(loop, [300, 0], [0, 0]).path.metres;
  expect(there).toBeCloseTo(300, 0);
  expect(back).toBeCloseTo(2 * Math.hypot(150, 500), 0);
});
