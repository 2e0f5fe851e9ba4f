import { type Day, yearOf } from '../kernel/day.ts';
import type { Distance } from '../kernel/distance.ts';
import { type Fact, FactError, fact, type Kind } from '../kernel/fact.ts';
import { aDay, aDistance, anyNumberOf, inPence, oneOf, yesOrNo } from '../kernel/kinds.ts';
import type { Pence } from '../kernel/units.ts';
import { nearerSchoolsKind } from './nearer-schools.ts';

/** Ages are counted forward from it, so it has to leave room for them in the calendar. */
const aBirthDay: Kind<Day> = {
  schema: aDay.schema,
  read: (value) => {
    const born = aDay.read(value);
    if (yearOf(born) <= 2150) return born;
    throw new FactError(`must be in 2150 or earlier, not ${born}`);
  },
};

/** Every fact that the law of England turns on, as far as it is written here. Absent means not known, never "no". */

export const bornOn = fact<Day>({
  id: 'bornOn',
  meaning: 'The day the child was born.',
  asks: 'the child’s date of birth',
  suppliers: ['parent', 'register'],
  kind: aBirthDay,
});

export const livesInArea = fact<boolean>({
  id: 'livesInArea',
  meaning: 'Whether the child’s home is in the area of the authority that is asked.',
  asks: 'whether the home is in this council’s area',
  suppliers: ['register', 'authority', 'parent'],
  kind: yesOrNo,
});

export const attendance = fact({
  id: 'attendance',
  meaning:
    'How the child stands to the school: registered there; a place offered and accepted; only thinking about it; or taught at a place that the authority arranged under section 19 (for example after exclusion or in illness).',
  asks: 'whether the child goes to this school, has a place there, or is thinking about it',
  suppliers: ['parent', 'register'],
  kind: oneOf(['registered', 'place-accepted', 'considering', 'section-19-place']),
});

export const SCHOOL_TYPES = [
  'community',
  'foundation',
  'voluntary-aided',
  'voluntary-controlled',
  'community-special',
  'foundation-special',
  'non-maintained-special',
  'pupil-referral-unit',
  'maintained-nursery',
  'city-technology-college',
  'academy',
  'academy-special',
  'alternative-provision-academy',
  'academy-16-to-19',
  'independent',
  'independent-special',
  'further-education',
  'other',
] as const;

export const schoolType = fact<(typeof SCHOOL_TYPES)[number]>({
  id: 'schoolType',
  meaning: 'The kind of school, as the national register of schools has it.',
  asks: 'what kind of school this is',
  suppliers: ['register', 'authority'],
  kind: oneOf(SCHOOL_TYPES),
});

export const specialEducationalNeeds = fact<boolean>({
  id: 'specialEducationalNeeds',
  meaning: 'Whether the child has special educational needs. An EHC plan is not needed for this.',
  asks: 'whether the child has special educational needs',
  suppliers: ['parent', 'register', 'authority', 'judgement'],
  kind: yesOrNo,
});

export const disabled = fact<boolean>({
  id: 'disabled',
  meaning: 'Whether the child is disabled within the meaning of the Equality Act 2010.',
  asks: 'whether the child is disabled',
  suppliers: ['parent', 'register', 'authority', 'judgement'],
  kind: yesOrNo,
});

export const mobilityProblems = fact<boolean>({
  id: 'mobilityProblems',
  meaning: 'Whether the child has mobility problems, including a temporary medical condition that restricts mobility.',
  asks: 'whether the child has difficulty getting about, even for a time',
  suppliers: ['parent', 'authority', 'judgement'],
  kind: yesOrNo,
});

export const canWalkGivenNeeds = fact<boolean>({
  id: 'canWalkGivenNeeds',
  meaning:
    'Whether, having regard to the child’s special educational needs, disability or mobility problems, the child can reasonably be expected to walk to the school. Only a named person can find this.',
  asks: 'an officer’s finding on whether the child can reasonably be expected to walk, given the child’s needs',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

export const canWalkGivenRoutes = fact<boolean>({
  id: 'canWalkGivenRoutes',
  meaning:
    'Whether, having regard to the nature of the routes the child could reasonably be expected to take, the child can reasonably be expected to walk to the school, with an adult where one is needed and can reasonably come. Only a named person can find this.',
  asks: 'an officer’s finding on whether the way to school can reasonably be walked',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

export const walkToSchool = fact<Distance>({
  id: 'walkToSchool',
  meaning:
    'The shortest available walk from the home to the nearest usable entrance of the school. Metres alone are taken as exact.',
  asks: 'a measurement of the walk to school',
  suppliers: ['measurement', 'judgement'],
  unit: 'metres',
  kind: aDistance,
});

export const driveToSchool = fact<Distance>({
  id: 'driveToSchool',
  meaning: 'The shortest way to the school by roads that a motor vehicle can use. Metres alone are taken as exact.',
  asks: 'a measurement of the way to school by road',
  suppliers: ['measurement', 'judgement'],
  unit: 'metres',
  kind: aDistance,
});

export const nearerSchools = fact({
  id: 'nearerSchools',
  meaning:
    'The qualifying schools for this child’s age that are, or may be, nearer to the home than the school asked about, by the authority’s published method; and whether the list is known to be complete.',
  asks: 'whether a nearer school could have given the child a suitable place',
  suppliers: ['measurement', 'authority', 'judgement'],
  kind: nearerSchoolsKind,
});

export const planNaming = fact({
  id: 'planNaming',
  meaning:
    'What section I of the child’s education, health and care plan names: no plan; only this school; this and another with this the nearest of them; this and another with this further away; another school; no school.',
  asks: 'whether the child has an EHC plan, and which school it names',
  suppliers: ['parent', 'register', 'authority'],
  kind: oneOf([
    'no-plan',
    'only-this-school',
    'this-and-another-this-nearest',
    'this-and-another-this-further',
    'another-school',
    'no-school-named',
  ]),
});

export const planTravelCondition = fact<boolean>({
  id: 'planTravelCondition',
  meaning:
    'Whether the plan names the school on the condition that the parent arranges or pays for some or all of the travel.',
  asks: 'whether the plan makes a condition about travel',
  suppliers: ['parent', 'register', 'authority'],
  kind: yesOrNo,
});

export const nearerSchoolCouldServe = fact<boolean>({
  id: 'nearerSchoolCouldServe',
  meaning:
    'Where the plan names the school on a condition about travel: whether the nearer school that the condition rests on suits the child and has a place. Only a named person can find this.',
  asks: 'an officer’s finding on whether the nearer school suits the child and has a place',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

export const furtherSchoolCostsTooMuch = fact<boolean>({
  id: 'furtherSchoolCostsTooMuch',
  meaning:
    'Where the plan names the school on a condition about travel: whether this school, with travel counted, would cost so much more than the nearer one that it would be unreasonable public expenditure. Only a named person can find this.',
  asks: 'an officer’s finding on whether the cost of this school, with travel, would be unreasonable public expenditure',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

export const boardingArranged = fact<boolean>({
  id: 'boardingArranged',
  meaning: 'Whether the authority has arranged suitable boarding for the child at or near the school.',
  asks: 'whether the council has arranged for the child to board at or near the school',
  suppliers: ['authority', 'register', 'parent'],
  kind: yesOrNo,
});

export const BENEFITS = [
  'universal-credit',
  'income-support',
  'income-based-jobseekers-allowance',
  'income-related-employment-and-support-allowance',
  'asylum-support-part-6',
  'pension-credit-guarantee',
  'child-tax-credit-without-working-tax-credit',
  'working-tax-credit-run-on',
  'working-tax-credit-maximum',
] as const;

export const benefits = fact<readonly (typeof BENEFITS)[number][]>({
  id: 'benefits',
  meaning:
    'Which of these a parent with whom the child ordinarily lives, or the child, is awarded. An empty list says: none of them.',
  asks: 'which benefits, if any, the family gets',
  suppliers: ['parent', 'register', 'authority'],
  kind: anyNumberOf(BENEFITS),
});

const earnings = (id: string, periods: string): Fact<Pence> =>
  fact<Pence>({
    id,
    meaning: `Net earned income over ${periods} of universal credit, in pence.`,
    asks: `take-home earnings over ${periods} of universal credit`,
    suppliers: ['parent', 'register', 'authority'],
    unit: 'pence',
    kind: inPence,
  });

export const earningsLastPeriod = earnings('earningsLastPeriod', 'the last complete assessment period');
export const earningsLastTwoPeriods = earnings(
  'earningsLastTwoPeriods',
  'the last two complete assessment periods together',
);
export const earningsLastThreePeriods = earnings(
  'earningsLastThreePeriods',
  'the last three complete assessment periods together',
);

export const childTaxCreditIncome = fact<Pence>({
  id: 'childTaxCreditIncome',
  meaning: 'Yearly income as assessed for child tax credit, in pence.',
  asks: 'the yearly income on the child tax credit award',
  suppliers: ['parent', 'register', 'authority'],
  unit: 'pence',
  kind: inPence,
});

export const statesBeliefWish = fact<boolean>({
  id: 'statesBeliefWish',
  meaning: 'Whether a parent says that this school was chosen because of the parent’s own religion or belief.',
  asks: 'whether the school was chosen because of a parent’s religion or belief',
  suppliers: ['parent'],
  kind: yesOrNo,
});

export const beliefWish = fact<boolean>({
  id: 'beliefWish',
  meaning:
    'Whether the parent has expressed a wish, based on the parent’s religion or belief, for education at this school. Only a named person can find this.',
  asks: 'an officer’s finding on whether the parent’s wish for this school is based on religion or belief',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

/** All of them, in the order in which they are asked for. */
export const ENGLAND_FACTS: readonly Fact<unknown>[] = [
  bornOn,
  livesInArea,
  attendance,
  schoolType,
  walkToSchool,
  driveToSchool,
  nearerSchools,
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
  statesBeliefWish,
  beliefWish,
  canWalkGivenNeeds,
  canWalkGivenRoutes,
  nearerSchoolCouldServe,
  furtherSchoolCostsTooMuch,
];
