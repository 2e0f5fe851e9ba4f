/** What a fact about a child is of: the kinds that not everybody need know. */
export const FACT_GROUPS = ['needs', 'income', 'belief', 'plan', 'home', 'other'] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

/**
 * Facts of each group, by their ids in every nation's rules; a test holds that each is a real one, and that every fact stands once.
 *
 * What an officer finds of an adult (`adultCanAccompany`) stands with the needs: it is found from somebody's health, disability or work. So does how the
 * council means to take the child, since an escort is given for what the child needs, and
 * which criteria of admission the child fell under, which may be a medical reason, a faith or being looked after.
 */
const IN_GROUP: Readonly<Record<FactGroup, readonly string[]>> = {
  needs: [
    'specialEducationalNeeds',
    'disabled',
    'mobilityProblems',
    'canWalkGivenNeeds',
    'walkNeedsAdult',
    'adultCanAccompany',
    'freeTravelSuits',
    'arrangement',
    'admissionCriteria',
    'lookedAfter',
    'travelNecessary',
    'additionalSupportNeeds',
    'councilConsidersNecessary',
    'exceptionalCase',
  ],
  income: [
    'benefits',
    'earningsLastPeriod',
    'earningsLastTwoPeriods',
    'earningsLastThreePeriods',
    'childTaxCreditIncome',
    'lowIncomeEarlierThisYear',
    'freeMealsProtected',
    'freeSchoolMeals',
  ],
  belief: ['statesBeliefWish', 'beliefWish'],
  plan: [
    'planNaming',
    'planTravelCondition',
    'nearerSchoolCouldServe',
    'furtherSchoolCostsTooMuch',
    'namedInPlan',
    'statement',
  ],
  home: ['livesInArea', 'twoHomes', 'thisHomeCounts', 'homes', 'homesAreTwoNearest', 'belongsToArea'],
  other: [
    'bornOn',
    'attendance',
    'schoolType',
    'walkToSchool',
    'driveToSchool',
    'nearerSchools',
    'sex',
    'reachedSelectiveStandard',
    'admissionRound',
    'boardingArranged',
    'entryYear',
    'appliedOn',
    'canWalkGivenRoutes',
    'freeTravelBy',
    'consentGivenOn',
    'consentWithdrawnOn',
    'courseStartedOn',
    'education',
    'secondHomeInArea',
    'walkFromSecondHome',
    'nearerSchoolsFromSecondHome',
    'availableRoute',
    'availableRouteFromSecondHome',
    'setting',
    'placingRequest',
    'designatedSchool',
    'localWalkingDistance',
    'suitableSchoolOffered',
    'remoteOrExceptional',
    'walkIsSafe',
    'ofSchoolAge',
    'schoolCategory',
    'feePaying',
    'schoolsNearby',
  ],
};
const GROUP_OF = new Map(
  Object.entries(IN_GROUP).flatMap(([group, facts]) => facts.map((fact) => [fact, group as FactGroup] as const)),
);

/** Undefined where no nation's law has such a fact: what nobody has sorted is for those who see everything. */
export const groupOfFact = (fact: string): FactGroup | undefined => GROUP_OF.get(fact);

/** Every fact of a group. */
export const factsOfGroup = (group: FactGroup): readonly string[] => IN_GROUP[group];

/** Facts about a family's money. */
export const INCOME_FACTS: readonly string[] = IN_GROUP.income;
