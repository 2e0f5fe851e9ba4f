import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { livesInArea } from './facts.ts';
import { section } from './sources.ts';

/** The duty is to a child in the authority’s area. A child of another area is that authority’s to help. */
export const inTheArea = provision({
  id: 'england/section-508b/area',
  title: 'In the council’s area',
  asks: 'Does the child live in the area of the council that is asked?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [section('508B(1)')],
      words: {
        inside: 'The home is in this council’s area.',
        outside: 'The home is in another council’s area, and that council is the one to ask.',
      },
      needs: { lives: livesInArea },
      decide: ({ lives }) => (lives ? { verdict: 'met', reason: 'inside' } : { verdict: 'not-met', reason: 'outside' }),
      examples: [
        { story: 'Home in the area', on: '2026-09-07', facts: { livesInArea: true }, gives: 'met' },
        { story: 'Home in the next county', on: '2026-09-07', facts: { livesInArea: false }, gives: 'not-met' },
        { story: 'Not known', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
