import { describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { findNearer } from '../../../src/checks/nearer.ts';
import { endsOfSchool, measureWalk } from '../../../src/measuring/index.ts';
import { buildNetwork, type OsmWay } from '../../../src/network/index.ts';
import type { School } from '../../../src/places/school.ts';

/**
 * A home with Ash to its east, 2.0 km along a main road without a pavement or 4.0 km round by a lane, and Beck to its west, 3.3 km along a lane.
 */
const nodes = [
  { id: 1, lat: 54, lon: 2 },
  { id: 2, lat: 54, lon: 2.0305 },
  { id: 3, lat: 54.012, lon: 2.0153 },
  { id: 4, lat: 54, lon: 1.95 },
].map((node) => ({ tags: {}, ...node }));
const ways: OsmWay[] = [
  { id: 11, nodes: [1, 2], tags: { highway: 'primary', ref: 'A01' } },
  { id: 12, nodes: [1, 3, 2], tags: { highway: 'unclassified' } },
  { id: 13, nodes: [1, 4], tags: { highway: 'unclassified' } },
];
const network = buildNetwork({ nodes, ways }, { leastPartMetres: 0 });
const ON = day('2026-09-07');
const where = { network, area: 'nowhere', attribution: ['ours'] };
const home = { at: { lat: 54, lon: 2 }, kind: 'officer-point' } as const;

function school(urn: string, lat: number, lon: number): School {
  const gates = [{ id: urn, lat, lon, source: 'test' }];
  return {
    area: 'nowhere',
    urn,
    name: urn,
    type: 'community',
    typeAsRegistered: 'Community school',
    phase: 'primary',
    fromGridReference: false,
    gates,
  };
}
const ash = school('ash', 54, 2.0305);
const beck = school('beck', 54, 1.95);

const nearerThan = (asked: School, other: School) =>
  findNearer({
    where,
    home,
    school: asked,
    walk: measureWalk(where, home, endsOfSchool(asked, ON)),
    others: [other],
    list: { kind: 'whole' },
    on: ON,
  }).schools.map(({ school: { urn }, nearer }) => ({ urn, nearer }));

describe('which school is nearer turns on a road that nobody has assessed', () => {
  it('so nobody knows whether the one beyond it is nearer', () => {
    expect(nearerThan(beck, ash)).toEqual([{ urn: 'ash', nearer: 'unknown' }]);
  });

  it('and nobody knows that the other is not', () => {
    expect(nearerThan(ash, beck)).toEqual([{ urn: 'beck', nearer: 'unknown' }]);
  });
});
