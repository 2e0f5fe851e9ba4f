import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { personNeeded } from '../kernel/still-needed.ts';
import { statement } from './facts.ts';
import { contact } from './sources.ts';

const CONSIDER = personNeeded(
  statement,
  'the Education Authority to consider what travel the pupil needs',
  'There is a statement of special educational needs, and each case is considered by itself.',
);

/** A statement alone does not entitle; the authority considers each case. That travel written into one is owed is general knowledge. */
export const byStatement = provision({
  id: 'northern-ireland/statement',
  title: 'A statement of special educational needs',
  asks: 'Does a statement of special educational needs call for travel?',
  versions: [
    onFacts({
      from: day('2026-09-01'),
      revision: 1,
      mark: 'S',
      cites: [contact],
      words: {
        'with-travel': 'Travel is written into the pupil’s statement of special educational needs.',
        'without-travel':
          'The pupil has a statement of special educational needs. The Education Authority considers each case.',
        none: 'We were told that the pupil has no statement of special educational needs.',
      },
      needs: { has: statement },
      decide: ({ has }) => {
        if (has === 'with-travel') return { verdict: 'met', reason: has, mark: 'R', restsOnHealthOrBelief: true };
        if (has === 'none') return { verdict: 'not-met', reason: has };
        return { verdict: 'unknown', reason: has, unsettled: [CONSIDER] };
      },
      examples: [
        {
          story: 'Travel is written into it',
          on: '2026-09-07',
          facts: { statement: 'with-travel' },
          gives: 'met',
        },
        {
          story: 'A statement alone does not entitle: a person considers the case',
          on: '2026-09-07',
          facts: { statement: 'without-travel' },
          gives: 'unknown',
        },
        { story: 'No statement', on: '2026-09-07', facts: { statement: 'none' }, gives: 'not-met' },
      ],
    }),
  ],
});
