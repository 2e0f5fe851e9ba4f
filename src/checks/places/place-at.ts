import {
  admissionCriteria,
  admissionRound,
  appliedOn,
  attendance,
  bornOn,
  entryYear,
  planNaming,
} from '../../../rules/england/facts.ts';
import { type Day, day } from '../../../rules/kernel/day.ts';
import type { Fact, Facts, ValueOf } from '../../../rules/kernel/fact.ts';
import { type Kept, type OfferResults, type Vacancy, yearGroupWords } from '../../places/index.ts';
import { ageForSchoolYear } from '../candidates.ts';
import { type Applicant, couldBeOffered } from './could-be-offered.ts';
import type { Lengths } from './distance.ts';
import { ADMISSIONS_RECORDS, open, type PlaceFound } from './found.ts';
import { hadVacancy } from './vacant.ts';

/** What is known of places at one school. */
export interface PlacesHeld {
  readonly offers: readonly (OfferResults & Kept)[];
  readonly vacancies: readonly (Vacancy & Kept)[];
}

/**
 * Whether a place could have been had at a school: in the normal round by how places were given out on offer day, else by
 * places free when the application was dealt with. Where nobody says which, only what both give is known.
 */
export function placeAt(urn: string, held: PlacesHeld, facts: Facts, on: Day, lengths: Lengths): PlaceFound {
  if (held.offers.length + held.vacancies.length === 0)
    return open('We hold no figures of places at this school.', ADMISSIONS_RECORDS);
  const known = <F extends Fact<unknown>>({ id }: F): ValueOf<F> | undefined => {
    const given = facts[id];
    return given && 'value' in given ? (given.value as ValueOf<F>) : undefined;
  };
  const born = known(bornOn);
  if (born === undefined) return open('It turns on the child’s age.');
  const applied = known(appliedOn) ?? (known(attendance) === 'considering' ? on : undefined);
  const round = known(admissionRound);
  const applicant: Applicant = {
    falls: known(admissionCriteria)?.find((each) => each.urn === urn)?.falls,
    hasNoPlan: known(planNaming) === 'no-plan',
  };
  const year = known(entryYear);
  const onTime = () => inNormalRound(held, born, year, applicant, lengths);
  const inYear = () => hadVacancy(held.vacancies, applied && yearGroupOf(born, applied), applied);
  if (round === 'on-time') return onTime();
  if (round === 'late-or-in-year') return inYear();
  // Whoever applied after places were given out did not apply on time.
  const given = held.offers.find((each) => each.entryYear === year)?.offerDay;
  return applied !== undefined && given !== undefined && applied > given ? inYear() : either(onTime(), inYear());
}

/** The year group of a child in the school year of that day: 0 is Reception. */
const yearGroupOf = (born: Day, on: Day): number => ageForSchoolYear(born, on) - 4;

function inNormalRound(
  { offers }: PlacesHeld,
  born: Day,
  year: number | undefined,
  applicant: Applicant,
  lengths: Lengths,
): PlaceFound {
  if (year === undefined)
    return open('It turns on the year in which the child starts or started at the school asked about.', {
      fact: entryYear.id,
      asks: entryYear.asks,
      of: 'parent',
    });
  const yearGroup = yearGroupOf(born, day(`${year}-09-01`));
  const results = offers.find((each) => each.entryYear === year && each.yearGroup === yearGroup);
  if (results) return couldBeOffered(results, applicant, lengths);
  const name = yearGroup < 0 ? 'a child of that age' : yearGroupWords(yearGroup);
  return open(
    `We hold no results of how its places for ${name} in September ${year} were given out.`,
    ADMISSIONS_RECORDS,
  );
}

/** What both would give is known whichever it was. */
function either(onTime: PlaceFound, inYear: PlaceFound): PlaceFound {
  if (onTime.place === inYear.place && onTime.place !== 'unknown')
    return { ...onTime, placeWhy: [...onTime.placeWhy, ...inYear.placeWhy] };
  const { id, asks } = admissionRound;
  return open('It turns on whether the place was applied for on time in the normal round, or later.', {
    fact: id,
    asks,
    of: 'parent',
  });
}
