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
  const schools = nearer.map(({ name, urn, nearer: isNearer, suitable }) => ({
    name,
    urn,
    nearer: isNearer,
    suitable,
    place: 'unknown',
  }));
  return {
    value: nearerSchools.kind.read({ complete: gap === undefined, schools }),
    by: 'measurement',
    ...(way.kind === 'drive' ? { source: 'compared by road, as the council’s policy says' } : {}),
  };
}
