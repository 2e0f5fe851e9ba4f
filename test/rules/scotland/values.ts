import { addDays } from '../../../rules/kernel/day.ts';
import { bornForAges, either, lengthsAt, type Values } from '../values.ts';

/** Each fact of the law of Scotland, with its values on and beside the boundaries. */
export const SCOTLAND_VALUES: Readonly<Record<string, Values>> = {
  bornOn: bornForAges(5, 7, 8, 8, 11, 15),
  belongsToArea: () => [true, true, true, false],
  attendance: () => ['registered', 'registered', 'place-accepted', 'considering'],
  setting: () => ['school', 'school', 'school', 'nursery'],
  placingRequest: () => [false, false, true],
  designatedSchool: () => [true, true, false],
  walkToSchool: lengthsAt(400, 1609.343, 1609.344, 1609.345, 3218.688, 3218.689, 4828.032, 4828.033),
  localWalkingDistance: (on, pick) => {
    const metres = pick([1609.344, 3218.688, 4828.032]);
    return [
      { metres },
      { metres, onTheLine: pick(['helped', 'not-helped'] as const) },
      { metres, onTheLine: 'not-helped', until: addDays(on, pick([-1, 0, 1, 60])) },
    ];
  },
  suitableSchoolOffered: either,
  additionalSupportNeeds: () => [false, false, true],
  remoteOrExceptional: () => [false, false, true],
  walkIsSafe: () => [true, true, false],
  councilConsidersNecessary: () => [false, false, true],
};
