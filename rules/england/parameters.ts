import { settableOf } from '../kernel/clock.ts';
import type { Parameter } from '../kernel/parameter.ts';
import { postSixteenContribution } from './parameters/after-16.ts';
import { englandClocks } from './parameters/clocks.ts';
import {
  afterEighthBirthday,
  measurementMargin,
  oneWalkingDistanceForAllAges,
  unassessedWays,
  walkingDistance8AndOver,
  walkingDistanceUnder8,
} from './parameters/distance.ts';
import {
  childTaxCreditLimit,
  earningsLimitOnePeriod,
  earningsLimitThreePeriods,
  earningsLimitTwoPeriods,
  keepLowIncomeToYearEnd,
  universalCreditTest,
} from './parameters/income.ts';
import { hazardThresholds, homeThatCounts, nearestBy, privateLandPaths, walkStartsAt } from './parameters/method.ts';
import { secondOfficerPercent } from './parameters/second-officer.ts';

/** Everything that a council's policy in England may set, in the order in which a policy is shown. */
export const ENGLAND_PARAMETERS: readonly Parameter<unknown>[] = [
  walkingDistanceUnder8,
  walkingDistance8AndOver,
  oneWalkingDistanceForAllAges,
  unassessedWays,
  afterEighthBirthday,
  measurementMargin,
  nearestBy,
  homeThatCounts,
  walkStartsAt,
  privateLandPaths,
  hazardThresholds,
  earningsLimitOnePeriod,
  earningsLimitTwoPeriods,
  earningsLimitThreePeriods,
  childTaxCreditLimit,
  universalCreditTest,
  keepLowIncomeToYearEnd,
  postSixteenContribution,
  ...settableOf(englandClocks),
  secondOfficerPercent,
];
