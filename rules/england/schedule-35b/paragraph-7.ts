import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { noBoarding } from '../boarding.ts';
import { compulsorySchoolAge } from '../section-8.ts';
import { taughtAtArrangedPlace } from '../section-19-place.ts';
import { beyondWalkingDistance } from '../section-444-5.ts';
import { schedule35B } from '../sources.ts';
import { AT_PLACE, BROOK_HAD_ROOM } from './example-children.ts';

/** As paragraph 6, for a place arranged under section 19. Whether another place is nearer is not asked. */
export const paragraph7 = provision({
  id: 'england/schedule-35b/7',
  title: 'A place the council arranged, beyond walking distance',
  asks: 'Taught at a place that the council arranged, beyond walking distance, with no boarding arranged?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('7')],
      words: {
        met: 'The child is taught at a place that the council arranged, and it is beyond walking distance.',
        'not-met': 'The rule about distance to a place the council arranged does not give free travel here.',
        unknown:
          'We cannot say yet whether free travel is owed by the rule about distance to a place the council arranged.',
      },
      all: [compulsorySchoolAge, taughtAtArrangedPlace, beyondWalkingDistance, noBoarding],
      examples: [
        {
          story: 'Aged 6, exactly 2 miles',
          on: '2026-09-07',
          facts: { ...AT_PLACE, walkToSchool: 3218.688 },
          gives: 'not-met',
        },
        { story: 'A millimetre over', on: '2026-09-07', facts: { ...AT_PLACE, walkToSchool: 3218.689 }, gives: 'met' },
        {
          story: 'A millimetre over, though a school with room is nearer',
          on: '2026-09-07',
          facts: { ...AT_PLACE, walkToSchool: 3218.689, planNaming: 'no-plan', nearerSchools: BROOK_HAD_ROOM },
          gives: 'met',
        },
        {
          story: 'Boarding arranged by the council: a person',
          on: '2026-09-07',
          facts: { ...AT_PLACE, walkToSchool: 5000, boardingArranged: true },
          gives: 'unknown',
        },
        {
          story: 'Aged 4: not yet of compulsory school age',
          on: '2023-10-04',
          facts: { ...AT_PLACE, walkToSchool: 5000 },
          gives: 'not-met',
        },
      ],
    },
  ],
});
