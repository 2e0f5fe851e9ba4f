import { nearerSchools } from '../../rules/england/facts.ts';
import type { Given } from '../../rules/kernel/fact.ts';
import type { NotMeasured } from '../measuring/measurement.ts';
import type { NearerEvidence } from './check.ts';

/**
 * The comparison as the law’s fact.
 * @param gap why the list may not be complete
 * @param way what the schools were compared by: the walk, or the way by road, to the school asked about
 */
export function nearerFact(
  nearer: readonly NearerEvidence[],
  gap: string | undefined,
  way: { readonly kind: 'walk' | 'twice' | 'drive' } | NotMeasured,
): Given {
  if (way.kind === 'missing') return { missing: way.words };
  const schools = nearer.map(({ name, urn, nearer: isNearer, suitable, place = 'unknown' }) => ({
    name,
    urn,
    nearer: isNearer,
    suitable,
    place,
  }));
  const source = [
    way.kind === 'drive' ? 'compared by road, as the council’s policy says' : [],
    nearer.some(({ place = 'unknown' }) => place !== 'unknown') ? placesFrom(nearer) : [],
  ].flat();
  return {
    value: nearerSchools.kind.read({ complete: gap === undefined, schools }),
    by: 'measurement',
    ...(source.length > 0 ? { source: source.join('; ') } : {}),
  };
}

/** Whose figures of places it rests on, each once. */
const placesFrom = (nearer: readonly NearerEvidence[]): string =>
  `places from ${[...new Set(nearer.flatMap(({ placeSource = [] }) => placeSource))].join(', ')}`;
