import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { areas } from '../../db/tables/areas.ts';
import { offers } from '../../db/tables/offers.ts';
import { schools } from '../../db/tables/schools.ts';
import { vacancies } from '../../db/tables/vacancies.ts';
import { Problem } from '../../problem.ts';
import type { Reading } from '../csv/records.ts';
import { offersOf, vacanciesOf } from './find-places.ts';
import type { Kept, OfferResults, Vacancy } from './results.ts';

export interface KeepPlaces {
  readonly area: string;
  /** Whose figures they are, such as `Admissions team, offer day 2026`. */
  readonly source: string;
  /** Who brings them in. */
  readonly by: string;
  readonly now: Date;
  /** Only say what would be kept. */
  readonly dryRun: boolean;
}

/** What became of the records, or would. */
export interface PlacesKept {
  readonly added: number;
  /** In place of what was held before, which is kept too. */
  readonly changed: number;
  readonly same: number;
  /** Schools, by number, that the area does not hold: kept all the same, as a later import may bring them. */
  readonly unknownSchools: readonly string[];
}

/** Keeps offer-day results. What says the same as is held already is not kept twice. @throws Problem `not-found`, `import-refused` */
export function keepOffers(db: Db, { records }: Reading<OfferResults>, how: KeepPlaces): Promise<PlacesKept> {
  return keep(db, how, records, {
    held: (tx) => offersOf(tx, how.area, urnsOf(records)),
    keyOf: ({ urn, entryYear, yearGroup }) => `${urn} ${entryYear} ${yearGroup}`,
    put: (tx, rows, kept) =>
      tx.insert(offers).values(rows.map((row) => ({ area: how.area, ...row, criteria: [...row.criteria], ...kept }))),
  });
}

/** Keeps places free. @throws Problem `not-found`, `import-refused` */
export function keepVacancies(db: Db, { records }: Reading<Vacancy>, how: KeepPlaces): Promise<PlacesKept> {
  return keep(db, how, records, {
    held: (tx) => vacanciesOf(tx, how.area, urnsOf(records)),
    keyOf: ({ urn, yearGroup, day }) => `${urn} ${yearGroup} ${day}`,
    put: (tx, rows, kept) => tx.insert(vacancies).values(rows.map((row) => ({ area: how.area, ...row, ...kept }))),
  });
}

interface Way<T> {
  readonly held: (tx: Db) => Promise<readonly (T & Kept)[]>;
  readonly keyOf: (record: T) => string;
  readonly put: (
    tx: Db,
    rows: readonly T[],
    kept: { source: string; keptBy: string; keptAt: Date },
  ) => PromiseLike<unknown>;
}

async function keep<T extends { readonly urn: string }>(
  db: Db,
  { area, source, by, now, dryRun }: KeepPlaces,
  records: readonly T[],
  { held, keyOf, put }: Way<T>,
): Promise<PlacesKept> {
  return db.transaction(async (tx) => {
    // One writer at a time for each area.
    const known = await tx.select({ id: areas.id }).from(areas).where(eq(areas.id, area)).for('no key update');
    if (known.length === 0) throw new Problem('not-found', `We do not hold an area called ${area.slice(0, 40)}.`);
    const before = new Map((await held(tx)).map((each) => [keyOf(each), each]));
    const isSame = (record: T): boolean => {
      const its = before.get(keyOf(record));
      return its !== undefined && asText(withoutKept(its)) === asText(record);
    };
    const news = records.filter((record) => !isSame(record));
    const changed = news.filter((record) => before.has(keyOf(record))).length;
    if (!dryRun)
      for (let from = 0; from < news.length; from += 1000)
        await put(tx, news.slice(from, from + 1000), { source, keptBy: by, keptAt: now });
    return {
      added: news.length - changed,
      changed,
      same: records.length - news.length,
      unknownSchools: await notHeld(tx, area, urnsOf(records)),
    };
  });
}

const urnsOf = (records: readonly { readonly urn: string }[]): string[] => [...new Set(records.map(({ urn }) => urn))];

/** The same content as the same text, in whatever order a store gives its parts back. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${parts.map(([key, part]) => `${JSON.stringify(key)}:${asText(part)}`).join()}}`;
}

const withoutKept = ({ source: _, keptBy: __, keptAt: ___, ...record }: Kept): object => record;

async function notHeld(tx: Db, area: string, urns: readonly string[]): Promise<string[]> {
  const held = new Set<string>();
  for (let from = 0; from < urns.length; from += 1000) {
    const which = and(eq(schools.area, area), inArray(schools.urn, urns.slice(from, from + 1000)));
    for (const { urn } of await tx.select({ urn: schools.urn }).from(schools).where(which)) held.add(urn);
  }
  return urns.filter((urn) => !held.has(urn));
}
