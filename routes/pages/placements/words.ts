import { type Day, inWords } from '../../../rules/kernel/day.ts';
import type { Placement, PlacementKind } from '../../../src/children/index.ts';

/** How each kind of placement is called. */
export const KINDS: Readonly<Record<PlacementKind, string>> = {
  mainstream: 'At a school',
  'named-in-plan': 'At a school that the plan names',
  'alternative-provision': 'Alternative provision',
  'section-19': 'A place that the council arranged under section 19',
  dual: 'Registered at two places',
  'education-otherwise': 'Education otherwise than at school',
  boarding: 'Boarding',
  temporary: 'At a school for a time',
};

/** What section I of a plan may name: the values of the fact `planNaming`. */
export const NAMINGS: Readonly<Record<string, string>> = {
  'no-plan': 'There is no plan',
  'only-this-school': 'Only this school',
  'this-and-another-this-nearest': 'This and another, this the nearest',
  'this-and-another-this-further': 'This and another, this further away',
  'another-school': 'Another school',
  'no-school-named': 'No school',
};

export const OTHER_PLACES: Readonly<Record<NonNullable<Placement['otherPlace']>, string>> = {
  'pupil-referral-unit': 'A pupil referral unit',
  school: 'Another school',
  'at-home': 'At home',
  'away-from-home': 'Away from home',
};

/** `From 1 September 2026, with no end yet`. */
export const daysInWords = (from: Day, until: Day | undefined): string =>
  `From ${inWords(from)}${until ? ` to ${inWords(until)}` : ', with no end yet'}`;

/** Each thing that is known of a placement, for a list of a name and a value. @param schoolOf the name of a school’s number */
export function rowsOf(placement: Placement, schoolOf: (urn: string) => string): { key: string; value: string }[] {
  const { kind, schoolUrn, planNaming, planCondition, otherPlace, annualReview } = placement;
  const review =
    annualReview && `${inWords(annualReview.on)}${annualReview.outcome ? `: ${annualReview.outcome}` : ''}`;
  const rows: [string, string | undefined][] = [
    ['Kind', KINDS[kind]],
    ['School', schoolUrn === undefined ? undefined : schoolOf(schoolUrn)],
    ['Other place', otherPlace && OTHER_PLACES[otherPlace]],
    ['What the plan names', planNaming && (NAMINGS[planNaming] ?? planNaming)],
    ['What the plan says of travel', planCondition],
    ['Annual review', review],
  ];
  return rows.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
}
