import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { section19Place } from '../school-place.ts';
import { compulsorySchoolAge } from '../section-8.ts';
import { schedule35B } from '../sources.ts';
import { CHILD } from './example-children.ts';

/** Paragraphs 3, 5, 7, 10 and 13, whose own tests are not written here yet: for a child of the age for them, a person. */
export const placesUnderSection19 = provision({
  id: 'england/schedule-35b/places-under-section-19',
  title: 'Places the council arranged instead of school',
  asks: 'Is the child of compulsory school age and taught at a place that the council arranged, with free travel owed to it?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: ['3', '5', '7', '10', '13'].map(schedule35B),
      words: {
        'not-met': 'The rules about places that the council arranged instead of school do not give free travel here.',
        unknown:
          'We cannot say yet whether free travel is owed by the rules about places that the council arranged instead of school.',
      },
      all: [compulsorySchoolAge, section19Place],
      examples: [
        {
          story: 'Aged 4 and taught at such a place: not yet of the age that each of these paragraphs presupposes',
          on: '2023-10-04',
          facts: { ...CHILD, attendance: 'section-19-place' },
          gives: 'not-met',
        },
        {
          story: 'Of compulsory school age and taught at such a place',
          on: '2026-09-07',
          facts: { ...CHILD, attendance: 'section-19-place' },
          gives: 'unknown',
        },
        { story: 'At a school', on: '2026-09-07', facts: CHILD, gives: 'not-met' },
      ],
    },
  ],
});
