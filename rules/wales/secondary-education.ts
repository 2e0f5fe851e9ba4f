import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { education } from './facts.ts';
import { tableInSection3 } from './sources.ts';

/** The row on education arranged at another place is about secondary education. For primary, section 4 is there. */
export const secondaryEducation = provision({
  id: 'wales/section-3/secondary-education',
  title: 'Secondary education',
  asks: 'Is it secondary education?',
  versions: [
    onFacts({
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [tableInSection3],
      words: {
        secondary: 'The child gets secondary education there.',
        other: 'This rule is about secondary education, which this is not.',
      },
      wordsCy: {
        secondary: 'Mae’r plentyn yn cael addysg uwchradd yno.',
        other: 'Mae’r rheol hon yn ymwneud ag addysg uwchradd, ac nid dyna yw hon.',
      },
      needs: { stage: education },
      decide: ({ stage }) =>
        stage === 'secondary' ? { verdict: 'met', reason: 'secondary' } : { verdict: 'not-met', reason: 'other' },
      examples: [
        { story: 'Secondary', on: '2026-09-07', facts: { education: 'secondary' }, gives: 'met' },
        { story: 'Primary', on: '2026-09-07', facts: { education: 'primary' }, gives: 'not-met' },
      ],
    }),
  ],
});
