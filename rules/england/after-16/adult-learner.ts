import { day } from '../../kernel/day.ts';
import { onFacts, provision } from '../../kernel/provision.ts';
import { bornOn, courseStartedOn } from '../facts.ts';
import { section } from '../sources.ts';
import { regimeOutcome } from './regime.ts';

/**
 * Neither a child nor of sixth-form age. The council arranges the travel that it considers necessary, and what it
 * arranges is free. A plan is not needed at a college; for places outside the further education sector it is.
 */
export const adultLearner = provision({
  id: 'england/after-16/adult-learner',
  title: 'Adult learner',
  asks: 'Is the person past compulsory school age, on a course begun on or after the 19th birthday?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [section('508F'), section('508F(4)'), section('508F(9)'), section('508G')],
      words: {
        adult:
          'The course begins on or after the 19th birthday, so the rules for adult learners apply. The council asks what travel is necessary, and has to arrange that. What it arranges is free.',
        'sixth-form': 'The course began before the 19th birthday, so the rules for sixth-form age apply to its end.',
        'of-school-age': 'The child is not past compulsory school age.',
        'course-not-known':
          'We need the day on which the course began to say which rules apply after compulsory school age.',
      },
      needs: { born: bornOn },
      uses: { courseStarted: courseStartedOn },
      decide: ({ born, courseStarted }, on) => regimeOutcome('adult', born, courseStarted, on),
      examples: [
        {
          story: 'A course begun on the 19th birthday',
          on: '2026-11-02',
          facts: { bornOn: '2006-09-08', courseStartedOn: '2025-09-08' },
          gives: 'met',
        },
        {
          story: 'Aged 20, on a course begun the day before the 19th birthday',
          on: '2026-11-02',
          facts: { bornOn: '2006-09-08', courseStartedOn: '2025-09-07' },
          gives: 'not-met',
        },
        {
          story: 'Aged 18, asking about a course that begins after the 19th birthday',
          on: '2026-06-01',
          facts: { bornOn: '2007-07-20', courseStartedOn: '2026-09-07' },
          gives: 'met',
        },
        {
          story: 'Aged 23, and nobody has said when the course began',
          on: '2026-11-02',
          facts: { bornOn: '2003-02-01' },
          gives: 'unknown',
        },
      ],
    }),
  ],
});
