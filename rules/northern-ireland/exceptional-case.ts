import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { exceptionalCase } from './facts.ts';
import { appeals, circular } from './sources.ts';

export const asExceptionalCase = provision({
  id: 'northern-ireland/exceptional-case',
  title: 'An exceptional case',
  asks: 'Has an officer found that the case is exceptional?',
  versions: [
    onFacts({
      from: day('2026-09-01'),
      revision: 1,
      mark: 'S',
      cites: [circular('paragraph 8'), appeals],
      words: {
        exceptional: 'An officer has found that the case is exceptional.',
        'not-exceptional': 'An officer has looked and found nothing that makes the case exceptional.',
      },
      needs: { exceptional: exceptionalCase },
      decide: ({ exceptional }) =>
        exceptional
          ? { verdict: 'met', reason: 'exceptional', restsOnHealthOrBelief: true }
          : { verdict: 'not-met', reason: 'not-exceptional' },
      examples: [
        { story: 'Found exceptional', on: '2026-09-07', facts: { exceptionalCase: true }, gives: 'met' },
        { story: 'Found not to be', on: '2026-09-07', facts: { exceptionalCase: false }, gives: 'not-met' },
        { story: 'Nobody has looked', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
