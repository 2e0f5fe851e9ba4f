import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { areas, mapColumns } from './areas.ts';

/**
 * Every version of an area that was ever imported. A row stays for good, so that it can be said which map was in force when; its files
 * and lists go under the rule in `src/places/keep-versions.ts`.
 */
export const areaVersions = pgTable(
  'area_versions',
  {
    area: text()
      .notNull()
      .references(() => areas.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … in the order of import. Never used twice. */
    number: integer().notNull(),
    ...mapColumns(),
    /** The folder of its prepared files; null once they are gone. */
    folder: text(),
    /**
     * Its schools, postcodes and listed gates as JSON: see `src/places/lists.ts`. Null of the version in force, whose lists are the rows
     * themselves; of one that came without lists and takes over those it finds; and once it is gone.
     */
    lists: text(),
    /** What it would change beside the version that was in force when the two were last compared: see `src/places/keep-comparison.ts`. */
    compared: jsonb().$type<{ readonly against: number; readonly at: string; readonly summary: unknown }>(),
    /** Since when it has been in force, or was when it last was; null of one that never was. */
    inForceFrom: moment('in_force_from'),
    /** When another took its place; null while it is in force, and of one that never was. */
    inForceUntil: moment('in_force_until'),
  },
  (table) => [primaryKey({ columns: [table.area, table.number] })],
);
