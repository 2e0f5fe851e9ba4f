import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { attendance, livesInArea } from './facts.ts';
import { schedule35B, section } from './sources.ts';

/** Paragraphs 2, 4, 6, 9, 11 and 12 are about the school where the child is registered, not the one hoped for. */
export const registeredAtSchool = provision({
  id: 'england/schedule-35b/registered',
  title: 'Registered at the school',
  asks: 'Is the child a registered pupil at the school?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [
        schedule35B('2'),
        schedule35B('4'),
        schedule35B('6'),
        schedule35B('9'),
        schedule35B('11'),
        schedule35B('12'),
      ],
      words: {
        registered: 'The child is a registered pupil at the school.',
        accepted: 'A place at the school has been offered and accepted.',
        supposed: 'This supposes that the child gets a place at the school.',
        elsewhere:
          'The child is taught at a place that the council arranged, not at a school where the child is registered. Other paragraphs are about that.',
      },
      needs: { attends: attendance },
      decide: ({ attends }) => {
        if (attends === 'registered') return { verdict: 'met', reason: 'registered' };
        if (attends === 'section-19-place') return { verdict: 'not-met', reason: 'elsewhere' };
        if (attends === 'place-accepted')
          return { verdict: 'met', reason: 'accepted', supposes: 'that the child takes up the place at the school' };
        return { verdict: 'met', reason: 'supposed', supposes: 'that the child gets a place at the school' };
      },
      examples: [
        { story: 'Registered there', on: '2026-09-07', facts: { attendance: 'registered' }, gives: 'met' },
        {
          story: 'Only thinking about it: met on that supposition, and nothing is granted on it',
          on: '2026-09-07',
          facts: { attendance: 'considering' },
          gives: 'met',
        },
        {
          story: 'Taught at a place the council arranged',
          on: '2026-09-07',
          facts: { attendance: 'section-19-place' },
          gives: 'not-met',
        },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});

/**
 * Paragraphs 3, 5, 7, 10 and 13 are about a place arranged under section 19. Their tests are not written here yet,
 * so a person looks at it. Each of them presupposes compulsory school age, which is asked beside this.
 */
export const section19Place = provision({
  id: 'england/schedule-35b/section-19-place',
  title: 'Taught at a place the council arranged',
  asks: 'Is the child taught at a place that the council arranged under section 19, and does one of the paragraphs about such places apply?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [
        schedule35B('3'),
        schedule35B('5'),
        schedule35B('7'),
        schedule35B('10'),
        schedule35B('13'),
        section('19(1)'),
      ],
      words: {
        'not-such-a-place': 'This is about a school, not about another place that the council arranged.',
        'not-written':
          'The child is taught at a place that the council arranged. Fairmile cannot yet work out the rules for such places, so an officer has to.',
      },
      needs: { attends: attendance },
      decide: ({ attends }) =>
        attends === 'section-19-place'
          ? {
              verdict: 'unknown',
              reason: 'not-written',
              unsettled: [
                {
                  fact: attendance.id,
                  asks: 'an officer to work through the rules for such places',
                  why: 'Fairmile does not yet hold the rules for places arranged under section 19.',
                  suppliers: ['judgement'],
                },
              ],
            }
          : { verdict: 'not-met', reason: 'not-such-a-place' },
      examples: [
        { story: 'At a school', on: '2026-09-07', facts: { attendance: 'registered' }, gives: 'not-met' },
        {
          story: 'After an exclusion, taught where the council arranged it',
          on: '2026-09-07',
          facts: { attendance: 'section-19-place' },
          gives: 'unknown',
        },
      ],
    }),
  ],
});

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
