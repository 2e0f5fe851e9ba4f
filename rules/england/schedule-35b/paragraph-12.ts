import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { elevenOrOver } from '../ages.ts';
import { noneNearerInBelief, wishInBelief } from '../belief.ts';
import { noBoarding } from '../boarding.ts';
import { moreThanTwoMiles, notMoreThanFifteenMiles } from '../other-lines.ts';
import { lowIncome } from '../paragraph-14.ts';
import { qualifyingSchool } from '../paragraph-15.ts';
import { registeredAtSchool } from '../registered.ts';
import { compulsorySchoolAge } from '../section-8.ts';
import { schedule35B } from '../sources.ts';
import { ELEVEN, LOW } from './example-children.ts';

/** A child who has attained eleven, of a family with a low income, whose parent wants education at the school on the
 * ground of the parent’s own religion or belief. */
export const paragraph12 = provision({
  id: 'england/schedule-35b/12',
  title: 'Low income, aged 11 or over, school chosen for religion or belief',
  asks: 'Aged 11 or over, with a low income, at the nearest school that suits a parent’s religion or belief, more than 2 and not more than 15 miles away?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('12')],
      words: {
        met: 'The family has a low income, the child is 11 or over, and this is the nearest school that suits the parent’s religion or belief, more than 2 and not more than 15 miles away.',
        'not-met':
          'The low-income rule for a school chosen for religion or belief does not give free travel to this school.',
        unknown:
          'We cannot say yet whether free travel is owed by the low-income rule for a school chosen for religion or belief.',
      },
      all: [
        elevenOrOver,
        compulsorySchoolAge,
        registeredAtSchool,
        qualifyingSchool,
        moreThanTwoMiles,
        notMoreThanFifteenMiles,
        wishInBelief,
        noneNearerInBelief,
        noBoarding,
        lowIncome,
      ],
      examples: [
        {
          story: 'Found by an officer, exactly 15 miles by road',
          on: '2026-10-05',
          facts: { ...ELEVEN, ...LOW, beliefWish: true, walkToSchool: 20000, driveToSchool: 24140.16 },
          gives: 'met',
        },
        {
          story: 'A millimetre over 15 miles by road',
          on: '2026-10-05',
          facts: { ...ELEVEN, ...LOW, beliefWish: true, walkToSchool: 20000, driveToSchool: 24140.161 },
          gives: 'not-met',
        },
        {
          story: 'The parent says so, and no officer has looked at it',
          on: '2026-10-05',
          facts: { ...ELEVEN, ...LOW, statesBeliefWish: true, walkToSchool: 20000, driveToSchool: 20000 },
          gives: 'unknown',
        },
      ],
    },
  ],
});
