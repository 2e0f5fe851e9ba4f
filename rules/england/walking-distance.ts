import { endOfSchoolYear, endOfTerm } from '../calendar/terms.ts';
import { lineInWords } from '../kernel/against-line.ts';
import { addDays, birthday, type Day } from '../kernel/day.ts';
import type { SettingOf } from '../kernel/parameter.ts';
import type { Metres } from '../kernel/units.ts';
import { THREE_MILES, TWO_MILES } from './lines.ts';
import {
  afterEighthBirthday,
  measurementMargin,
  oneWalkingDistanceForAllAges,
  unassessedWays,
  walkingDistance8AndOver,
  walkingDistanceUnder8,
} from './parameters/distance.ts';

/** What a council's policy may set about walking distance. */
export const WALKING_SETTINGS = {
  under8: walkingDistanceUnder8,
  from8: walkingDistance8AndOver,
  oneForAll: oneWalkingDistanceForAllAges,
  afterEighth: afterEighthBirthday,
  margin: measurementMargin,
  unassessed: unassessedWays,
};

export type WalkingSettings = {
  readonly [K in keyof typeof WALKING_SETTINGS]: SettingOf<(typeof WALKING_SETTINGS)[K]>;
};

/** The walking distance for a child on a day, whose it is in words, and what comes after it. */
export interface WalkingDistance {
  readonly line: Metres;
  /** `under 8`, to be read after "a child". */
  readonly age: string;
  /** `the`, or `this council’s`, to be read before "walking distance". */
  readonly whose: string;
  /** The day on which another one holds for the child, if that lies ahead. */
  readonly next?: { readonly on: Day; readonly line: Metres; readonly because: string };
}

/** Two miles for a child under eight, three for one of eight or over, unless the settings are kinder. */
export function walkingDistance(born: Day, on: Day, settings: WalkingSettings): WalkingDistance {
  const { under8, from8, oneForAll, afterEighth } = settings;
  const eighth = birthday(born, 8);
  const older = oneForAll && under8 < from8 ? under8 : from8;
  const until = firstDayOver(eighth, afterEighth);
  const line = on < until ? under8 : older;
  return {
    line,
    age: on < eighth ? 'under 8' : 'of 8 or over',
    whose: line === (on < eighth ? TWO_MILES : THREE_MILES) ? 'the' : 'this council’s',
    ...(on < until
      ? { next: { on: until, line: older, because: afterEighth === 'birthday' ? becomes8(older) : TIME_IS_UP } }
      : {}),
  };
}

const becomes8 = (older: Metres): string =>
  older === THREE_MILES
    ? 'The child becomes 8: walking distance is then 3 miles, not 2.'
    : `The child becomes 8: the council’s walking distance is then ${lineInWords(older)}.`;
const TIME_IS_UP = 'The council’s policy counts the child as under 8 until then.';

/** The first day on which the walking distance for children of 8 or over holds. */
function firstDayOver(eighth: Day, kept: WalkingSettings['afterEighth']): Day {
  if (kept === 'birthday') return eighth;
  return addDays(kept === 'end-of-term' ? endOfTerm(eighth) : endOfSchoolYear(eighth), 1);
}
