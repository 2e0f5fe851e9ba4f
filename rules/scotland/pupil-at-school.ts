import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { attendance } from './facts.ts';
import { section51 } from './sources.ts';

/** The duty is about pupils. A place only hoped for is answered on that supposition; nothing is granted on it. */
export const pupilAtSchool = provision({
  id: 'scotland/pupil',
  title: 'A pupil at the school',
  asks: 'Is the pupil at this school, or about to be?',
  versions: [
    onFacts({
      from: day('2026-08-01'),
      revision: 1,
      mark: 'T',
      cites: [section51('51(1)')],
      words: {
        registered: 'The child is a pupil at the school.',
        'place-accepted': 'A place at the school has been offered and accepted.',
        considering: 'This supposes that the pupil gets a place at the school.',
      },
      needs: { attends: attendance },
      decide: ({ attends }) => {
        if (attends === 'registered') return { verdict: 'met', reason: attends };
        const supposes = attends === 'considering' ? 'gets a place' : 'takes up the place';
        return { verdict: 'met', reason: attends, supposes: `that the pupil ${supposes} at the school` };
      },
      examples: [
        { story: 'A pupil there', on: '2026-09-07', facts: { attendance: 'registered' }, gives: 'met' },
        { story: 'Only thinking about it', on: '2026-09-07', facts: { attendance: 'considering' }, gives: 'met' },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
