/** What a fact about a child is of: the kinds that not everybody need know. */
export const FACT_GROUPS = ['needs', 'income', 'belief', 'plan', 'home', 'other'] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

/** Facts of each group, by their ids in every nation's rules. What stands nowhere is `other`; a test holds that each that is there is one. */
const IN_GROUP: Readonly<Record<Exclude<FactGroup, 'other'>, readonly string[]>> = {
  needs: [
    'specialEducationalNeeds',
    'disabled',
    'mobilityProblems',
    'canWalkGivenNeeds',
    'walkNeedsAdult',
    'adultCanAccompany',
    'freeTravelSuits',
    'arrangement',
  ],
  income: ['benefits', 'childTaxCreditIncome', 'lowIncomeEarlierThisYear', 'freeMealsProtected', 'freeSchoolMeals'],
  belief: ['statesBeliefWish', 'beliefWish'],
  plan: ['planNaming', 'planTravelCondition', 'nearerSchoolCouldServe', 'furtherSchoolCostsTooMuch'],
  home: ['livesInArea', 'twoHomes', 'thisHomeCounts'],
};

const GROUP_OF = new Map(
  Object.entries(IN_GROUP).flatMap(([group, facts]) => facts.map((fact) => [fact, group as FactGroup] as const)),
);

export const groupOfFact = (fact: string): FactGroup => GROUP_OF.get(fact) ?? 'other';

/** Facts about a family's money. */
export const INCOME_FACTS: readonly string[] = IN_GROUP.income;
