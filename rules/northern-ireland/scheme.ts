import { day } from '../kernel/day.ts';
import { provision } from '../kernel/provision.ts';
import { byDistance } from './by-distance.ts';
import { LOOKED_AT, oneNearby, PUPIL } from './example-pupils.ts';
import { asExceptionalCase } from './exceptional-case.ts';
import { circular, faq } from './sources.ts';
import { byStatement } from './statement.ts';
import { notFeePaying, pupilAtSchool, reachedSchoolAge } from './who-the-scheme-covers.ts';

export const northernIrelandGrounds = provision({
  id: 'northern-ireland/grounds',
  title: 'A ground for help with travel',
  asks: 'Is help with travel due for distance, by a statement, or as an exceptional case?',
  versions: [
    {
      from: day('2026-09-01'),
      revision: 1,
      mark: 'S',
      cites: [circular(), faq],
      words: {
        met: 'At least one of the grounds for help with travel is met.',
        'not-met': 'None of the grounds for help with travel is met.',
        unknown: 'We cannot say yet whether one of the grounds for help with travel is met.',
      },
      any: [byDistance, byStatement, asExceptionalCase],
      examples: [
        {
          story: 'One ground is enough, though others are open',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 3218.689 },
          gives: 'met',
        },
        {
          story: 'One open ground keeps it open',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 800, statement: 'none' },
          gives: 'unknown',
        },
        {
          story: 'All settled',
          on: '2026-09-07',
          facts: { ...PUPIL, ...LOOKED_AT, walkToSchool: 3218.688 },
          gives: 'not-met',
        },
      ],
    },
  ],
});

/** The scheme that the Education Authority runs for the whole of Northern Ireland. */
export const northernIrelandScheme = provision({
  id: 'northern-ireland/scheme',
  title: 'Help with travel to school',
  asks: 'Does the Education Authority’s scheme give help with travel to this school?',
  versions: [
    {
      from: day('2026-09-01'),
      revision: 1,
      mark: 'S',
      cites: [circular(), faq],
      words: {
        met: 'The Education Authority’s scheme gives help with travel to this school.',
        'not-met':
          'On these facts the scheme does not give help with travel to this school. It is possible to ask the Education Authority all the same.',
        unknown: 'We cannot say yet whether the scheme gives help with travel to this school.',
      },
      all: [reachedSchoolAge, notFeePaying, pupilAtSchool, northernIrelandGrounds],
      examples: [
        {
          story: 'Primary, a millimetre over 2 miles, no nearer school of the category',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 3218.689 },
          gives: 'met',
        },
        {
          story: 'Exactly 2 miles, and an officer has looked at the rest',
          on: '2026-09-07',
          facts: { ...PUPIL, ...LOOKED_AT, walkToSchool: 3218.688 },
          gives: 'not-met',
        },
        {
          story: 'Five miles, and nobody applied to the nearer school of the same category',
          on: '2026-09-07',
          facts: {
            ...PUPIL,
            ...LOOKED_AT,
            walkToSchool: 8046.72,
            schoolsNearby: oneNearby({ category: 'controlled', applied: 'no' }),
          },
          gives: 'not-met',
        },
        { story: 'Nothing known at all', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    },
  ],
});
