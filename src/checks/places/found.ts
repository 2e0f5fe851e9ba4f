import type { Known } from '../../../rules/england/nearer-schools.ts';
import type { CriterionAsked, NeededForSchool } from '../check.ts';

/** Whether a place could have been had at one school: the answer, the evidence in sentences, and what would say more. */
export interface PlaceFound {
  readonly place: Known;
  readonly placeWhy: readonly string[];
  /** Whose figures it rests on. */
  readonly placeSource?: string;
  readonly needed: readonly NeededForSchool[];
  /** The criteria that it may turn on whether the child fell under. */
  readonly criteria?: readonly CriterionAsked[];
}

export const open = (why: string, ...needed: readonly NeededForSchool[]): PlaceFound => ({
  place: 'unknown',
  placeWhy: [why],
  needed,
});

/** The council’s own figures of places at a school. */
export const ADMISSIONS_RECORDS: NeededForSchool = {
  asks: 'how places were given out, from the admissions records',
  of: 'authority',
};
