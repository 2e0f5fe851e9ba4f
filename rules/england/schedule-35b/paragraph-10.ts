import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { eightButNotEleven } from '../ages.ts';
import { noBoarding } from '../boarding.ts';
import { moreThanTwoMiles } from '../other-lines.ts';
import { lowIncome } from '../paragraph-14.ts';
import { taughtAtArrangedPlace } from '../section-19-place.ts';
import { schedule35B } from '../sources.ts';
import { AT_PLACE, LOW } from './example-children.ts';

/** As paragraph 9, for a place arranged under section 19. Whether another place is nearer is not asked. */
export const paragraph10 = provision({
  id: 'england/schedule-35b/10',
  title: 'Low income, aged 8 to 10, at a place the council arranged',
  asks: 'Aged 8 to 10, with a low income, and taught more than 2 miles away at a place that the council arranged?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('10')],
      words: {
        met: 'The family has a low income, the child is 8, 9 or 10, and the place that the council arranged is more than 2 miles away.',
        'not-met':
          'The rule about low income for children aged 8 to 10 at a place the council arranged does not give free travel here.',
        unknown:
          'We cannot say yet whether free travel is owed by the rule about low income for children aged 8 to 10 at a place the council arranged.',
      },
      all: [eightButNotEleven, taughtAtArrangedPlace, moreThanTwoMiles, noBoarding, lowIncome],
      examples: [
        {
          story: 'The 8th birthday, a millimetre over 2 miles',
          on: '2027-10-05',
          facts: { ...AT_PLACE, ...LOW, walkToSchool: 3218.689 },
          gives: 'met',
        },
        {
          story: 'The 8th birthday, exactly 2 miles',
          on: '2027-10-05',
          facts: { ...AT_PLACE, ...LOW, walkToSchool: 3218.688 },
          gives: 'not-met',
        },
        {
          story: 'The day before the 8th birthday',
          on: '2027-10-04',
          facts: { ...AT_PLACE, ...LOW, walkToSchool: 3218.689 },
          gives: 'not-met',
        },
        {
          story: 'The 11th birthday: paragraph 13 from now on',
          on: '2026-10-05',
          facts: { ...AT_PLACE, ...LOW, bornOn: '2015-10-05', walkToSchool: 3218.689 },
          gives: 'not-met',
        },
        {
          story: 'Nobody has asked about income',
          on: '2027-10-05',
          facts: { ...AT_PLACE, walkToSchool: 3218.689 },
          gives: 'unknown',
        },
      ],
    },
  ],
});
