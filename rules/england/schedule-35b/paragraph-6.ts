import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { noBoarding } from '../boarding.ts';
import { noNearerSchool } from '../nearest-school.ts';
import { qualifyingSchool } from '../paragraph-15.ts';
import { compulsorySchoolAge } from '../section-8.ts';
import { beyondWalkingDistance } from '../section-444-5.ts';
import { schedule35B } from '../sources.ts';
import { CHILD } from './example-children.ts';
import { paragraph8 } from './paragraph-8.ts';

/** A child of compulsory school age whose school is not within walking distance. */
export const paragraph6 = provision({
  id: 'england/schedule-35b/6',
  title: 'Beyond walking distance',
  asks: 'Is the school beyond walking distance, with no boarding arranged and no nearer suitable school?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('6'), schedule35B('8')],
      words: {
        met: 'The school is beyond walking distance and is the nearest suitable one.',
        'not-met': 'The rule about distance does not give free travel to this school.',
        unknown: 'We cannot say yet whether free travel is owed for distance.',
      },
      all: [compulsorySchoolAge, paragraph8, qualifyingSchool, beyondWalkingDistance, noBoarding, noNearerSchool],
      examples: [
        {
          story: 'The day before the 8th birthday, exactly 2 miles',
          on: '2027-10-04',
          facts: { ...CHILD, walkToSchool: 3218.688 },
          gives: 'not-met',
        },
        {
          story: 'The day before the 8th birthday, a millimetre over',
          on: '2027-10-04',
          facts: { ...CHILD, walkToSchool: 3218.689 },
          gives: 'met',
        },
        {
          story: 'The 8th birthday, the same walk',
          on: '2027-10-05',
          facts: { ...CHILD, walkToSchool: 3218.689 },
          gives: 'not-met',
        },
        {
          story:
            'Excluded and sent by the school to a place a millimetre over the line: that place counts as the school',
          on: '2026-09-07',
          facts: { ...CHILD, attendance: 'excluded-taught-elsewhere', walkToSchool: 3218.689 },
          gives: 'met',
        },
        {
          story: 'Reception, aged 4, five miles: not yet of compulsory school age',
          on: '2023-09-06',
          facts: { ...CHILD, walkToSchool: 8046 },
          gives: 'not-met',
        },
      ],
    },
  ],
});
