import { allKnown, KNOWN, type Known, type ListedSchools, listedSchools } from '../kernel/listed-schools.ts';

export type { Known } from '../kernel/listed-schools.ts';

/** What is asked of a school that may be nearer to the home than the one asked about. What nobody has said is not known. */
const QUESTIONS = {
  /** Whether it is nearer. Equal distance is not; where the two walks differ by less than their margins, nobody knows. */
  nearer: KNOWN,
  /** Whether it suits the child’s age, ability, aptitude and any special educational needs. */
  suitable: KNOWN,
  /** Whether the child had, or could have had, a place there. */
  place: KNOWN,
} as const;

const IF_SAID = {
  /** Whether it has permanently excluded this child: no arrangements have then been made there. It has not where nobody said so. */
  excludedChild: KNOWN,
  /** Whether it suits the parent’s religion or belief; left out where that was not asked. */
  suitsBelief: KNOWN,
} as const;

/** Qualifying schools that are, or may be, nearer, and whether the list is known to be complete. */
export type NearerSchools = ListedSchools<typeof QUESTIONS, typeof IF_SAID>;
export type NearerSchool = NearerSchools['schools'][number];

export const nearerSchoolsKind = listedSchools(QUESTIONS, { ifSaid: IF_SAID, numbered: true });

/** Whether the child could have gone there instead: nearer, suitable, with a place, and not one that has excluded the child for good. */
export function couldHaveGone({ nearer, suitable, place, excludedChild = 'no' }: NearerSchool): Known {
  return allKnown([nearer, suitable, place, OPPOSITE[excludedChild]]);
}

const OPPOSITE = { yes: 'no', no: 'yes', unknown: 'unknown' } as const;

/** As {@link couldHaveGone}, and the school suits the parent’s religion or belief. */
export function couldHaveGoneInBelief(school: NearerSchool): Known {
  return allKnown([couldHaveGone(school), school.suitsBelief ?? 'unknown']);
}
