import { day } from '../kernel/day.ts';
import { type Missing, onFacts, provision } from '../kernel/provision.ts';
import { boardingArranged } from './facts.ts';
import { schedule35B } from './sources.ts';

const OFFICER: Missing = {
  fact: boardingArranged.id,
  asks: 'an officer to decide on travel at the start and end of each stay',
  why: 'The council has arranged for the child to board at or near the school.',
  suppliers: ['judgement'],
};

/**
 * Paragraph 6 falls away where the authority has arranged suitable boarding at or near the school. Journeys at the
 * start and end of each stay are then left to a person, so nothing is found against the family here.
 */
export const noBoarding = provision({
  id: 'england/schedule-35b/boarding',
  title: 'No boarding arranged',
  asks: 'Has the council arranged no suitable boarding at or near the school?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('6')],
      words: {
        none: 'The council has not arranged boarding for the child.',
        arranged:
          'The council has arranged for the child to board at or near the school. An officer decides on travel at the start and end of each stay.',
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
