import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { measure } from './sources.ts';

/** The power to help any other learner: under age, over it, nearer than the lines, by choice of language or faith. It is always open. */
export const powerToHelp = provision({
  id: 'wales/section-6',
  title: 'The power to help other learners',
  asks: 'May the council help a learner to whom travel is not owed?',
  versions: [
    onFacts({
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [measure('6')],
      words: {
        open: 'The council may arrange travel for any other learner, and may make a charge for it. It is always possible to ask.',
      },
      wordsCy: {
        open: 'Caiff y cyngor drefnu teithio i unrhyw ddysgwr arall, a chaiff godi tâl amdano. Mae modd gofyn bob amser.',
      },
      needs: {},
      decide: () => ({ verdict: 'met', reason: 'open' }),
      examples: [{ story: 'Anyone, at any time', on: '2026-09-07', facts: {}, gives: 'met' }],
    }),
  ],
});
