import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { elevenOrOver } from '../ages.ts';
import { noBoarding } from '../boarding.ts';
import { moreThanTwoMiles, notMoreThanSixMiles } from '../other-lines.ts';
import { lowIncome } from '../paragraph-14.ts';
import { compulsorySchoolAge } from '../section-8.ts';
import { taughtAtArrangedPlace } from '../section-19-place.ts';
import { schedule35B } from '../sources.ts';
import { AT_PLACE, LOW } from './example-children.ts';

/** As paragraph 11, for a place arranged under section 19. No other place is asked about. */
export const paragraph13 = provision({
  id: 'england/schedule-35b/13',
  title: 'Low income, aged 11 or over, at a place the council arranged',
  asks: 'Aged 11 or over, with a low income, and taught more than 2 and not more than 6 miles away at a place that the council arranged?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('13')],
      words: {
        met: 'The family has a low income, the child is 11 or over, and the place that the council arranged is more than 2 and not more than 6 miles away.',
        'not-met':
          'The rule about low income for children aged 11 or over at a place the council arranged does not give free travel here.',
        unknown:
          'We cannot say yet whether free travel is owed by the rule about low income for children aged 11 or over at a place the council arranged.',
      },
      all: [
        elevenOrOver,
        compulsorySchoolAge,
        taughtAtArrangedPlace,
        moreThanTwoMiles,
        notMoreThanSixMiles,
        noBoarding,
        lowIncome,
      ],
      examples: [
        {
          story: 'The 11th birthday, a millimetre over 2 miles to walk and exactly 6 by road',
          on: '2026-10-05',
          facts: { ...AT_PLACE, ...LOW, bornOn: '2015-10-05', walkToSchool: 3218.689, driveToSchool: 9656.064 },
          gives: 'met',
        },
        {
          story: 'A millimetre over 6 miles by road',
          on: '2026-10-05',
          facts: { ...AT_PLACE, ...LOW, bornOn: '2015-10-05', walkToSchool: 3218.689, driveToSchool: 9656.065 },
          gives: 'not-met',
        },
        {
          story: 'The day before the 11th birthday',
          on: '2026-10-04',
          facts: { ...AT_PLACE, ...LOW, bornOn: '2015-10-05', walkToSchool: 3218.689, driveToSchool: 5000 },
          gives: 'not-met',
        },
        {
          story: '16 since September, the day after the school leaving date',
          on: '2027-06-26',
          facts: { ...AT_PLACE, ...LOW, bornOn: '2010-09-15', walkToSchool: 3218.689, driveToSchool: 5000 },
          gives: 'not-met',
        },
      ],
    },
  ],
});
