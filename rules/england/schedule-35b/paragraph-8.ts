import { day } from '../../kernel/day.ts';
import { onFacts, provision } from '../../kernel/provision.ts';
import { attendance, schoolType } from '../facts.ts';
import { REGISTRATION_WORDS, registration } from '../registered.ts';
import { schedule35B, section } from '../sources.ts';

/**
 * Not a ground: it widens paragraph 6, and no other, to the place where a school requires an excluded pupil to attend.
 * While work is set at home there is no such place, and no journey. An exclusion is nothing for a program to grant on,
 * so a person looks at every yes.
 */
export const paragraph8 = provision({
  id: 'england/schedule-35b/8',
  title: 'At the school, or where it sends an excluded pupil',
  asks: 'Is the child registered at the school, or excluded, still registered and required by the school to attend for instruction somewhere else?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('6'), schedule35B('8'), schedule35B('15(7)'), section('508B(10)')],
      words: {
        ...REGISTRATION_WORDS,
        sent: 'The child is still registered at the school, and the school requires the child to be taught at another place for now. That place counts as the school.',
      },
      needs: { attends: attendance },
      uses: { type: schoolType },
      decide: ({ attends, type }) =>
        attends === 'excluded-taught-elsewhere'
          ? { verdict: 'met', reason: 'sent', restsOnHealthOrBelief: true }
          : registration(attends, type),
      examples: [
        { story: 'Registered', on: '2026-09-07', facts: { attendance: 'registered' }, gives: 'met' },
        {
          story: 'Excluded, still on the roll, and sent to a centre by the school',
          on: '2026-09-07',
          facts: { attendance: 'excluded-taught-elsewhere' },
          gives: 'met',
        },
        {
          story: 'Taught at a place that the council arranged: paragraph 7, not this one',
          on: '2026-09-07',
          facts: { attendance: 'section-19-place' },
          gives: 'not-met',
        },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
