import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Snap, snap } from '../../../src/measuring/index.ts';
import { shortestWalk } from '../../../src/measuring/search.ts';
import { Spread } from '../../../src/measuring/spread.ts';
import { sweep } from '../../../src/measuring/sweep.ts';
import { type Terms, termsFor, withoutUnassessed } from '../../../src/measuring/terms.ts';
import {
  edgeFindings,
  type Interval,
  type Network,
  type PlacedFinding,
  segmentMetres,
} from '../../../src/network/index.ts';
import { finding } from '../network/stretches/findings.ts';
import { plainWalks } from './independent.ts';
import { spotNear, walkingTown } from './random-town.ts';
import { at } from './town.ts';

interface Case {
  readonly network: Network;
  readonly ends: readonly Snap[];
  /** Segments found unsafe, by their first shape point. */
  readonly closed: readonly number[];
}

const cases: fc.Arbitrary<Case> = walkingTown
  .filter((network) => network.edgeFrom.length > 0)
  .chain((network) => {
    const segments = [...network.shapeLat.keys()].filter((i) => edgeOf(network, i) !== undefined);
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
      closed: fc.subarray(segments),
    });
  });

/** The edge that a segment is of; none where the next shape point is another edge's. */
function edgeOf(network: Network, segment: number): number | undefined {
  for (let edge = 0; edge < network.edgeFrom.length; edge++)
    if (segment >= network.shapeFirst[edge]! && segment < network.shapeFirst[edge + 1]! - 1) return edge;
  return undefined;
}

function metresAlong(network: Network, segment: number): Interval {
  const edge = edgeOf(network, segment)!;
  const length = (i: number) =>
    segmentMetres(network.shapeLat[i]!, network.shapeLon[i]!, network.shapeLat[i + 1]!, network.shapeLon[i + 1]!);
  let before = 0;
  for (let i = network.shapeFirst[edge]!; i < segment; i++) before += length(i);
  return [before, before + length(segment)];
}

function unsafe(network: Network, segments: readonly number[]): Terms {
  const runs = segments.map((segment) => {
    const [first, last] = metresAlong(network, segment);
    return { edge: edgeOf(network, segment)!, first, last };
  });
  const findings: PlacedFinding[] = segments.length > 0 ? [finding('unsafe', runs)] : [];
  return termsFor(network, { stretches: edgeFindings(network, findings) });
}

const near = (a: number, b: number) => a === b || Math.abs(a - b) <= 1e-3;

it('with parts of edges closed, one pair and a sweep are what a plain search without those segments finds', () => {
  fc.assert(
    fc.property(cases, ({ network, ends: [home, ...gates], closed }) => {
      for (const without of [false, true]) {
        const terms = without ? withoutUnassessed(unsafe(network, closed)) : unsafe(network, closed);
        const plain = plainWalks(network, home!, gates, { segments: closed, unassessed: without });
        const swept = sweep(network, [home!], gates, terms);
        const spread = new Spread(network, [home!], terms);
        gates.forEach((gate, i) => {
          const own = shortestWalk(network, home!, gate, terms)?.metres ?? Number.POSITIVE_INFINITY;
          expect(near(own, plain[i]!), `${own} against ${plain[i]}`).toBe(true);
          // However it is searched, to the last bit.
          expect([swept.metres[i], spread.walkTo(gate)]).toEqual([own, own]);
        });
      }
    }),
    { numRuns: 500 },
  );
});
