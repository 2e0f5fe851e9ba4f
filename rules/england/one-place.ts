import { day } from '../kernel/day.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { personNeeded, stillNeeded } from '../kernel/still-needed.ts';
import { type Attendance, attendance, type SchoolType, schoolType } from './facts.ts';
import { instrument, schedule35B, section } from './sources.ts';

const PERSON = personNeeded(
  attendance,
  'an officer to look at each of the child’s journeys',
  'No paragraph of the law says what counts here.',
);

/** A pupil referral unit comes before a school (paragraph 15). Of two units, or two schools, the Schedule says nothing. */
function ofTwo(other: 'unit' | 'school', type: SchoolType | undefined): Outcome {
  if (type === undefined)
    return {
      verdict: 'unknown',
      reason: 'two-places',
      unsettled: [
        stillNeeded(schoolType, 'The child is registered at two places, and a pupil referral unit comes first.'),
      ],
    };
  const alike = (type === 'pupil-referral-unit') === (other === 'unit');
  return alike
    ? { verdict: 'unknown', reason: 'two-places', unsettled: [PERSON] }
    : { verdict: 'met', reason: 'unit-governs' };
}

function decide(attends: Attendance, type: SchoolType | undefined): Outcome {
  if (attends === 'also-at-pupil-referral-unit') return ofTwo('unit', type);
  if (attends === 'also-at-another-school') return ofTwo('school', type);
  if (attends === 'otherwise-away') return { verdict: 'unknown', reason: 'otherwise-away', unsettled: [PERSON] };
  if (attends === 'otherwise-at-home') return { verdict: 'met', reason: 'no-journey' };
  return { verdict: 'met', reason: 'one' };
}

/**
 * Places that the Schedule has no paragraph for: two registrations, neither or both of them at a pupil referral unit,
 * and education arranged otherwise than at a school, away from home. Nobody is told no, or yes, by a program there.
 */
export const onePlace = provision({
  id: 'england/section-508b/one-place',
  title: 'One place that the law speaks of',
  asks: 'Is there one place of education, of a kind that the law speaks of?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [section('508B(10)'), section('508B(11)'), schedule35B('15(7)'), instrument('2007/1367')],
      words: {
        one: 'There is one place of education to look at.',
        'unit-governs': 'The child is registered at a school and at a pupil referral unit. The law looks at the unit.',
        'two-places': 'The child is registered at two places. An officer has to look at each journey.',
        'otherwise-away':
          'The council arranged education for the child away from home and not at a school. The law does not say what that means for travel, so an officer decides.',
        'no-journey': 'The council arranged education for the child at home, so there is no journey.',
      },
      needs: { attends: attendance },
      uses: { type: schoolType },
      decide: ({ attends, type }) => decide(attends, type),
      examples: [
        { story: 'Registered at one school', on: '2026-09-07', facts: { attendance: 'registered' }, gives: 'met' },
        {
          story: 'At a pupil referral unit and at a school: the unit is the one',
          on: '2026-09-07',
          facts: { attendance: 'also-at-another-school', schoolType: 'pupil-referral-unit' },
          gives: 'met',
        },
        {
          story: 'At two schools, neither a pupil referral unit: a person',
          on: '2026-09-07',
          facts: { attendance: 'also-at-another-school', schoolType: 'community-special' },
          gives: 'unknown',
        },
        {
          story: 'At two places, and the kind of this one is not known',
          on: '2026-09-07',
          facts: { attendance: 'also-at-another-school' },
          gives: 'unknown',
        },
        {
          story: 'Education arranged otherwise, away from home: a person',
          on: '2026-09-07',
          facts: { attendance: 'otherwise-away' },
          gives: 'unknown',
        },
        { story: 'Nobody has said where the child is taught', on: '2026-09-07', facts: {}, gives: 'unknown' },
        {
          story: 'Education arranged otherwise, at home: no journey',
          on: '2026-09-07',
          facts: { attendance: 'otherwise-at-home' },
          gives: 'met',
        },
      ],
    }),
  ],
});
