import fc from 'fast-check';
import type { Network } from '../../../src/network/index.ts';
import { type Drawing, draw, lane, mainRoad, oneway, privateDrive, type Spot } from './town.ts';

const LETTERS = 'ABCDEFGHIJKL';

/** Corners on an uneven lattice, so that no two are in one place; the step is the spacing in metres. */
function corners(step: number) {
  const place = fc.tuple(fc.nat(9), fc.nat(9));
  return fc
    .uniqueArray(place, { minLength: 3, maxLength: LETTERS.length, selector: ([x, y]) => x * 10 + y })
    .map((places) =>
      places.map(([x, y], i): [string, Spot] => [LETTERS[i]!, [x * step + y * 3.3, y * step - x * 1.7]]),
    );
}

/** Ways through random corners: bends, loops, ways that cross themselves and ways that lie on one another. */
function town(step: number, kinds: readonly Drawing['ways'][number][1][], mostWays: number) {
  return corners(step).chain((spots) => {
    const name = fc.constantFrom(...spots.map(([letter]) => letter));
    const through = fc
      .array(name, { minLength: 2, maxLength: 5 })
      .map((names) => names.filter((letter, i) => letter !== names[i - 1]))
      .filter((names) => names.length > 1)
      .map((names) => names.join(' '));
    const way = fc.tuple(through, fc.constantFrom(...kinds));
    return fc.record({
      corners: fc.constant(Object.fromEntries(spots)),
      ways: fc.array(way, { minLength: 1, maxLength: mostWays }),
    });
  });
}

export const walkingTown: fc.Arbitrary<Network> = town(157, [lane, lane, mainRoad], 9).map((drawing) => draw(drawing));

/** Small enough that every drive can be listed; short enough that private ways matter. */
export const drivingTown: fc.Arbitrary<Network> = town(31, [lane, lane, oneway, privateDrive], 5).chain((drawing) => {
  const way = fc.integer({ min: 1, max: drawing.ways.length });
  const rule = fc.constantFrom('no_left_turn', 'no_right_turn', 'only_straight_on', 'no_u_turn');
  const corner = fc.constantFrom(...Object.keys(drawing.corners));
  const turn = fc.tuple(rule, way, corner, way).map((words) => words.join(' '));
  return fc.array(turn, { maxLength: 4 }).map((turns) => draw({ ...drawing, kind: 'driving', turns }));
});

/** A place in or near a random town of that step. */
export function spotNear(step: number): fc.Arbitrary<Spot> {
  const metres = fc.integer({ min: -100 * step, max: 1000 * step }).map((hundredths) => hundredths / 100);
  return fc.tuple(metres, metres);
}
