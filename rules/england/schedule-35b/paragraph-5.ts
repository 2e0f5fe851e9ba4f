import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { cannotWalkGivenRoutes } from '../cannot-walk-given-routes.ts';
import { compulsorySchoolAge } from '../section-8.ts';
import { taughtAtArrangedPlace } from '../section-19-place.ts';
import { schedule35B } from '../sources.ts';
import { AT_PLACE } from './example-children.ts';

/** As paragraph 4, for a place arranged under section 19. There is no distance, and no nearer place to ask about. */
export const paragraph5 = provision({
  id: 'england/schedule-35b/5',
  title: 'The way to a place the council arranged cannot be walked',
  asks: 'Taught at a place that the council arranged, where the way there is not one the child can reasonably be expected to walk?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('5')],
      words: {
        met: 'The child is taught at a place that the council arranged, and the way there is not one the child can reasonably be expected to walk.',
        'not-met':
          'The rule about ways that cannot be walked to a place the council arranged does not give free travel here.',
        unknown:
          'We cannot say yet whether free travel is owed by the rule about ways that cannot be walked to a place the council arranged.',
      },
      all: [compulsorySchoolAge, taughtAtArrangedPlace, cannotWalkGivenRoutes],
      examples: [
        {
          story: 'An officer has found that the lane cannot be walked: any distance',
          on: '2026-09-07',
          facts: { ...AT_PLACE, walkToSchool: 600, canWalkGivenRoutes: false },
          gives: 'met',
        },
        {
          story: 'Nobody has assessed the way',
          on: '2026-09-07',
          facts: { ...AT_PLACE, walkToSchool: 600 },
          gives: 'unknown',
        },
        {
          story: 'An officer has found that it can be walked',
          on: '2026-09-07',
          facts: { ...AT_PLACE, canWalkGivenRoutes: true },
          gives: 'not-met',
        },
      ],
    },
  ],
});
