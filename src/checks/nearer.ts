import { nearerSchools } from '../../rules/england/facts.ts';
import type { Given } from '../../rules/kernel/fact.ts';
import { endsOfSchool, type NotMeasured, type WalkDistance, type Where, walksToSchools } from '../measuring/index.ts';
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
 * Compares the walk to the school asked about with the walk to every other that could count. Equal distance is not
 * nearer. Where two differ by less than both margins together, nobody knows which is nearer.
 */
export function findNearer({ where, home, walk, others, hasNeeds, mapIsWhole }: NearerRequest): Nearer {
  if (walk.kind === 'missing') return { schools: [], gap: walk.words };
  const measured = walksToSchools(
    where,
    home,
    others.map((school) => ({ urn: school.urn, gates: endsOfSchool(school) })),
  );
  const schools = others.flatMap((school, at): NearerEvidence[] => {
    const its = measured[at]!.walk;
    const { urn, name } = school;
    const suitable = suitability(school, hasNeeds);
    // With no walk on the map it is not nearer; a school we cannot place at all may be anywhere.
    if (its.kind === 'missing')
      return its.reason === 'no-walk-on-map' ? [] : [{ urn, name, nearer: 'unknown', suitable }];
    const doubt = its.marginMetres + walk.marginMetres;
    // With a gate left out, the walk there may be shorter than the one measured, never longer.
    if (its.metres >= walk.path.metres + doubt && !its.gatesNotMeasured?.length) return [];
    const nearer = its.metres + doubt < walk.path.metres ? 'yes' : 'unknown';
    return [{ urn, name, metres: its.metres, marginMetres: its.marginMetres, nearer, suitable }];
  });
  const whole = mapIsWhole || mapReaches(where.network!, home.at, walk.path.metres);
  return {
    schools: schools.sort((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity)),
    ...(whole ? {} : { gap: BEYOND }),
  };
}

const BEYOND = 'The map we hold ends before every nearer school can be known.';

/** The comparison as the law’s fact. */
export function nearerFact(nearer: Nearer, walk: WalkDistance | NotMeasured): Given {
  if (walk.kind === 'missing') return { missing: walk.words };
  const schools = nearer.schools.map(({ name, urn, nearer: isNearer, suitable }) => ({
    name,
    urn,
    nearer: isNearer,
    suitable,
    place: 'unknown',
  }));
  const value = nearerSchools.kind.read({ complete: nearer.gap === undefined, schools });
  return { value, by: 'measurement' };
}
