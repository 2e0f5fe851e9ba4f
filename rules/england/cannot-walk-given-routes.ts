import { day } from '../kernel/day.ts';
import { type Missing, type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { adultCanAccompany, canWalkGivenRoutes, walkNeedsAdult } from './facts.ts';
import { schedule35B } from './sources.ts';

interface Found {
  readonly canWalk?: boolean | undefined;
  readonly needsAdult?: boolean | undefined;
  readonly adultCan?: boolean | undefined;
}

const TWO_FINDINGS: Missing = {
  fact: canWalkGivenRoutes.id,
  asks: 'an officer to look again at whether the way can be walked',
  why: 'One finding says that it can be walked; others say that it needs an adult and that none can come.',
  suppliers: ['judgement'],
};

/** A way that needs an adult, where no adult can reasonably come, cannot be walked by that child. */
function decide({ canWalk, needsAdult, adultCan }: Found): Outcome {
  const alone = needsAdult === true && adultCan === false;
  if (canWalk === true)
    return alone
      ? { verdict: 'unknown', reason: 'findings-differ', unsettled: [TWO_FINDINGS] }
      : { verdict: 'not-met', reason: 'can' };
  if (canWalk === false) return { verdict: 'met', reason: 'cannot' };
  // Why no adult can come is often somebody’s health, so a person looks at a yes that rests on it.
  if (alone) return { verdict: 'met', reason: 'no-adult', restsOnHealthOrBelief: true };
  const why = 'Nobody has found yet whether the way can be walked.';
  const open = [
    canWalkGivenRoutes,
    ...(needsAdult === undefined && adultCan === false ? [walkNeedsAdult] : []),
    ...(needsAdult === true && adultCan === undefined ? [adultCanAccompany] : []),
  ];
  return { verdict: 'unknown', reason: 'not-found', unsettled: open.map((fact) => stillNeeded(fact, why)) };
}

/** A judgement that only a named person can make, for the nature of the routes the child could reasonably be expected to take. */
export const cannotWalkGivenRoutes = provision({
  id: 'england/schedule-35b/cannot-walk-given-routes',
  title: 'Cannot reasonably be expected to walk, given the way there',
  asks: 'Having regard to the nature of the routes there, can the child not reasonably be expected to walk?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('4'), schedule35B('5')],
      words: {
        cannot: 'An officer has found that the way there is not one the child can reasonably be expected to walk.',
        'no-adult':
          'An officer has found that the child needs an adult for the walk, and that no adult can reasonably come.',
        can: 'An officer has found that the way there is one the child can reasonably be expected to walk, with an adult where one is needed.',
        'findings-differ':
          'One finding says that the way can be walked. Others say that it needs an adult and that none can come. An officer has to look again.',
        'not-found':
          'Nobody has found yet whether the way there is one that the child can reasonably be expected to walk.',
      },
      needs: {},
      uses: { canWalk: canWalkGivenRoutes, needsAdult: walkNeedsAdult, adultCan: adultCanAccompany },
      decide,
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
        {
          story: 'It needs an adult, and none can reasonably come, because of a parent’s disability',
          on: '2026-09-07',
          facts: { walkNeedsAdult: true, adultCanAccompany: false },
          gives: 'met',
        },
        {
          story: 'It needs an adult, and nobody has asked whether one can come',
          on: '2026-09-07',
          facts: { walkNeedsAdult: true },
          gives: 'unknown',
        },
        {
          story: 'No adult can come, and nobody has found whether one is needed',
          on: '2026-09-07',
          facts: { adultCanAccompany: false },
          gives: 'unknown',
        },
        {
          story: 'Found walkable with an adult, and found that none can come: the findings do not fit together',
          on: '2026-09-07',
          facts: { canWalkGivenRoutes: true, walkNeedsAdult: true, adultCanAccompany: false },
          gives: 'unknown',
        },
      ],
    }),
  ],
});
