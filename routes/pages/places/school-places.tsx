import { type Day, inWords } from '../../../rules/kernel/day.ts';
import { type Kept, type OfferResults, type Outcome, yearGroupWords } from '../../../src/places/index.ts';
import type { School } from '../../../src/places/school.ts';
import { Table } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';
import type { Held } from './index.tsx';

/** Of the figures of places free, the newest of each year group that are shown: an officer looks for the last ones. */
const MOST_DAYS = 60;

/** All that is held of one school's places, newest first, with whose figures they are. */
export function SchoolPlaces({ school, held: { offers, vacancies } }: { school: School; held: Held }) {
  const free = vacancies.toSorted((a, b) => (a.day === b.day ? a.yearGroup - b.yearGroup : a.day < b.day ? 1 : -1));
  return (
    <>
      <a href="/places" class="govuk-back-link">
        Places at schools
      </a>
      <h1 class="govuk-heading-l">{school.name}</h1>
      {offers.length === 0 && <p class="govuk-body">Nothing is held of how its places were given out.</p>}
      {offers
        .toSorted((a, b) => b.entryYear - a.entryYear || a.yearGroup - b.yearGroup)
        .map((each) => (
          <Offers results={each} />
        ))}
      <h2 class="govuk-heading-m">Places free</h2>
      {free.length === 0 ? (
        <p class="govuk-body">Nothing is held of places free.</p>
      ) : (
        <Scroll label="Places free">
          <Table
            caption="Newest first"
            head={['Day', 'Year group', 'Places free', 'Waiting', 'From']}
            rows={free
              .slice(0, MOST_DAYS)
              .map(({ day, yearGroup, hasPlaces, places, waiting, ...kept }) => [
                inWords(day as Day),
                yearGroupWords(yearGroup),
                places === undefined ? (hasPlaces ? 'Yes' : 'None') : String(places),
                waiting === undefined ? 'Not said' : String(waiting),
                keptWords(kept),
              ])}
          />
        </Scroll>
      )}
      {free.length > MOST_DAYS && <p class="govuk-body">{free.length - MOST_DAYS} older figures are held too.</p>}
    </>
  );
}

function Offers({ results }: { results: OfferResults & Kept }) {
  const { entryYear, yearGroup, offerDay, criteria } = results;
  return (
    <>
      <h2 class="govuk-heading-m">
        {yearGroupWords(yearGroup)}, September {entryYear}
      </h2>
      <p class="govuk-body">
        Given out on {inWords(offerDay as Day)}. From {keptWords(results)}.
      </p>
      <Scroll label={`${yearGroupWords(yearGroup)}, September ${entryYear}`}>
        <Table
          caption="In this order"
          head={['Rule', 'Who was offered a place', 'Note']}
          rows={criteria.map(({ criterion, outcome, note }) => [criterion, outcomeWords(outcome), note ?? ''])}
        />
      </Scroll>
    </>
  );
}

const keptWords = ({ source, keptBy, keptAt }: Kept): string =>
  `${source}, brought in by ${keptBy} on ${inWords(keptAt.slice(0, 10) as Day)}`;

function outcomeWords(outcome: Outcome): string {
  if (outcome.kind === 'cut-off') return `Those up to ${outcome.written} away (${MEASURED[outcome.measured]})`;
  return OUTCOMES[outcome.kind];
}

const MEASURED = { 'straight-line': 'in a straight line', walking: 'on foot', road: 'by road' } as const;
const OUTCOMES = {
  'all-offered': 'Everyone',
  'none-offered': 'Nobody',
  'tie-break': 'Some, by a tie-break',
  'not-known': 'Not known',
} as const;
