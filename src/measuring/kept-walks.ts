import type { Network } from '../network/network.ts';
import { detour } from './detour.ts';
import { type Placed, type PlacedGates, place, placeGates, type WalkFound, type Where } from './evidence.ts';
import { tellWalk } from './measure-walk.ts';
import type { End, NotMeasured, WalkDistance } from './measurement.ts';
import { lengthOf, type WalkLength } from './nearest.ts';
import { isJoinedTo, type Parts, partsFrom, partsOn } from './parts.ts';
import { pathOf } from './path.ts';
import { Spread } from './spread.ts';
import { type Terms, termsFor, withClosed, withoutUnassessed } from './terms.ts';
import { missing } from './words.ts';

type On = 'all' | 'assessed' | 'opened';

/** The gates of a school, and what was found of the walks to them so far. */
interface Target {
  readonly ends: PlacedGates | NotMeasured;
  readonly spreads: Partial<Record<On, Spread>>;
  readonly parts: Partial<Record<On, readonly number[]>>;
}

/**
 * Walks from many homes to the same schools, each to the byte as `measureWalk` and `walksToSchools` have it. The spread from each school is made once and kept,
 * so that a walk costs little more than the telling of it. A school is known by its list of ends: see `endsOfSchool`. For one thread.
 */
export class KeptWalks {
  readonly #where: Where & { readonly network: Network };
  readonly #terms: Readonly<Record<On, Terms>>;
  readonly #parts: Partial<Record<On, Parts>> = {};
  #targets = new Map<readonly End[], Target>();
  #home: { readonly given: End; readonly placed: Placed | NotMeasured } | undefined;

  constructor(where: Where & { readonly network: Network }) {
    this.#where = where;
    const all = termsFor(where.network, where);
    this.#terms = { all, assessed: withoutUnassessed(all), opened: withClosed(all) };
  }

  /** As `measureWalk`. @throws Problem `invalid-request` when an end is not a place on the ground */
  measure(home: End, gates: readonly End[]): WalkDistance | NotMeasured {
    if (gates.length === 0) return missing('school-place-not-known');
    const placed = this.#place(home);
    if (placed.kind === 'missing') return placed;
    const target = this.#targetOf(gates);
    const { ends } = target;
    if (ends.kind === 'missing') return ends;
    const { network } = this.#where;
    const between = { kind: 'between', network, home: placed, gates: ends } as const;
    const found = (on: On) => this.#walk(placed, target, ends, on);
    return tellWalk(this.#where, between, this.#terms.all, {
      all: () => found('all'),
      assessed: () => found('assessed'),
      opened: () => found('opened'),
      closing: (runs) => detour({ between, terms: this.#terms.all, runs, spread: this.#spreadOf(target, ends, 'all') }),
    });
  }

  /** As `walksToSchools`: one for each list of ends. @param limitMetres a longer walk may be given as none */
  lengths(
    home: End,
    schools: readonly (readonly End[])[],
    on: 'all' | 'assessed',
    limitMetres: number,
  ): (WalkLength | NotMeasured)[] {
    const placed = this.#place(home);
    if (placed.kind === 'missing') return schools.map(() => placed);
    return schools.map((gates) => {
      const target = this.#targetOf(gates);
      const { ends } = target;
      if (ends.kind === 'missing') return ends;
      if (!this.#isJoined(placed, target, ends, on)) return lengthOf(home, ends, -1, Number.POSITIVE_INFINITY);
      const spread = this.#spreadOf(target, ends, on);
      const metres = spread.walkTo(placed.snap, limitMetres);
      return lengthOf(home, ends, spread.gate, metres);
    });
  }

  /** About how many bytes the spreads hold; {@link forget} gives them back. */
  get bytes(): number {
    let sum = 0;
    for (const { spreads } of this.#targets.values()) for (const spread of Object.values(spreads)) sum += spread.bytes;
    return sum;
  }

  /** Lets go of every spread. They are made anew when asked for, to the same metres. */
  forget(): void {
    this.#targets = new Map();
  }

  #walk(home: Placed, target: Target, ends: PlacedGates, on: On): WalkFound | undefined {
    if (!this.#isJoined(home, target, ends, on)) return undefined;
    const spread = this.#spreadOf(target, ends, on);
    const legs = spread.legsTo(home.snap);
    const school = ends.placed[spread.gate]!;
    return { home, school, path: pathOf(this.#where.network, this.#terms[on].flags, legs), legs };
  }

  /** The last home is asked about again and again. */
  #place(home: End): Placed | NotMeasured {
    if (this.#home?.given !== home) this.#home = { given: home, placed: place(this.#where.network, home, 'home') };
    return this.#home.placed;
  }

  #targetOf(gates: readonly End[]): Target {
    let target = this.#targets.get(gates);
    if (!target) {
      target = { ends: placeEnds(this.#where.network, gates), spreads: {}, parts: {} };
      this.#targets.set(gates, target);
    }
    return target;
  }

  /** Whether there is any walk at all: known without looking for it. */
  #isJoined({ snap }: Placed, { parts }: Target, { placed }: PlacedGates, on: On): boolean {
    const { network } = this.#where;
    const terms = this.#terms[on];
    this.#parts[on] ??= partsOn(network, terms);
    const all = this.#parts[on];
    const gates = placed.map((gate) => gate.snap);
    parts[on] ??= gates.flatMap((gate) => partsFrom(network, all, terms, gate));
    return isJoinedTo(network, all, terms, snap, gates, parts[on]);
  }

  #spreadOf({ spreads }: Target, { placed }: PlacedGates, on: On): Spread {
    spreads[on] ??= new Spread(
      this.#where.network,
      placed.map(({ snap }) => snap),
      this.#terms[on],
    );
    return spreads[on];
  }
}

const placeEnds = (network: Network, gates: readonly End[]): PlacedGates | NotMeasured =>
  gates.length === 0 ? missing('school-place-not-known') : placeGates(network, gates);
