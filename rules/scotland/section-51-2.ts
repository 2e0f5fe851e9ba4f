import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { section51 } from './sources.ts';

/** Section 51(2), (2AA) and (2BB): seats to spare go to other pupils whom the authority selects. */
export const spareSeats = provision({
  id: 'scotland/section-51-2',
  title: 'Seats to spare',
  asks: 'Can a pupil to whom travel is not owed have a seat that is free?',
  versions: [
    onFacts({
      from: day('2026-08-01'),
      revision: 1,
      mark: 'T',
      cites: [section51('51(2)'), section51('51(2AA)'), section51('51(2BB)')],
      words: {
        open: 'Where its transport has seats to spare, the council has to let other pupils whom it selects use them. It may charge only where that causes no undue hardship.',
      },
      needs: {},
      decide: () => ({ verdict: 'met', reason: 'open' }),
      examples: [{ story: 'Any pupil, at any time', on: '2026-09-07', facts: {}, gives: 'met' }],
    }),
  ],
});
