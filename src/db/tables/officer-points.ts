import { sql } from 'drizzle-orm';
import { boolean, check, doublePrecision, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { areas } from './areas.ts';
import { people } from './people.ts';

/**
 * Where officers found that the way from an address begins. Rows are only ever added: moving the point, or going back to the address's
 * own, is another version, and the last one counts.
 */
export const officerPoints = pgTable(
  'officer_points',
  {
    area: text()
      .notNull()
      .references(() => areas.id),
    uprn: text().notNull(),
    /** 1, 2, 3 … of this address. */
    version: integer().notNull(),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    /** The address's own point counts again. */
    withdrawn: boolean().notNull().default(false),
    /** For officers. */
    reason: text().notNull(),
    setBy: text('set_by')
      .notNull()
      .references(() => people.id),
    setAt: moment('set_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.area, table.uprn, table.version] }),
    check('officer_points_from_one', sql`${table.version} >= 1`),
  ],
);
