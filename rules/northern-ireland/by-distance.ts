import { day } from '../kernel/day.ts';
import { provision } from '../kernel/provision.ts';
import { farEnough } from './distance.ts';
import { oneNearby, PUPIL, THIRTEEN } from './example-pupils.ts';
import { nearerOnesTried } from './nearer-schools.ts';
import { circular, faq } from './sources.ts';

export const byDistance = provision({
  id: 'northern-ireland/by-distance',
  title: 'Far enough, and the nearer ones tried',
  asks: 'Is the school far enough, with every nearer school of the same category applied to without a place?',
  versions: [
    {
      from: day('2026-09-01'),
      revision: 1,
      mark: 'S',
      cites: [faq, circular()],
      words: {
        met: 'The school is far enough, and no school of the same category nearer by could take the pupil.',
        'not-met': 'The rule about distance does not give help with travel to this school.',
        unknown: 'We cannot say yet whether help with travel is due for distance.',
      },
      all: [farEnough, nearerOnesTried],
      examples: [
        {
          story: 'Primary, a millimetre over 2 miles',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 3218.689 },
          gives: 'met',
        },
        {
          story: 'Primary, exactly 2 miles',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 3218.688 },
          gives: 'not-met',
        },
        {
          story: 'Post-primary, far enough, and nobody applied to the nearer one of the same category',
          on: '2026-09-07',
          facts: {
            ...THIRTEEN,
            walkToSchool: 8046.72,
            schoolsNearby: oneNearby({ category: 'catholic-maintained', applied: 'no' }),
          },
          gives: 'not-met',
        },
      ],
    },
  ],
});
