import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { offers } from '../../db/tables/offers.ts';
import { vacancies } from '../../db/tables/vacancies.ts';
import type { CriterionResult, Kept, OfferResults, Vacancy } from './results.ts';

/** The offer-day results of these schools, the newest for each school, year and year group. */
export async function offersOf(
  db: Db,
  area: string,
  urns: readonly string[],
): Promise<readonly (OfferResults & Kept)[]> {
  const rows = await inPieces(urns, (some) =>
    db
      .select()
      .from(offers)
      .where(and(eq(offers.area, area), inArray(offers.urn, some)))
      .orderBy(desc(offers.keptAt)),
  );
  return newest(rows, ({ urn, entryYear, yearGroup }) => `${urn} ${entryYear} ${yearGroup}`).map(
    ({ area: _, keptAt, criteria, ...row }) => ({
      ...row,
      criteria: criteria as readonly CriterionResult[],
      keptAt: keptAt.toISOString(),
    }),
  );
}

/** The places free at these schools, the newest figures for each school, year group and day. */
export async function vacanciesOf(db: Db, area: string, urns: readonly string[]): Promise<readonly (Vacancy & Kept)[]> {
  const rows = await inPieces(urns, (some) =>
    db
      .select()
      .from(vacancies)
      .where(and(eq(vacancies.area, area), inArray(vacancies.urn, some)))
      .orderBy(desc(vacancies.keptAt)),
  );
  return newest(rows, ({ urn, yearGroup, day }) => `${urn} ${yearGroup} ${day}`).map(
    ({ area: _, keptAt, places, waiting, ...row }) => ({
      ...row,
      ...(places === null ? {} : { places }),
      ...(waiting === null ? {} : { waiting }),
      keptAt: keptAt.toISOString(),
    }),
  );
}

/** PostgreSQL takes 65,535 values in one statement. */
async function inPieces<T>(urns: readonly string[], find: (some: string[]) => PromiseLike<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let from = 0; from < urns.length; from += 1000) all.push(...(await find(urns.slice(from, from + 1000))));
  return all;
}

/** The first of each key: they come newest first. */
function newest<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const first = new Map<string, T>();
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row);
  return [...first.values()];
}
