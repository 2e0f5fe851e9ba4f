import { day } from '../kernel/day.ts';
import type { ValueOf } from '../kernel/fact.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { personNeeded, stillNeeded } from '../kernel/still-needed.ts';
import { namedInPlan, schoolType } from './facts.ts';
import { tableInSection3 } from './sources.ts';

function decide(type: ValueOf<typeof schoolType>, planned: boolean | undefined): Outcome {
  if (type === 'maintained') return { verdict: 'met', reason: 'counts' };
  if (type === 'pupil-referral-unit' || type === 'non-maintained-special')
    return { verdict: 'met', reason: 'counts', mark: 'R' };
  if (type === 'other') {
    const open = personNeeded(schoolType, 'an officer to say what kind of school this is', 'Not every kind counts.');
    return { verdict: 'unknown', reason: 'other-kind', unsettled: [open] };
  }
  if (planned === false) return { verdict: 'not-met', reason: 'independent' };
  if (planned) return { verdict: 'met', reason: 'independent-in-plan', restsOnHealthOrBelief: true };
  const open = stillNeeded(namedInPlan, 'An independent school counts where a statement or plan names it.');
  return { verdict: 'unknown', reason: 'independent-perhaps', unsettled: [open] };
}

/** An independent school counts only where a statement or an individual development plan names it. */
export const schoolThatCounts = provision({
  id: 'wales/section-3/school-that-counts',
  title: 'A school that counts',
  asks: 'Is it a school that the law counts for this child?',
  versions: [
    onFacts({
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [tableInSection3],
      words: {
        counts: 'The school is of a kind that counts for free travel.',
        'independent-in-plan': 'The child’s statement or individual development plan names this independent school.',
        independent: 'This is an independent school, and no statement or individual development plan names it.',
        'independent-perhaps':
          'This is an independent school. It counts if a statement or an individual development plan names it.',
        'other-kind': 'This is a school of another kind. An officer has to say whether it counts.',
      },
      wordsCy: {
        counts: 'Mae’r ysgol o fath sy’n cyfrif ar gyfer teithio am ddim.',
        'independent-in-plan': 'Mae datganiad neu gynllun datblygu unigol y plentyn yn enwi’r ysgol annibynnol hon.',
        independent: 'Ysgol annibynnol yw hon, ac nid oes datganiad na chynllun datblygu unigol yn ei henwi.',
        'independent-perhaps':
          'Ysgol annibynnol yw hon. Mae’n cyfrif os yw datganiad neu gynllun datblygu unigol yn ei henwi.',
        'other-kind': 'Ysgol o fath arall yw hon. Rhaid i swyddog ddweud a yw’n cyfrif.',
      },
      needs: { type: schoolType },
      uses: { planned: namedInPlan },
      decide: ({ type, planned }) => decide(type, planned),
      examples: [
        { story: 'A maintained school', on: '2026-09-07', facts: { schoolType: 'maintained' }, gives: 'met' },
        {
          story: 'An independent school that a plan names',
          on: '2026-09-07',
          facts: { schoolType: 'independent', namedInPlan: true },
          gives: 'met',
        },
        {
          story: 'An independent school that no plan names',
          on: '2026-09-07',
          facts: { schoolType: 'independent', namedInPlan: false },
          gives: 'not-met',
        },
        {
          story: 'An independent school, and nobody has asked about a plan',
          on: '2026-09-07',
          facts: { schoolType: 'independent' },
          gives: 'unknown',
        },
        { story: 'A school of another kind', on: '2026-09-07', facts: { schoolType: 'other' }, gives: 'unknown' },
      ],
    }),
  ],
});
