import { type Day, yearOf } from '../kernel/day.ts';
import type { Distance } from '../kernel/distance.ts';
import { type Fact, FactError, fact, type Kind } from '../kernel/fact.ts';
import { aDay, aDistance, oneOf, yesOrNo } from '../kernel/kinds.ts';
import { aLocalLine, type LocalLine } from './local-line.ts';

/** Ages are counted forward from it, so it has to leave room for them in the calendar. */
const aBirthDay: Kind<Day> = {
  schema: aDay.schema,
  read: (value) => {
    const born = aDay.read(value);
    if (yearOf(born) <= 2150) return born;
    throw new FactError(`must be in 2150 or earlier, not ${born}`);
  },
};

export const bornOn = fact<Day>({
  id: 'bornOn',
  meaning: 'The day the pupil was born.',
  asks: 'the pupil’s date of birth',
  suppliers: ['parent', 'register'],
  kind: aBirthDay,
});

export const belongsToArea = fact<boolean>({
  id: 'belongsToArea',
  meaning: 'Whether the pupil belongs to the area of the authority that is asked.',
  asks: 'whether the pupil belongs to this council’s area',
  suppliers: ['register', 'authority', 'parent'],
  kind: yesOrNo,
});

export const attendance = fact({
  id: 'attendance',
  meaning:
    'How the pupil stands to the school: a pupil there; a place offered and accepted; or only thinking about it.',
  asks: 'whether the pupil goes to this school, has a place there, or is thinking about it',
  suppliers: ['parent', 'register'],
  kind: oneOf(['registered', 'place-accepted', 'considering']),
});

export const setting = fact({
  id: 'setting',
  meaning: 'Whether this is a school or a nursery, which "school" does not include.',
  asks: 'whether this is a school or a nursery',
  suppliers: ['parent', 'register'],
  kind: oneOf(['school', 'nursery']),
});

export const walkToSchool = fact<Distance>({
  id: 'walkToSchool',
  meaning: 'The nearest available walk from the home to the school. Metres alone are taken as exact.',
  asks: 'a measurement of the walk to school',
  suppliers: ['measurement', 'judgement'],
  unit: 'metres',
  kind: aDistance,
});

export const designatedSchool = fact<boolean>({
  id: 'designatedSchool',
  meaning: 'Whether this is the catchment or designated school for the home. A denominational school may be one.',
  asks: 'whether this is the catchment school for the home',
  suppliers: ['register', 'authority', 'parent'],
  kind: yesOrNo,
});

export const placingRequest = fact<boolean>({
  id: 'placingRequest',
  meaning: 'Whether the pupil has, or would have, the place at this school by a placing request.',
  asks: 'whether the place is by a placing request',
  suppliers: ['parent', 'authority', 'register'],
  kind: yesOrNo,
});

export const suitableSchoolOffered = fact<boolean>({
  id: 'suitableSchoolOffered',
  meaning: 'Whether the authority had offered the pupil a place at a suitable school, with any travel needed to it.',
  asks: 'whether the council had offered a suitable school with travel to it',
  suppliers: ['authority', 'parent'],
  kind: yesOrNo,
});

export const localWalkingDistance = fact<LocalLine>({
  id: 'localWalkingDistance',
  meaning:
    'The distance beyond which this council helps a pupil of this age and stage, by its own policy; whether exactly on it is helped; and the last day on which it is the line for this pupil.',
  asks: 'the distance in the council’s own policy for a pupil of this age',
  suppliers: ['authority'],
  unit: 'metres',
  kind: aLocalLine,
});

export const walkIsSafe = fact<boolean>({
  id: 'walkIsSafe',
  meaning:
    'Whether, having regard to the pupil’s safety, the way to school can be walked. Only a named person can find this.',
  asks: 'an officer’s finding on how safe the way to school is',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

export const additionalSupportNeeds = fact<boolean>({
  id: 'additionalSupportNeeds',
  meaning: 'Whether the pupil has additional support needs.',
  asks: 'whether the pupil has additional support needs',
  suppliers: ['parent', 'register', 'authority', 'judgement'],
  kind: yesOrNo,
});

export const remoteOrExceptional = fact<boolean>({
  id: 'remoteOrExceptional',
  meaning: 'Whether the home is remote, or other exceptional circumstances keep the pupil from school without help.',
  asks: 'whether the home is remote or the circumstances are exceptional',
  suppliers: ['parent', 'authority', 'judgement'],
  kind: yesOrNo,
});

export const councilConsidersNecessary = fact<boolean>({
  id: 'councilConsidersNecessary',
  meaning:
    'Whether the authority considers travel arrangements necessary for this pupil. Only a named person can find this.',
  asks: 'an officer’s finding on whether travel arrangements are needed for this pupil',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

/** Every fact that the law of Scotland turns on, in the order in which they are asked for. Absent means not known, never "no". */
export const SCOTLAND_FACTS: readonly Fact<unknown>[] = [
  bornOn,
  belongsToArea,
  attendance,
  setting,
  placingRequest,
  designatedSchool,
  walkToSchool,
  localWalkingDistance,
  suitableSchoolOffered,
  additionalSupportNeeds,
  remoteOrExceptional,
  walkIsSafe,
  councilConsidersNecessary,
];
