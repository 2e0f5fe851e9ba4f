import { day } from '../../kernel/day.ts';
import { onFacts, provision } from '../../kernel/provision.ts';
import { bornOn, courseStartedOn } from '../facts.ts';
import { section } from '../sources.ts';
import { regimeOutcome } from './regime.ts';

/**
 * Over compulsory school age and under 19, or on a course begun before 19. The council’s transport policy statement
 * decides: travel is not free as such, a charge is allowed, and the statement has to be kept to.
 */
export const sixthFormAge = provision({
  id: 'england/after-16/sixth-form-age',
  title: 'Sixth-form age',
  asks: 'Is the young person past compulsory school age, on a course begun before the 19th birthday?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [section('509AC(1)'), section('509AA'), section('509AB')],
      words: {
        'sixth-form':
          'The young person is of sixth-form age. The council decides by the statement on travel after 16 that it has to publish by 31 May each year. Travel is not always free, and the council has to think about each request.',
        adult: 'The course begins on or after the 19th birthday, so the rules for adult learners apply.',
        'of-school-age': 'The child is not past compulsory school age.',
        'course-not-known':
          'We need the day on which the course began to say which rules apply after compulsory school age.',
      },
      needs: { born: bornOn },
      uses: { courseStarted: courseStartedOn },
      decide: ({ born, courseStarted }, on) => regimeOutcome('sixth-form', born, courseStarted, on),
      examples: [
        {
          story: 'Year 12, a course begun at 16',
          on: '2027-09-06',
          facts: { bornOn: '2010-09-15', courseStartedOn: '2027-09-01' },
          gives: 'met',
        },
        {
          story: 'Aged 20, on a course begun the day before the 19th birthday',
          on: '2026-11-02',
          facts: { bornOn: '2006-09-08', courseStartedOn: '2025-09-07' },
          gives: 'met',
        },
        {
          story: 'The same course, begun on the 19th birthday: an adult learner',
          on: '2026-11-02',
          facts: { bornOn: '2006-09-08', courseStartedOn: '2025-09-08' },
          gives: 'not-met',
        },
        {
          story: 'Aged 17, and nobody has said when the course began',
          on: '2027-09-06',
          facts: { bornOn: '2010-09-15' },
          gives: 'unknown',
        },
        {
          story: 'Year 11, on the school leaving date',
          on: '2027-06-25',
          facts: { bornOn: '2010-09-15', courseStartedOn: '2027-09-01' },
          gives: 'not-met',
        },
      ],
    }),
  ],
});
