import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { attendance, feePaying, ofSchoolAge } from './facts.ts';
import { circular, contact, faq } from './sources.ts';

export const reachedSchoolAge = provision({
  id: 'northern-ireland/school-age',
  title: 'School age',
  asks: 'Has the pupil reached school age?',
  versions: [
    onFacts({
      from: day('2026-09-01'),
      revision: 1,
      mark: 'S',
      cites: [contact],
      words: {
        reached: 'The pupil has reached school age.',
        under: 'The pupil is under school age, and there is no duty before that. It is possible to ask all the same.',
      },
      needs: { reached: ofSchoolAge },
      decide: ({ reached }) =>
        reached ? { verdict: 'met', reason: 'reached' } : { verdict: 'not-met', reason: 'under' },
      examples: [
        { story: 'Of school age', on: '2026-09-07', facts: { ofSchoolAge: true }, gives: 'met' },
        { story: 'At nursery', on: '2026-09-07', facts: { ofSchoolAge: false }, gives: 'not-met' },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});

export const notFeePaying = provision({
  id: 'northern-ireland/fee-paying',
  title: 'Not a fee-paying school',
  asks: 'Is it a school that takes no fees?',
  versions: [
    onFacts({
      from: day('2026-09-01'),
      revision: 1,
      mark: 'S',
      cites: [faq],
      words: {
        free: 'The school is not fee-paying.',
        'fee-paying': 'The school is fee-paying, and the scheme does not cover such schools.',
      },
      needs: { fees: feePaying },
      decide: ({ fees }) => (fees ? { verdict: 'not-met', reason: 'fee-paying' } : { verdict: 'met', reason: 'free' }),
      examples: [
        { story: 'No fees', on: '2026-09-07', facts: { feePaying: false }, gives: 'met' },
        { story: 'Fee-paying', on: '2026-09-07', facts: { feePaying: true }, gives: 'not-met' },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});

/** A place only hoped for is answered on that supposition; nothing is granted on it. */
export const pupilAtSchool = provision({
  id: 'northern-ireland/pupil',
  title: 'A pupil at the school',
  asks: 'Is the pupil at this school, or about to be?',
  versions: [
    onFacts({
      from: day('2026-09-01'),
      revision: 1,
      mark: 'S',
      cites: [circular()],
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
