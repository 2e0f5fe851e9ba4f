import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { canWalkGivenNeeds } from './facts.ts';
import { schedule35B } from './sources.ts';

/** A judgement that only a named person can make. The paragraph asks for a child who cannot, so "cannot" is met. */
export const cannotWalkGivenNeeds = provision({
  id: 'england/schedule-35b/cannot-walk-given-needs',
  title: 'Cannot reasonably be expected to walk, given the child’s needs',
  asks: 'Having regard to the child’s needs, can the child not reasonably be expected to walk there?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('2'), schedule35B('3')],
      words: {
        cannot:
          'An officer has found that the child cannot reasonably be expected to walk there, given the child’s needs.',
        can: 'An officer has found that the child can reasonably be expected to walk there, given the child’s needs.',
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
