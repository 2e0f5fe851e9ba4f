import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { freeTravelBy, freeTravelSuits } from './facts.ts';
import { section } from './sources.ts';

const BY = {
  'public-scheme': 'A public scheme',
  school: 'The school',
  'another-body': 'Another body',
} as const;

/**
 * Somebody else already gives the child free travel that suits. The child is eligible all the same; there is nothing to
 * arrange. It is recorded so, and is no ground to say that travel is not owed.
 */
export const alreadyMet = provision({
  id: 'england/section-508b/already-met',
  title: 'Free travel that somebody else gives',
  asks: 'Does somebody else already give the child free travel that suits?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [section('508B(2)')],
      words: {
        nobody: 'Nobody else gives the child free travel, so the council arranges it.',
        suits:
          '{by} already gives the child free travel that suits. The child is eligible, and the council has nothing to arrange.',
        'does-not-suit': '{by} gives the child free travel that does not suit this child, so the council arranges it.',
        'not-looked-at':
          '{by} already gives the child free travel. An officer has to find whether it suits this child.',
      },
      needs: { by: freeTravelBy },
      uses: { suits: freeTravelSuits },
      decide: ({ by, suits }) => {
        if (by === 'nobody') return { verdict: 'not-met', reason: 'nobody' };
        const values = { by: BY[by] };
        if (suits === undefined)
          return {
            verdict: 'unknown',
            reason: 'not-looked-at',
            values,
            unsettled: [stillNeeded(freeTravelSuits, 'Travel that does not suit the child does not count.')],
          };
        return suits
          ? { verdict: 'met', reason: 'suits', values }
          : { verdict: 'not-met', reason: 'does-not-suit', values };
      },
      examples: [
        {
          story: 'Free travel for children on a city’s buses and trains, found to suit',
          on: '2026-09-07',
          facts: { freeTravelBy: 'public-scheme', freeTravelSuits: true },
          gives: 'met',
        },
        {
          story: 'The same, found not to suit a child who cannot use a bus',
          on: '2026-09-07',
          facts: { freeTravelBy: 'public-scheme', freeTravelSuits: false },
          gives: 'not-met',
        },
        {
          story: 'The school runs a bus, and nobody has looked at whether it suits',
          on: '2026-09-07',
          facts: { freeTravelBy: 'school' },
          gives: 'unknown',
        },
        { story: 'Nobody gives it', on: '2026-09-07', facts: { freeTravelBy: 'nobody' }, gives: 'not-met' },
        { story: 'Nobody has asked', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
