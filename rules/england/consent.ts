import { day, inWords } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { arrangement, consentGivenOn, consentWithdrawnOn } from './facts.ts';
import { section } from './sources.ts';

/**
 * Asked when the authority makes arrangements, not whether a child is eligible. An escort, expenses and allowances meet
 * the duty only while a parent agrees. The record of agreement is the authority’s own: where it has no day on which it
 * was taken back, it was not.
 */
export const consentToArrangement = provision({
  id: 'england/section-508b/consent',
  title: 'A parent’s agreement to the arrangement',
  asks: 'May the council meet its duty in this way?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      // Read only where others restate it.
      mark: 'S',
      cites: [section('508B(4)')],
      words: {
        'not-needed': 'The council may provide travel itself. It does not need a parent’s agreement for that.',
        agreed: 'A parent agreed to this on {day}, and may take that back at any time.',
        'not-yet': 'A parent agrees to this from {day}. Until then the council arranges other travel.',
        withdrawn: 'A parent took the agreement back on {day}, so the council arranges other travel.',
        'not-recorded': 'This needs a parent’s agreement, and none is on record.',
      },
      needs: { kind: arrangement },
      uses: { given: consentGivenOn, withdrawn: consentWithdrawnOn },
      decide: ({ kind, given, withdrawn }, on) => {
        if (kind === 'seat-or-pass') return { verdict: 'met', reason: 'not-needed' };
        if (given === undefined)
          return {
            verdict: 'unknown',
            reason: 'not-recorded',
            unsettled: [stillNeeded(consentGivenOn, 'Without it this does not meet the council’s duty.')],
          };
        if (withdrawn !== undefined && withdrawn >= given && on >= withdrawn)
          return { verdict: 'not-met', reason: 'withdrawn', values: { day: inWords(withdrawn) } };
        if (on < given)
          return {
            verdict: 'not-met',
            reason: 'not-yet',
            values: { day: inWords(given) },
            changes: { on: given, because: 'A parent’s agreement begins.' },
          };
        return {
          verdict: 'met',
          reason: 'agreed',
          values: { day: inWords(given) },
          ...(withdrawn !== undefined && withdrawn >= given
            ? { changes: { on: withdrawn, because: 'A parent’s agreement ends.' } }
            : {}),
        };
      },
      examples: [
        { story: 'A seat on a bus', on: '2026-09-07', facts: { arrangement: 'seat-or-pass' }, gives: 'met' },
        {
          story: 'A mileage allowance, agreed to today',
          on: '2026-09-07',
          facts: { arrangement: 'allowance', consentGivenOn: '2026-09-07' },
          gives: 'met',
        },
        {
          story: 'A mileage allowance that nobody has agreed to',
          on: '2026-09-07',
          facts: { arrangement: 'allowance' },
          gives: 'unknown',
        },
        {
          story: 'An escort, on the day on which the agreement was taken back',
          on: '2026-11-02',
          facts: { arrangement: 'escort', consentGivenOn: '2026-09-07', consentWithdrawnOn: '2026-11-02' },
          gives: 'not-met',
        },
        {
          story: 'The day before',
          on: '2026-11-01',
          facts: { arrangement: 'escort', consentGivenOn: '2026-09-07', consentWithdrawnOn: '2026-11-02' },
          gives: 'met',
        },
        {
          story: 'Taken back once, and agreed to again',
          on: '2027-01-11',
          facts: { arrangement: 'escort', consentGivenOn: '2027-01-11', consentWithdrawnOn: '2026-11-02' },
          gives: 'met',
        },
        {
          story: 'Paying expenses, the day before the agreement begins',
          on: '2026-09-06',
          facts: { arrangement: 'expenses', consentGivenOn: '2026-09-07' },
          gives: 'not-met',
        },
      ],
    }),
  ],
});
