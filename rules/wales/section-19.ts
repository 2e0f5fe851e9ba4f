import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { personNeeded } from '../kernel/still-needed.ts';
import { TWO_HOMES } from './example-learners.ts';
import { homes } from './facts-of-homes.ts';
import { furtherEducation } from './section-3/further-education.ts';
import { lookedAfterGround } from './section-3/looked-after.ts';
import { otherPlace } from './section-3/other-place.ts';
import { nearestSchool } from './section-3/school.ts';
import { measure } from './sources.ts';

/** Parents apart, and the child usually lives with both in term: ordinarily resident at both homes. */
export const livesInBothHomes = provision({
  id: 'wales/section-19/both-homes',
  title: 'A home with each parent',
  asks: 'Do the parents live apart, and does the child usually live with both in term time?',
  versions: [
    onFacts({
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [measure('19')],
      words: {
        both: 'The child lives with both parents, who live apart, so both homes count.',
        one: 'The child has one home.',
        other: 'The child lives in more than one place. An officer has to look at which home counts.',
      },
      wordsCy: {
        both: 'Mae’r plentyn yn byw gyda’r ddau riant, sy’n byw ar wahân, felly mae’r ddau gartref yn cyfrif.',
        one: 'Mae gan y plentyn un cartref.',
        other: 'Mae’r plentyn yn byw mewn mwy nag un lle. Rhaid i swyddog edrych pa gartref sy’n cyfrif.',
      },
      needs: { lives: homes },
      decide: ({ lives }) => {
        if (lives === 'one') return { verdict: 'not-met', reason: 'one' };
        if (lives !== 'other') return { verdict: 'met', reason: 'both' };
        const open = personNeeded(homes, 'an officer to say which home counts', 'Section 19 is about two parents.');
        return { verdict: 'unknown', reason: 'other', unsettled: [open] };
      },
      examples: [
        { story: 'A home with each parent', on: '2026-09-07', facts: { homes: 'two-parents-apart' }, gives: 'met' },
        { story: 'One home', on: '2026-09-07', facts: { homes: 'one' }, gives: 'not-met' },
        {
          story: 'More than two homes: which two count is asked beside this',
          on: '2026-09-07',
          facts: { homes: 'more-than-two' },
          gives: 'met',
        },
        { story: 'Part of the week with grandparents', on: '2026-09-07', facts: { homes: 'other' }, gives: 'unknown' },
      ],
    }),
  ],
});

const anyRowFromSecondHome = provision({
  id: 'wales/section-3/second-home',
  title: 'The table in section 3, from the second home',
  asks: 'Is one of the conditions in the table met from the second home?',
  versions: [
    {
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [measure('3'), measure('19')],
      words: {
        met: 'One of the conditions is met from the second home.',
        'not-met': 'None of the conditions is met from the second home.',
        unknown: 'We cannot say yet whether one of the conditions is met from the second home.',
      },
      wordsCy: {
        met: 'Mae un o’r amodau wedi’i fodloni o’r ail gartref.',
        'not-met': 'Nid oes yr un o’r amodau wedi’i fodloni o’r ail gartref.',
        unknown: 'Ni allwn ddweud eto a oes un o’r amodau wedi’i fodloni o’r ail gartref.',
      },
      any: [nearestSchool.second, lookedAfterGround.second, otherPlace.second, furtherEducation.second],
      examples: [
        {
          story: 'Exactly 2 miles from the second home',
          on: '2026-09-07',
          facts: { ...TWO_HOMES, walkFromSecondHome: 3218.688 },
          gives: 'met',
        },
        {
          story: 'A millimetre short, and nobody has looked at the way',
          on: '2026-09-07',
          facts: { ...TWO_HOMES, walkFromSecondHome: 3218.687 },
          gives: 'unknown',
        },
      ],
    },
  ],
});

/** Section 19: where a child lives with both parents in two homes, the second home is tested just as the first. */
export const section19 = provision({
  id: 'wales/section-19',
  title: 'From the second home',
  asks: 'Does the child live with each of two parents, and is the school too far to walk from the second home?',
  versions: [
    {
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [measure('19'), measure('3')],
      words: {
        met: 'Free travel is owed from the child’s second home.',
        'not-met': 'No free travel is owed from a second home.',
        unknown: 'We cannot say yet whether free travel is owed from a second home.',
      },
      wordsCy: {
        met: 'Mae hawl i deithio am ddim o ail gartref y plentyn.',
        'not-met': 'Nid oes hawl i deithio am ddim o ail gartref.',
        unknown: 'Ni allwn ddweud eto a oes hawl i deithio am ddim o ail gartref.',
      },
      all: [livesInBothHomes, anyRowFromSecondHome],
      examples: [
        {
          story: 'A home with each parent, the second exactly 2 miles away',
          on: '2026-09-07',
          facts: { ...TWO_HOMES, walkFromSecondHome: 3218.688 },
          gives: 'met',
        },
        {
          story: 'One home only',
          on: '2026-09-07',
          facts: { ...TWO_HOMES, homes: 'one', walkFromSecondHome: 3218.688 },
          gives: 'not-met',
        },
        {
          story: 'A home with each parent, and the second not measured',
          on: '2026-09-07',
          facts: TWO_HOMES,
          gives: 'unknown',
        },
      ],
    },
  ],
});
