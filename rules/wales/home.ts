import {
  availableRoute,
  availableRouteFromSecondHome,
  livesInArea,
  nearerSchools,
  nearerSchoolsFromSecondHome,
  secondHomeInArea,
  walkFromSecondHome,
  walkToSchool,
} from './facts-of-homes.ts';

/** Which home a condition is about. Both are tested by the same text, each with its own facts. */
export interface Home {
  /** After the id of a provision. */
  readonly at: '' | '/second-home';
  /** After its title. */
  readonly named: '' | ', second home';
  /** After "The walk", in English and in Welsh. */
  readonly from: '' | ' from the second home';
  readonly fromCy: '' | ' o’r ail gartref';
  /** As in "The second home", in English and in Welsh. */
  readonly called: 'home' | 'second home';
  readonly calledCy: 'cartref' | 'ail gartref';
  /** After "nearer", in Welsh. */
  readonly toCy: 'at y cartref' | 'at yr ail gartref';
  readonly inArea: typeof livesInArea;
  readonly otherInArea: typeof livesInArea;
  readonly walk: typeof walkToSchool;
  readonly nearer: typeof nearerSchools;
  readonly route: typeof availableRoute;
  /** The text for this home out of a pair. */
  readonly pick: <T>(pair: ForEachHome<T>) => T;
}

/** One text for each of two homes. */
export interface ForEachHome<T> {
  readonly first: T;
  readonly second: T;
}

const FIRST_HOME: Home = {
  at: '',
  named: '',
  from: '',
  fromCy: '',
  called: 'home',
  calledCy: 'cartref',
  toCy: 'at y cartref',
  inArea: livesInArea,
  otherInArea: secondHomeInArea,
  walk: walkToSchool,
  nearer: nearerSchools,
  route: availableRoute,
  pick: ({ first }) => first,
};

const SECOND_HOME: Home = {
  at: '/second-home',
  named: ', second home',
  from: ' from the second home',
  fromCy: ' o’r ail gartref',
  called: 'second home',
  calledCy: 'ail gartref',
  toCy: 'at yr ail gartref',
  inArea: secondHomeInArea,
  otherInArea: livesInArea,
  walk: walkFromSecondHome,
  nearer: nearerSchoolsFromSecondHome,
  route: availableRouteFromSecondHome,
  pick: ({ second }) => second,
};

/** Writes a text once for each of two homes: section 19 tests both. */
export const eachHome = <T>(write: (home: Home) => T): ForEachHome<T> => ({
  first: write(FIRST_HOME),
  second: write(SECOND_HOME),
});
