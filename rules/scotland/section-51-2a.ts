import { day } from '../kernel/day.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { personNeeded, stillNeeded } from '../kernel/still-needed.ts';
import { placingRequest, suitableSchoolOffered } from './facts.ts';
import { section51 } from './sources.ts';

function decide(byRequest: boolean, offered: boolean | undefined): Outcome {
  if (!byRequest) return { verdict: 'met', reason: 'no-request' };
  if (offered) return { verdict: 'not-met', reason: 'power-only' };
  const open =
    offered === undefined
      ? stillNeeded(suitableSchoolOffered, 'The duty gives way to a choice only where a suitable school was offered.')
      : personNeeded(placingRequest, 'an officer to look at the placing request', 'No suitable school was offered.');
  const reason = offered === undefined ? 'offer-not-known' : 'nothing-offered';
  return { verdict: 'unknown', reason, unsettled: [open] };
}

/** Section 51(1) and (2A): after a placing request the authority may help, if it had offered a suitable school and travel. */
export const noPlacingRequest = provision({
  id: 'scotland/section-51-2a',
  title: 'Not by a placing request',
  asks: 'Is the place not by a placing request made instead of a suitable school that was offered?',
  versions: [
    onFacts({
      from: day('2026-08-01'),
      revision: 1,
      mark: 'T',
      cites: [section51('51(1)'), section51('51(2A)')],
      words: {
        'no-request': 'The place is not by a placing request.',
        'power-only':
          'The place is by a placing request, and the council had offered a suitable school. The council may help, but the law leaves that to it.',
        'offer-not-known':
          'The place is by a placing request. It matters whether the council had offered a suitable school with travel to it.',
        'nothing-offered':
          'The place is by a placing request, and the council had offered no suitable school with travel. An officer has to look at what that means.',
      },
      needs: { byRequest: placingRequest },
      uses: { offered: suitableSchoolOffered },
      decide: ({ byRequest, offered }) => decide(byRequest, offered),
      examples: [
        { story: 'The catchment place', on: '2026-09-07', facts: { placingRequest: false }, gives: 'met' },
        {
          story: 'A placing request instead of the suitable school that was offered',
          on: '2026-09-07',
          facts: { placingRequest: true, suitableSchoolOffered: true },
          gives: 'not-met',
        },
        {
          story: 'A placing request, and what was offered is not known',
          on: '2026-09-07',
          facts: { placingRequest: true },
          gives: 'unknown',
        },
        {
          story: 'A placing request where nothing suitable was offered',
          on: '2026-09-07',
          facts: { placingRequest: true, suitableSchoolOffered: false },
          gives: 'unknown',
        },
      ],
    }),
  ],
});
