import { BENEFITS, SCHOOL_TYPES } from '../../../rules/england/facts.ts';
import { addDays } from '../../../rules/kernel/day.ts';
import { bornForAges, either, lengthsAt, turnsNothing, type Values } from '../values.ts';

const lengths = lengthsAt(400, 3218.688, 3218.689, 3300, 4828.032, 4828.033, 9656.064, 9656.065, 24140.16, 24140.161);
const known = ['yes', 'no', 'unknown'] as const;

/** Each fact of the law of England, with its values on and beside the boundaries. */
export const ENGLAND_VALUES: Readonly<Record<string, Values>> = {
  bornOn: bornForAges(4, 5, 7, 8, 8, 10, 11, 11, 15, 16, 17, 19, 20),
  livesInArea: either,
  attendance: (_, pick) => [
    'registered',
    'registered',
    'registered',
    'section-19-place',
    pick(['place-accepted', 'considering']),
    pick(['also-at-pupil-referral-unit', 'also-at-another-school', 'excluded-taught-elsewhere']),
    pick(['home-educated', 'otherwise-at-home', 'otherwise-away']),
  ],
  schoolType: () => [...SCHOOL_TYPES, 'community', 'academy', 'academy', 'independent', 'independent'],
  specialEducationalNeeds: either,
  disabled: either,
  mobilityProblems: either,
  canWalkGivenNeeds: either,
  canWalkGivenRoutes: either,
  walkToSchool: lengths,
  driveToSchool: lengths,
  nearerSchools: (_, pick) => {
    const school = () => ({
      name: pick(['Ash', 'Beck', 'Coombe']),
      nearer: pick(known),
      suitable: pick(known),
      place: pick(known),
      suitsBelief: pick(known),
    });
    const certain = () => ({
      name: pick(['Ash', 'Beck', 'Coombe']),
      nearer: 'yes',
      suitable: 'yes',
      place: pick(['yes', 'no'] as const),
      suitsBelief: pick(['yes', 'no'] as const),
    });
    return [
      { complete: true, schools: [] },
      { complete: pick([true, false]), schools: Array.from({ length: pick([1, 2, 3, 4]) }, school) },
      { complete: true, schools: Array.from({ length: pick([1, 2, 3, 4]) }, certain) },
    ];
  },
  sex: turnsNothing,
  reachedSelectiveStandard: turnsNothing,
  admissionRound: turnsNothing,
  admissionCriteria: turnsNothing,
  planNaming: () => [
    'no-plan',
    'no-plan',
    'only-this-school',
    'this-and-another-this-nearest',
    'this-and-another-this-further',
    'another-school',
    'no-school-named',
  ],
  planTravelCondition: either,
  nearerSchoolCouldServe: either,
  furtherSchoolCostsTooMuch: either,
  boardingArranged: () => [false, false, true],
  benefits: (_, pick) => [
    [],
    ['universal-credit'],
    ['universal-credit'],
    [pick(BENEFITS)],
    ['universal-credit', pick(BENEFITS.slice(1))],
  ],
  earningsLastPeriod: () => [0, 61_667, 61_668],
  earningsLastTwoPeriods: () => [0, 123_334, 123_335],
  earningsLastThreePeriods: () => [0, 185_000, 185_001],
  childTaxCreditIncome: () => [0, 1_619_000, 1_619_001],
  lowIncomeEarlierThisYear: (on, pick) => ['no', 'no', addDays(on, -pick([0, 1, 30, 200, 366]))],
  freeMealsProtected: either,
  freeSchoolMeals: either,
  entryYear: (on) => [Number(on.slice(0, 4))],
  appliedOn: (on) => [addDays(on, -300)],
  statesBeliefWish: either,
  beliefWish: either,
  walkNeedsAdult: either,
  adultCanAccompany: either,
  twoHomes: () => [false, false, false, true],
  thisHomeCounts: either,
  freeTravelBy: () => ['nobody', 'public-scheme', 'school', 'another-body'],
  freeTravelSuits: either,
  arrangement: () => ['seat-or-pass', 'escort', 'expenses', 'allowance'],
  consentGivenOn: (on, pick) => [addDays(on, pick([-30, 0, 1]))],
  consentWithdrawnOn: (on, pick) => [addDays(on, pick([-31, -1, 0, 1]))],
  courseStartedOn: (on, pick) => [addDays(on, pick([-800, -400, -1, 0, 300]))],
};
