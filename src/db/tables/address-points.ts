import { sql } from 'drizzle-orm';
import { boolean, check, doublePrecision, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { areas } from './areas.ts';

/**
 * Where each address of an area is, as lists of addresses had it, and since when. Rows are only ever added: a list that says something
 * else of an address is another version, and the last one counts. They outlive every import of the area.
 */
export const addressPoints = pgTable(
  'address_points',
  {
    area: text()
      .notNull()
      .references(() => areas.id),
    /** Without noughts in front. */
    uprn: text().notNull(),
    /** 1, 2, 3 … of this address. */
    version: integer().notNull(),
    /** `AA9 9AA`; null where no list says. */
    postcode: text(),
    /** As the list writes it; null where no list says. */
    address: text(),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    fromGridReference: boolean('from_grid_reference').notNull(),
    /** The list's own code of what it is, such as `RD04`. */
    classification: text(),
    /** The list says that it is no longer there. */
    withdrawn: boolean().notNull().default(false),
    source: text().notNull(),
    listedAt: moment('listed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.area, table.uprn, table.version] }),
    index().on(table.uprn),
    index().on(table.area, table.postcode),
    check('address_points_from_one', sql`${table.version} >= 1`),
  ],
);
