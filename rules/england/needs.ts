import { day } from '../kernel/day.ts';
import { type Missing, onFacts, provision } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { disabled, mobilityProblems, planNaming, specialEducationalNeeds } from './facts.ts';
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
      cites: [schedule35B('2'), schedule35B('3'), schedule35B('15')],
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
        const unsettled = open.map((fact) => stillNeeded(fact, 'It has not been given.'));
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
