import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { personNeeded } from '../kernel/still-needed.ts';
import { remoteOrExceptional } from './facts.ts';
import { section } from './sources.ts';

const WEIGH = personNeeded(
  remoteOrExceptional,
  'an officer to say what the council arranges, which may be travel or boarding',
  'The home is remote, or the circumstances are exceptional.',
);

/** Section 50: where the home is remote or circumstances are exceptional, arrangements may include travel or boarding. */
export const remoteHome = provision({
  id: 'scotland/section-50',
  title: 'A remote home, or exceptional circumstances',
  asks: 'Is the home remote, or are the circumstances exceptional?',
  versions: [
    onFacts({
      from: day('2026-08-01'),
      revision: 1,
      mark: 'T',
      cites: [section('50')],
      words: {
        remote:
          'The home is remote, or the circumstances are exceptional. The council may arrange travel or boarding, and an officer decides.',
        'not-remote': 'The home is not remote, and we know of no exceptional circumstances.',
      },
      needs: { remote: remoteOrExceptional },
      decide: ({ remote }) =>
        remote
          ? { verdict: 'unknown', reason: 'remote', unsettled: [WEIGH] }
          : { verdict: 'not-met', reason: 'not-remote' },
      examples: [
        { story: 'A remote home: a person', on: '2026-09-07', facts: { remoteOrExceptional: true }, gives: 'unknown' },
        { story: 'Neither', on: '2026-09-07', facts: { remoteOrExceptional: false }, gives: 'not-met' },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
