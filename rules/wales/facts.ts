import { type Day, yearOf } from '../kernel/day.ts';
import { type Fact, FactError, fact, type Kind } from '../kernel/fact.ts';
import { aDay, oneOf, yesOrNo } from '../kernel/kinds.ts';
import {
  availableRoute,
  availableRouteFromSecondHome,
  homes,
  homesAreTwoNearest,
  livesInArea,
  nearerSchools,
  nearerSchoolsFromSecondHome,
  secondHomeInArea,
  walkFromSecondHome,
  walkToSchool,
} from './facts-of-homes.ts';

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
  meaning: 'The day the child was born.',
  asks: 'the child’s date of birth',
  suppliers: ['parent', 'register'],
  kind: aBirthDay,
});

export const attendance = fact({
  id: 'attendance',
  meaning:
    'How the child stands to the place asked about: registered at this school; a place there offered and accepted; only thinking about it; education that the council arranged at another place; or full-time further education at a college.',
  asks: 'whether the child goes to this school, has a place there, is thinking about it, or learns at another place or a college',
  suppliers: ['parent', 'register'],
  kind: oneOf(['registered', 'place-accepted', 'considering', 'other-place', 'further-education']),
});

export const education = fact({
  id: 'education',
  meaning:
    'Which education the child gets there: primary, secondary or further. It is this that moves the line from 2 miles to 3, not a birthday.',
  asks: 'whether this is primary, secondary or further education',
  suppliers: ['parent', 'register'],
  kind: oneOf(['primary', 'secondary', 'further']),
});

export const schoolType = fact({
  id: 'schoolType',
  meaning: 'The kind of school.',
  asks: 'what kind of school this is',
  suppliers: ['register', 'authority'],
  kind: oneOf(['maintained', 'pupil-referral-unit', 'non-maintained-special', 'independent', 'other']),
});

export const namedInPlan = fact<boolean>({
  id: 'namedInPlan',
  meaning:
    'Whether a statement of special educational needs or an individual development plan names this school for the child.',
  asks: 'whether a statement or an individual development plan names this school',
  suppliers: ['parent', 'register', 'authority'],
  kind: yesOrNo,
});

export const lookedAfter = fact<boolean>({
  id: 'lookedAfter',
  meaning: 'Whether the child is looked after by a local authority.',
  asks: 'whether the child is looked after by a council',
  suppliers: ['authority', 'register', 'parent'],
  kind: yesOrNo,
});

export const boardingArranged = fact<boolean>({
  id: 'boardingArranged',
  meaning: 'Whether the council has arranged suitable boarding for the child at or near the school.',
  asks: 'whether the council has arranged for the child to board at or near the school',
  suppliers: ['authority', 'register', 'parent'],
  kind: yesOrNo,
});

export const travelNecessary = fact<boolean>({
  id: 'travelNecessary',
  meaning:
    'Whether the council considers travel arrangements necessary for this child, having regard to the child’s age, any disability and the routes. Only a named person can find this.',
  asks: 'an officer’s finding on whether travel is needed, given the child’s age, any disability and the way to school',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

/** Every fact that the law of Wales turns on, in the order in which they are asked for. Absent means not known, never "no". */
export const WALES_FACTS: readonly Fact<unknown>[] = [
  bornOn,
  livesInArea,
  attendance,
  education,
  schoolType,
  walkToSchool,
  nearerSchools,
  boardingArranged,
  lookedAfter,
  homes,
  secondHomeInArea,
  walkFromSecondHome,
  nearerSchoolsFromSecondHome,
  homesAreTwoNearest,
  namedInPlan,
  availableRoute,
  availableRouteFromSecondHome,
  travelNecessary,
];
