import { day } from '../kernel/day.ts';
import { type Missing, onFacts, provision } from '../kernel/provision.ts';
import { boardingArranged } from './facts.ts';
import { schedule35B, section } from './sources.ts';

const OFFICER: Missing = {
  fact: boardingArranged.id,
  asks: 'an officer to decide on travel at the start and end of each stay',
  why: 'The council has arranged for the child to board at or near the school or place.',
  suppliers: ['judgement'],
};

/**
 * Paragraphs 6 and 7 fall away where the authority has arranged suitable boarding at or near the school or place.
 * Paragraphs 9 to 13 do not speak of boarding, but a boarder does not make the journey each day either. Journeys at the
 * start and end of each stay are left to a person, so nothing is found for or against the family here.
 */
export const noBoarding = provision({
  id: 'england/schedule-35b/boarding',
  title: 'No boarding arranged',
  asks: 'Has the council arranged no suitable boarding at or near the school or place?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('6'), schedule35B('7'), section('508B(3)')],
      words: {
        none: 'The council has not arranged boarding for the child.',
        arranged:
          'The council has arranged for the child to board at or near the school or place. An officer decides on travel at the start and end of each stay.',
      },
      needs: { boards: boardingArranged },
      decide: ({ boards }) =>
        boards ? { verdict: 'unknown', reason: 'arranged', unsettled: [OFFICER] } : { verdict: 'met', reason: 'none' },
      examples: [
        { story: 'A day pupil', on: '2026-09-07', facts: { boardingArranged: false }, gives: 'met' },
        {
          story:
            'Boarding arranged by the council: paragraph 6 falls away, and a person decides on the journeys that are left',
          on: '2026-09-07',
          facts: { boardingArranged: true },
          gives: 'unknown',
        },
        { story: 'Not known', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
