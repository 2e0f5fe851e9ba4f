import type { Facts } from '../../../rules/kernel/fact.ts';
import { factLabel, factValue } from '../../../src/checks/index.ts';

/** Facts that someone gives, in the order in which they are asked for. Measured ones have their own part of the page. */
export const TOLD: readonly string[] = [
  'bornOn',
  'attendance',
  'entryYear',
  'courseStartedOn',
  'twoHomes',
  'specialEducationalNeeds',
  'disabled',
  'mobilityProblems',
  'planNaming',
  'planTravelCondition',
  'boardingArranged',
  'benefits',
  'earningsLastPeriod',
  'earningsLastTwoPeriods',
  'earningsLastThreePeriods',
  'childTaxCreditIncome',
  'lowIncomeEarlierThisYear',
  'freeTravelBy',
  'statesBeliefWish',
];

/** Facts that are asked of everyone, so that silence about them is worth showing. */
const ALWAYS: readonly string[] = [
  'bornOn',
  'attendance',
  'specialEducationalNeeds',
  'disabled',
  'mobilityProblems',
  'planNaming',
  'boardingArranged',
  'benefits',
  'statesBeliefWish',
];

/** What is measured or looked up, and shown elsewhere on the page. */
const OURS: readonly string[] = ['walkToSchool', 'driveToSchool', 'nearerSchools', 'schoolType', 'livesInArea'];

/** What the answer rests on, in words. What is not known says so, and is never left out. */
export function factRows(nation: string, facts: Facts): { key: string; value: string }[] {
  const others = Object.keys(facts).filter((id) => !TOLD.includes(id) && !OURS.includes(id));
  return [...TOLD, ...others].flatMap((id) => {
    const given = facts[id];
    if (!given && !ALWAYS.includes(id)) return [];
    const value = given && 'value' in given ? factValue(nation, id, given.value) : 'Not known';
    return [{ key: factLabel(nation, id), value }];
  });
}
