import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { nearerSchools } from './facts.ts';
import { couldHaveGone } from './nearer-schools.ts';
import { NAMED_IN_PLAN, namedAlone, PLAN_FACTS, unlessPlan } from './plan.ts';
import { schedule35B } from './sources.ts';

/** Paragraph 11 widens the choice to the three nearest suitable qualifying schools, wherever they are. */
export const fewerThanThreeNearer = provision({
  id: 'england/schedule-35b/one-of-three-nearest',
  title: 'One of the three nearest',
  asks: 'Are there fewer than three suitable schools nearer?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('11')],
      words: {
        fewer:
          'Fewer than three schools that suit the child and had a place are nearer, so this is one of the three nearest.',
        three: 'Three or more schools that suit the child and had a place are nearer.',
        'three-unless-plan':
          'Three or more schools that suit the child and had a place are nearer. What the child’s plan says could change that.',
        'named-in-plan': NAMED_IN_PLAN,
        perhaps: 'We do not know whether three schools that suit the child and had a place are nearer.',
      },
      needs: { nearer: nearerSchools },
      uses: PLAN_FACTS,
      decide: ({ nearer, ...plan }) => {
        const could = nearer.schools.filter((each) => couldHaveGone(each) === 'yes').length;
        const might = nearer.schools.filter((each) => couldHaveGone(each) !== 'no').length;
        if (might < 3 && nearer.complete) return { verdict: 'met', reason: 'fewer' };
        const named = namedAlone(plan);
        if (named) return named;
        if (could >= 3) return unlessPlan('three', plan);
        return {
          verdict: 'unknown',
          reason: 'perhaps',
          unsettled: [stillNeeded(nearerSchools, 'It decides how many suitable schools are nearer.')],
        };
      },
      examples: [
        {
          story: 'The third nearest',
          on: '2026-09-07',
          facts: {
            nearerSchools: {
              complete: true,
              schools: [
                { name: 'A', nearer: 'yes', suitable: 'yes', place: 'yes' },
                { name: 'B', nearer: 'yes', suitable: 'yes', place: 'yes' },
              ],
            },
          },
          gives: 'met',
        },
        {
          story: 'The fourth nearest, and there is no plan',
          on: '2026-09-07',
          facts: {
            planNaming: 'no-plan',
            nearerSchools: {
              complete: true,
              schools: ['A', 'B', 'C'].map((name) => ({ name, nearer: 'yes', suitable: 'yes', place: 'yes' })),
            },
          },
          gives: 'not-met',
        },
        {
          story: 'The fourth nearest, and nobody has asked about a plan',
          on: '2026-09-07',
          facts: {
            nearerSchools: {
              complete: true,
              schools: ['A', 'B', 'C'].map((name) => ({ name, nearer: 'yes', suitable: 'yes', place: 'yes' })),
            },
          },
          gives: 'unknown',
        },
        {
          story: 'The fourth nearest, but the plan names only this school: the others are not suitable ones',
          on: '2026-09-07',
          facts: {
            planNaming: 'only-this-school',
            planTravelCondition: false,
            nearerSchools: {
              complete: true,
              schools: ['A', 'B', 'C'].map((name) => ({ name, nearer: 'yes', suitable: 'yes', place: 'yes' })),
            },
          },
          gives: 'met',
        },
        {
          story: 'The fourth nearest, but two nearer ones were full',
          on: '2026-09-07',
          facts: {
            nearerSchools: {
              complete: true,
              schools: [
                { name: 'A', nearer: 'yes', place: 'no' },
                { name: 'B', nearer: 'yes', place: 'no' },
                { name: 'C', nearer: 'yes', suitable: 'yes', place: 'yes' },
              ],
            },
          },
          gives: 'met',
        },
        {
          story: 'Two nearer, whatever their places: still one of the three nearest',
          on: '2026-09-07',
          facts: {
            nearerSchools: {
              complete: true,
              schools: [
                { name: 'A', nearer: 'yes' },
                { name: 'B', nearer: 'yes' },
              ],
            },
          },
          gives: 'met',
        },
      ],
    }),
  ],
});
