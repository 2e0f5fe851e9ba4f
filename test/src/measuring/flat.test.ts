import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fewestPerDegree, metresPerDegree } from '../../../src/measuring/flat.ts';
import { buildNetwork } from '../../../src/network/index.ts';

const latitude = fc.double({ min: -80, max: 80, noNaN: true });

it('no latitude of a network has fewer metres to a degree than the fewest, north or south of the equator or across it', () => {
  fc.assert(
    fc.property(latitude, latitude, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
      fc.pre(Math.abs(a - b) > 1e-3);
      const nodes = [a, b].map((lat, i) => ({ id: i + 1, lat, lon: 0 }));
      const ways = [{ id: 1, nodes: [1, 2], tags: { highway: 'path' } }];
      const fewest = fewestPerDegree(buildNetwork({ nodes, ways }, { leastPartMetres: 0 }));
      const here = metresPerDegree(a + share * (b - a));
      expect(fewest.lat).toBeLessThan(here.lat);
      expect(fewest.lon).toBeLessThan(here.lon);
    }),
  );
});
