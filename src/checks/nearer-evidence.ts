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
import { type ChildToSuit, suitabilityOf } from './suitability.ts';

/** What is known of a school that is or may be nearer: whether it suits the child. */
export function nearerEvidence(found: readonly NearerFound[], facts: Facts): NearerEvidence[] {
  const child = childToSuit(facts);
  return found.map(({ school, ...way }) => {
    const { urn, name } = school;
    return { urn, name, ...way, ...suitabilityOf(school, child) };
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
