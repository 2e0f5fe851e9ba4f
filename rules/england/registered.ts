import { day } from '../kernel/day.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { type Attendance, attendance, type SchoolType, schoolType } from './facts.ts';
import { schedule35B, section } from './sources.ts';

/** Of a child registered at two places one of which is a pupil referral unit, that unit is the school (paragraph 15). */
const GOVERNS = 'It decides which of the two places is the one that the law looks at.';

/** How the child stands to the school where the paragraphs ask for a registered pupil. */
export function registration(attends: Attendance, type: SchoolType | undefined): Outcome {
  switch (attends) {
    case 'registered':
    case 'also-at-another-school':
      return { verdict: 'met', reason: 'registered' };
    case 'place-accepted':
      return { verdict: 'met', reason: 'accepted', supposes: 'that the child takes up the place at the school' };
    case 'considering':
      return { verdict: 'met', reason: 'supposed', supposes: 'that the child gets a place at the school' };
    case 'also-at-pupil-referral-unit':
      if (type === undefined)
        return { verdict: 'unknown', reason: 'which-place', unsettled: [stillNeeded(schoolType, GOVERNS)] };
      return type === 'pupil-referral-unit'
        ? { verdict: 'met', reason: 'registered' }
        : { verdict: 'not-met', reason: 'unit-governs' };
    case 'home-educated':
      return { verdict: 'not-met', reason: 'at-home' };
    case 'otherwise-at-home':
      return { verdict: 'not-met', reason: 'no-journey' };
    default:
      return { verdict: 'not-met', reason: 'elsewhere' };
  }
}

export const REGISTRATION_WORDS = {
  registered: 'The child is a registered pupil at the school.',
  accepted: 'A place at the school has been offered and accepted.',
  supposed: 'This supposes that the child gets a place at the school.',
  'unit-governs':
    'The child is also registered at a pupil referral unit. The law looks at the way to the unit, so please ask about that.',
  'which-place':
    'The child is also registered at a pupil referral unit. We do not know yet what kind of school this is.',
  'at-home': 'The child is educated at home by the parents’ own choice, so there is no school to travel to.',
  'no-journey': 'The council arranged education for the child at home, so there is no journey.',
  elsewhere:
    'The child is taught somewhere other than a school where the child is registered. Other rules are about that.',
};

/** Paragraphs 2, 4, 9, 11 and 12 (and 6, with paragraph 8) are about the school where the child is registered, not the one hoped for. */
export const registeredAtSchool = provision({
  id: 'england/schedule-35b/registered',
  title: 'Registered at the school',
  asks: 'Is the child a registered pupil at the school?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [...['2', '4', '9', '11', '12', '15(7)'].map(schedule35B), section('508B(10)')],
      words: REGISTRATION_WORDS,
      needs: { attends: attendance },
      uses: { type: schoolType },
      decide: ({ attends, type }) => registration(attends, type),
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
        {
          story: 'Registered at an academy and at a pupil referral unit: the unit is the school',
          on: '2026-09-07',
          facts: { attendance: 'also-at-pupil-referral-unit', schoolType: 'academy' },
          gives: 'not-met',
        },
        {
          story: 'The same child, asked about the unit',
          on: '2026-09-07',
          facts: { attendance: 'also-at-another-school', schoolType: 'pupil-referral-unit' },
          gives: 'met',
        },
        {
          story: 'Also registered at a pupil referral unit, and the kind of this school is not known',
          on: '2026-09-07',
          facts: { attendance: 'also-at-pupil-referral-unit' },
          gives: 'unknown',
        },
        {
          story: 'Educated at home by choice',
          on: '2026-09-07',
          facts: { attendance: 'home-educated' },
          gives: 'not-met',
        },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
