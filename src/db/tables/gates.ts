import { doublePrecision, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { areas } from './areas.ts';
import { people } from './people.ts';

/**
 * Where children can enter a school. Those that a person entered stay through every import and switch of the area, also while it has no
 * such school: they count again when the school is back. The others are replaced.
 */
export const gates = pgTable(
  'gates',
  {
    area: text()
      .notNull()
      .references(() => areas.id, { onDelete: 'cascade' }),
    urn: text().notNull(),
    id: text().notNull(),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    name: text(),
    source: text().notNull(),
    /** Null for a gate that came with an import. */
    enteredBy: text('entered_by').references(() => people.id),
    enteredAt: moment('entered_at'),
  },
  (table) => [primaryKey({ columns: [table.area, table.urn, table.id] })],
);
