import { date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { areas } from './areas.ts';

/**
 * How a school's places were given out in a normal round of admissions. Rows are only ever added: the newest of a school,
 * year and year group counts, and what was known before stays. Imports replace schools, so none is referred to.
 */
export const offers = pgTable(
  'offers',
  {
    area: text()
      .notNull()
      .references(() => areas.id),
    urn: text().notNull(),
    /** The school year of entry, as the year of its September. */
    entryYear: integer('entry_year').notNull(),
    /** 0 is Reception. */
    yearGroup: integer('year_group').notNull(),
    offerDay: date('offer_day', { mode: 'string' }).notNull(),
    /** A list of `CriterionResult`, in order: see `src/places/admissions/results.ts`. */
    criteria: jsonb().$type<readonly unknown[]>().notNull(),
    source: text().notNull(),
    keptBy: text('kept_by').notNull(),
    keptAt: moment('kept_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.area, table.urn, table.entryYear, table.yearGroup, table.keptAt] })],
);
