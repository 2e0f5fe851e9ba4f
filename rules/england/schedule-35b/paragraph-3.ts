import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { cannotWalkGivenNeeds } from '../cannot-walk-given-needs.ts';
import { needsOrDisability } from '../needs.ts';
import { compulsorySchoolAge } from '../section-8.ts';
import { taughtAtArrangedPlace } from '../section-19-place.ts';
import { schedule35B } from '../sources.ts';
import { AT_PLACE, CHILD } from './example-children.ts';

/** A child as in paragraph 2, taught at a place arranged under section 19. There is no distance, and no nearer place to ask about. */
export const paragraph3 = provision({
  id: 'england/schedule-35b/3',
  title: 'Special needs, disability or mobility, at a place the council arranged',
  asks: 'Taught at a place that the council arranged, and not able to walk there given the child’s needs?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('3')],
      words: {
        met: 'The child is taught at a place that the council arranged, and has needs that mean the child cannot reasonably be expected to walk there.',
        'not-met':
          'The rule about special educational needs, disability and mobility at a place the council arranged does not give free travel here.',
        unknown:
          'We cannot say yet whether free travel is owed by the rule about special educational needs, disability and mobility at a place the council arranged.',
      },
      all: [compulsorySchoolAge, needsOrDisability, taughtAtArrangedPlace, cannotWalkGivenNeeds],
      examples: [
        {
          story: 'An officer has found that the child cannot walk it: any distance, and nothing measured',
          on: '2026-09-07',
          facts: { ...AT_PLACE, specialEducationalNeeds: true, canWalkGivenNeeds: false },
          gives: 'met',
        },
        {
          story: '400 metres, disabled, and nobody has looked at it yet',
          on: '2026-09-07',
          facts: { ...AT_PLACE, walkToSchool: 400, disabled: true },
          gives: 'unknown',
        },
        {
          story: 'A school and not such a place',
          on: '2026-09-07',
          facts: { ...CHILD, disabled: true, canWalkGivenNeeds: false },
          gives: 'not-met',
        },
      ],
    },
  ],
});
