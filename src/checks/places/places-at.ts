import type { Day } from '../../../rules/kernel/day.ts';
import type { Facts } from '../../../rules/kernel/fact.ts';
import type { Db } from '../../db/index.ts';
import { type End, endsOfSchool, hangsOnOpening, measureDrive, type Where } from '../../measuring/index.ts';
import { offersOf, vacanciesOf } from '../../places/index.ts';
import type { NearerFound } from '../compare-schools.ts';
import { WHY_OPEN } from '../why-open.ts';
import { type Lengths, type Span, spanOf, straightSpan } from './distance.ts';
import type { PlaceFound } from './found.ts';
import { type PlacesHeld, placeAt } from './place-at.ts';

export interface PlacesAsked {
  readonly home: End;
  /** Measures the way by road. */
  readonly drive?: typeof measureDrive;
  /** Where a way by road is measured, for a cut-off that was. */
  readonly byRoad: Where;
  readonly comparedBy: 'walking' | 'road' | 'unknown';
  readonly facts: Facts;
  readonly on: Day;
}

/** What the records hold of places at some schools. Plain data. */
export interface PlacesOfSchools {
  readonly offers: PlacesHeld['offers'];
  readonly vacancies: PlacesHeld['vacancies'];
}

/** By the number of the school; one of which nothing is held is not there. */
export type PlacesByUrn = ReadonlyMap<string, PlacesHeld>;

export async function placesOfSchools(db: Db, area: string, urns: readonly string[]): Promise<PlacesOfSchools> {
  return { offers: await offersOf(db, area, urns), vacancies: await vacanciesOf(db, area, urns) };
}

export function byUrn({ offers, vacancies }: PlacesOfSchools): PlacesByUrn {
  const urns = new Set([...offers, ...vacancies].map(({ urn }) => urn));
  const [offersBy, vacanciesBy] = [Map.groupBy(offers, ({ urn }) => urn), Map.groupBy(vacancies, ({ urn }) => urn)];
  return new Map(
    [...urns].map((urn) => [urn, { offers: offersBy.get(urn) ?? [], vacancies: vacanciesBy.get(urn) ?? [] }]),
  );
}

const NOTHING: PlacesHeld = { offers: [], vacancies: [] };

/** Says of each school, by what is held, whether a place could have been had there. */
export function placeOf(places: PlacesByUrn, { facts, ...asked }: PlacesAsked): (found: NearerFound) => PlaceFound {
  return (found) => {
    const { urn } = found.school;
    return placeAt(urn, places.get(urn) ?? NOTHING, facts, asked.on, lengthsTo(found, asked));
  };
}

function lengthsTo(
  found: NearerFound,
  { home, byRoad, comparedBy, on, drive: measure = measureDrive }: Omit<PlacesAsked, 'facts'>,
): Lengths {
  const { school } = found;
  const straight = straightSpan(home, school, on);
  const ends = endsOfSchool(school, on);
  const compared = comparedSpan(found, hangsOnOpening(ends));
  return {
    ...(straight ? { straight } : {}),
    ...(comparedBy === 'walking' && compared ? { walking: compared } : {}),
    road: () => {
      if (comparedBy === 'road') return compared;
      const drive = measure(byRoad, home, ends);
      return drive.kind === 'drive' && !drive.gatesNotMeasured?.length && !drive.ifShut
        ? spanOf({ metres: drive.path.metres, marginMetres: drive.marginMetres })
        : undefined;
    },
  };
}

/** From the walk with every stretch to the one without those that nobody has assessed. */
function comparedSpan(
  { metres, marginMetres = 0, without, nearerWhy }: NearerFound,
  mayBeShut: boolean,
): Span | undefined {
  const maybeShorter = nearerWhy === WHY_OPEN['may-leave-the-map'] || nearerWhy === WHY_OPEN['gate-left-out'];
  if (metres === undefined || maybeShorter) return undefined;
  const shortest = spanOf({ metres, marginMetres });
  // With its nearest gate shut the way would be to another.
  if (mayBeShut) return { ...shortest, most: Number.POSITIVE_INFINITY };
  if (without === undefined) return shortest;
  return { ...shortest, most: without === 'none' ? Number.POSITIVE_INFINITY : without.metres + without.marginMetres };
}
