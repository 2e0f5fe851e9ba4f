import { namesOf } from '../kernel/listed-schools.ts';
import type { Outcome } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { nearerSchools, planTravelCondition } from './facts.ts';
import { couldHaveGone, type NearerSchools } from './nearer-schools.ts';
import { byCondition, hasCondition, namedAlone, openInPlan, PLAN_READER, type Plan } from './plan.ts';

/**
 * Whether a nearer school could have taken the child, as far as the schools nearby and the child’s plan say. A yes by the
 * schools nearby comes before a yes by the plan: it says nothing of the child’s needs.
 */
export function byNearerSchools(nearer: NearerSchools | undefined, plan: Plan): Outcome {
  const left = byPlan(plan);
  if (left) return left;
  const nearby = byDistance(nearer, plan);
  return nearby.verdict === 'met' ? nearby : (namedAlone(plan) ?? nearby);
}

/** What a plan with another school in it, or a condition, leaves to a person; undefined where the schools nearby can settle it. */
function byPlan(plan: Plan): Outcome | undefined {
  if (plan.plan === 'another-school')
    return { verdict: 'unknown', reason: 'plan-names-another', unsettled: [PLAN_READER] };
  if (hasCondition(plan)) return byCondition(plan);
  if (plan.plan !== 'this-and-another-this-further') return undefined;
  const ask = plan.condition === undefined ? [stillNeeded(planTravelCondition, TWO_NAMED)] : [PLAN_READER];
  return { verdict: 'unknown', reason: 'plan-names-nearer', unsettled: ask };
}

const TWO_NAMED = 'The plan names a nearer school as well, so it matters what it says about travel.';

function byDistance(nearer: NearerSchools | undefined, plan: Plan): Outcome {
  if (!nearer) return open('not-compared', 'The schools nearby have not been compared.', plan);
  const could = nearer.schools.find((each) => couldHaveGone(each) === 'yes');
  if (could) return withNearerPlace(could.name, plan);
  const perhaps = nearer.schools.filter((each) => couldHaveGone(each) === 'unknown');
  if (perhaps.length > 0)
    return {
      ...open('nearer-perhaps', 'It decides whether there was a nearer place.', plan),
      values: { schools: namesOf(perhaps) },
    };
  if (!nearer.complete) return open('edge-of-map', 'Schools outside our map have not been compared.', plan);
  const ruledOut = nearer.schools.some((each) => each.nearer !== 'no');
  return { verdict: 'met', reason: ruledOut ? 'nearer-ones-ruled-out' : 'nearest' };
}

/** A nearer place weighs against the family only once it is known that no plan says otherwise. */
function withNearerPlace(school: string, plan: Plan): Outcome {
  const unsettled = openInPlan(plan);
  if (unsettled.length === 0) return { verdict: 'not-met', reason: 'nearer-with-place', values: { school } };
  return { verdict: 'unknown', reason: 'nearer-unless-plan', values: { school }, unsettled };
}

/** Not settled by the schools nearby; a plan that names this school alone would settle it too, where one may be there. */
function open(reason: string, why: string, plan: Plan): Outcome {
  const asked = openInPlan(plan).filter((each) => each !== PLAN_READER);
  return { verdict: 'unknown', reason, unsettled: [stillNeeded(nearerSchools, why), ...asked] };
}
