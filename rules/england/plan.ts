import type { ValueOf } from '../kernel/fact.ts';
import type { Missing, Outcome } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { furtherSchoolCostsTooMuch, nearerSchoolCouldServe, planNaming, planTravelCondition } from './facts.ts';

export { stillNeeded as still } from '../kernel/still-needed.ts';

/** What is known of the child’s education, health and care plan and of any condition in it about travel. */
export interface Plan {
  readonly plan?: ValueOf<typeof planNaming> | undefined;
  readonly condition?: boolean | undefined;
  readonly couldServe?: boolean | undefined;
  readonly costsTooMuch?: boolean | undefined;
}

/** The facts that a provision uses to read a plan. */
export const PLAN_FACTS = {
  plan: planNaming,
  condition: planTravelCondition,
  couldServe: nearerSchoolCouldServe,
  costsTooMuch: furtherSchoolCostsTooMuch,
};

export const PLAN_READER: Missing = {
  fact: planNaming.id,
  asks: 'an officer to read the plan and decide what it means for travel',
  why: 'What the plan says about schools and travel has to be weighed by a person.',
  suppliers: ['judgement'],
};

/** A plan that names only this school, with no condition, makes it the nearest suitable one. */
export function namedAlone({ plan, condition }: Plan): Outcome | undefined {
  if (plan !== 'only-this-school' || condition !== false) return undefined;
  return { verdict: 'met', reason: 'named-in-plan', restsOnHealthOrBelief: true };
}

/** The words for {@link namedAlone}. */
export const NAMED_IN_PLAN =
  'The child’s plan names only this school and makes no condition about travel, so it is the nearest suitable one.';

/** Whether the plan names this school, alone or as the further of two, on a condition about travel. */
export const hasCondition = ({ plan, condition }: Plan): boolean =>
  condition === true && (plan === 'only-this-school' || plan === 'this-and-another-this-further');

/**
 * A condition about travel holds only where a person has found both that the nearer school suits the child and has a
 * place, and that the cost of this one would be unreasonable. With one of them found the other way, a person reads it.
 */
export function byCondition({ couldServe, costsTooMuch }: Plan): Outcome {
  if (couldServe && costsTooMuch) return { verdict: 'not-met', reason: 'condition-holds' };
  // With one of them found the other way, no answer to the other can settle it: the plan itself has to be read.
  const settledOtherwise = couldServe === false || costsTooMuch === false;
  const open = settledOtherwise
    ? []
    : [
        couldServe === undefined ? nearerSchoolCouldServe : [],
        costsTooMuch === undefined ? furtherSchoolCostsTooMuch : [],
      ].flat();
  const unsettled =
    open.length > 0 ? open.map((fact) => stillNeeded(fact, 'It decides whether the condition holds.')) : [PLAN_READER];
  return { verdict: 'unknown', reason: 'plan-condition', unsettled };
}

/** What has still to be known of the plan before a nearer place may weigh against the family; empty where nothing has. */
export function openInPlan(plan: Plan): readonly Missing[] {
  if (plan.plan === 'no-plan') return [];
  if (plan.plan === undefined) return [stillNeeded(planNaming, COULD_SETTLE)];
  if (plan.plan === 'only-this-school' && plan.condition === undefined)
    return [stillNeeded(planTravelCondition, COULD_SETTLE)];
  return hasCondition(plan) && byCondition(plan).verdict === 'not-met' ? [] : [PLAN_READER];
}

const COULD_SETTLE = 'A plan that names this school alone, without a condition, would settle it.';

/** Nearer places weigh against the family only once it is known that no plan says otherwise. */
export function unlessPlan(reason: string, plan: Plan): Outcome {
  const unsettled = openInPlan(plan);
  return unsettled.length === 0
    ? { verdict: 'not-met', reason }
    : { verdict: 'unknown', reason: `${reason}-unless-plan`, unsettled };
}
