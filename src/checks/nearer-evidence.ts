import {
  disabled,
  planNaming,
  reachedSelectiveStandard,
  sex,
  specialEducationalNeeds,
} from '../../rules/england/facts.ts';
import type { Fact, Facts, ValueOf } from '../../rules/kernel/fact.ts';
import type { NearerEvidence } from './check.ts';
import type { NearerFound } from './compare-schools.ts';
import type { PlaceFound } from './places/found.ts';
import { type ChildToSuit, suitabilityOf } from './suitability.ts';

/**
 * What is known of the schools that are or may be nearer: whether each suits the child, and had a place.
 * @param placeOf whether a place could have been had; asked only of schools that the rest does not rule out
 */
export function nearerEvidence(
  found: readonly NearerFound[],
  facts: Facts,
  placeOf: (found: NearerFound) => PlaceFound,
): NearerEvidence[] {
  const child = childToSuit(facts);
  return found.map((each) => {
    const { school, ...way } = each;
    const suits = suitabilityOf(school, child);
    const evidence = { urn: school.urn, name: school.name, ...way, ...suits };
    if (suits.suitable === 'no') return evidence;
    const { needed, ...place } = placeOf(each);
    return { ...evidence, ...place, needed: [...suits.needed, ...needed] };
  });
}

/** What is known of the child that a school could be unsuitable for. */
export function childToSuit(facts: Facts): ChildToSuit {
  const known = <F extends Fact<unknown>>({ id }: F): ValueOf<F> | undefined => {
    const given = facts[id];
    return given && 'value' in given ? (given.value as ValueOf<F>) : undefined;
  };
  return {
    needs: known(specialEducationalNeeds),
    disabled: known(disabled),
    plan: known(planNaming),
    sex: known(sex),
    reachedStandard: known(reachedSelectiveStandard),
  };
}
