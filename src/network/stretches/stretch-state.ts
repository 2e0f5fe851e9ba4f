import type { Day } from '../../../rules/kernel/day.ts';
import type { Assessment } from './assessment.ts';
import { bearingOf } from './in-force.ts';

/** What a register says of a stretch on a day. `not-assessed` is a state of its own: not safe, and not unsafe. */
export type StretchStanding = 'safe' | 'unsafe' | 'differing' | 'for-some' | 'not-assessed';

export interface StretchState {
  readonly state: StretchStanding;
  /** Those that say something for anybody on that day. */
  readonly inForce: readonly Assessment[];
}

const AGES = Array.from({ length: 26 }, (_, age) => age);

/** For every age alike, or `for-some` where it turns on the age. */
export function stretchState(assessments: readonly Assessment[], on: Day): StretchState {
  const says = (age: number) =>
    assessments.flatMap((each) => {
      const bearing = bearingOf(each, assessments, { on, age });
      return bearing.says === 'nothing' ? [] : [{ each, says: bearing.says }];
    });
  const byAge = AGES.map(says);
  const standings = new Set(
    byAge.map((found): StretchStanding => {
      const kinds = new Set(found.map((each) => each.says));
      return kinds.size === 2 ? 'differing' : ([...kinds][0] ?? 'not-assessed');
    }),
  );
  const inForce = new Set(byAge.flat().map(({ each }) => each));
  return {
    state: standings.size === 1 ? [...standings][0]! : 'for-some',
    inForce: assessments.filter((each) => inForce.has(each)),
  };
}
