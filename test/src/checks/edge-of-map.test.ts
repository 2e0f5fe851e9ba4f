import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leastOffTheMap, mapReaches } from '../../../src/checks/edge-of-map.ts';
import type { LatLon } from '../../../src/places/point.ts';
import { geodesicMetres } from '../measuring/independent.ts';
import { at, draw, lane, type Spot } from '../measuring/town.ts';

/** A square of lanes, 10 km a side. */
const CORNERS: Readonly<Record<string, Spot>> = { A: [0, 0], B: [10_000, 0], C: [10_000, 10_000], D: [0, 10_000] };
const network = draw({ corners: CORNERS, ways: ['A B', 'B C', 'C D', 'D A'].map((side) => [side, lane] as const) });

/** The shortest way by any of many points of the outline, by GeographicLib. */
function byTrying(from: LatLon, to: LatLon): number {
  const names = ['A', 'B', 'C', 'D'];
  let least = Number.POSITIVE_INFINITY;
  names.forEach((name, i) => {
    const [a, b] = [at(CORNERS[name]!), at(CORNERS[names[(i + 1) % 4]!]!)];
    for (let step = 0; step <= 200; step++) {
      const by = { lat: a.lat + ((b.lat - a.lat) * step) / 200, lon: a.lon + ((b.lon - a.lon) * step) / 200 };
      least = Math.min(least, geodesicMetres(from, by) + geodesicMetres(by, to));
    }
  });
  return least;
}

const spot = fc.tuple(fc.integer({ min: 200, max: 9_800 }), fc.integer({ min: 200, max: 9_800 }));

it('a way that leaves the map is at least as long as the shortest by any point of its outline, and hardly less is claimed', () => {
  fc.assert(
    fc.property(spot, spot, (a, b) => {
      const [from, to] = [at(a), at(b)];
      const claimed = leastOffTheMap(network, from, to);
      const tried = byTrying(from, to);
      expect(claimed).toBeLessThanOrEqual(tried + 1e-3);
      expect(claimed).toBeGreaterThan(tried * 0.995 - 5);
    }),
    { numRuns: 200 },
  );
});

it('for a place off the map it is no more than the straight line', () => {
  const [from, to] = [at([5_000, 5_000]), at([15_000, 9_000])];
  const straight = geodesicMetres(from, to);
  expect(leastOffTheMap(network, from, to)).toBeLessThanOrEqual(straight);
  expect(leastOffTheMap(network, from, to)).toBeGreaterThan(0.995 * straight);
});

it('the map reaches as far as its nearest side, and no further', () => {
  const home = at([3_000, 5_000]);
  expect(mapReaches(network, home, 2_980)).toBe(true);
  expect(mapReaches(network, home, 3_020)).toBe(false);
  expect(mapReaches(network, at([-10, 5_000]), 0)).toBe(false);
});
