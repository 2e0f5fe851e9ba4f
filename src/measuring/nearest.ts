import type { Network } from '../network/network.ts';
import { type Placed, place, placeGates, type Where } from './evidence.ts';
import { marginOf } from './margins.ts';
import type { End, NotMeasured } from './measurement.ts';
import { sweep } from './sweep.ts';
import { type Terms, termsFor, withoutUnassessed } from './terms.ts';
import { missing } from './words.ts';

/** A school by its number in the national register, and the ends a walk to it may have. */
export interface SchoolEnds {
  readonly urn: string;
  readonly gates: readonly End[];
}

/** The walk between one home and one school: its length without its line, for comparing many. */
export interface WalkLength {
  readonly kind: 'length';
  /** Unrounded. */
  readonly metres: number;
  readonly marginMetres: number;
  /** The gate it ends at. */
  readonly gate: End;
}

export interface WalkToSchool {
  readonly urn: string;
  readonly walk: WalkLength | NotMeasured;
}

export interface SweepChoices {
  /** Without every stretch that nobody has assessed. */
  readonly avoidUnassessed?: boolean;
}

/**
 * Walks from one home to many schools in one sweep, in the order given. To the same metres as `measureWalk`.
 * @throws Problem `invalid-request` when an end is not a place on the ground
 */
export function walksToSchools(
  where: Where,
  home: End | undefined,
  schools: readonly SchoolEnds[],
  choices: SweepChoices = {},
): WalkToSchool[] {
  const all = (reason: NotMeasured) => schools.map(({ urn }) => ({ urn, walk: reason }));
  const { network } = where;
  if (home === undefined) return all(missing('home-not-known'));
  if (network === undefined) return all(missing('no-network'));
  const start = place(network, home, 'home');
  if (start.kind === 'missing') return all(start);

  const ends = schools.map(({ gates }) => placeGates(network, gates));
  const gates = ends.flatMap((end) => (end.kind === 'gates' ? end.placed : []));
  const { metres } = sweep(
    network,
    [start.snap],
    gates.map(({ snap }) => snap),
    termsOf(network, where, choices),
  );
  let next = 0;
  return schools.map(({ urn }, i) => {
    const end = ends[i]!;
    if (end.kind === 'missing') return { urn, walk: end };
    const mine = metres.subarray(next, next + end.placed.length);
    next += end.placed.length;
    const nearest = mine.indexOf(Math.min(...mine));
    return { urn, walk: lengthOf(home, end.placed[nearest]!.given, mine[nearest]!) };
  });
}

/** The walks of every home to one school: see {@link sweepAll}. */
export interface SchoolSweep {
  readonly urn: string;
  /** One for each home, in the order given. */
  readonly walks: readonly (WalkLength | NotMeasured)[];
}

/**
 * Walks from many homes to many schools: each home and gate is put on the network once, then one sweep for each school, given as it is made.
 * @throws Problem `invalid-request` when an end is not a place on the ground
 */
export function* sweepAll(
  where: Where,
  homes: readonly End[],
  schools: readonly SchoolEnds[],
  choices: SweepChoices = {},
): Generator<SchoolSweep> {
  const { network } = where;
  const placed = network && homes.map((home) => place(network, home, 'home'));
  const onNetwork = placed?.filter((home) => home.kind === 'placed') ?? [];
  const terms = network && termsOf(network, where, choices);
  for (const { urn, gates } of schools) {
    const ends = network ? placeGates(network, gates) : missing('no-network');
    if (network === undefined || terms === undefined || placed === undefined || ends.kind === 'missing') {
      const walk = ends.kind === 'missing' ? ends : missing('no-network');
      yield { urn, walks: homes.map(() => walk) };
      continue;
    }
    yield { urn, walks: walksOf(network, ends.placed, placed, onNetwork, terms) };
  }
}

function walksOf(
  network: Network,
  gates: readonly Placed[],
  homes: readonly (Placed | NotMeasured)[],
  onNetwork: readonly Placed[],
  terms: Terms,
): (WalkLength | NotMeasured)[] {
  const snaps = (ends: readonly Placed[]) => ends.map(({ snap }) => snap);
  const found = sweep(network, snaps(gates), snaps(onNetwork), terms);
  let next = 0;
  return homes.map((home) => {
    if (home.kind === 'missing') return home;
    const i = next++;
    const gate = gates[found.gate[i]!];
    return gate === undefined ? missing('no-walk-on-map') : lengthOf(home.given, gate.given, found.metres[i]!);
  });
}

function lengthOf(home: End, gate: End, metres: number): WalkLength | NotMeasured {
  if (!Number.isFinite(metres)) return missing('no-walk-on-map');
  return { kind: 'length', metres, marginMetres: marginOf(home, gate, metres), gate };
}

function termsOf(network: Network, where: Where, { avoidUnassessed }: SweepChoices): Terms {
  const terms = termsFor(network, where);
  return avoidUnassessed === true ? withoutUnassessed(terms) : terms;
}
