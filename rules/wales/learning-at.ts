import { day } from '../kernel/day.ts';
import type { ValueOf } from '../kernel/fact.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { attendance } from './facts.ts';
import { tableInSection3 } from './sources.ts';

type Attends = ValueOf<typeof attendance>;
type Where = 'school' | 'other-place' | 'further-education';

const SOURCE = { from: day('2024-01-01'), revision: 1, mark: 'T', cites: [tableInSection3] } as const;

const WORDS = {
  registered: 'The child is a registered pupil at the school.',
  'place-accepted': 'A place at the school has been offered and accepted.',
  considering: 'This supposes that the child gets a place at the school.',
  'other-place': 'The child is taught at another place that the council arranged.',
  'further-education': 'The young person is in full-time further education at a college.',
};

const WORDS_CY = {
  registered: 'Mae’r plentyn yn ddisgybl cofrestredig yn yr ysgol.',
  'place-accepted': 'Mae lle yn yr ysgol wedi cael ei gynnig a’i dderbyn.',
  considering: 'Mae hyn yn tybio y bydd y plentyn yn cael lle yn yr ysgol.',
  'other-place': 'Mae’r plentyn yn cael ei addysgu mewn man arall a drefnwyd gan y cyngor.',
  'further-education': 'Mae’r person ifanc mewn addysg bellach amser llawn mewn coleg.',
};

const SUPPOSES: Partial<Record<Attends, string>> = {
  'place-accepted': 'that the child takes up the place at the school',
  considering: 'that the child gets a place at the school',
};

const whereOf = (attends: Attends): Where =>
  attends === 'other-place' || attends === 'further-education' ? attends : 'school';

function decide(attends: Attends, wanted: readonly Where[]): Outcome {
  const supposes = SUPPOSES[attends];
  const verdict = wanted.includes(whereOf(attends)) ? 'met' : 'not-met';
  return { verdict, reason: attends, ...(supposes ? { supposes } : {}) };
}

/** A school, as the table's first rows ask. A place only hoped for is answered on that supposition; nothing is granted on it. */
export const atSchool = provision({
  id: 'wales/section-3/at-school',
  title: 'At a school',
  asks: 'Is the child a pupil at the school?',
  versions: [
    onFacts({
      ...SOURCE,
      words: WORDS,
      wordsCy: WORDS_CY,
      needs: { attends: attendance },
      decide: ({ attends }) => decide(attends, ['school']),
      examples: [
        { story: 'Registered there', on: '2026-09-07', facts: { attendance: 'registered' }, gives: 'met' },
        {
          story: 'Only thinking about it: met on that supposition',
          on: '2026-09-07',
          facts: { attendance: 'considering' },
          gives: 'met',
        },
        { story: 'At a college', on: '2026-09-07', facts: { attendance: 'further-education' }, gives: 'not-met' },
      ],
    }),
  ],
});

export const atOtherPlace = provision({
  id: 'wales/section-3/at-other-place',
  title: 'Taught at another place',
  asks: 'Is the child taught at another place that the council arranged?',
  versions: [
    onFacts({
      ...SOURCE,
      words: WORDS,
      wordsCy: WORDS_CY,
      needs: { attends: attendance },
      decide: ({ attends }) => decide(attends, ['other-place']),
      examples: [
        { story: 'At another place', on: '2026-09-07', facts: { attendance: 'other-place' }, gives: 'met' },
        { story: 'At a school', on: '2026-09-07', facts: { attendance: 'registered' }, gives: 'not-met' },
      ],
    }),
  ],
});

export const atCollege = provision({
  id: 'wales/section-3/at-college',
  title: 'At a college',
  asks: 'Is the young person in full-time further education at a college?',
  versions: [
    onFacts({
      ...SOURCE,
      words: WORDS,
      wordsCy: WORDS_CY,
      needs: { attends: attendance },
      decide: ({ attends }) => decide(attends, ['further-education']),
      examples: [
        { story: 'At a college', on: '2026-09-07', facts: { attendance: 'further-education' }, gives: 'met' },
        { story: 'At a school', on: '2026-09-07', facts: { attendance: 'registered' }, gives: 'not-met' },
      ],
    }),
  ],
});

/** For a child who is looked after any of the table's places will do: its row asks for the distance alone. */
export const learningSomewhere = provision({
  id: 'wales/section-3/learning',
  title: 'At a school, a college or another place',
  asks: 'Does the child learn at a school, a college or another place that the council arranged?',
  versions: [
    onFacts({
      ...SOURCE,
      words: WORDS,
      wordsCy: WORDS_CY,
      needs: { attends: attendance },
      decide: ({ attends }) => decide(attends, ['school', 'other-place', 'further-education']),
      examples: [
        { story: 'At another place', on: '2026-09-07', facts: { attendance: 'other-place' }, gives: 'met' },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
