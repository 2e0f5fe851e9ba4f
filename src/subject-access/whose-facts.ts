/**
 * Facts by whose they are, for a child of whom homes of two adults are held. A fact that stands in none of these is left out; a test holds that each
 * fact of every nation's law stands in one.
 */
export const FACTS_OF = {
  /** The child's own, wherever it lives: given to whoever may ask for the child. */
  child: [
    ...['bornOn', 'attendance', 'schoolType', 'sex', 'reachedSelectiveStandard', 'admissionRound', 'admissionCriteria'],
    ...['boardingArranged', 'entryYear', 'appliedOn', 'freeTravelBy', 'courseStartedOn', 'education', 'setting'],
    ...['specialEducationalNeeds', 'disabled', 'mobilityProblems', 'canWalkGivenNeeds', 'walkNeedsAdult'],
    ...['freeTravelSuits', 'arrangement', 'lookedAfter', 'travelNecessary', 'additionalSupportNeeds'],
    ...['councilConsidersNecessary', 'exceptionalCase', 'planNaming', 'planTravelCondition', 'nearerSchoolCouldServe'],
    ...['furtherSchoolCostsTooMuch', 'namedInPlan', 'statement', 'twoHomes', 'thisHomeCounts', 'ofSchoolAge'],
    ...['schoolCategory', 'feePaying', 'placingRequest', 'suitableSchoolOffered'],
  ],
  /** Measured from a home, or about where one is: without the home's name beside it nobody knows from which. */
  home: [
    ...['walkToSchool', 'driveToSchool', 'nearerSchools', 'canWalkGivenRoutes', 'availableRoute', 'walkIsSafe'],
    ...['walkFromSecondHome', 'nearerSchoolsFromSecondHome', 'availableRouteFromSecondHome', 'secondHomeInArea'],
    ...['homes', 'homesAreTwoNearest', 'livesInArea', 'belongsToArea', 'schoolsNearby', 'designatedSchool'],
    ...['localWalkingDistance', 'remoteOrExceptional'],
  ],
  /** An adult's own: money, belief, what they agreed to, and whether they can walk along. */
  adult: [
    ...['benefits', 'earningsLastPeriod', 'earningsLastTwoPeriods', 'earningsLastThreePeriods'],
    ...['childTaxCreditIncome', 'lowIncomeEarlierThisYear', 'freeMealsProtected', 'freeSchoolMeals'],
    ...['statesBeliefWish', 'beliefWish', 'adultCanAccompany', 'consentGivenOn', 'consentWithdrawnOn'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const OWNERS = new Map(
  Object.entries(FACTS_OF).flatMap(([whose, facts]) =>
    facts.map((fact) => [fact as string, whose as keyof typeof FACTS_OF] as const),
  ),
);

/** Whose a fact is; undefined of one that nobody has sorted, which is given to nobody while another home is held. */
export const whoseFact = (fact: string): keyof typeof FACTS_OF | undefined => OWNERS.get(fact);
