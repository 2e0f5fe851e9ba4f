import { day } from '../kernel/day.ts';
import { type Missing, onFacts, provision } from '../kernel/provision.ts';
import {
  canWalkGivenNeeds,
  canWalkGivenRoutes,
  disabled,
  mobilityProblems,
  planNaming,
  specialEducationalNeeds,
} from './facts.ts';
import { still } from './plan.ts';
import { schedule35B } from './sources.ts';

/** A plan is made for a child with special educational needs, so a "no" beside one is not a "no" to build on. */
export const PLAN_AND_NEEDS_DIFFER: Missing = {
  fact: specialEducationalNeeds.id,
  asks: 'an officer to find whether the child has special educational needs',
  why: 'There is a plan, and we were told that the child has no special educational needs.',
  suppliers: ['authority', 'judgement'],
};

/** Special educational needs, a disability or mobility problems: any one of them, with or without a plan. */
export const needsOrDisability = provision({
  id: 'england/schedule-35b/needs',
  title: 'Special educational needs, disability or mobility',
  asks: 'Does the child have special educational needs, a disability or mobility problems?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('2'), schedule35B('15')],
      words: {
        has: 'The child has special educational needs, a disability or mobility problems.',
        none: 'We were told that the child has no special educational needs, disability or mobility problems.',
        'not-all-known':
          'We have not been told everything about special educational needs, disability, mobility and any plan.',
        'facts-differ':
          'There is a plan, but we were told that the child has no special educational needs. An officer has to find out which is right.',
      },
      needs: {},
      uses: { sen: specialEducationalNeeds, disabled, mobility: mobilityProblems, plan: planNaming },
      decide: ({ sen, disabled: isDisabled, mobility, plan }) => {
        if (sen || isDisabled || mobility) return { verdict: 'met', reason: 'has', restsOnHealthOrBelief: true };
        if (sen === false && plan !== undefined && plan !== 'no-plan')
          return { verdict: 'unknown', reason: 'facts-differ', unsettled: [PLAN_AND_NEEDS_DIFFER] };
        const open = [
          sen === undefined ? specialEducationalNeeds : [],
          isDisabled === undefined ? disabled : [],
          mobility === undefined ? mobilityProblems : [],
          plan === undefined ? planNaming : [],
        ].flat();
        if (open.length === 0) return { verdict: 'not-met', reason: 'none' };
        const unsettled = open.map((fact) => still(fact, 'It has not been given.'));
        return { verdict: 'unknown', reason: 'not-all-known', unsettled };
      },
      examples: [
        { story: 'A broken leg, for a time', on: '2026-09-07', facts: { mobilityProblems: true }, gives: 'met' },
        {
          story: 'Special educational needs and no plan',
          on: '2026-09-07',
          facts: { specialEducationalNeeds: true, planNaming: 'no-plan' },
          gives: 'met',
        },
        {
          story: 'None of the three',
          on: '2026-09-07',
          facts: { specialEducationalNeeds: false, disabled: false, mobilityProblems: false, planNaming: 'no-plan' },
          gives: 'not-met',
        },
        {
          story: 'None of the three, but there is a plan: a person finds out which is right',
          on: '2026-09-07',
          facts: {
            specialEducationalNeeds: false,
            disabled: false,
            mobilityProblems: false,
            planNaming: 'only-this-school',
          },
          gives: 'unknown',
        },
        {
          story: 'Two of the three answered no, the third not answered',
          on: '2026-09-07',
          facts: { specialEducationalNeeds: false, disabled: false },
          gives: 'unknown',
        },
      ],
    }),
  ],
});

/** A judgement that only a named person can make. The paragraph asks for a child who cannot, so "cannot" is met. */
export const cannotWalkGivenNeeds = provision({
  id: 'england/schedule-35b/cannot-walk-given-needs',
  title: 'Cannot reasonably be expected to walk, given the child’s needs',
  asks: 'Having regard to the child’s needs, can the child not reasonably be expected to walk to the school?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('2')],
      words: {
        cannot:
          'An officer has found that the child cannot reasonably be expected to walk to the school, given the child’s needs.',
        can: 'An officer has found that the child can reasonably be expected to walk to the school, given the child’s needs.',
      },
      needs: { canWalk: canWalkGivenNeeds },
      decide: ({ canWalk }) =>
        canWalk
          ? { verdict: 'not-met', reason: 'can' }
          : { verdict: 'met', reason: 'cannot', restsOnHealthOrBelief: true },
      examples: [
        {
          story: 'An officer has found that the child can walk it',
          on: '2026-09-07',
          facts: { canWalkGivenNeeds: true },
          gives: 'not-met',
        },
        { story: 'An officer has found so', on: '2026-09-07', facts: { canWalkGivenNeeds: false }, gives: 'met' },
        {
          story: '400 metres, and nobody has looked at it',
          on: '2026-09-07',
          facts: { walkToSchool: 400 },
          gives: 'unknown',
        },
      ],
    }),
  ],
});

/** As above, for the nature of the routes the child could reasonably be expected to take. */
export const cannotWalkGivenRoutes = provision({
  id: 'england/schedule-35b/cannot-walk-given-routes',
  title: 'Cannot reasonably be expected to walk, given the way there',
  asks: 'Having regard to the nature of the routes there, can the child not reasonably be expected to walk to the school?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('4')],
      words: {
        cannot: 'An officer has found that the way to school is not one the child can reasonably be expected to walk.',
        can: 'An officer has found that the way to school is one the child can reasonably be expected to walk, with an adult where one is needed.',
      },
      needs: { canWalk: canWalkGivenRoutes },
      decide: ({ canWalk }) => (canWalk ? { verdict: 'not-met', reason: 'can' } : { verdict: 'met', reason: 'cannot' }),
      examples: [
        {
          story: 'An officer has found the lane not safe even with an adult',
          on: '2026-09-07',
          facts: { canWalkGivenRoutes: false },
          gives: 'met',
        },
        {
          story: 'An officer has found that it can be walked',
          on: '2026-09-07',
          facts: { canWalkGivenRoutes: true },
          gives: 'not-met',
        },
        { story: 'Nobody has assessed it', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
