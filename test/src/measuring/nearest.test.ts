import { describe, expect, it } from 'vitest';
import { type End, measureWalk, sweepAll, type Where, walksToSchools } from '../../../src/measuring/index.ts';
import { buildNetwork } from '../../../src/network/index.ts';
import { at, draw, lane, mainRoad, type Spot } from './town.ts';

const home = (spot: Spot): End => ({ at: at(spot), kind: 'address-point' });
const gate = (spot: Spot, label: string): End => ({ at: at(spot), kind: 'gate', label });

/** A street from west to east with a main road off it at 500 m. */
const network = draw({
  corners: { A: [0, 0], B: [500, 0], C: [1000, 0], N: [500, 400] },
  ways: [
    ['A B C', lane],
    ['B N', mainRoad],
  ],
});
const where: Where = { network, area: 'town', attribution: [] };

const schools = [
  { urn: '1', gates: [gate([1000, 0], 'east'), gate([700, 0], 'middle')] },
  { urn: '2', gates: [gate([500, 300], 'north')] },
  { urn: '3', gates: [] },
  { urn: '4', gates: [gate([0, 90_000], 'abroad')] },
  { urn: '5', gates: [gate([0, 90_000], 'abroad'), gate([100, 0], 'west')] },
];

/** What a walk comes to, for reading: whole metres and the gate, or why not. */
const said = (walk: ReturnType<typeof walksToSchools>[number]['walk']) =>
  walk.kind === 'missing' ? walk.reason : `${Math.round(walk.metres)} to ${walk.gate.label}`;

describe('walks from one home to many schools', () => {
  it('end at each school’s nearest gate, and say why where there is none', () => {
    expect(walksToSchools(where, home([0, 0]), schools).map(({ urn, walk }) => [urn, said(walk)])).toEqual([
      ['1', '700 to middle'],
      ['2', '800 to north'],
      ['3', 'school-place-not-known'],
      ['4', 'outside-map'],
      ['5', '100 to west'],
    ]);
  });

  it('say which gates could not be measured', () => {
    const [, , , , last] = walksToSchools(where, home([0, 0]), schools);
    expect(last!.walk).toMatchObject({ gatesNotMeasured: [{ gate: { label: 'abroad' }, reason: 'outside-map' }] });
  });

  it('carry the margin of their two ends and their length', () => {
    const [first] = walksToSchools(where, home([0, 0]), schools);
    expect(first!.walk.kind === 'length' && first!.walk.marginMetres).toBeCloseTo(15 + 2.1, 1);
  });

  it('can leave out what nobody has assessed, and what is closed', () => {
    const north = [schools[1]!];
    expect(walksToSchools(where, home([0, 0]), north, { avoidUnassessed: true }).map(({ walk }) => said(walk))).toEqual(
      ['no-walk-on-map'],
    );
    const closed = { ...where, closedWays: [2] };
    expect(walksToSchools(closed, home([0, 0]), north).map(({ walk }) => said(walk))).toEqual(['no-walk-on-map']);
    const safe = { ...where, foundSafeWays: [2] };
    expect(walksToSchools(safe, home([0, 0]), north, { avoidUnassessed: true }).map(({ walk }) => said(walk))).toEqual([
      '800 to north',
    ]);
  });

  it.each([
    ['no map', { area: 'town', attribution: [] }, home([0, 0]), 'no-network'],
    ['no known home', where, undefined, 'home-not-known'],
    ['a home outside the map', where, home([0, 9000]), 'outside-map'],
  ] as const)('with %s are missing for every school', (_, place, from, reason) => {
    expect(walksToSchools(place, from, schools).map(({ walk }) => said(walk))).toEqual(schools.map(() => reason));
  });
});

describe('walks from many homes to many schools', () => {
  const homes = [home([0, 0]), home([0, 9000]), home([600, 0])];

  it('are those of each home by itself', () => {
    const swept = [...sweepAll(where, homes, schools)];
    expect(swept.map(({ urn }) => urn)).toEqual(['1', '2', '3', '4', '5']);
    homes.forEach((one, h) => {
      const alone = walksToSchools(where, one, schools);
      schools.forEach((_, s) => {
        // A home off the map and a school off the map are both missing; either reason will do.
        if (alone[s]!.walk.kind === 'missing') expect(swept[s]!.walks[h]).toMatchObject({ kind: 'missing' });
        else expect(said(swept[s]!.walks[h]!)).toEqual(said(alone[s]!.walk));
      });
    });
    expect(said(swept[0]!.walks[2]!)).toBe('100 to middle');
    expect(said(swept[0]!.walks[1]!)).toBe('outside-map');
  });

  it('are missing, every one, without a map', () => {
    const swept = [...sweepAll({ area: 'town', attribution: [] }, homes, schools.slice(0, 1))];
    expect(swept[0]!.walks.map(said)).toEqual(['no-network', 'no-network', 'no-network']);
  });
});

it('a home exactly half-way between two gates is measured to the first, from either end', () => {
  // On the meridian of Greenwich the two halves are equal to the last digit.
  const street = buildNetwork(
    {
      nodes: [-0.001, 0.001].map((lon, i) => ({ id: i + 1, lat: 52, lon })),
      ways: [{ id: 1, nodes: [1, 2], tags: lane }],
    },
    { leastPartMetres: 0 },
  );
  const half: End = { at: { lat: 52, lon: 0 }, kind: 'address-point' };
  const west: End = { at: { lat: 52, lon: -0.001 }, kind: 'gate', label: 'west' };
  const east: End = { at: { lat: 52, lon: 0.001 }, kind: 'gate', label: 'east' };
  for (const gates of [
    [west, east],
    [east, west],
  ]) {
    const there = { network: street, area: 'town', attribution: [] };
    const [alone] = walksToSchools(there, half, [{ urn: '1', gates }]);
    const [swept] = sweepAll(there, [half], [{ urn: '1', gates }]);
    const measured = measureWalk(there, half, gates);
    expect(alone!.walk).toMatchObject({ gate: gates[0] });
    expect(swept!.walks[0]).toMatchObject({ gate: gates[0] });
    expect(measured).toMatchObject({ school: { label: gates[0]!.label } });
  }
});
