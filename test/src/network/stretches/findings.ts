import { day } from '../../../../rules/kernel/day.ts';
import type { Assessment, EdgeRun, PlacedFinding } from '../../../../src/network/index.ts';

/** An assessment that counts for everyone from 1 September 2026, but for what is said. */
export function assessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    id: 'a1',
    stretch: 's1',
    finding: 'unsafe',
    terms: { walking: 'either' },
    madeOn: day('2026-08-20'),
    method: 'Walked at 8.15 on a school day',
    post: 'road safety engineer',
    from: day('2026-09-01'),
    ...changes,
  };
}

export function finding(
  says: 'safe' | 'unsafe',
  runs: readonly EdgeRun[],
  changes: Partial<Assessment> = {},
): PlacedFinding {
  return {
    assessment: assessment({ finding: says, ...changes }),
    says,
    stretchName: 'the main road',
    placed: { runs, state: 'same', metresLost: 0 },
  };
}
