import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { segmentMetres } from '../../../src/network/index.ts';

const onTheEllipsoid = (lat1: number, lon1: number, lat2: number, lon2: number): number =>
  geodesic.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12!;

describe('the length of a bit of way', () => {
  test('agrees with the geodesic within 7 µm anywhere in the United Kingdom, for bits up to 300 m or so', () => {
    const step = fc.double({ min: -0.002, max: 0.002, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 49.8, max: 60.9, noNaN: true }),
        fc.double({ min: -8.7, max: 1.8, noNaN: true }),
        step,
        step,
        (lat, lon, up, across) => {
          const ours = segmentMetres(lat, lon, lat + up, lon + across);
          expect(Math.abs(ours - onTheEllipsoid(lat, lon, lat + up, lon + across))).toBeLessThan(7e-6);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('and within 20 cm for straight lines up to 50 km, as from a home to a school', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 49.8, max: 60.5, noNaN: true }),
        fc.double({ min: -8.7, max: 1.8, noNaN: true }),
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        fc.double({ min: -0.4, max: 0.4, noNaN: true }),
        (lat, lon, up, across) => {
          const ours = segmentMetres(lat, lon, lat + up, lon + across);
          expect(Math.abs(ours - onTheEllipsoid(lat, lon, lat + up, lon + across))).toBeLessThan(0.2);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is what a sphere gets wrong: going east at Oakham, 0.3% longer than on the sphere of most libraries', () => {
    const ours = segmentMetres(52.67, -0.73, 52.67, -0.72);
    const onSphere = 0.01 * (Math.PI / 180) * 6_371_008.8 * Math.cos((52.67 * Math.PI) / 180);
    expect(ours / onSphere).toBeCloseTo(1.0032, 4);
  });

  test('is nought between a point and itself, and the same both ways', () => {
    expect(segmentMetres(52.6, -0.7, 52.6, -0.7)).toBe(0);
    expect(segmentMetres(52.6, -0.7, 52.7, -0.6)).toBe(segmentMetres(52.7, -0.6, 52.6, -0.7));
  });
});
