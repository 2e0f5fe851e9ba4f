import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { eightButNotEleven } from '../ages.ts';
import { noBoarding } from '../boarding.ts';
import { noNearerSchool } from '../nearest-school.ts';
import { moreThanTwoMiles } from '../other-lines.ts';
import { lowIncome } from '../paragraph-14.ts';
import { qualifyingSchool } from '../paragraph-15.ts';
import { registeredAtSchool } from '../registered.ts';
import { schedule35B } from '../sources.ts';
import { CHILD, LOW } from './example-children.ts';

/** A child who has attained eight but not eleven, of a family with a low income. */
export const paragraph9 = provision({
  id: 'england/schedule-35b/9',
  title: 'Low income, aged 8 to 10',
  asks: 'Aged 8 to 10, with a low income, more than 2 miles from school, and no nearer suitable school?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('9')],
      words: {
        met: 'The family has a low income, the child is 8, 9 or 10, and the nearest suitable school is more than 2 miles away.',
        'not-met': 'The low-income rule for children aged 8 to 10 does not give free travel to this school.',
        unknown: 'We cannot say yet whether free travel is owed by the low-income rule for children aged 8 to 10.',
      },
      all: [
        eightButNotEleven,
        registeredAtSchool,
        qualifyingSchool,
        moreThanTwoMiles,
        noNearerSchool,
        noBoarding,
        lowIncome,
      ],
      examples: [
        {
          story: 'The 8th birthday, a millimetre over 2 miles',
          on: '2027-10-05',
          facts: { ...CHILD, ...LOW, walkToSchool: 3218.689 },
          gives: 'met',
        },
        {
          story: 'The 8th birthday, exactly 2 miles',
          on: '2027-10-05',
          facts: { ...CHILD, ...LOW, walkToSchool: 3218.688 },
          gives: 'not-met',
        },
        {
          story: 'The day before the 8th birthday: under 8, low income adds nothing',
          on: '2027-10-04',
          facts: { ...CHILD, ...LOW, walkToSchool: 3218.689 },
          gives: 'not-met',
        },
        {
          story: 'The day before the 11th birthday',
          on: '2026-10-04',
          facts: { ...CHILD, ...LOW, bornOn: '2015-10-05', walkToSchool: 4000 },
          gives: 'met',
        },
        {
          story: 'The council has arranged boarding: a person looks at travel at the start and end of each stay',
          on: '2027-10-05',
          facts: { ...CHILD, ...LOW, walkToSchool: 3218.689, boardingArranged: true },
          gives: 'unknown',
        },
        {
          story: 'The 11th birthday: paragraph 11 from now on',
          on: '2026-10-05',
          facts: { ...CHILD, ...LOW, bornOn: '2015-10-05', walkToSchool: 4000 },
          gives: 'not-met',
        },
      ],
    },
  ],
});
