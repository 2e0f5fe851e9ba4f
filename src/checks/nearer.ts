import { nearerSchools } from '../../rules/england/facts.ts';
import type { Given } from '../../rules/kernel/fact.ts';
import {
  endsOfSchool,
  type NotMeasured,
  type RoadDistance,
  type WalkDistance,
  type Where,
  walksToSchools,
} from '../measuring/index.ts';
import type { End } from '../measuring/measurement.ts';
import type { School } from '../places/school.ts';
import { suitability } from './candidates.ts';
import type { NearerEvidence } from './check.ts';
import { mapReaches } from './edge-of-map.ts';
import { furthestThatMatters, isNearer, type WalkedTwice } from './is-nearer.ts';

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

/** Compares the walk to the school asked about with the walk to every other that could count: see {@link isNearer}. */
export function findNearer(request: NearerRequest): Nearer {
  const { where, home, walk, others, hasNeeds, mapIsWhole } = request;
  if (walk.kind === 'missing') return { schools: [], gap: walk.words };
  const targets = others.map((school) => ({ urn: school.urn, gates: endsOfSchool(school) }));
  const mine = twice(walk);
  const limitMetres = furthestThatMatters(home, mine.assessed);
  const measured = walksToSchools(where, home, targets, { limitMetres });
  const without = walksToSchools(where, home, targets, { limitMetres, avoidUnassessed: true });
  const schools = others.flatMap(({ urn, name, ...school }, at): NearerEvidence[] => {
    const its = measured[at]!.walk;
    const nearer = isNearer(mine, its, without[at]!.walk);
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

function twice({ path, marginMetres, withoutUnassessed, withoutUnassessedMarginMetres }: WalkDistance): WalkedTwice {
  const assessed =
    withoutUnassessed === 'none'
      ? withoutUnassessed
      : { metres: withoutUnassessed.metres, marginMetres: withoutUnassessedMarginMetres };
  return { all: { metres: path.metres, marginMetres }, assessed };
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
