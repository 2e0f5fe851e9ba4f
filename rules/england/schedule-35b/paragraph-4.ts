import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { cannotWalkGivenRoutes } from '../cannot-walk-given-routes.ts';
import { noNearerSchool } from '../nearest-school.ts';
import { qualifyingSchool } from '../paragraph-15.ts';
import { registeredAtSchool } from '../registered.ts';
import { compulsorySchoolAge } from '../section-8.ts';
import { withinWalkingDistance } from '../section-444-5.ts';
import { schedule35B } from '../sources.ts';
import { CHILD } from './example-children.ts';

/** A child of compulsory school age who cannot reasonably be expected to walk because of the nature of the routes. */
export const paragraph4 = provision({
  id: 'england/schedule-35b/4',
  title: 'The way there cannot be walked',
  asks: 'Within walking distance, with no nearer suitable school, but the way there is not one the child can reasonably be expected to walk?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('4')],
      words: {
        met: 'The way to school is not one the child can reasonably be expected to walk.',
        'not-met': 'The rule about ways that cannot be walked does not give free travel to this school.',
        unknown: 'We cannot say yet whether free travel is owed by the rule about ways that cannot be walked.',
      },
      all: [
        compulsorySchoolAge,
        registeredAtSchool,
        qualifyingSchool,
        withinWalkingDistance,
        noNearerSchool,
        cannotWalkGivenRoutes,
      ],
      examples: [
        {
          story: 'Within the distance, and an officer has found that the lane cannot be walked',
          on: '2026-09-07',
          facts: { ...CHILD, walkToSchool: 1500, canWalkGivenRoutes: false },
          gives: 'met',
        },
        {
          story: 'Within the distance, and nobody has assessed the way',
          on: '2026-09-07',
          facts: { ...CHILD, walkToSchool: 1500 },
          gives: 'unknown',
        },
        {
          story: 'An unsafe way to a school that was not the nearest',
          on: '2026-09-07',
          facts: {
            ...CHILD,
            walkToSchool: 1500,
            canWalkGivenRoutes: false,
            planNaming: 'no-plan',
            nearerSchools: {
              complete: true,
              schools: [{ name: 'Brook', nearer: 'yes', suitable: 'yes', place: 'yes' }],
            },
          },
          gives: 'not-met',
        },
      ],
    },
  ],
});
