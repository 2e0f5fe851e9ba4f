import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { thisHomeCounts, twoHomes } from './facts.ts';
import { ombudsman, section } from './sources.ts';

/**
 * Nothing found in the Act or the guidance says which of two homes counts, nor that travel is owed from both. One home,
 * where the published policy and the facts settle it; else a person.
 */
export const homeThatCounts = provision({
  id: 'england/section-508b/home',
  title: 'The home that counts',
  asks: 'Is the home asked about the one that counts?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'S',
      cites: [section('508B(3)'), ombudsman('24 013 117')],
      words: {
        'one-home': 'We were told of one home.',
        counts: 'The child has two homes, and by the council’s policy this is the one that counts.',
        'other-counts':
          'The child has two homes. By the council’s policy the other one counts, so please ask about the way from there.',
        'not-settled': 'The child has two homes. An officer has to decide which of them counts.',
      },
      needs: {},
      uses: { two: twoHomes, counts: thisHomeCounts },
      decide: ({ two, counts }) => {
        if (!two) return { verdict: 'met', reason: 'one-home' };
        if (counts === undefined)
          return {
            verdict: 'unknown',
            reason: 'not-settled',
            unsettled: [stillNeeded(thisHomeCounts, 'The way to school is different from each home.')],
          };
        return counts ? { verdict: 'met', reason: 'counts' } : { verdict: 'not-met', reason: 'other-counts' };
      },
      examples: [
        { story: 'One home', on: '2026-09-07', facts: { twoHomes: false }, gives: 'met' },
        {
          story: 'Two homes, and nobody has settled which counts: a person',
          on: '2026-09-07',
          facts: { twoHomes: true },
          gives: 'unknown',
        },
        {
          story: 'Two homes, and the published policy settles that it is this one',
          on: '2026-09-07',
          facts: { twoHomes: true, thisHomeCounts: true },
          gives: 'met',
        },
        {
          story: 'Two homes, and the published policy settles that it is the other one',
          on: '2026-09-07',
          facts: { twoHomes: true, thisHomeCounts: false },
          gives: 'not-met',
        },
      ],
    }),
  ],
});
