import { wholeNumber } from '../../kernel/kinds.ts';
import { parameter } from '../../kernel/parameter.ts';
import { section } from '../sources.ts';

/** How a council makes sure of its own decisions. No source gives a number: `rules/policy/second-officer.ts` says what holds where a policy is silent. */
export const secondOfficerPercent = parameter({
  id: 'secondOfficerPercent',
  called: 'share of decisions that a second officer looks at',
  meaning:
    'Of a hundred decisions that no rule sends to a second officer, how many go to one all the same before they are told to the family.',
  kind: wholeNumber(0, 100),
  kinder: 'either',
  effect: 'shown',
  cites: [section('508B(1)')],
});
