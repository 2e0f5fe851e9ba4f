import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Snap } from '../../../src/measuring/index.ts';
import { snap } from '../../../src/measuring/index.ts';
import { shortestWalk } from '../../../src/measuring/search.ts';
import { sweep } from '../../../src/measuring/sweep.ts';
import { termsFor, withoutUnassessed } from '../../../src/measuring/terms.ts';
import type { Network } from '../../../src/network/index.ts';
import { segmentMetres } from '../../../src/network/index.ts';
import { plainWalks } from './independent.ts';
import { spotNear, walkingTown } from './random-town.ts';
import { at } from './town.ts';

interface Case {
  readonly network: Network;
  readonly ends: readonly Snap[];
  readonly closed: readonly number[];
}

/** A random town with some ends on its network and some ways closed. Some ends are corners, where the odd cases are. */
const cases: fc.Arbitrary<Case> = walkingTown
  .filter((network) => network.edgeFrom.length > 0)
  .chain((network) => {
    const corner = fc.nat(network.shapeLat.length - 1);
    const given = fc.oneof(
      spotNear(157).map(at),
      corner.map((i) => ({ lat: network.shapeLat[i]!, lon: network.shapeLon[i]! })),
    );
    return fc.record({
      network: fc.constant(network),
      ends: fc
        .array(given, { minLength: 3, maxLength: 6 })
        .map((places) => places.map((place) => snap(network, place)).filter((found) => found.kind === 'snap'))
        .filter((found) => found.length >= 3),
      closed: fc.subarray(network.ways.map((way) => way.id)),
    });
  });

const metresOf = (network: Network, a: Snap, b: Snap, terms = termsFor(network)) =>
  shortestWalk(network, a, b, terms)?.metres ?? Number.POSITIVE_INFINITY;

/** Infinity is only near Infinity. */
const near = (a: number, b: number, by: number) => a === b || Math.abs(a - b) <= by;

it('one pair is what a plain search over every segment finds, with and without some ways', () => {
  fc.assert(
    fc.property(cases, ({ network, ends: [home, ...gates], closed }) => {
      const terms = termsFor(network, { closedWays: closed });
      for (const [asked, without] of [
        [termsFor(network), {}],
        [terms, { ways: [...closed] }],
        [withoutUnassessed(terms), { ways: [...closed], unassessed: true }],
      ] as const) {
        const plain = plainWalks(network, home!, gates, without);
        gates.forEach((gate, i) => {
          const own = metresOf(network, home!, gate, asked);
          expect(near(own, plain[i]!, 1e-3), `${own} against ${plain[i]}`).toBe(true);
        });
      }
    }),
    { numRuns: 400 },
  );
});

it('a sweep is each pair by itself, and names a gate that is as near as any', () => {
  fc.assert(
    fc.property(cases, fc.nat(3), ({ network, ends, closed }, more) => {
      const gates = ends.slice(0, 1 + (more % (ends.length - 1)));
      for (const terms of [termsFor(network), withoutUnassessed(termsFor(network, { closedWays: closed }))]) {
        const swept = sweep(network, gates, ends, terms);
        ends.forEach((place, i) => {
          const pairs = gates.map((gate) => metresOf(network, place, gate, terms));
          const nearest = Math.min(...pairs);
          expect(near(swept.metres[i]!, nearest, 1e-6), `${swept.metres[i]} against ${nearest}`).toBe(true);
          if (nearest === Number.POSITIVE_INFINITY) expect(swept.gate[i]).toBe(-1);
          else expect(pairs[swept.gate[i]!]!).toBeCloseTo(nearest, 6);
        });
      }
    }),
    { numRuns: 400 },
  );
});

it('a sweep with a limit holds the same metres up to it and nothing beyond', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 2500 }), ({ network, ends: [gate, ...places] }, limit) => {
      const all = sweep(network, [gate!], places, termsFor(network));
      const limited = sweep(network, [gate!], places, termsFor(network), limit);
      const expected = [...all.metres].map((metres) => (metres <= limit ? metres : Number.POSITIVE_INFINITY));
      expect([...limited.metres]).toEqual(expected);
    }),
  );
});

it('a walk is as long back as there, and never longer than by way of a third place', () => {
  fc.assert(
    fc.property(cases, ({ network, ends: [a, b, c] }) => {
      const there = metresOf(network, a!, b!);
      expect(near(there, metresOf(network, b!, a!), 1e-6)).toBe(true);
      expect(there).toBeLessThanOrEqual(metresOf(network, a!, c!) + metresOf(network, c!, b!) + 1e-6);
    }),
    { numRuns: 300 },
  );
});

it('closing ways, or leaving out those nobody has assessed, never makes a walk shorter', () => {
  fc.assert(
    fc.property(cases, ({ network, ends: [a, b], closed }) => {
      const open = metresOf(network, a!, b!);
      const terms = termsFor(network, { closedWays: closed });
      const less = metresOf(network, a!, b!, terms);
      expect(less).toBeGreaterThanOrEqual(open);
      expect(metresOf(network, a!, b!, withoutUnassessed(terms))).toBeGreaterThanOrEqual(less);
    }),
    { numRuns: 300 },
  );
});

it('the line and the stretches add up to the metres, and the line runs from end to end', () => {
  fc.assert(
    fc.property(cases, ({ network, ends: [a, b] }) => {
      const path = shortestWalk(network, a!, b!, termsFor(network));
      if (path === undefined) return;
      const summed = path.line.slice(1).reduce((sum, [lon, lat], i) => {
        const [lonBefore, latBefore] = path.line[i]!;
        return sum + segmentMetres(latBefore, lonBefore, lat, lon);
      }, 0);
      expect(near(summed, path.metres, 1e-6), `${summed} against ${path.metres}`).toBe(true);
      const stretched = path.stretches.reduce((sum, { metres }) => sum + metres, 0);
      expect(near(stretched, path.metres, 1e-6)).toBe(true);
      expect(path.line[0]).toEqual([a!.at.lon, a!.at.lat]);
      expect(path.line.at(-1)).toEqual([b!.at.lon, b!.at.lat]);
    }),
    { numRuns: 300 },
  );
});
