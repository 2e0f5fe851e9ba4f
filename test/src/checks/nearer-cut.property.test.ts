import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { findNearer } from '../../../src/checks/nearer.ts';
import { endsOfSchool, measureWalk, snap } from '../../../src/measuring/index.ts';
import type { School } from '../../../src/places/school.ts';
import { plainWalks } from '../measuring/independent.ts';
import { at, draw, lane, type Spot } from '../measuring/town.ts';

/** In metres; long, so that margins do not hide everything. */
const STEP = 1500;
const SIDE = 8;
const CORNERS = SIDE * SIDE;

/** Off the lattice by so much that no corner lies on a lane that does not lead to it. */
const spotOf = (i: number): Spot => {
  const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
  return [x * STEP + ((x * 7 + y * 13) % 11) * 37, y * STEP + ((x * 5 + y * 3) % 7) * 53];
};

/** Lanes between neighbours, each a way of its own so that the map can be cut anywhere. */
const LANES: readonly (readonly [number, number])[] = Array.from({ length: CORNERS }, (_, i) => i).flatMap((i) => {
  const beside = i % SIDE < SIDE - 1 ? [[i, i + 1] as const] : [];
  return i + SIDE < CORNERS ? [...beside, [i, i + SIDE] as const] : beside;
});

const corner = fc.nat(CORNERS - 1);
const country = fc.record({
  /** Four lanes out of five are there. */
  there: fc.array(
    fc.nat(4).map((n) => n > 0),
    { minLength: LANES.length, maxLength: LANES.length },
  ),
  /** Everything past this line, upright or slanting, is off the map. */
  cut: fc.record({ east: fc.integer({ min: 3, max: SIDE + 2 }), slant: fc.constantFrom(0, 0.4, -0.3) }),
  schools: fc.uniqueArray(corner, { minLength: 3, maxLength: 8 }),
  home: corner,
});

const network = (lanes: readonly (readonly [number, number])[]) =>
  draw({
    corners: Object.fromEntries(Array.from({ length: CORNERS }, (_, i) => [`N${i}`, spotOf(i)])),
    ways: lanes.map(([a, b]) => [`N${a} N${b}`, lane] as const),
  });

const ON = day('2026-09-07');

function schoolAt(i: number): School {
  const gates = [{ id: `${i}`, ...at(spotOf(i)), source: 'test' }];
  const urn = String(100_000 + i);
  const kind = { type: 'community', typeAsRegistered: 'Community school', phase: 'primary' } as const;
  return { area: 'x', urn, name: urn, ...kind, fromGridReference: false, gates };
}

it('on a map cut by an edge, a school said to be nearer is so on the whole map, and none of the others is', () => {
  const seen = { yes: 0, no: 0, unknown: 0, neverMeasured: 0 };
  fc.assert(
    fc.property(country, ({ there, cut: { east, slant }, schools, home }) => {
      const all = LANES.filter((_, i) => there[i]);
      const isOnMap = (i: number) => (i % SIDE) + slant * Math.floor(i / SIDE) <= east;
      const kept = all.filter(([a, b]) => isOnMap(a) && isOnMap(b));
      const leadsSomewhere = (i: number) => kept.some((pair) => pair.includes(i));
      // A school on the map that no lane reaches would stand elsewhere on a map that has its lane.
      const spots = schools.filter((i) => i !== home && (leadsSomewhere(i) || !isOnMap(i)));
      fc.pre(leadsSomewhere(home) && spots.length > 1 && leadsSomewhere(spots[0]!));
      const [school, ...others] = spots.map(schoolAt);
      const end = { at: at(spotOf(home)), kind: 'address-point' } as const;
      const where = { network: network(kept), area: 'x', attribution: [] };
      const walk = measureWalk(where, end, endsOfSchool(school!, ON));
      const whole = network(all);
      const found = findNearer({
        where,
        home: end,
        school: school!,
        walk,
        others,
        list: { kind: 'national', bounds: whole.bounds },
        on: ON,
      });
      fc.pre(found.compared !== undefined);
      const truth = (each: School) => trueWalk(whole, end.at, each);
      const mine = truth(school!);
      for (const other of others) {
        const said = found.schools.find((each) => each.school.urn === other.urn)?.nearer ?? 'no';
        if (said === 'yes') expect(truth(other)).toBeLessThan(mine);
        if (said === 'no') expect(truth(other)).toBeGreaterThanOrEqual(mine);
        seen[said]++;
      }
      seen.neverMeasured += found.compared!.tooFarInAStraightLine;
    }),
    { numRuns: 300 },
  );
  // Something was claimed either way, also by straight lines alone, and something was left open.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(15);
});

/** On the whole map, by another search than the product’s. Infinity where there is no walk. */
function trueWalk(whole: ReturnType<typeof draw>, from: { lat: number; lon: number }, school: School): number {
  const [start, end] = [snap(whole, from), snap(whole, school.gates[0]!)];
  if (start.kind !== 'snap' || end.kind !== 'snap') return Number.POSITIVE_INFINITY;
  return plainWalks(whole, start, [end])[0]!;
}
