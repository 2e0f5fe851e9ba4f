import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { elevenOrOver } from '../ages.ts';
import { noBoarding } from '../boarding.ts';
import { moreThanTwoMiles, notMoreThanSixMiles } from '../other-lines.ts';
import { lowIncome } from '../paragraph-14.ts';
import { qualifyingSchool } from '../paragraph-15.ts';
import { registeredAtSchool } from '../registered.ts';
import { compulsorySchoolAge } from '../section-8.ts';
import { schedule35B } from '../sources.ts';
import { fewerThanThreeNearer } from '../three-nearest.ts';
import { ELEVEN, LOW } from './example-children.ts';

/** A child who has attained eleven, of a family with a low income. There is no nearest-school condition: a choice of three. */
export const paragraph11 = provision({
  id: 'england/schedule-35b/11',
  title: 'Low income, aged 11 or over, one of the three nearest',
  asks: 'Aged 11 or over, with a low income, and one of the three nearest suitable schools more than 2 and not more than 6 miles away?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('11')],
      words: {
        met: 'The family has a low income, the child is 11 or over, and this is one of the three nearest suitable schools, more than 2 and not more than 6 miles away.',
        'not-met': 'The low-income rule for the three nearest schools does not give free travel to this school.',
        unknown: 'We cannot say yet whether free travel is owed by the low-income rule for the three nearest schools.',
      },
      all: [
        elevenOrOver,
        compulsorySchoolAge,
        registeredAtSchool,
        qualifyingSchool,
        moreThanTwoMiles,
        notMoreThanSixMiles,
        fewerThanThreeNearer,
        noBoarding,
        lowIncome,
      ],
      examples: [
        {
          story: 'Aged 11, a millimetre over 2 miles to walk, exactly 6 by road, third nearest',
          on: '2026-10-05',
          facts: {
            ...ELEVEN,
            ...LOW,
            walkToSchool: 3218.689,
            driveToSchool: 9656.064,
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
          story: 'A millimetre over 6 miles by road',
          on: '2026-10-05',
          facts: { ...ELEVEN, ...LOW, walkToSchool: 3218.689, driveToSchool: 9656.065 },
          gives: 'not-met',
        },
        {
          story: 'The fourth nearest, 4 miles',
          on: '2026-10-05',
          facts: {
            ...ELEVEN,
            ...LOW,
            planNaming: 'no-plan',
            walkToSchool: 6437,
            driveToSchool: 6500,
            nearerSchools: {
              complete: true,
              schools: ['A', 'B', 'C'].map((name) => ({ name, nearer: 'yes', suitable: 'yes', place: 'yes' })),
            },
          },
          gives: 'not-met',
        },
        {
          story: 'The day before the 11th birthday',
          on: '2026-10-04',
          facts: { ...ELEVEN, ...LOW, walkToSchool: 4000, driveToSchool: 4000 },
          gives: 'not-met',
        },
      ],
    },
  ],
});
