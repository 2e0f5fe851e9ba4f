import { boolean, date, doublePrecision, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';

/** What is known of a prepared map: the same for an area and for each of its versions. */
export const mapColumns = () => ({
  /** Who is owed a mention for the map and the lists. */
  attribution: jsonb().$type<readonly string[]>().notNull(),
  mapSha256: text('map_sha256').notNull(),
  mapDay: date('map_day', { mode: 'string' }),
  policyVersion: integer('policy_version').notNull(),
  /** What the walking network covers, in degrees. */
  south: doublePrecision().notNull(),
  west: doublePrecision().notNull(),
  north: doublePrecision().notNull(),
  east: doublePrecision().notNull(),
  importedAt: moment('imported_at').notNull(),
});

/** An imported area, with the map that is in force: an import or a switch replaces the map and all that hangs on it at once. */
export const areas = pgTable(
  'areas',
  {
    id: text().primaryKey(),
    authority: text().references(() => authorities.id),
    name: text().notNull(),
    /** The council's code in the national statistics, such as `E06000017`: county where there is one, else district. */
    council: text(),
    ...mapColumns(),
    /** The folder of the area's prepared files, named by their content. The row alone says which folder counts. */
    folder: text().notNull(),
    fictional: boolean().notNull(),
    /** Which row of `area_versions` is in force. */
    version: integer().notNull().default(1),
  },
  (table) => [index().on(table.authority)],
);
