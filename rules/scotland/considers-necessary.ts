import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { councilConsidersNecessary } from './facts.ts';
import { section51 } from './sources.ts';

/** The duty itself: arrangements as the authority considers necessary. That is a finding of a named person. */
export const considersNecessary = provision({
  id: 'scotland/section-51-1/necessary',
  title: 'Travel that the council considers necessary',
  asks: 'Does the council consider travel necessary for this pupil?',
  versions: [
    onFacts({
      from: day('2026-08-01'),
      revision: 1,
      mark: 'T',
      cites: [section51('51(1)')],
      words: {
        necessary: 'An officer has found that the pupil needs travel to be arranged.',
        'not-necessary': 'An officer has found that no travel needs to be arranged for the pupil.',
      },
      needs: { necessary: councilConsidersNecessary },
      decide: ({ necessary }) =>
        necessary
          ? { verdict: 'met', reason: 'necessary', restsOnHealthOrBelief: true }
          : { verdict: 'not-met', reason: 'not-necessary' },
      examples: [
        { story: 'Found needed', on: '2026-09-07', facts: { councilConsidersNecessary: true }, gives: 'met' },
        { story: 'Found not needed', on: '2026-09-07', facts: { councilConsidersNecessary: false }, gives: 'not-met' },
        { story: 'Nobody has looked', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
