import { appliedOn } from '../../../rules/england/facts.ts';
import { type Day, daysBetween, inWords } from '../../../rules/kernel/day.ts';
import { type Kept, type Vacancy, yearGroupWords } from '../../places/index.ts';
import { open, type PlaceFound } from './found.ts';

/** Places free are held to be known for this many days; after that nobody knows. Ours: no text sets it. */
export const VACANCIES_GOOD_FOR_DAYS = 28;

/**
 * Whether the school had a place free in the year group when the application was dealt with: by the last figures on or
 * before that day, so long as they are not stale.
 */
export function hadVacancy(
  figures: readonly (Vacancy & Kept)[],
  yearGroup: number | undefined,
  on: Day | undefined,
): PlaceFound {
  if (on === undefined)
    return open('It turns on the day on which the place was applied for.', {
      fact: appliedOn.id,
      asks: appliedOn.asks,
      of: 'parent',
    });
  const name = yearGroup === undefined ? undefined : yearGroupWords(yearGroup);
  const [last] = figures
    .filter((each) => each.yearGroup === yearGroup && each.day <= on)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  if (!last)
    return open(`We hold no figures of places free${name ? ` in ${name}` : ''} up to ${inWords(on)}.`, VACANCY_RECORDS);
  const day = last.day as Day;
  if (daysBetween(day, on) > VACANCIES_GOOD_FOR_DAYS)
    return open(
      `The last figures of places free in ${name} are of ${inWords(day)}, too long before ${inWords(on)}.`,
      VACANCY_RECORDS,
    );
  return {
    place: last.hasPlaces ? 'yes' : 'no',
    placeWhy: [`On ${inWords(day)} the school had ${placesWords(last)} in ${name}.`],
    placeSource: `${last.source}, kept ${inWords(last.keptAt.slice(0, 10) as Day)}`,
    needed: [],
  };
}

const VACANCY_RECORDS = {
  asks: 'whether the school had a place free then, from the admissions records',
  of: 'authority',
} as const;

function placesWords({ hasPlaces, places, waiting }: Vacancy): string {
  const free = !hasPlaces
    ? 'no place free'
    : places === undefined
      ? 'places free'
      : places === 1
        ? '1 place free'
        : `${places} places free`;
  return waiting ? `${free}, and ${waiting} on the waiting list,` : free;
}
