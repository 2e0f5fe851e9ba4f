import { boolean, doublePrecision, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areas } from './areas.ts';

/** The middle of each postcode of an area. */
export const postcodes = pgTable(
  'postcodes',
  {
    area: text()
      .notNull()
      .references(() => areas.id, { onDelete: 'cascade' }),
    /** `AA9 9AA` */
    postcode: text().notNull(),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    fromGridReference: boolean('from_grid_reference').notNull(),
    /** Code of the council whose area it is in, where the list says so. */
    council: text(),
  },
  (table) => [primaryKey({ columns: [table.area, table.postcode] }), index().on(table.postcode)],
);
