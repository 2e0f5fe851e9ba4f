import { boolean, doublePrecision, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areas } from './areas.ts';

/**
 * Schools as the register had them at the last import of the area. Imports replace these rows, so a record that must
 * outlive an import keeps its own copy of what it used, and does not refer to a row here.
 */
export const schools = pgTable(
  'schools',
  {
    area: text()
      .notNull()
      .references(() => areas.id, { onDelete: 'cascade' }),
    urn: text().notNull(),
    name: text().notNull(),
    /** The name's words in plain lower-case letters and digits, with a blank before each: see `src/places/search-name.ts`. */
    searchName: text('search_name').notNull(),
    /** A `SchoolType` of `src/places/school.ts`. */
    type: text().notNull(),
    typeAsRegistered: text('type_as_registered').notNull(),
    /** A `Phase` of `src/places/school.ts`. */
    phase: text().notNull(),
    ageLow: integer('age_low'),
    ageHigh: integer('age_high'),
    gender: text({ enum: ['mixed', 'girls', 'boys'] }),
    religion: text(),
    admissions: text(),
    postcode: text(),
    lat: doublePrecision(),
    lon: doublePrecision(),
    fromGridReference: boolean('from_grid_reference').notNull(),
    /** From a register of the whole country, so that no school nearby is missing from the area's list. */
    ofNationalRegister: boolean('of_national_register').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.area, table.urn] }), index().on(table.urn)],
);
