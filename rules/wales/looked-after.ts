import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { lookedAfter } from './facts.ts';
import { tableInSection3 } from './sources.ts';

export const isLookedAfter = provision({
  id: 'wales/section-3/is-looked-after',
  title: 'Looked after by a council',
  asks: 'Is the child looked after by a council?',
  versions: [
    onFacts({
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [tableInSection3],
      words: {
        yes: 'The child is looked after by a council.',
        no: 'The child is not looked after by a council.',
      },
      wordsCy: {
        yes: 'Mae’r plentyn yn derbyn gofal gan gyngor.',
        no: 'Nid yw’r plentyn yn derbyn gofal gan gyngor.',
      },
      needs: { looked: lookedAfter },
      decide: ({ looked }) => (looked ? { verdict: 'met', reason: 'yes' } : { verdict: 'not-met', reason: 'no' }),
      examples: [
        { story: 'Looked after', on: '2026-09-07', facts: { lookedAfter: true }, gives: 'met' },
        { story: 'Not looked after', on: '2026-09-07', facts: { lookedAfter: false }, gives: 'not-met' },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
