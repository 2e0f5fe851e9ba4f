import type { Day } from '../../rules/kernel/day.ts';
import {
  canSetOutAssessed,
  type End,
  endsOfSchool,
  type GateNotMeasured,
  type NotMeasured,
  type WalkDistance,
  type Where,
  walksToSchools,
} from '../measuring/index.ts';
import type { School } from '../places/school.ts';
import { type Comparison, compareSchools, type Its, mostOf, type Nearer, rangeOf } from './compare-schools.ts';
import { type Around, movedOnFoot, offTheMapAtLeast, type SchoolList } from './least-metres.ts';
import { NO_WAY, type Twice } from './range.ts';

export interface NearerRequest {
  readonly where: Where;
  readonly home: End;
  /** The school asked about, and the walk there. */
  readonly school: School;
  readonly walk: WalkDistance | NotMeasured;
  /** Schools that could count for the child’s age, without the school asked about. */
  readonly others: readonly School[];
  readonly list: SchoolList;
  /** The day on which the gates have to be open. */
  readonly on: Day;
  /** The walks to other schools: measured from the home unless said otherwise. */
  readonly measure?: MeasureOnFoot;
}

/** Measures the walks from a home to some schools: one further than the limit may be given as none. */
export type MeasureOnFoot = (
  where: Where,
  home: End,
  ends: readonly (readonly End[])[],
  limitMetres: number,
) => readonly Its[];

/** In one sweep over the map, and once more without what nobody has assessed. */
const sweeping: MeasureOnFoot = (where, home, ends, limitMetres) => {
  const targets = ends.map((gates, at) => ({ urn: String(at), gates }));
  const all = walksToSchools(where, home, targets, { limitMetres });
  const assessed = walksToSchools(where, home, targets, { limitMetres, avoidUnassessed: true });
  return ends.map((_, at) => ({ all: all[at]!.walk, assessed: assessed[at]!.walk }));
};

/** Compares the walk to the school asked about with the walk to every other that could count: see {@link nearerOnFoot}. */
export function findNearer({ where, home, school, walk, others, list, on, measure = sweeping }: NearerRequest): Nearer {
  if (walk.kind === 'missing') return { schools: [], gap: walk.words };
  const { path, marginMetres, withoutUnassessed: without, withoutUnassessedMarginMetres, gatesNotMeasured } = walk;
  const { ifShut = [] } = walk;
  const assessedIfShut = ifShut.map((each) => (each === 'none' ? each : each.withoutUnassessed));
  const assessed =
    without === 'none' ? without : { metres: without.metres, marginMetres: withoutUnassessedMarginMetres };
  const all = { metres: path.metres, marginMetres };
  return nearerOnFoot({
    where,
    home,
    movedMetres: walk.home.snapMetres,
    school,
    walked: {
      all: { ...all, ...mostOf(all, ifShut) },
      assessed: assessed === 'none' ? assessed : { ...assessed, ...mostOf(assessed, assessedIfShut) },
      ...(gatesNotMeasured ? { gatesNotMeasured } : {}),
    },
    others,
    list,
    on,
    measure: (schools, limitMetres) =>
      measure(
        where,
        home,
        schools.map((each) => endsOfSchool(each, on)),
        limitMetres,
      ),
  });
}

/** A length that was measured. */
export interface Length {
  readonly metres: number;
  readonly marginMetres: number;
  /** The longest it may be, where it is not known by which gates pupils can come in and that was looked into. */
  readonly mostMetres?: number;
}

export interface OnFoot extends Pick<Comparison, 'others' | 'list' | 'on' | 'measure'> {
  readonly where: Where;
  readonly home: End;
  /** How far the home was moved to reach a way. */
  readonly movedMetres: number;
  readonly school: School;
  /** The walk to the school asked about, with every stretch and without those nobody has assessed. */
  readonly walked: {
    readonly all: Length;
    readonly assessed: Length | 'none';
    readonly gatesNotMeasured?: readonly GateNotMeasured[];
  };
}

/**
 * The same, for whoever measures the walks in a way of their own. Each walk is compared twice: with and without stretches
 * that nobody has assessed. Equal distance is not nearer. Where two differ by less than both margins together, or the two
 * comparisons differ, nobody knows which is nearer.
 */
export function nearerOnFoot({ where, home, movedMetres, school, walked, others, list, on, measure }: OnFoot): Nearer {
  const network = where.network!;
  const endMoved = (end: End) => movedOnFoot(network, end);
  const around: Around = { network, home, movedMetres, endMoved, mapIsWhole: list.kind === 'whole' };
  return compareSchools({
    around,
    mine: mineOf(where, around, endsOfSchool(school, on), walked),
    others,
    list,
    on,
    measure,
  });
}

/** The walk to the school asked about. One that leaves the map, or leads to a gate that is not on it, may be shorter than the one measured. */
function mineOf(where: Where, around: Around, ends: readonly End[], walked: OnFoot['walked']): Twice {
  const { all, assessed, gatesNotMeasured = [] } = walked;
  const least = offTheMapAtLeast(around, ends);
  const range = (length: Length) => rangeOf(around, ends, { kind: 'length', ...length, gatesNotMeasured }, least);
  const none = canSetOutAssessed(where, around.home) ? { ...NO_WAY, low: least } : NO_WAY;
  return { all: range(all), assessed: assessed === 'none' ? none : range(assessed) };
}
