import type { Fact } from '../kernel/fact.ts';
import type { Mark, Outcome } from '../kernel/provision.ts';
import { gapInPounds, inPounds, type Pence, pence } from '../kernel/units.ts';
import { earningsLastPeriod, earningsLastThreePeriods, earningsLastTwoPeriods } from './facts.ts';
import { type Income, type IncomeSettings, type Period, person } from './income.ts';
import { still } from './plan.ts';

interface Line {
  readonly fact: Fact<Pence>;
  readonly limit: Pence;
  readonly over: string;
  readonly mark: Mark;
}

/**
 * Net earned income not exceeding these over the last one, two or three whole assessment periods (SI 2018/148): any
 * one is enough. The figure for one period was read; the others, only where they are restated.
 */
const linesOf = ({ limitOne, limitTwo, limitThree }: IncomeSettings): readonly Line[] => [
  { fact: earningsLastPeriod, limit: limitOne, over: 'in the last assessment period', mark: 'T' },
  { fact: earningsLastTwoPeriods, limit: limitTwo, over: 'in the last two assessment periods', mark: 'S' },
  { fact: earningsLastThreePeriods, limit: limitThree, over: 'in the last three assessment periods', mark: 'S' },
];

/** By universal credit and the earnings lines. */
export function byUniversalCredit(
  { gets, one, two, three }: Income,
  period: Period,
  settings: IncomeSettings,
): Outcome | undefined {
  if (!gets.includes('universal-credit')) return undefined;
  if (settings.ucTest === 'any-uc') return { verdict: 'met', reason: 'any-universal-credit' };
  const given = [one, two, three];
  const lines = linesOf(settings).map((line, at) => ({ ...line, earned: given[at] }));
  const within = lines.find(({ earned, limit }) => earned !== undefined && earned <= limit);
  if (within)
    return { verdict: 'met', reason: 'earnings-within', mark: within.mark, ...compared(within, within.earned!) };
  const open = lines.filter(({ earned }) => earned === undefined);
  if (open.length > 0)
    return {
      verdict: 'unknown',
      reason: 'missing',
      unsettled: open.map(({ fact }) => still(fact, 'Any one of the three periods can be enough.')),
    };
  const over = { mark: 'S' as const, ...compared(lines[0]!, one!) };
  if (period.overTheLine === 'not-met') return { verdict: 'not-met', reason: 'earnings-over', ...over };
  const why = 'How universal credit counts for travel from 1 September 2026 has not been confirmed.';
  const reason = settings.ucTest === 'earnings' ? 'earnings-over-policy' : 'earnings-over-open';
  return { verdict: 'unknown', reason, ...over, unsettled: [person(earningsLastPeriod, why)] };
}

function compared({ fact, limit, over }: Line, earned: Pence): Pick<Outcome, 'values' | 'margin'> {
  return {
    values: { earned: inPounds(earned), limit: inPounds(limit), gap: gapInPounds(earned, limit), period: over },
    margin: {
      fact: fact.id,
      by: pence(Math.abs(earned - limit)),
      unit: 'pence',
      side: earned > limit ? 'over' : 'under',
    },
  };
}
