import { boolean, date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { areas } from './areas.ts';

/** Whether a school had places free in a year group on a day. Rows are only ever added: the newest of a school, year group and day counts. */
export const vacancies = pgTable(
  'vacancies',
  {
    area: text()
      .notNull()
      .references(() => areas.id),
    urn: text().notNull(),
    /** 0 is Reception. */
    yearGroup: integer('year_group').notNull(),
    day: date({ mode: 'string' }).notNull(),
    hasPlaces: boolean('has_places').notNull(),
    /** Left out where the list says only yes or no. */
    places: integer(),
    /** How many children wait for one, where the list says. */
    waiting: integer(),
    source: text().notNull(),
    keptBy: text('kept_by').notNull(),
    keptAt: moment('kept_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.area, table.urn, table.yearGroup, table.day, table.keptAt] })],
);
