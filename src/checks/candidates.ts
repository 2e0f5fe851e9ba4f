import { qualifiesForAll } from '../../rules/england/paragraph-15.ts';
import { ageOn, birthday, type Day, dayOf, monthOf, yearOf } from '../../rules/kernel/day.ts';
import type { School } from '../places/school.ts';

/** Years of age, at the start of the school year, that a phase takes where the register does not say: from, up to but not including. */
const AGES: Readonly<Record<School['phase'], readonly [number, number]>> = {
  nursery: [2, 5],
  primary: [4, 11],
  middle: [8, 14],
  secondary: [11, 16],
  'all-through': [4, 16],
  '16-plus': [16, 19],
  'not-applicable': [2, 19],
};

/** Age on the 31 August before the school year of that day: what decides the year group in England. */
export function ageForSchoolYear(born: Day, on: Day): number {
  const year = monthOf(on) >= 9 ? yearOf(on) : yearOf(on) - 1;
  const cutOff = dayOf(year, 8, 31);
  return cutOff < birthday(born, 0) ? 0 : ageOn(born, cutOff);
}

/** Whether the school takes children of that age at the start of the school year. */
export function takesAge(school: School, age: number): boolean {
  const [low, high] = AGES[school.phase];
  return age >= (school.ageLow ?? low) && age < (school.ageHigh ?? high);
}

/**
 * Schools that take the child’s age and are of a kind that counts for every child, or of one that we cannot place: those
 * that could be "nearer" in the law’s sense. An independent school counts only for a child whose plan names it.
 */
export function candidates(schools: readonly School[], born: Day, on: Day): School[] {
  const age = ageForSchoolYear(born, on);
  return schools.filter((school) => (qualifiesForAll(school.type) || school.type === 'other') && takesAge(school, age));
}

export const SPECIAL: readonly School['type'][] = [
  'community-special',
  'foundation-special',
  'non-maintained-special',
  'academy-special',
];
export const BY_REFERRAL: readonly School['type'][] = ['pupil-referral-unit', 'alternative-provision-academy'];

/**
 * Whether the kind of school by itself rules it out for the child: a special school for a child said to have no special
 * educational needs; a place that takes children by referral only. `suitability.ts` asks everything else.
 */
export function suitability(school: Pick<School, 'type'>, hasNeeds: boolean | undefined): 'no' | 'unknown' {
  if (BY_REFERRAL.includes(school.type)) return 'no';
  return SPECIAL.includes(school.type) && hasNeeds === false ? 'no' : 'unknown';
}
