import type { Network } from '../network/network.ts';
import { type Placed, type PlacedGates, place, placeGates, type Where } from './evidence.ts';
import { fewestPerDegree } from './flat.ts';
import type { End, GateNotMeasured, NotMeasured } from './measurement.ts';
import { lengthOf, type SchoolEnds, type WalkLength } from './nearest.ts';
import { areJoined, type Parts, partsOn } from './parts.ts';
import { Spread } from './spread.ts';
import { type Terms, termsFor, withoutUnassessed } from './terms.ts';

/** A school as the walks to it are asked for: its gates on the network, or why it has none there. */
interface Target {
  readonly ends: PlacedGates | NotMeasured;
  /** With every stretch, and without those that nobody has assessed. Made when first asked for. */
  readonly spreads: (Spread | undefined)[];
}

/** Whether to walk with every stretch, or without those that nobody has assessed. */
export type With = 'all' | 'assessed';

/** A walk further than this is of no interest to whoever asked. */
export interface FurtherOff {
  readonly kind: 'further';
  /** As in a {@link WalkLength}: by one of these it may be less far. */
  readonly gatesNotMeasured?: readonly GateNotMeasured[];
}

/**
 * Walks between the homes of a caseload and the schools of an area, to the same metres as `measureWalk`. The spread from
 * each school is made once and goes only as far as some home needs it, so that a school far from everyone who asks costs
 * nothing. What it learns is kept, up to a bound; it is for one thread.
 */
export class SchoolWalks {
  readonly #network: Network;
  readonly #schools: readonly Target[];
  readonly #terms: Readonly<Record<With, Terms>>;
  readonly #parts: Partial<Record<With, Parts>> = {};

  constructor(where: Where & { readonly network: Network }, schools: readonly SchoolEnds[]) {
    this.#network = where.network;
    this.#schools = schools.map(({ gates }) => ({ ends: placeGates(where.network, gates), spreads: [] }));
    const all = termsFor(where.network, where);
    this.#terms = { all, assessed: withoutUnassessed(all) };
  }

  /** @throws Problem `invalid-request` when the home is not a place on the ground */
  place(home: End): Placed | NotMeasured {
    return place(this.#network, home, 'home');
  }

  /**
   * The walk from a home to a school, by its place in the list.
   * @param atMost metres: a longer walk is only told to be so
   */
  walk(
    home: Placed,
    school: number,
    by: With,
    atMost = Number.POSITIVE_INFINITY,
  ): WalkLength | NotMeasured | FurtherOff {
    const { ends } = this.#schools[school]!;
    if (ends.kind === 'missing') return ends;
    if (!this.isJoined(home, school, by)) return lengthOf(home.given, ends, -1, Number.POSITIVE_INFINITY);
    if (this.atLeast(home, school) > atMost) return further(ends);
    const spread = this.#spreadOf(school, ends, by);
    const metres = spread.walkTo(home.snap, atMost);
    return metres === Number.POSITIVE_INFINITY ? further(ends) : lengthOf(home.given, ends, spread.gate, metres);
  }

  /** Whether there is any walk at all: known without looking for it. */
  isJoined(home: Placed, school: number, by: With): boolean {
    const { ends } = this.#schools[school]!;
    if (ends.kind === 'missing') return false;
    const terms = this.#terms[by];
    this.#parts[by] ??= partsOn(this.#network, terms);
    const parts = this.#parts[by];
    return ends.placed.some(({ snap }) => areJoined(this.#network, parts, terms, home.snap, snap));
  }

  /** No walk to the school is shorter: the straight line on the ellipsoid, reckoned low. 0 where the school could not be placed. */
  atLeast({ snap: { at } }: Placed, school: number): number {
    const { ends } = this.#schools[school]!;
    if (ends.kind === 'missing') return 0;
    const per = fewestPerDegree(this.#network);
    let least = Number.POSITIVE_INFINITY;
    for (const { snap } of ends.placed) {
      const north = (snap.at.lat - at.lat) * per.lat;
      const east = (snap.at.lon - at.lon) * per.lon;
      least = Math.min(least, north * north + east * east);
    }
    return Math.sqrt(least);
  }

  /** About how many bytes the spreads hold; {@link forget} gives them back. */
  get bytes(): number {
    let sum = 0;
    for (const { spreads } of this.#schools) for (const spread of spreads) sum += spread?.bytes ?? 0;
    return sum;
  }

  /** Lets go of every spread. They are made anew when asked for, to the same metres. */
  forget(): void {
    for (const { spreads } of this.#schools) spreads.length = 0;
  }

  #spreadOf(school: number, { placed }: PlacedGates, by: With): Spread {
    const { spreads } = this.#schools[school]!;
    const which = by === 'all' ? 0 : 1;
    spreads[which] ??= new Spread(
      this.#network,
      placed.map(({ snap }) => snap),
      this.#terms[by],
    );
    return spreads[which];
  }
}

function further({ notMeasured }: PlacedGates): FurtherOff {
  return { kind: 'further', ...(notMeasured.length > 0 && { gatesNotMeasured: notMeasured }) };
}
