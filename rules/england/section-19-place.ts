import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { attendance } from './facts.ts';
import { schedule35B, section } from './sources.ts';

/**
 * Paragraphs 3, 5, 7, 10 and 13 are about a place where the authority arranges for the child to be taught under
 * section 19. Nobody asks whether another such place is nearer. What is known of the child for it (illness, an
 * exclusion) is nothing for a program to grant on, so a person looks at every yes.
 */
export const taughtAtArrangedPlace = provision({
  id: 'england/schedule-35b/section-19-place',
  title: 'Taught at a place the council arranged',
  asks: 'Is the child taught at a place that the council arranged under section 19?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [...['3', '5', '7', '10', '13'].map(schedule35B), section('19(1)')],
      words: {
        arranged: 'The child is taught at a place that the council arranged.',
        'not-such-a-place': 'This is not a place that the council arranged for the child instead of school.',
      },
      needs: { attends: attendance },
      decide: ({ attends }) =>
        attends === 'section-19-place'
          ? { verdict: 'met', reason: 'arranged', restsOnHealthOrBelief: true }
          : { verdict: 'not-met', reason: 'not-such-a-place' },
      examples: [
        {
          story: 'After an exclusion, taught where the council arranged it',
          on: '2026-09-07',
          facts: { attendance: 'section-19-place' },
          gives: 'met',
        },
        { story: 'At a school', on: '2026-09-07', facts: { attendance: 'registered' }, gives: 'not-met' },
        {
          story: 'Educated at home by choice: the council arranged nothing',
          on: '2026-09-07',
          facts: { attendance: 'home-educated' },
          gives: 'not-met',
        },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
