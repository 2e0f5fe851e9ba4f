import { nearerSchools } from '../../rules/england/facts.ts';
import type { Given } from '../../rules/kernel/fact.ts';
import {
  endsOfSchool,
  marginOf,
  type NotMeasured,
  type RoadDistance,
  type WalkDistance,
  type WalkToSchool,
  type Where,
  walksToSchools,
} from '../measuring/index.ts';
import type { End } from '../measuring/measurement.ts';
import type { School } from '../places/school.ts';
import { suitability } from './candidates.ts';
import type { NearerEvidence } from './check.ts';
import { mapReaches } from './edge-of-map.ts';

/** The schools that are or may be nearer, and where the comparison has a gap, what it is. */
export interface Nearer {
  readonly schools: readonly NearerEvidence[];
  readonly gap?: string;
}

export interface NearerRequest {
  readonly where: Where;
  readonly home: End;
  /** The walk to the school asked about. */
  readonly walk: WalkDistance | NotMeasured;
  /** Qualifying schools for the child’s age, without the school asked about. */
  readonly others: readonly School[];
  readonly hasNeeds: boolean | undefined;
  /** Nothing lies beyond the map, as on an island. */
  readonly mapIsWhole: boolean;
}

/**
 * Compares the walk to the school asked about with the walk to every other that could count, twice: with and without
 * stretches that nobody has assessed. Equal distance is not nearer. Where two differ by less than both margins
 * together, or the two comparisons differ, nobody knows which is nearer.
 */
export function findNearer(request: NearerRequest): Nearer {
  const { where, home, walk, others, hasNeeds, mapIsWhole } = request;
  if (walk.kind === 'missing') return { schools: [], gap: walk.words };
  const targets = others.map((school) => ({ urn: school.urn, gates: endsOfSchool(school) }));
  const limitMetres = furthestThatMatters(home, walk);
  const measured = walksToSchools(where, home, targets, { limitMetres });
  const without = walksToSchools(where, home, targets, { limitMetres, avoidUnassessed: true });
  const schools = others.flatMap(({ urn, name, ...school }, at): NearerEvidence[] => {
    const its = measured[at]!.walk;
    const nearer = isNearer(walk, its, without[at]!.walk);
    if (nearer === 'no') return [];
    const suitable = suitability(school, hasNeeds);
    const length = its.kind === 'length' ? { metres: its.metres, marginMetres: its.marginMetres } : {};
    return [{ urn, name, ...length, nearer, suitable }];
  });
  const whole = mapIsWhole || mapReaches(where.network!, home.at, walk.path.metres);
  return {
    schools: schools.sort((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity)),
    ...(whole ? {} : { gap: BEYOND }),
  };
}

/** The longest walk that could still be nearer than the one to the school asked about, with room for every margin. */
function furthestThatMatters(home: End, walk: WalkDistance): number {
  if (walk.withoutUnassessed === 'none') return Number.POSITIVE_INFINITY;
  const longest = walk.withoutUnassessed.metres + walk.withoutUnassessedMarginMetres;
  const anyEnd: End = { at: home.at, kind: 'school-point', fromGridReference: true };
  return 1.01 * (longest + marginOf(home, anyEnd, longest));
}

type Its = WalkToSchool['walk'];

function isNearer(walk: WalkDistance, its: Its, without: Its): 'yes' | 'no' | 'unknown' {
  // With no walk on the map it is not nearer; a school that cannot be placed at all may be anywhere.
  if (its.kind === 'missing') return its.reason === 'no-walk-on-map' ? 'no' : 'unknown';
  const mine = { metres: walk.path.metres, marginMetres: walk.marginMetres };
  const withAll = compare(its, mine);
  const { withoutUnassessed, withoutUnassessedMarginMetres: marginMetres } = walk;
  const mineWithout = withoutUnassessed === 'none' ? undefined : { metres: withoutUnassessed.metres, marginMetres };
  const itsWithout = without.kind === 'length' ? without : undefined;
  // Where neither can be walked without such stretches, leaving them out compares nothing.
  const withNone =
    !mineWithout && !itsWithout
      ? withAll
      : !itsWithout
        ? 'no'
        : !mineWithout
          ? 'yes'
          : compare(itsWithout, mineWithout);
  const same = withAll === withNone ? withAll : 'unknown';
  // With a gate left out, the walk there may be shorter than the one measured, never longer.
  return same === 'no' && its.gatesNotMeasured?.length ? 'unknown' : same;
}

/** A length to be compared, walked or by road. */
export interface Length {
  readonly metres: number;
  readonly marginMetres: number;
}

/** Whether the first is shorter by more than both margins together. Equal is not nearer. */
export function compare(its: Length, mine: Length): 'yes' | 'no' | 'unknown' {
  const doubt = its.marginMetres + mine.marginMetres;
  if (its.metres >= mine.metres + doubt) return 'no';
  return its.metres + doubt < mine.metres ? 'yes' : 'unknown';
}

export const BEYOND = 'The map we hold ends before every nearer school can be known.';

/**
 * The comparison as the law’s fact.
 * @param way what the schools were compared by: the walk, or the way by road, to the school asked about
 */
export function nearerFact(nearer: Nearer, way: WalkDistance | RoadDistance | NotMeasured): Given {
  if (way.kind === 'missing') return { missing: way.words };
  const schools = nearer.schools.map(({ name, urn, nearer: isNearer, suitable }) => ({
    name,
    urn,
    nearer: isNearer,
    suitable,
    place: 'unknown',
  }));
  const value = nearerSchools.kind.read({ complete: nearer.gap === undefined, schools });
  return {
    value,
    by: 'measurement',
    ...(way.kind === 'drive' ? { source: 'compared by road, as the council’s policy says' } : {}),
  };
}
