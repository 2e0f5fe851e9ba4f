import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { beliefWish, nearerSchools, statesBeliefWish } from './facts.ts';
import { couldHaveGoneInBelief } from './nearer-schools.ts';
import { NAMED_IN_PLAN, namedAlone, PLAN_FACTS, unlessPlan } from './plan.ts';
import { schedule35B } from './sources.ts';

/** Paragraph 12, first part: a wish based on the parent’s own religion or belief, which a named person finds. */
export const wishInBelief = provision({
  id: 'england/schedule-35b/wish-in-belief',
  title: 'Chosen for religion or belief',
  asks: 'Has a parent expressed a wish, based on the parent’s religion or belief, for education at this school?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('12')],
      words: {
        found: 'An officer has found that the parent’s wish for this school is based on religion or belief.',
        'not-found': 'An officer has found that the parent’s wish for this school is not based on religion or belief.',
        'not-stated': 'We were told that the school was not chosen for religion or belief.',
        open: 'Whether the school was chosen for a parent’s religion or belief has not been settled.',
      },
      needs: {},
      uses: { found: beliefWish, states: statesBeliefWish },
      decide: ({ found, states }) => {
        if (found !== undefined)
          return found
            ? { verdict: 'met', reason: 'found', restsOnHealthOrBelief: true }
            : { verdict: 'not-met', reason: 'not-found' };
        if (states === false) return { verdict: 'not-met', reason: 'not-stated' };
        const fact = states === undefined ? statesBeliefWish : beliefWish;
        return {
          verdict: 'unknown',
          reason: 'open',
          unsettled: [
            {
              fact: fact.id,
              asks: fact.asks,
              why: 'A choice made for religion or belief can count.',
              suppliers: fact.suppliers,
            },
          ],
        };
      },
      examples: [
        { story: 'An officer has found it so', on: '2026-09-07', facts: { beliefWish: true }, gives: 'met' },
        {
          story: 'The parent says it was not why',
          on: '2026-09-07',
          facts: { statesBeliefWish: false },
          gives: 'not-met',
        },
        {
          story: 'The parent says so: a person has to find it',
          on: '2026-09-07',
          facts: { statesBeliefWish: true },
          gives: 'unknown',
        },
      ],
    }),
  ],
});

/** Paragraph 12, second part: no nearer suitable qualifying school, having regard to that religion or belief. */
export const noneNearerInBelief = provision({
  id: 'england/schedule-35b/nearest-in-belief',
  title: 'No nearer school that suits the belief',
  asks: 'Having regard to that religion or belief, is no suitable school nearer?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('12')],
      words: {
        none: 'No nearer school suits the child, the religion or belief, and had a place.',
        nearer: 'A nearer school suits the child and the religion or belief, and had a place.',
        'nearer-unless-plan':
          'A nearer school suits the child and the religion or belief, and had a place. What the child’s plan says could change that.',
        'named-in-plan': NAMED_IN_PLAN,
        perhaps:
          'We do not know whether a nearer school would suit the child and the religion or belief, and had a place.',
      },
      needs: { nearer: nearerSchools },
      uses: PLAN_FACTS,
      decide: ({ nearer, ...plan }) => {
        const answers = nearer.schools.map(couldHaveGoneInBelief);
        const named = namedAlone(plan);
        if (named) return named;
        if (answers.includes('yes')) return unlessPlan('nearer', plan);
        if (answers.includes('unknown') || !nearer.complete)
          return {
            verdict: 'unknown',
            reason: 'perhaps',
            unsettled: [stillNeeded(nearerSchools, 'It decides whether a nearer school would suit the belief.')],
          };
        return { verdict: 'met', reason: 'none' };
      },
      examples: [
        {
          story: 'A nearer school of no faith',
          on: '2026-09-07',
          facts: {
            nearerSchools: {
              complete: true,
              schools: [{ name: 'A', nearer: 'yes', suitable: 'yes', place: 'yes', suitsBelief: 'no' }],
            },
          },
          gives: 'met',
        },
        {
          story: 'A nearer school of the same faith with a place',
          on: '2026-09-07',
          facts: {
            planNaming: 'no-plan',
            nearerSchools: {
              complete: true,
              schools: [{ name: 'A', nearer: 'yes', suitable: 'yes', place: 'yes', suitsBelief: 'yes' }],
            },
          },
          gives: 'not-met',
        },
        {
          story: 'Nobody has asked whether the nearer one suits',
          on: '2026-09-07',
          facts: {
            nearerSchools: { complete: true, schools: [{ name: 'A', nearer: 'yes', suitable: 'yes', place: 'yes' }] },
          },
          gives: 'unknown',
        },
      ],
    }),
  ],
});
