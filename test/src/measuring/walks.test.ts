import { describe, expect, it } from 'vitest';
import {
  type End,
  measureWalk,
  type NotMeasured,
  type WalkDistance,
  type Where,
} from '../../../src/measuring/index.ts';
import type { Network } from '../../../src/network/index.ts';
import { lineMetres } from './independent.ts';
import { at, draw, footway, lane, mainRoad, type Spot } from './town.ts';

const home = (spot: Spot): End => ({ at: at(spot), kind: 'address-point', label: 'LE15 1AA' });
const gate = (spot: Spot, label = 'front gate'): End => ({ at: at(spot), kind: 'gate', label });
const inTown = (network: Network, more: Partial<Where> = {}): Where => ({
  network,
  area: 'town',
  attribution: ['us'],
  ...more,
});

function walk(network: Network, from: Spot, to: readonly End[], more?: Partial<Where>): WalkDistance {
  const found = measureWalk(inTown(network, more), home(from), to);
  if (found.kind === 'missing') throw new Error(found.words);
  return found;
}

const square = draw({
  corners: { A: [0, 0], B: [600, 0], C: [600, 400], D: [0, 400] },
  ways: [
    ['A B', { ...lane, name: 'South Street' }],
    ['B C', { ...lane, name: 'East Street', ref: 'B668' }],
    ['C D', footway],
    ['D A', { ...lane, ref: 'A606' }],
  ],
});

describe('a walk round a square', () => {
  it('takes the shorter way round and says which ways it used', () => {
    const { path } = walk(square, [100, 0], [gate([0, 300])]);
    expect(path.metres).toBeCloseTo(400, 0);
    expect(path.stretches.map((s) => s.called)).toEqual(['South Street', 'A606']);
  });

  it('names a way by its name and its number, and one without either by its kind', () => {
    const { path } = walk(square, [600, 100], [gate([300, 400])]);
    expect(path.stretches.map((s) => s.called)).toEqual(['East Street (B668)', 'unnamed footway']);
  });

  it('has a line from the home to the gate that adds up to its metres', () => {
    const { path, home: start, school } = walk(square, [100, 20], [gate([0, 300])]);
    expect(path.line[0]).toEqual([start.snapped.lon, start.snapped.lat]);
    expect(path.line.at(-1)).toEqual([school.snapped.lon, school.snapped.lat]);
    expect(lineMetres(path.line)).toBeCloseTo(path.metres, 4);
    expect(path.stretches.reduce((sum, s) => sum + s.metres, 0)).toBeCloseTo(path.metres, 6);
  });

  it('puts an end on the middle of a street and keeps that distance out of the length', () => {
    const { home: start, path } = walk(square, [250, 30], [gate([300, 0])]);
    expect(start.snapMetres).toBeCloseTo(30, 1);
    expect(start.wayId).toBe(1);
    expect(path.metres).toBeCloseTo(50, 1);
  });

  it('goes straight along a street that both ends are on, in either direction', () => {
    expect(walk(square, [100, 0], [gate([500, 0])]).path.metres).toBeCloseTo(400, 0);
    expect(walk(square, [500, 0], [gate([100, 0])]).path.metres).toBeCloseTo(400, 0);
  });

  it('is nought metres long, with a line of two points, between a place and itself', () => {
    const { path } = walk(square, [100, 0], [gate([100, 0])]);
    expect(path).toMatchObject({ metres: 0, stretches: [] });
    expect(path.line).toHaveLength(2);
  });

  it('keeps what it rests on', () => {
    const found = walk(square, [100, 0], [gate([0, 300])], { closedWays: [3, 2, 3] });
    expect(found).toMatchObject({
      area: 'town',
      engine: { name: 'fairmile', version: '2' },
      policyVersion: 1,
      mapSha256: '0'.repeat(64),
      closedWays: [2, 3],
      attribution: ['us'],
      home: { kind: 'address-point', label: 'LE15 1AA' },
      school: { kind: 'gate', label: 'front gate' },
    });
  });
});

describe('a street that leaves itself and comes back', () => {
  const crescent = draw({
    corners: { A: [0, 0], B: [1000, 0], C: [1000, 40], D: [0, 40], X: [-200, 0], M: [500, 0] },
    ways: [
      ['A B C D A', { ...lane, name: 'The Crescent' }],
      ['X A', lane],
    ],
  });

  it('is walked along the shorter side', () => {
    expect(walk(crescent, [0, 20], [gate([200, 0])]).path.metres).toBeCloseTo(220, 0);
  });

  it('is left and joined again where that is shorter than going along it', () => {
    // 100 m along from A to one end, 40 + 100 m back from A to the other; along the crescent between them it is over 1,900 m.
    expect(walk(crescent, [100, 0], [gate([100, 40])]).path.metres).toBeCloseTo(240, 0);
  });
});

describe('two ends on one bendy lane', () => {
  it('are joined by a path across when that is shorter than the lane', () => {
    const hairpin = draw({
      corners: { A: [0, 0], B: [1000, 0], C: [1000, 50], D: [0, 50] },
      ways: [
        ['A B C D', lane],
        ['A D', footway],
      ],
    });
    expect(walk(hairpin, [10, 0], [gate([10, 50])]).path.metres).toBeCloseTo(70, 0);
  });
});

describe('a school with several gates', () => {
  const front = gate([600, 0], 'front gate');
  const back = gate([0, 100], 'back gate');

  it('is reached by the gate at the back when that is nearer', () => {
    expect(walk(square, [100, 0], [front, back]).school.label).toBe('back gate');
  });

  it('is reached by the first gate when two are just as near', () => {
    const twins = [gate([0, 100], 'first'), gate([0, 100], 'second')];
    expect(walk(square, [100, 0], twins).school.label).toBe('first');
  });

  it('says which gate could not be measured, and why', () => {
    const found = walk(square, [100, 0], [gate([90_000, 0], 'far gate'), back]);
    expect(found.school.label).toBe('back gate');
    expect(found.gatesNotMeasured).toMatchObject([{ gate: { label: 'far gate' }, reason: 'outside-map' }]);
  });
});

describe('a short cut along a main road that nobody has assessed', () => {
  const shortCut = draw({
    corners: { A: [0, 0], B: [300, 0], C: [300, 100], D: [0, 100] },
    ways: [
      ['A D', { ...mainRoad, name: 'Main Road' }],
      ['A B C D', lane],
    ],
  });
  const school = [gate([60, 100])];

  it('is measured twice, with it and without it, from the same point', () => {
    const found = walk(shortCut, [60, 0], school);
    expect(found.path.metres).toBeCloseTo(220, 0);
    expect(found.unassessed).toMatchObject([{ wayId: 1, called: 'Main Road', unassessed: true }]);
    expect(found.withoutUnassessed).toMatchObject({ stretches: [{ wayId: 2, unassessed: false }] });
    expect(found.withoutUnassessed !== 'none' && found.withoutUnassessed.metres).toBeCloseTo(580, 0);
    expect(found.withoutUnassessed !== 'none' && found.withoutUnassessed.line[0]).toEqual(found.path.line[0]);
  });

  it('has a margin for each of its two lengths', () => {
    const found = walk(shortCut, [60, 0], school);
    expect(found.marginMetres).toBeCloseTo(15 + 0.003 * found.path.metres, 9);
    const second = found.withoutUnassessed;
    expect(second !== 'none' && found.withoutUnassessedMarginMetres - 0.003 * second.metres).toBeCloseTo(15, 9);
  });

  it('counts once a person has found it safe', () => {
    const found = walk(shortCut, [60, 0], school, { foundSafeWays: [1] });
    expect(found.unassessed).toEqual([]);
    expect(found.withoutUnassessed).toEqual(found.path);
    expect(found.foundSafeWays).toEqual([1]);
  });

  it('is closed, not safe, where two people have found different things', () => {
    const found = walk(shortCut, [60, 0], school, { closedWays: [1], foundSafeWays: [1] });
    expect(found.path.stretches.map((s) => s.wayId)).toEqual([2]);
  });

  it('is in neither walk once a person has closed it', () => {
    const found = walk(shortCut, [60, 0], school, { closedWays: [1] });
    expect(found.path.metres).toBeCloseTo(580, 0);
    expect(found.unassessed).toEqual([]);
  });

  it('leaves no second walk for a home that stands on it', () => {
    const found = walk(shortCut, [-10, 50], school);
    expect(found.home.wayId).toBe(1);
    expect(found.withoutUnassessed).toBe('none');
    expect(found.withoutUnassessedMarginMetres).toBe(0);
  });

  it('does not hold a home that stands where it meets another street', () => {
    const found = walk(shortCut, [-10, -10], [gate([60, 0])]);
    expect(found.withoutUnassessed).toEqual(found.path);
    expect(found.path.metres).toBeCloseTo(60, 0);
  });

  it('may make another gate the nearest: then both gates are stated', () => {
    const found = walk(shortCut, [60, 0], [gate([60, 100], 'north gate'), gate([300, 50], 'east gate')]);
    expect(found.school.label).toBe('north gate');
    expect(found.schoolWithoutUnassessed?.label).toBe('east gate');
    expect(found.withoutUnassessed !== 'none' && found.withoutUnassessed.metres).toBeCloseTo(290, 0);
  });

  it('is listed longest first where there are several', () => {
    const roads = draw({
      corners: { A: [0, 0], B: [100, 0], C: [400, 0] },
      ways: [
        ['A B', { ...mainRoad, name: 'Short Road' }],
        ['B C', { ...mainRoad, name: 'Long Road' }],
      ],
    });
    const found = walk(roads, [0, 0], [gate([400, 0])]);
    expect(found.unassessed.map((s) => s.called)).toEqual(['Long Road', 'Short Road']);
  });
});

describe('a river with one bridge', () => {
  const river = draw({
    corners: { A: [0, 0], B: [100, 0], C: [200, 0], D: [300, 0] },
    ways: [
      ['A B', lane],
      ['B C', { ...footway, bridge: 'yes' }],
      ['C D', lane],
    ],
  });

  it('is crossed by the bridge', () => {
    expect(walk(river, [0, 0], [gate([300, 0])]).path.metres).toBeCloseTo(300, 0);
  });

  it('has no walk across while the bridge is closed, which is not the same as a long one', () => {
    const found = measureWalk(inTown(river, { closedWays: [2] }), home([0, 0]), [gate([300, 0])]);
    expect(found).toMatchObject({ kind: 'missing', reason: 'no-walk-on-map' });
  });
});

describe('a walk that cannot be measured', () => {
  const reason = (found: WalkDistance | NotMeasured) => (found.kind === 'missing' ? found.reason : found.kind);
  const school = [gate([0, 300])];

  it.each([
    ['no map of the area', 'no-network', { area: 'town', attribution: [] }, home([0, 0]), school],
    ['a home that is not known', 'home-not-known', inTown(square), undefined, school],
    ['a school without a known place', 'school-place-not-known', inTown(square), home([0, 0]), []],
    ['a home outside the map', 'outside-map', inTown(square), home([5000, 0]), school],
    ['a school outside the map', 'outside-map', inTown(square), home([0, 0]), [gate([0, -700])]],
  ] as const)('%s is said to be %s', (_, expected, where, from, gates) => {
    expect(reason(measureWalk(where, from, gates))).toBe(expected);
  });

  it('says which of the two places is outside the map', () => {
    const found = measureWalk(inTown(square), home([0, 0]), [gate([9000, 0])]);
    expect(found.kind === 'missing' && found.words).toMatch(/^This school is outside the map we hold/);
  });

  it('says so of a home in the middle of nowhere', () => {
    const wide = draw({ corners: { A: [0, 0], B: [0, 3000], C: [3000, 3000] }, ways: [['A B C', lane]] });
    expect(reason(measureWalk(inTown(wide), home([2000, 1000]), [gate([0, 0])]))).toBe('too-far-from-any-way');
  });

  it('says so of two pieces of map that do not meet', () => {
    const pieces = draw({
      corners: { A: [0, 0], B: [100, 0], C: [0, 100], D: [100, 100] },
      ways: [
        ['A B', lane],
        ['C D', lane],
      ],
    });
    expect(reason(measureWalk(inTown(pieces), home([0, 0]), [gate([0, 100])]))).toBe('no-walk-on-map');
  });

  it('refuses a point that is no place on the ground', () => {
    const nowhere: End = { at: { lat: Number.NaN, lon: 0 }, kind: 'address-point' };
    expect(() => measureWalk(inTown(square), nowhere, school)).toThrow(/not a latitude and a longitude/);
    const swapped: End = { at: { lat: -0.7, lon: 252.65 }, kind: 'address-point' };
    expect(() => measureWalk(inTown(square), swapped, school)).toThrow(/not a latitude and a longitude/);
  });
});
