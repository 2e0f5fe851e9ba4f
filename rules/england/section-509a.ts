import { day, inWords } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { bornOn } from './facts.ts';
import { startOfCompulsorySchoolAge } from './section-8.ts';
import { section } from './sources.ts';

/** Below compulsory school age nothing is owed. There is a power for early-years places, beside section 508C. */
export const mayHelpUnderFives = provision({
  id: 'england/section-509a',
  title: 'The council may help a child under school age',
  asks: 'May the council help a child who is not yet of compulsory school age to travel to an early-years place?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      // Read only where a council restates it.
      mark: 'S',
      cites: [section('509A')],
      words: {
        open: 'Until {start} the council may help with travel to an early-years place. Anyone may ask, and the council has to think about what they say.',
        'of-age': 'The child has reached compulsory school age, so the rules for school travel apply.',
      },
      needs: { born: bornOn },
      decide: ({ born }, on) => {
        const start = startOfCompulsorySchoolAge(born);
        if (on >= start) return { verdict: 'not-met', reason: 'of-age' };
        return {
          verdict: 'met',
          reason: 'open',
          values: { start: inWords(start) },
          changes: { on: start, because: 'Compulsory school age begins.' },
        };
      },
      examples: [
        { story: 'The day before it begins', on: '2027-03-30', facts: { bornOn: '2022-01-10' }, gives: 'met' },
        { story: 'The day it begins', on: '2027-03-31', facts: { bornOn: '2022-01-10' }, gives: 'not-met' },
      ],
    }),
  ],
});
