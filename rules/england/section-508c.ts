import { addDays, day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { bornOn, livesInArea } from './facts.ts';
import { schoolLeavingDate } from './section-8.ts';
import { section } from './sources.ts';

/**
 * The door that stays open to every child in the area who is not eligible: the authority may help, and a request has
 * to be considered. Nothing that is known of the child closes it, and nothing has to be known for it to be open.
 */
export const mayHelpAnyChild = provision({
  id: 'england/section-508c',
  title: 'The council may help any child',
  asks: 'May the council help a child to whom free travel is not owed?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [section('508C')],
      words: {
        open: 'The council may help with travel even where the law does not say that it must. Anyone may ask, and the council has to think about what they say.',
        'another-council': 'The home is in another council’s area. That council may help, and anyone may ask it.',
        'after-16':
          'The rules for sixth-form age, or for adult learners, apply in place of this. Anyone may still ask.',
      },
      needs: {},
      uses: { lives: livesInArea, born: bornOn },
      decide: ({ lives, born }, on) => {
        const end = born && schoolLeavingDate(born);
        if (end && on > end) return { verdict: 'not-met', reason: 'after-16' };
        const changes = end && {
          on: addDays(end, 1),
          because: 'Compulsory school age has ended with the school leaving date.',
        };
        const outcome =
          lives === false
            ? ({ verdict: 'not-met', reason: 'another-council' } as const)
            : ({ verdict: 'met', reason: 'open' } as const);
        return { ...outcome, ...(changes ? { changes } : {}) };
      },
      examples: [
        { story: 'Nothing known at all: the door is open', on: '2026-09-07', facts: {}, gives: 'met' },
        {
          story: 'Reception, aged 4: open',
          on: '2026-09-07',
          facts: { bornOn: '2022-01-10', livesInArea: true },
          gives: 'met',
        },
        { story: 'On the school leaving date', on: '2027-06-25', facts: { bornOn: '2010-09-15' }, gives: 'met' },
        {
          story: 'The day after it: the rules for sixth-form age and adults',
          on: '2027-06-26',
          facts: { bornOn: '2010-09-15' },
          gives: 'not-met',
        },
        {
          story: 'A home in another area: that council’s door',
          on: '2026-09-07',
          facts: { livesInArea: false },
          gives: 'not-met',
        },
      ],
    }),
  ],
});
