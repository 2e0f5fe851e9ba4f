import { NEARBY_FACTS } from './nearby-step.tsx';

/** The field of the form in which a family says each fact; dates by the start of their three fields' names. */
const FIELD_OF: Readonly<Record<string, string>> = {
  bornOn: 'born',
  attendance: 'attendance',
  entryYear: 'entry-year',
  twoHomes: 'two-homes',
  courseStartedOn: 'course',
  specialEducationalNeeds: 'special-needs',
  disabled: 'disabled',
  mobilityProblems: 'mobility',
  planNaming: 'plan',
  boardingArranged: 'boarding',
  planTravelCondition: 'plan-condition',
  benefits: 'benefits',
  earningsLastPeriod: 'benefits',
  earningsLastTwoPeriods: 'benefits',
  earningsLastThreePeriods: 'benefits',
  childTaxCreditIncome: 'benefits',
  lowIncomeEarlierThisYear: 'income-earlier',
  freeTravelBy: 'travel-by',
  statesBeliefWish: 'belief',
  sex: 'child-sex',
  reachedSelectiveStandard: 'selective-test',
  admissionRound: 'admission-round',
  appliedOn: 'applied',
};

/** Whether a family can say this fact by a question of ours. */
export const isAskable = (fact: string): boolean => Object.hasOwn(FIELD_OF, fact);

/** The fields that ask for these facts. */
export const fieldsOf = (facts: readonly string[]): ReadonlySet<string> =>
  new Set(facts.flatMap((fact) => FIELD_OF[fact] ?? []));

/** Every fact that a field asks for: pay is asked with the benefits that it belongs to. */
export const factsOfFields = (fields: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(Object.keys(FIELD_OF).filter((fact) => fields.has(FIELD_OF[fact]!)));

/** Asked beside the schools nearby; the year is asked with the child. */
export const isNearbyFact = (fact: string): boolean => fact !== 'entryYear' && NEARBY_FACTS.includes(fact);
