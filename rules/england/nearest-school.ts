import { day } from '../kernel/day.ts';
import { type Missing, type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { nearerSchools, planNaming, planTravelCondition } from './facts.ts';
import { couldHaveGone, type NearerSchools } from './nearer-schools.ts';
import { schedule35B } from './sources.ts';

/** A plan that names only this school, with no condition, makes it the nearest suitable one. */
function byPlan(plan: string | undefined, condition: boolean | undefined): Outcome | undefined {
  if (plan !== 'only-this-school') return undefined;
  if (condition === false) return { verdict: 'met', reason: 'named-in-plan' };
  if (condition === true) return { verdict: 'unknown', reason: 'plan-condition', unsettled: [PLAN_READER] };
  return undefined;
}

function byDistance(
  nearer: NearerSchools | undefined,
  plan: string | undefined,
  condition: boolean | undefined,
): Outcome {
  if (!nearer)
    return {
      verdict: 'unknown',
      reason: 'not-compared',
      unsettled: [needed('We have not been able to compare the schools nearby.')],
    };
  const open = nearer.schools.filter((each) => couldHaveGone(each) === 'unknown');
  const could = nearer.schools.find((each) => couldHaveGone(each) === 'yes');
  if (could) return withNearerPlace(could.name, plan, condition);
  if (open.length > 0)
    return {
      verdict: 'unknown',
      reason: 'nearer-perhaps',
      values: { schools: names(open) },
      unsettled: [needed('The council’s admissions records can say.'), ...planStill(plan, condition)],
    };
  if (!nearer.complete)
    return {
      verdict: 'unknown',
      reason: 'edge-of-map',
      unsettled: [needed('Schools outside our map have not been compared.')],
    };
  return nearer.schools.length === 0
    ? { verdict: 'met', reason: 'nearest' }
    : { verdict: 'met', reason: 'nearer-ones-ruled-out' };
}

/** A nearer place weighs against the family only once it is known that no plan says otherwise. */
function withNearerPlace(school: string, plan: string | undefined, condition: boolean | undefined): Outcome {
  if (plan === 'no-plan' || plan === 'another-school')
    return { verdict: 'not-met', reason: 'nearer-with-place', values: { school } };
  const unsettled = plan === undefined ? planStill(plan, condition) : [PLAN_READER];
  return { verdict: 'unknown', reason: 'nearer-unless-plan', values: { school }, unsettled };
}

function planStill(plan: string | undefined, condition: boolean | undefined): Missing[] {
  const because = 'A plan that names this school alone, without a condition, would settle it.';
  if (plan === undefined)
    return [{ fact: planNaming.id, asks: planNaming.asks, why: because, suppliers: planNaming.suppliers }];
  if (plan === 'only-this-school' && condition === undefined)
    return [
      {
        fact: planTravelCondition.id,
        asks: planTravelCondition.asks,
        why: because,
        suppliers: planTravelCondition.suppliers,
      },
    ];
  return [];
}

const PLAN_READER: Missing = {
  fact: planNaming.id,
  asks: 'an officer to read the plan and decide what it means for travel',
  why: 'What the plan says about schools and travel has to be weighed by a person.',
  suppliers: ['judgement'],
};

const needed = (why: string): Missing => ({
  fact: nearerSchools.id,
  asks: nearerSchools.asks,
  why,
  suppliers: ['authority', 'judgement'],
});

const names = (schools: readonly { name: string }[]): string => {
  const shown = schools.slice(0, 3).map((each) => each.name);
  return schools.length > 3 ? `${shown.join(', ')} and ${schools.length - 3} more` : shown.join(' and ');
};

/**
 * Paragraphs 2, 4, 6 and 9 fall away where the authority has made suitable arrangements for the child to be
 * registered at a qualifying school nearer to the home.
 */
export const noNearerSchool = provision({
  id: 'england/schedule-35b/nearer-school',
  title: 'No nearer suitable school',
  asks: 'Was there no nearer school that suits the child and had a place?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('2'), schedule35B('4'), schedule35B('6'), schedule35B('9')],
      words: {
        nearest: 'No school that counts is nearer to the home.',
        'nearer-ones-ruled-out': 'Each nearer school was full, or does not suit the child.',
        'named-in-plan':
          'The child’s plan names only this school and makes no condition about travel, so it is the nearest suitable one.',
        'plan-condition':
          'The plan names this school on a condition about travel. An officer has to decide whether that condition holds.',
        'nearer-with-place': '{school} is nearer, suits the child and had a place.',
        'nearer-unless-plan':
          '{school} is nearer, suits the child and had a place. What the child’s plan says could change that.',
        'nearer-perhaps':
          'There may be a nearer school: {schools}. We do not know whether the child could have had a place there, or whether it would suit.',
        'edge-of-map': 'There may be a nearer school outside the map that we hold.',
        'not-compared': 'We have not been able to compare the schools nearby.',
      },
      needs: {},
      uses: { nearer: nearerSchools, plan: planNaming, condition: planTravelCondition },
      decide: ({ nearer, plan, condition }) => byPlan(plan, condition) ?? byDistance(nearer, plan, condition),
      examples: [
        {
          story: 'It is the nearest',
          on: '2026-09-07',
          facts: { nearerSchools: { complete: true, schools: [] } },
          gives: 'met',
        },
        {
          story: 'The nearest was full in March, so the next with a place is the nearest suitable one',
          on: '2026-03-09',
          facts: { nearerSchools: { complete: true, schools: [{ name: 'Brook', place: 'no' }] } },
          gives: 'met',
        },
        {
          story: 'A nearer one had a place, and there is no plan',
          on: '2026-09-07',
          facts: {
            planNaming: 'no-plan',
            nearerSchools: { complete: true, schools: [{ name: 'Brook', suitable: 'yes', place: 'yes' }] },
          },
          gives: 'not-met',
        },
        {
          story: 'A nearer one had a place, and nobody has asked about a plan',
          on: '2026-09-07',
          facts: { nearerSchools: { complete: true, schools: [{ name: 'Brook', suitable: 'yes', place: 'yes' }] } },
          gives: 'unknown',
        },
        {
          story: 'The plan names only this school, though another is nearer',
          on: '2026-09-07',
          facts: {
            planNaming: 'only-this-school',
            planTravelCondition: false,
            nearerSchools: { complete: true, schools: [{ name: 'Brook', suitable: 'yes', place: 'yes' }] },
          },
          gives: 'met',
        },
        {
          story: 'The plan makes a condition about travel',
          on: '2026-09-07',
          facts: { planNaming: 'only-this-school', planTravelCondition: true },
          gives: 'unknown',
        },
        {
          story: 'Whether the nearer one had a place is not known',
          on: '2026-09-07',
          facts: { planNaming: 'no-plan', nearerSchools: { complete: true, schools: [{ name: 'Brook' }] } },
          gives: 'unknown',
        },
        {
          story: 'The map ends before the nearest school is certain',
          on: '2026-09-07',
          facts: { nearerSchools: { complete: false, schools: [] } },
          gives: 'unknown',
        },
      ],
    }),
  ],
});
