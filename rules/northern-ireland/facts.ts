import { type Day, yearOf } from '../kernel/day.ts';
import type { Distance } from '../kernel/distance.ts';
import { type Fact, FactError, fact, type Kind } from '../kernel/fact.ts';
import { aDay, aDistance, oneOf, yesOrNo } from '../kernel/kinds.ts';
import { KNOWN, type ListedSchools, listedSchools } from '../kernel/listed-schools.ts';
import { CATEGORIES, type Category } from './categories.ts';

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

export const ofSchoolAge = fact<boolean>({
  id: 'ofSchoolAge',
  meaning: 'Whether the pupil has reached school age.',
  asks: 'whether the pupil has reached school age',
  suppliers: ['parent', 'register', 'authority'],
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

export const education = fact({
  id: 'education',
  meaning: 'Whether this is a primary or a post-primary school for the pupil.',
  asks: 'whether this is a primary or a post-primary school',
  suppliers: ['parent', 'register'],
  kind: oneOf(['primary', 'post-primary']),
});

export const schoolCategory = fact<Category>({
  id: 'schoolCategory',
  meaning: 'The category of the school.',
  asks: 'which category the school is in',
  suppliers: ['register', 'authority', 'parent'],
  kind: oneOf(CATEGORIES),
});

export const feePaying = fact<boolean>({
  id: 'feePaying',
  meaning: 'Whether it is a fee-paying school, which the scheme does not cover.',
  asks: 'whether the school is fee-paying',
  suppliers: ['register', 'parent', 'authority'],
  kind: yesOrNo,
});

export const walkToSchool = fact<Distance>({
  id: 'walkToSchool',
  meaning:
    'The shortest walkable way from the permanent home address to the school, footpaths counted, with an adult as necessary. Metres alone are taken as exact.',
  asks: 'a measurement of the walk to school from the permanent home',
  suppliers: ['measurement', 'judgement'],
  unit: 'metres',
  kind: aDistance,
});

const QUESTIONS = {
  category: [...CATEGORIES, 'unknown'],
  within: KNOWN,
  applied: KNOWN,
  place: KNOWN,
} as const;
export type SchoolsNearby = ListedSchools<typeof QUESTIONS>;

export const schoolsNearby = fact<SchoolsNearby>({
  id: 'schoolsNearby',
  meaning:
    'The schools that are, or may be, within 2 miles (primary) or 3 miles (post-primary) of the home; for each its category, whether it is within the distance, whether the parent applied to it, and whether the pupil got a place there.',
  asks: 'which schools of the same category are nearer, and whether the parent applied to each and got no place',
  suppliers: ['measurement', 'parent', 'authority'],
  kind: listedSchools(QUESTIONS),
});

export const statement = fact({
  id: 'statement',
  meaning:
    'Whether the pupil has a statement of special educational needs: none; one that does not write travel in; or one that does.',
  asks: 'whether the pupil has a statement of special educational needs, and whether travel is written into it',
  suppliers: ['parent', 'authority', 'register'],
  kind: oneOf(['none', 'without-travel', 'with-travel']),
});

export const exceptionalCase = fact<boolean>({
  id: 'exceptionalCase',
  meaning: 'Whether the case is exceptional within paragraph 8 of the circular. Only a named person can find this.',
  asks: 'an officer’s finding on whether the case is exceptional',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

/** Every fact that the scheme turns on, in the order in which they are asked for. Absent means not known, never "no". */
export const NORTHERN_IRELAND_FACTS: readonly Fact<unknown>[] = [
  bornOn,
  ofSchoolAge,
  attendance,
  education,
  schoolCategory,
  feePaying,
  walkToSchool,
  schoolsNearby,
  statement,
  exceptionalCase,
];
