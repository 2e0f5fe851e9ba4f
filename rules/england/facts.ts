import type { Fact } from '../kernel/fact.ts';
import { courseStartedOn } from './facts/after-16.ts';
import {
  arrangement,
  consentGivenOn,
  consentWithdrawnOn,
  freeTravelBy,
  freeTravelSuits,
} from './facts/arrangements.ts';
import { beliefWish, statesBeliefWish } from './facts/belief.ts';
import { bornOn, disabled, mobilityProblems, specialEducationalNeeds } from './facts/child.ts';
import { livesInArea, thisHomeCounts, twoHomes } from './facts/home.ts';
import {
  benefits,
  childTaxCreditIncome,
  earningsLastPeriod,
  earningsLastThreePeriods,
  earningsLastTwoPeriods,
  freeMealsProtected,
  freeSchoolMeals,
  lowIncomeEarlierThisYear,
} from './facts/income.ts';
import { admissionCriteria, admissionRound, reachedSelectiveStandard, sex } from './facts/nearby.ts';
import { nearerSchools } from './facts/nearer.ts';
import { furtherSchoolCostsTooMuch, nearerSchoolCouldServe, planNaming, planTravelCondition } from './facts/plan.ts';
import { appliedOn, entryYear } from './facts/policy.ts';
import { attendance, boardingArranged, schoolType } from './facts/school.ts';
import {
  adultCanAccompany,
  canWalkGivenNeeds,
  canWalkGivenRoutes,
  driveToSchool,
  walkNeedsAdult,
  walkToSchool,
} from './facts/way.ts';

export * from './facts/after-16.ts';
export * from './facts/arrangements.ts';
export * from './facts/belief.ts';
export * from './facts/child.ts';
export * from './facts/home.ts';
export * from './facts/income.ts';
export * from './facts/nearby.ts';
export * from './facts/nearer.ts';
export * from './facts/plan.ts';
export * from './facts/policy.ts';
export * from './facts/school.ts';
export * from './facts/way.ts';

/** Every fact that the law of England turns on, in the order in which they are asked for; one file in `facts/` for each subject. Absent means not known, never "no". */
export const ENGLAND_FACTS: readonly Fact<unknown>[] = [
  bornOn,
  livesInArea,
  attendance,
  schoolType,
  walkToSchool,
  driveToSchool,
  nearerSchools,
  sex,
  reachedSelectiveStandard,
  admissionRound,
  admissionCriteria,
  boardingArranged,
  specialEducationalNeeds,
  disabled,
  mobilityProblems,
  planNaming,
  planTravelCondition,
  benefits,
  earningsLastPeriod,
  earningsLastTwoPeriods,
  earningsLastThreePeriods,
  childTaxCreditIncome,
  lowIncomeEarlierThisYear,
  freeMealsProtected,
  freeSchoolMeals,
  entryYear,
  appliedOn,
  statesBeliefWish,
  beliefWish,
  canWalkGivenNeeds,
  canWalkGivenRoutes,
  walkNeedsAdult,
  adultCanAccompany,
  nearerSchoolCouldServe,
  furtherSchoolCostsTooMuch,
  twoHomes,
  thisHomeCounts,
  freeTravelBy,
  freeTravelSuits,
  arrangement,
  consentGivenOn,
  consentWithdrawnOn,
  courseStartedOn,
];
