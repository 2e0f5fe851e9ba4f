import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { offers } from '../../../../src/db/tables/offers.ts';
import {
  keepOffers,
  keepVacancies,
  type OfferResults,
  offersOf,
  type Reading,
  type Vacancy,
  vacanciesOf,
} from '../../../../src/places/index.ts';
import { demoFiles, type ImportedArea, importedArea } from '../../checks/area.ts';

let county: ImportedArea;
beforeAll(async () => {
  county = await importedArea(demoFiles());
});
afterAll(() => county.close());

const reading = <T>(...records: T[]): Reading<T> => ({ file: 'f', layout: 'l', records, faults: [], leftOut: {} });
const how = (at: string, dryRun = false) => ({
  area: county.area.id,
  source: `figures of ${at.slice(0, 10)}`,
  by: 'A. Officer',
  now: new Date(at),
  dryRun,
});

const full = (urn = '900021'): OfferResults => ({
  urn,
  entryYear: 2026,
  yearGroup: 7,
  offerDay: '2026-03-02',
  criteria: [
    { criterion: 'Looked-after children', appliesTo: 'looked-after', outcome: { kind: 'all-offered' } },
    {
      criterion: 'Distance',
      appliesTo: 'everyone',
      outcome: { kind: 'cut-off', metres: 900, marginMetres: 0.5, measured: 'straight-line', written: '900 metres' },
    },
  ],
});
const free: Vacancy = { urn: '900021', yearGroup: 8, day: '2026-11-02', hasPlaces: true, places: 2 };

it('a dry run says what would be kept, and keeps nothing', async () => {
  const kept = await keepOffers(county.db, reading(full(), full('900099')), how('2026-03-10T09:00:00Z', true));
  expect(kept).toEqual({ added: 2, changed: 0, same: 0, unknownSchools: ['900099'] });
  expect(await offersOf(county.db, county.area.id, ['900021'])).toEqual([]);
});

it('results are kept once, with whose they are, who brought them and when', async () => {
  const kept = await keepOffers(county.db, reading(full()), how('2026-03-10T09:00:00Z'));
  expect(kept).toMatchObject({ added: 1, changed: 0, same: 0, unknownSchools: [] });
  expect(await keepOffers(county.db, reading(full()), how('2026-03-11T09:00:00Z'))).toMatchObject({
    added: 0,
    same: 1,
  });
  expect(await offersOf(county.db, county.area.id, ['900021'])).toEqual([
    { ...full(), source: 'figures of 2026-03-10', keptBy: 'A. Officer', keptAt: '2026-03-10T09:00:00.000Z' },
  ]);
});

it('a correction counts from then on, and what was known before stays in the records', async () => {
  const { criteria, ...rest } = full();
  const corrected = {
    ...rest,
    criteria: [criteria[0]!, { ...criteria[1]!, outcome: { kind: 'none-offered' as const } }],
  };
  const kept = await keepOffers(county.db, reading(corrected), how('2026-03-12T09:00:00Z'));
  expect(kept).toMatchObject({ added: 0, changed: 1 });
  const [held] = await offersOf(county.db, county.area.id, ['900021']);
  expect(held?.criteria[1]?.outcome).toEqual({ kind: 'none-offered' });
  expect(await county.db.$count(offers, eq(offers.urn, '900021'))).toBe(2);
});

it('nobody can change or remove what was kept', async () => {
  await keepVacancies(county.db, reading(free), how('2026-11-03T09:00:00Z'));
  for (const table of ['offers', 'vacancies']) {
    await expect(county.db.execute(sql.raw(`delete from ${table}`))).rejects.toThrow();
    await expect(county.db.execute(sql.raw(`update ${table} set source = 'mine'`))).rejects.toThrow();
  }
});

it('places free are kept by day, and another day beside them', async () => {
  const later = { ...free, day: '2026-11-09', hasPlaces: false, places: 0, waiting: 3 };
  await keepVacancies(county.db, reading(free, later), how('2026-11-10T09:00:00Z'));
  const held = await vacanciesOf(county.db, county.area.id, ['900021']);
  expect(held.map(({ day, places, waiting }) => [day, places, waiting]).sort()).toEqual([
    ['2026-11-02', 2, undefined],
    ['2026-11-09', 0, 3],
  ]);
});

it('an area that is not held is refused by name', async () => {
  const asked = keepOffers(county.db, reading(full()), { ...how('2026-03-10T09:00:00Z'), area: 'nowhere' });
  await expect(asked).rejects.toMatchObject({ code: 'not-found' });
});
