import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type End,
  KeptDrives,
  KeptWalks,
  measureDrive,
  measureWalk,
  type Where,
  walksToSchools,
} from '../../../src/measuring/index.ts';
import { drivingTown, spotNear, walkingTown } from './random-town.ts';
import { at, type Spot } from './town.ts';

const home = (spot: Spot): End => ({ at: at(spot), kind: 'address-point' });
const spots = (step: number, most: number) => fc.array(spotNear(step), { minLength: 1, maxLength: most });
/** Of some gates nobody has said whether they are open. */
const gatesOf = (step: number) =>
  fc.array(fc.tuple(spotNear(step), fc.boolean()), { minLength: 1, maxLength: 3 }).map((all) =>
    all.map(
      ([spot, openingNotKnown], i): End => ({
        ...{ at: at(spot), kind: i === 2 ? 'school-point' : 'gate', label: `gate ${i}` },
        ...(openingNotKnown ? { openingNotKnown } : {}),
      }),
    ),
  );
const schoolList = (step: number) => fc.array(gatesOf(step), { minLength: 1, maxLength: 3 });
/** Ways that somebody closed or found safe, by their place in the town. */
const findings = fc.record({
  closed: fc.array(fc.nat(8), { maxLength: 1 }),
  safe: fc.array(fc.nat(8), { maxLength: 1 }),
});

it('walks kept for many homes are what is measured for each by itself, to the byte', () => {
  let [walked, unassessed, detours] = [0, 0, 0];
  fc.assert(
    fc.property(walkingTown, spots(157, 4), schoolList(157), findings, (network, homes, schools, { closed, safe }) => {
      const ids = (places: readonly number[]) => places.flatMap((each) => network.ways[each]?.id ?? []);
      const where: Where & { network: typeof network } = {
        ...{ network, area: 'town', attribution: ['made up'] },
        ...{ closedWays: ids(closed), foundSafeWays: ids(safe) },
      };
      const kept = new KeptWalks(where);
      for (const one of homes.map(home)) {
        for (const gates of schools) {
          const alone = measureWalk(where, one, gates);
          expect(JSON.stringify(kept.measure(one, gates))).toBe(JSON.stringify(alone));
          if (alone.kind === 'missing') continue;
          walked++;
          unassessed += alone.unassessed.length > 0 ? 1 : 0;
          detours += alone.ifUnsafe?.some(({ walk }) => walk !== 'none') ? 1 : 0;
        }
        for (const by of ['all', 'assessed'] as const) {
          for (const limitMetres of [400, Number.POSITIVE_INFINITY]) {
            const asked = schools.map((gates, i) => ({ urn: String(i), gates }));
            const alone = walksToSchools(where, one, asked, { limitMetres, avoidUnassessed: by === 'assessed' });
            expect(kept.lengths(one, schools, by, limitMetres)).toEqual(alone.map(({ walk }) => walk));
          }
        }
      }
      if (homes.length === 3) kept.forget();
    }),
    { numRuns: 1500 },
  );
  expect(walked).toBeGreaterThan(1000);
  expect(unassessed).toBeGreaterThan(300);
  expect(detours).toBeGreaterThan(100);
});

it('so are drives', () => {
  let driven = 0;
  fc.assert(
    fc.property(drivingTown, spots(31, 8), schoolList(31), (network, homes, schools) => {
      const where: Where = { network, area: 'town', attribution: ['made up'] };
      const kept = new KeptDrives();
      for (const one of homes.map(home)) {
        for (const gates of schools) {
          const alone = measureDrive(where, one, gates);
          if (alone.kind === 'drive') driven++;
          expect(JSON.stringify(measureDrive(where, one, gates, kept))).toBe(JSON.stringify(alone));
        }
      }
    }),
    { numRuns: 1000 },
  );
  expect(driven).toBeGreaterThan(1000);
});
