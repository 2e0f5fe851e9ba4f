import { day } from '../../rules/kernel/day.ts';
import { decide } from '../../rules/kernel/decide.ts';
import type { Decision } from '../../rules/kernel/decision.ts';
import { NATIONS, type NationName } from '../../rules/register.ts';
import { readGiven } from './nations.ts';

/** What a nation's law gives on facts as a caller writes them. */
export function decided(name: NationName, on: string, given: Readonly<Record<string, unknown>>): Decision {
  const { nation } = NATIONS[name];
  return decide(nation, { on: day(on), facts: readGiven(nation, given) });
}

const NONE_NEARER = { complete: true, schools: [] };
const TWO_MILES = 3218.688;

/** One family's day in each nation: a child of seven, registered at the nearest school, exactly two miles away, and an officer has looked at all else. */
export const SEVEN_AT_TWO_MILES: Readonly<Record<NationName, Readonly<Record<string, unknown>>>> = {
  england: {
    bornOn: '2019-10-05',
    livesInArea: true,
    attendance: 'registered',
    schoolType: 'community',
    boardingArranged: false,
    walkToSchool: TWO_MILES,
    driveToSchool: TWO_MILES,
    nearerSchools: NONE_NEARER,
    specialEducationalNeeds: false,
    disabled: false,
    mobilityProblems: false,
    planNaming: 'no-plan',
    canWalkGivenRoutes: true,
    benefits: [],
    statesBeliefWish: false,
  },
  wales: {
    bornOn: '2019-10-05',
    livesInArea: true,
    homes: 'one',
    attendance: 'registered',
    education: 'primary',
    schoolType: 'maintained',
    boardingArranged: false,
    walkToSchool: TWO_MILES,
    nearerSchools: NONE_NEARER,
    lookedAfter: false,
    namedInPlan: false,
    availableRoute: true,
    travelNecessary: false,
  },
  scotland: {
    bornOn: '2019-10-05',
    belongsToArea: true,
    attendance: 'registered',
    setting: 'school',
    placingRequest: false,
    designatedSchool: true,
    walkToSchool: TWO_MILES,
    localWalkingDistance: { metres: TWO_MILES, onTheLine: 'not-helped' },
    additionalSupportNeeds: false,
    remoteOrExceptional: false,
    walkIsSafe: true,
    councilConsidersNecessary: false,
  },
  'northern-ireland': {
    bornOn: '2019-10-05',
    ofSchoolAge: true,
    attendance: 'registered',
    education: 'primary',
    schoolCategory: 'controlled',
    feePaying: false,
    walkToSchool: TWO_MILES,
    schoolsNearby: NONE_NEARER,
    statement: 'none',
    exceptionalCase: false,
  },
};
