import { bornForAges, either, lengthsAt, type Values } from '../values.ts';

const lengths = lengthsAt(400, 3218.687, 3218.688, 3218.689, 4000, 4828.031, 4828.032, 9000);
const known = ['yes', 'no', 'unknown'] as const;

const schools: Values = (_, pick) => {
  const any = () => ({ name: pick(['Afon', 'Bryn']), nearer: pick(known), suitable: pick(known), place: pick(known) });
  const could = { name: 'Coed', nearer: 'yes', suitable: 'yes', place: pick(['yes', 'no'] as const) };
  return [
    { complete: true, schools: [] },
    { complete: true, schools: [{ ...could, suitsLanguage: pick(known), suitsFaith: pick(known) }] },
    { complete: pick([true, false]), schools: Array.from({ length: pick([0, 1, 2]) }, any) },
  ];
};

/** Each fact of the law of Wales, with its values on and beside the boundaries. */
export const WALES_VALUES: Readonly<Record<string, Values>> = {
  bornOn: bornForAges(4, 5, 7, 8, 9, 11, 13, 15, 16, 17),
  livesInArea: () => [true, true, false],
  attendance: () => [
    'registered',
    'registered',
    'registered',
    'place-accepted',
    'considering',
    'other-place',
    'further-education',
  ],
  education: () => ['primary', 'secondary', 'further'],
  schoolType: () => [
    'maintained',
    'maintained',
    'independent',
    'pupil-referral-unit',
    'non-maintained-special',
    'other',
  ],
  walkToSchool: lengths,
  nearerSchools: schools,
  boardingArranged: () => [false, false, true],
  lookedAfter: () => [false, false, true],
  homes: () => ['one', 'one', 'two-parents-apart', 'more-than-two', 'other'],
  secondHomeInArea: either,
  walkFromSecondHome: lengths,
  nearerSchoolsFromSecondHome: schools,
  homesAreTwoNearest: either,
  namedInPlan: either,
  availableRoute: () => [true, true, false],
  availableRouteFromSecondHome: () => [true, true, false],
  travelNecessary: () => [false, false, true],
};
