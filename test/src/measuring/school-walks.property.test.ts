import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type End,
  measureWalk,
  SchoolWalks,
  sweepAll,
  type Where,
  walksToSchools,
} from '../../../src/measuring/index.ts';
import { spotNear, walkingTown } from './random-town.ts';
import { at, type Spot } from './town.ts';

const home = (spot: Spot): End => ({ at: at(spot), kind: 'address-point' });
const gate = (spot: Spot, i: number): End => ({ at: at(spot), kind: 'gate', label: `gate ${i}` });
const spot = spotNear(157);
const schoolList = fc.array(fc.array(spot, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
/** Which home asks of which school, and how far it looks. */
const asking = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean(), fc.constantFrom(50, 400, 1500, Infinity)), {
  minLength: 1,
  maxLength: 20,
});

it('one walk has one length, to the last bit: by itself, from the home to all schools, from a school to all homes, and kept for a caseload', () => {
  let walked = 0;
  fc.assert(
    fc.property(walkingTown, fc.array(spot, { minLength: 1, maxLength: 4 }), schoolList, (network, spots, gates) => {
      const where: Where & { network: typeof network } = { network, area: 'town', attribution: [] };
      const schools = gates.map((each, i) => ({ urn: String(i), gates: each.map(gate) }));
      const homes = spots.map(home);
      const walks = new SchoolWalks(where, schools);
      for (const avoidUnassessed of [false, true]) {
        const swept = [...sweepAll(where, homes, schools, { avoidUnassessed })];
        homes.forEach((one, h) => {
          const placed = walks.place(one);
          walksToSchools(where, one, schools, { avoidUnassessed }).forEach(({ walk }, s) => {
            const kept =
              placed.kind === 'missing' ? placed : walks.walk(placed, s, avoidUnassessed ? 'assessed' : 'all');
            expect(kept).toEqual(walk);
            if (walk.kind === 'length') expect(swept[s]!.walks[h]).toEqual(walk);
            const alone = measureWalk(where, one, schools[s]!.gates);
            const path = alone.kind === 'missing' ? 'none' : avoidUnassessed ? alone.withoutUnassessed : alone.path;
            if (alone.kind === 'missing' || path === 'none') {
              expect(walk.kind).toBe('missing');
              return;
            }
            walked++;
            expect(walk.kind === 'length' && walk.metres).toBe(path.metres);
            const nearest = avoidUnassessed ? (alone.schoolWithoutUnassessed ?? alone.school) : alone.school;
            expect(walk).toMatchObject({ gate: { label: nearest.label } });
          });
        });
      }
    }),
    { numRuns: 400 },
  );
  expect(walked).toBeGreaterThan(500);
});

it('in whatever order homes ask, and however far they look, a walk is as long, or truly further off', () => {
  fc.assert(
    fc.property(walkingTown, fc.array(spot, { minLength: 4, maxLength: 4 }), schoolList, asking, (network, ...rest) => {
      const [spots, gates, asked] = rest;
      const where: Where & { network: typeof network } = { network, area: 'town', attribution: [] };
      const schools = gates.map((each, i) => ({ urn: String(i), gates: each.map(gate) }));
      const walks = new SchoolWalks(where, schools);
      for (const [h, s, avoidUnassessed, atMost] of asked) {
        const [one, school] = [home(spots[h]!), schools[s % schools.length]!];
        const placed = walks.place(one);
        if (placed.kind === 'missing') continue;
        const [alone] = walksToSchools(where, one, [school], { avoidUnassessed });
        const which = s % schools.length;
        const found = walks.walk(placed, which, avoidUnassessed ? 'assessed' : 'all', atMost);
        const least = walks.atLeast(placed, which);
        if (alone!.walk.kind === 'length') expect(least).toBeLessThanOrEqual(alone!.walk.metres);
        if (alone!.walk.kind === 'length' && alone!.walk.metres > atMost) expect(found.kind).toBe('further');
        else if (found.kind === 'further') expect(least).toBeGreaterThan(atMost);
        else expect(found).toEqual(alone!.walk);
        if (h === 0) walks.forget();
      }
    }),
    { numRuns: 400 },
  );
});
