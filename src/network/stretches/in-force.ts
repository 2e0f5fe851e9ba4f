import type { Day } from '../../../rules/kernel/day.ts';
import type { Assessment, AssessmentTerms } from './assessment.ts';

/** For which child, on which day. */
export interface Walker {
  readonly on: Day;
  /** Whole years; left out where it is not known. */
  readonly age?: number;
  /** The law asks about a child accompanied as necessary, so true unless someone asks about a child alone. */
  readonly accompanied?: boolean;
}

/** What an assessment says about one child's walk on one day; where it says nothing, why. */
export type Bearing = { readonly says: 'safe' | 'unsafe' } | { readonly says: 'nothing'; readonly because: Silence };

export type Silence =
  | 'withdrawn'
  | 'replaced'
  | 'not-yet'
  | 'ended'
  | 'another-age'
  | 'age-not-known'
  | 'safe-with-an-adult'
  | 'only-alone'
  | 'only-some-times'
  | 'not-when-pupils-walk';

/** An assessment that counts for a child on a day. */
export interface InForce {
  readonly assessment: Assessment;
  readonly says: 'safe' | 'unsafe';
}

/** Those assessments that count for one child on one day. A stretch with none is not assessed. */
export function findingsInForce(assessments: readonly Assessment[], walker: Walker): InForce[] {
  return assessments.flatMap((assessment) => {
    const { says } = bearingOf(assessment, assessments, walker);
    return says === 'nothing' ? [] : [{ assessment, says }];
  });
}

/**
 * What one assessment says, beside the others of its authority. How its terms are read stands in `rules/interpretations.md`: a
 * finding of "unsafe" counts if it holds at any time when pupils walk, one of "safe" only if it holds at all of them.
 */
export function bearingOf(assessment: Assessment, all: readonly Assessment[], walker: Walker): Bearing {
  const { finding, terms, from, until } = assessment;
  const nothing = (because: Silence): Bearing => ({ says: 'nothing', because });
  if (finding === 'withdrawn') return nothing('withdrawn');
  if (walker.on < from) return nothing('not-yet');
  if (until !== undefined && walker.on > until) return nothing('ended');
  if (isReplaced(assessment, all, walker.on)) return nothing('replaced');
  const age = ageSilence(terms, walker.age);
  if (age) return nothing(age);
  const walking = walkingSilence(finding, terms.walking, walker.accompanied ?? true);
  if (walking) return nothing(walking);
  if (finding === 'unsafe') return anyOfWhenPupilsWalk(terms) ? { says: finding } : nothing('not-when-pupils-walk');
  return allOfWhenPupilsWalk(terms) ? { says: finding } : nothing('only-some-times');
}

/** From the day the other one begins, also where the other one has ended since: the earlier does not come back. */
function isReplaced({ id }: Assessment, all: readonly Assessment[], on: Day): boolean {
  return all.some((other) => other.replaces === id && other.from <= on);
}

function ageSilence({ ageFrom, ageTo }: AssessmentTerms, age: number | undefined): Silence | undefined {
  if (ageFrom === undefined && ageTo === undefined) return undefined;
  if (age === undefined) return 'age-not-known';
  return age < (ageFrom ?? 0) || age > (ageTo ?? Number.POSITIVE_INFINITY) ? 'another-age' : undefined;
}

/** Unsafe with an adult is unsafe without; safe without is safe with. The other ways round nothing follows. */
function walkingSilence(
  finding: 'safe' | 'unsafe',
  walking: AssessmentTerms['walking'],
  accompanied: boolean,
): Silence | undefined {
  if (accompanied) return finding === 'unsafe' && walking === 'unaccompanied' ? 'only-alone' : undefined;
  return finding === 'safe' && walking === 'accompanied' ? 'safe-with-an-adult' : undefined;
}

/** When pupils may be on their way: any school day, from the earliest club to the latest. */
const PUPILS_WALK = { yearFrom: '09-01', yearTo: '07-31', dayFrom: '07:00', dayTo: '18:00' } as const;

function anyOfWhenPupilsWalk({ yearFrom, yearTo, dayFrom, dayTo }: AssessmentTerms): boolean {
  const day = (dayFrom ?? '00:00') < PUPILS_WALK.dayTo && (dayTo ?? '24:00') > PUPILS_WALK.dayFrom;
  if (yearFrom === undefined || yearTo === undefined) return day;
  const inHolidays = (date: string) => date > PUPILS_WALK.yearTo && date < PUPILS_WALK.yearFrom;
  return day && !(inHolidays(yearFrom) && inHolidays(yearTo) && yearFrom <= yearTo);
}

function allOfWhenPupilsWalk({ yearFrom, yearTo, dayFrom, dayTo }: AssessmentTerms): boolean {
  const day = (dayFrom ?? '00:00') <= PUPILS_WALK.dayFrom && (dayTo ?? '24:00') >= PUPILS_WALK.dayTo;
  if (yearFrom === undefined || yearTo === undefined) return day;
  // The school year runs over New Year: only days that do so too, or the whole year, can hold all of it.
  const year =
    yearFrom > yearTo
      ? yearFrom <= PUPILS_WALK.yearFrom && yearTo >= PUPILS_WALK.yearTo
      : isWholeYear(yearFrom, yearTo);
  return day && year;
}

const isWholeYear = (from: string, to: string): boolean => from === '01-01' && to === '12-31';
