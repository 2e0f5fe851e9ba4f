import type { Network } from '../network/network.ts';
import { type Placed, type PlacedGates, place, placeGates, type Where } from './evidence.ts';
import { marginOf } from './margins.ts';
import type { End, GateNotMeasured, NotMeasured } from './measurement.ts';
import type { Snap } from './snap.ts';
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
  /** Gates that could not be put on the network, so that a nearer one may have been missed. Left out when there are none. */
  readonly gatesNotMeasured?: readonly GateNotMeasured[];
}

export interface WalkToSchool {
  readonly urn: string;
  readonly walk: WalkLength | NotMeasured;
}

export interface SweepChoices {
  /** Without every stretch that nobody has assessed. */
  readonly avoidUnassessed?: boolean;
  /** From one home only: a school further than this may be given as having no walk, which spares looking over the whole map. */
  readonly limitMetres?: number;
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
    snapsOf(gates),
    chosenTerms(network, where, choices),
    choices.limitMetres,
  );
  let next = 0;
  return schools.map(({ urn }, i) => {
    const end = ends[i]!;
    if (end.kind === 'missing') return { urn, walk: end };
    const toGates = metres.subarray(next, next + end.placed.length);
    next += end.placed.length;
    return { urn, walk: lengthOf(home, end, toGates.indexOf(Math.min(...toGates)), Math.min(...toGates)) };
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
  if (network === undefined) {
    for (const { urn } of schools) yield { urn, walks: homes.map(() => missing('no-network')) };
    return;
  }
  const placed = homes.map((home) => place(network, home, 'home'));
  const terms = chosenTerms(network, where, choices);
  for (const { urn, gates } of schools) {
    const ends = placeGates(network, gates);
    const walks = ends.kind === 'missing' ? homes.map(() => ends) : walksTo(network, ends, placed, terms);
    yield { urn, walks };
  }
}

function walksTo(network: Network, gates: PlacedGates, homes: readonly (Placed | NotMeasured)[], terms: Terms) {
  const onNetwork = homes.filter((home) => home.kind === 'placed');
  const { metres, gate } = sweep(network, snapsOf(gates.placed), snapsOf(onNetwork), terms);
  let next = 0;
  return homes.map((home) => {
    if (home.kind === 'missing') return home;
    const i = next++;
    return lengthOf(home.given, gates, gate[i]!, metres[i]!);
  });
}

/** @param which gate of those placed; not looked at where there is no walk */
export function lengthOf(
  home: End,
  { placed, notMeasured }: PlacedGates,
  which: number,
  metres: number,
): WalkLength | NotMeasured {
  // A gate that could not be placed may have a walk where the others have none.
  if (metres === Number.POSITIVE_INFINITY) return missing(notMeasured[0]?.reason ?? 'no-walk-on-map', 'school');
  const gate = placed[which]!.given;
  return {
    kind: 'length',
    metres,
    marginMetres: marginOf(home, gate, metres),
    gate,
    ...(notMeasured.length > 0 && { gatesNotMeasured: notMeasured }),
  };
}

function snapsOf(ends: readonly Placed[]): Snap[] {
  return ends.map(({ snap }) => snap);
}

function chosenTerms(network: Network, where: Where, { avoidUnassessed }: SweepChoices): Terms {
  const terms = termsFor(network, where);
  return avoidUnassessed === true ? withoutUnassessed(terms) : terms;
}
