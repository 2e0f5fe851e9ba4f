import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FURTHEST_SNAP_METRES, snap } from '../../../src/measuring/index.ts';
import { type Network, segmentMetres } from '../../../src/network/index.ts';
import type { LatLon } from '../../../src/places/point.ts';
import { geodesicMetres } from './independent.ts';
import { spotNear, walkingTown } from './random-town.ts';
import { at, draw, lane } from './town.ts';

/** Every segment, one after another, on the flat at the given point. */
function nearestByForce(network: Network, given: LatLon): number {
  const east = segmentMetres(given.lat, 0, given.lat, 1);
  const north = segmentMetres(given.lat - 0.5, 0, given.lat + 0.5, 0);
  const flat = (i: number) => [(network.shapeLon[i]! - given.lon) * east, (network.shapeLat[i]! - given.lat) * north];
  let nearest = Number.POSITIVE_INFINITY;
  for (let edge = 0; edge < network.edgeFrom.length; edge++) {
    for (let i = network.shapeFirst[edge]!; i < network.shapeFirst[edge + 1]! - 1; i++) {
      const [[x1, y1], [x2, y2]] = [flat(i) as [number, number], flat(i + 1) as [number, number]];
      const [dx, dy] = [x2 - x1, y2 - y1];
      const share = Math.max(0, Math.min(1, (-x1 * dx - y1 * dy) / (dx * dx + dy * dy)));
      nearest = Math.min(nearest, Math.hypot(x1 + share * dx, y1 + share * dy));
    }
  }
  return nearest;
}

it('an end is put on the nearest point of the whole network, or refused beyond 500 metres', () => {
  fc.assert(
    fc.property(walkingTown, spotNear(250), (network, spot) => {
      const given = at(spot);
      const nearest = nearestByForce(network, given);
      const found = snap(network, given);
      if (found.kind === 'missing') {
        expect(nearest).toBeGreaterThan(FURTHEST_SNAP_METRES - 1e-6);
        return;
      }
      // On the flat the two agree to the last digit; on the ellipsoid half a kilometre differs by a centimetre or two.
      expect(Math.abs(found.snapMetres - nearest)).toBeLessThan(0.03);
      expect(Math.abs(geodesicMetres(given, found.at) - found.snapMetres)).toBeLessThan(1e-3);
    }),
    { numRuns: 1000 },
  );
});

it('where it was put is where it says it is along its edge', () => {
  fc.assert(
    fc.property(walkingTown, spotNear(157), (network, spot) => {
      const found = snap(network, at(spot));
      if (found.kind === 'missing') return;
      expect(found.share).toBeGreaterThanOrEqual(0);
      expect(found.share).toBeLessThanOrEqual(1);
      expect(network.shapeFirst[found.edge]).toBeLessThanOrEqual(found.after);
      expect(found.after).toBeLessThan(network.shapeFirst[found.edge + 1]! - 1);
      expect(found.toFrom + found.toTo).toBeCloseTo(network.edgeMetres[found.edge]!, 4);
    }),
    { numRuns: 500 },
  );
});

it('a point between two streets just as near goes to the first in the network, every time', () => {
  const twins = draw({
    corners: { A: [0, 0], B: [400, 0], C: [0, 100], D: [400, 100] },
    ways: [
      ['A B', lane],
      ['A C', lane],
      ['C D', lane],
    ],
  });
  const found = snap(twins, { lat: twins.nodeLat[0]!, lon: twins.nodeLon[0]! });
  expect(found).toMatchObject({ kind: 'snap', edge: 0, snapMetres: 0 });
});

it('a network of one long straight road across a whole country is still searched', () => {
  const country = draw({ corners: { A: [-200_000, -200_000], B: [200_000, 200_000] }, ways: [['A B', lane]] });
  expect(snap(country, at([0, 300]))).toMatchObject({ kind: 'snap' });
  expect(snap(country, at([0, 3000]))).toMatchObject({ kind: 'missing', reason: 'too-far-from-any-way' });
});
