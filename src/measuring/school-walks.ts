import type { Network } from '../network/network.ts';
import { type Placed, type PlacedGates, place, placeGates, type Where } from './evidence.ts';
import { fewestPerDegree, type PerDegree } from './flat.ts';
import type { End, GateNotMeasured, NotMeasured, Stretch } from './measurement.ts';
import { lengthOf, type SchoolEnds, type WalkLength } from './nearest.ts';
import { isJoinedTo, type Parts, partsFrom, partsOn } from './parts.ts';
import { Spread } from './spread.ts';
import { type Terms, termsFor, withClosed, withoutUnassessed } from './terms.ts';
import { missing } from './words.ts';

/** Whether to walk with every stretch, or without those that nobody has assessed. */
export type With = 'all' | 'assessed';

/** The walk is further than whoever asked has any interest in, if there is one. */
export interface FurtherOff {
  readonly kind: 'further';
  /** Set where there is one for certain. */
  readonly exists?: true;
  /** As in a {@link WalkLength}: by one of these it may be less far. */
  readonly gatesNotMeasured?: readonly GateNotMeasured[];
}

/** A walk measured twice, without its lines. */
export interface WalkedTwice {
  readonly kind: 'twice';
  readonly all: WalkLength;
  readonly assessed: WalkLength | 'none';
}

/** A school as the walks to it are asked for: its gates on the network, or why it has none there. */
interface Target {
  readonly ends: PlacedGates | NotMeasured;
  /** Made when first asked for. */
  spread?: Partial<Record<With, Spread>>;
  /** The parts its gates are in. */
  readonly parts: Partial<Record<With | 'opened', readonly number[]>>;
}

/**
 * Walks between the homes of a caseload and the schools of an area, to the same metres as `measureWalk`. The spread from
 * each school is made once and goes only as far as some home needs it, so that a school far from everyone who asks costs
 * nothing. What it learns is kept until {@link forget}; it is for one thread.
 */
export class SchoolWalks {
  readonly #network: Network;
  readonly #schools: readonly Target[];
  readonly #terms: Readonly<Record<With | 'opened', Terms>>;
  readonly #parts: Partial<Record<With | 'opened', Parts>> = {};
  readonly #hasClosed: boolean;
  readonly #fewest: PerDegree;
  readonly #least: Float64Array;

  constructor(where: Where & { readonly network: Network }, schools: readonly SchoolEnds[]) {
    this.#network = where.network;
    this.#schools = schools.map(({ gates }) => ({ ends: placeGates(where.network, gates), parts: {} }));
    const all = termsFor(where.network, where);
    this.#terms = { all, assessed: withoutUnassessed(all), opened: withClosed(all) };
    this.#hasClosed = (where.stretches?.closed.size ?? 0) > 0;
    this.#fewest = fewestPerDegree(where.network);
    this.#least = new Float64Array(schools.length);
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
    if (this.atLeast(home, school) > atMost) return further(ends);
    if (!this.isJoined(home, school, by)) return lengthOf(home.given, ends, -1, Number.POSITIVE_INFINITY);
    const spread = this.#spreadOf(school, ends, by);
    const metres = spread.walkTo(home.snap, atMost);
    return metres === Number.POSITIVE_INFINITY ? further(ends) : lengthOf(home.given, ends, spread.gate, metres);
  }

  /** The walk from a home to a school, however long, with and without stretches that nobody has assessed. */
  twice(home: Placed, school: number): WalkedTwice | NotMeasured {
    const { ends } = this.#schools[school]!;
    if (ends.kind === 'missing') return ends;
    const all = this.walk(home, school, 'all');
    if (all.kind !== 'length')
      // Without what people found unsafe there may be a walk on the map.
      return missing(
        this.#hasClosed && this.isJoined(home, school, 'opened') ? 'no-walk-found-safe' : 'no-walk-on-map',
      );
    const assessed = this.walk(home, school, 'assessed');
    return { kind: 'twice', all, assessed: assessed.kind === 'length' ? assessed : 'none' };
  }

  /** The nearest of some schools with every stretch, the first of those just as near; undefined where there is a walk to none. */
  nearestOf(
    home: Placed,
    schools: readonly number[],
  ): { readonly school: number; readonly walk: WalkLength } | undefined {
    const least = this.#least;
    schools.forEach((school, i) => {
      least[i] = this.atLeast(home, school);
    });
    let found: { at: number; walk: WalkLength } | undefined;
    for (;;) {
      // The school that could be nearest is looked at next, until none that is left could be nearer than the one found.
      let at = 0;
      for (let i = 1; i < schools.length; i++) if (least[i]! < least[at]!) at = i;
      const best = found?.walk.metres ?? Number.POSITIVE_INFINITY;
      if (!(at < schools.length && least[at]! <= best) || least[at] === Number.POSITIVE_INFINITY) break;
      least[at] = Number.POSITIVE_INFINITY;
      const walk = this.walk(home, schools[at]!, 'all', best);
      if (walk.kind !== 'length') continue;
      if (!found || walk.metres < best || at < found.at) found = { at, walk };
    }
    return found && { school: schools[found.at]!, walk: found.walk };
  }

  /** The stretches that nobody has assessed of the walk to a school with every stretch, longest first; none where there is no walk. */
  unassessedTo(home: Placed, school: number): readonly Stretch[] {
    const { ends } = this.#schools[school]!;
    if (ends.kind === 'missing' || !this.isJoined(home, school, 'all')) return [];
    const { stretches } = this.#spreadOf(school, ends, 'all').pathTo(home.snap);
    return stretches.filter(({ unassessed }) => unassessed).sort((a, b) => b.metres - a.metres);
  }

  /** Whether there is any walk at all, `opened` as if nothing had been found unsafe: known without looking for it. */
  isJoined({ snap }: Placed, school: number, by: With | 'opened'): boolean {
    const { ends, parts } = this.#schools[school]!;
    if (ends.kind === 'missing') return false;
    const terms = this.#terms[by];
    this.#parts[by] ??= partsOn(this.#network, terms);
    const all = this.#parts[by];
    const gates = ends.placed.map((gate) => gate.snap);
    parts[by] ??= gates.flatMap((gate) => partsFrom(this.#network, all, terms, gate));
    return isJoinedTo(this.#network, all, terms, snap, gates, parts[by]);
  }

  /** Why a school could not be put on the network, or a gate of it where there is no walk to the others; undefined where all could. */
  placeProblem(school: number): NotMeasured | undefined {
    const { ends } = this.#schools[school]!;
    if (ends.kind === 'missing') return ends;
    return ends.notMeasured[0] && missing(ends.notMeasured[0].reason, 'school');
  }

  /** Straight-line metres from a gate that a walk ends at to where it is on the network. */
  gateMoved(school: number, gate: End): number {
    const { ends } = this.#schools[school]!;
    const placed = ends.kind === 'gates' ? ends.placed.find(({ given }) => given === gate) : undefined;
    if (!placed) throw new Error(`School ${school} of the list has no such gate on the network`);
    return placed.snap.snapMetres;
  }

  /** No walk to the school is shorter: the straight line on the ellipsoid, reckoned low. 0 where the school could not be placed. */
  atLeast({ snap: { at } }: Placed, school: number): number {
    const { ends } = this.#schools[school]!;
    if (ends.kind === 'missing') return 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < ends.placed.length; i++) {
      const gate = ends.placed[i]!.snap.at;
      const north = (gate.lat - at.lat) * this.#fewest.lat;
      const east = (gate.lon - at.lon) * this.#fewest.lon;
      const square = north * north + east * east;
      if (square < least) least = square;
    }
    return Math.sqrt(least);
  }

  /** About how many bytes the spreads hold; {@link forget} gives them back. */
  get bytes(): number {
    return this.#schools.reduce(
      (sum, { spread }) => sum + (spread?.all?.bytes ?? 0) + (spread?.assessed?.bytes ?? 0),
      0,
    );
  }

  /** Lets go of every spread. They are made anew when asked for, to the same metres. */
  forget(): void {
    for (const school of this.#schools) delete school.spread;
  }

  #spreadOf(school: number, { placed }: PlacedGates, by: With): Spread {
    const target = this.#schools[school]!;
    target.spread ??= {};
    target.spread[by] ??= new Spread(
      this.#network,
      placed.map(({ snap }) => snap),
      this.#terms[by],
    );
    return target.spread[by];
  }
}

function further({ notMeasured }: PlacedGates): FurtherOff {
  return { kind: 'further', ...(notMeasured.length > 0 && { gatesNotMeasured: notMeasured }) };
}
