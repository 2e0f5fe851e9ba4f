import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { boardingArranged } from './facts.ts';
import { tableInSection3 } from './sources.ts';

/** The table asks that no suitable boarding has been arranged. Section 4 is open all the same, and a person looks at it. */
export const noBoarding = provision({
  id: 'wales/section-3/boarding',
  title: 'No boarding arranged',
  asks: 'Has the council arranged no suitable boarding at or near the school?',
  versions: [
    onFacts({
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [tableInSection3],
      words: {
        none: 'The council has not arranged boarding for the child.',
        arranged: 'The council has arranged for the child to board at or near the school.',
      },
      wordsCy: {
        none: 'Nid yw’r cyngor wedi trefnu llety preswyl i’r plentyn.',
        arranged: 'Mae’r cyngor wedi trefnu i’r plentyn breswylio yn yr ysgol neu’n agos ati.',
      },
      needs: { boards: boardingArranged },
      decide: ({ boards }) =>
        boards ? { verdict: 'not-met', reason: 'arranged' } : { verdict: 'met', reason: 'none' },
      examples: [
        { story: 'A day pupil', on: '2026-09-07', facts: { boardingArranged: false }, gives: 'met' },
        { story: 'Boarding arranged', on: '2026-09-07', facts: { boardingArranged: true }, gives: 'not-met' },
        { story: 'Not known', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
