import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { belongsToArea } from './facts.ts';
import { section51 } from './sources.ts';

/** Section 51(2B): the duty does not cover pupils who belong to another area. */
export const belongsHere = provision({
  id: 'scotland/section-51-2b',
  title: 'Belongs to the council’s area',
  asks: 'Does the pupil belong to the area of the council that is asked?',
  versions: [
    onFacts({
      from: day('2026-08-01'),
      revision: 1,
      mark: 'T',
      cites: [section51('51(2B)')],
      words: {
        here: 'The pupil belongs to this council’s area.',
        elsewhere: 'The pupil belongs to another council’s area, and that council is the one to ask.',
      },
      needs: { belongs: belongsToArea },
      decide: ({ belongs }) =>
        belongs ? { verdict: 'met', reason: 'here' } : { verdict: 'not-met', reason: 'elsewhere' },
      examples: [
        { story: 'Belongs here', on: '2026-09-07', facts: { belongsToArea: true }, gives: 'met' },
        { story: 'Belongs elsewhere', on: '2026-09-07', facts: { belongsToArea: false }, gives: 'not-met' },
        { story: 'Not known', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
