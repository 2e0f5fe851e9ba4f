import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';
import { people } from './people.ts';

/** Pieces of the walking network that people assess. Rows are only ever added. An import may replace the area's map, so no row of it is referred to. */
export const stretches = pgTable(
  'stretches',
  {
    /** Opaque and random. */
    id: text().primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    area: text().notNull(),
    name: text().notNull(),
    /** A list of `StretchPart`: see `src/network/stretches/stretch.ts`. */
    parts: jsonb().$type<readonly unknown[]>().notNull(),
    mapSha256: text('map_sha256').notNull(),
    keptBy: text('kept_by')
      .notNull()
      .references(() => people.id),
    keptAt: moment('kept_at').notNull(),
  },
  (table) => [index().on(table.authority, table.area)],
);
