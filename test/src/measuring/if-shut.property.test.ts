import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type End, measureDrive, measureWalk, type Where } from '../../../src/measuring/index.ts';
import type { Network } from '../../../src/network/index.ts';
import { drivingTown, spotNear, walkingTown } from './random-town.ts';
import { at, draw, lane } from './town.ts';

const whereOf = (network: Network): Where => ({ network, area: 'town', attribution: [] });
const home = (spot: readonly [number, number]): End => ({ at: at(spot), kind: 'address-point' });

/** The gates of a school, of some of which nobody has said that they are open. */
const gates = (step: number): fc.Arbitrary<End[]> =>
  fc.array(fc.tuple(spotNear(step), fc.boolean()), { minLength: 1, maxLength: 4 }).map((spots) =>
    spots.map(
      ([spot, isOpen], i): End => ({
        at: at(spot),
        kind: 'gate',
        label: `gate ${i}`,
        ...(isOpen ? {} : { openingNotKnown: true }),
      }),
    ),
  );

/** Every choice of which gates are open: those known to be, and any of the others, and at least one. */
function* choices(all: readonly End[]): Generator<End[]> {
  const unknown = all.filter(({ openingNotKnown }) => openingNotKnown);
  for (let bits = 0; bits < 1 << unknown.length; bits++) {
    const open = all.filter((gate) => !gate.openingNotKnown || (bits >> unknown.indexOf(gate)) & 1);
    if (open.length > 0) yield open;
  }
}

const NONE = ['none', 'none'];

function walked(network: Network, from: End, open: readonly End[]): readonly (number | string)[] {
  const walk = measureWalk(whereOf(network), from, open);
  if (walk.kind === 'missing') return NONE;
  return [walk.path.metres, walk.withoutUnassessed === 'none' ? 'none' : walk.withoutUnassessed.metres];
}

const told = (pairs: Iterable<readonly (number | string)[]>): string[] =>
  [...new Set([...pairs].map((pair) => JSON.stringify(pair)))].sort();

describe('where nobody has said by which gates pupils come in', () => {
  it('the lengths that a walk may have are those of every choice of open gates, and no others', () => {
    fc.assert(
      fc.property(walkingTown, spotNear(157), gates(157), (network, spot, all) => {
        const from = home(spot);
        const walk = measureWalk(whereOf(network), from, all);
        // A gate that cannot be put on the network leaves the walk not known in any case.
        if (walk.kind === 'missing' || walk.gatesNotMeasured) return;
        const given = (walk.ifShut ?? []).map((other) =>
          other === 'none'
            ? NONE
            : [other.metres, other.withoutUnassessed === 'none' ? 'none' : other.withoutUnassessed.metres],
        );
        const expected = [...choices(all)].map((open) => walked(network, from, open));
        expect(told([walked(network, from, all), ...given])).toEqual(told(expected));
      }),
      { numRuns: 400 },
    );
  });

  it('and those of a drive likewise', () => {
    fc.assert(
      fc.property(drivingTown, spotNear(31), gates(31), (network, spot, all) => {
        const from = home(spot);
        const driven = (open: readonly End[]) => {
          const drive = measureDrive(whereOf(network), from, open);
          return [drive.kind === 'missing' ? 'none' : drive.path.metres];
        };
        const drive = measureDrive(whereOf(network), from, all);
        if (drive.kind === 'missing' || drive.gatesNotMeasured) return;
        const others = [...choices(all)].map(driven);
        const given = (drive.ifShut ?? []).map((other) => [other === 'none' ? 'none' : other.metres]);
        // With a gate left out a home up a private way may be put elsewhere. From its own place there is no drive, and that is said: not known.
        if (given.flat().includes('none')) return;
        expect(told([driven(all), ...given])).toEqual(told(others));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a walk along one street', () => {
  const network = draw({ corners: { A: [0, 0], C: [1000, 0] }, ways: [['A C', lane]] });
  const gate = (metres: number, openingNotKnown: boolean): End => ({
    at: at([metres, 0]),
    kind: 'gate',
    label: `${metres}`,
    ...(openingNotKnown && { openingNotKnown }),
  });
  const lengths = (...all: End[]) => {
    const walk = measureWalk(whereOf(network), home([0, 0]), all);
    if (walk.kind === 'missing') expect.fail(walk.words);
    return [walk.path, ...(walk.ifShut ?? [])].map((each) => (each === 'none' ? each : Math.round(each.metres)));
  };

  it('hangs on nothing where the nearest gate is open, or the only one known', () => {
    expect(lengths(gate(300, false), gate(700, true))).toEqual([300]);
    expect(lengths(gate(300, true))).toEqual([300]);
  });

  it('may be as long as to the nearest gate that is open; or to any, where none is known to be', () => {
    expect(lengths(gate(300, true), gate(500, false), gate(700, true))).toEqual([300, 500]);
    expect(lengths(gate(300, true), gate(500, true), gate(700, true))).toEqual([300, 500, 700]);
  });
});
