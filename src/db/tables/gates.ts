import { doublePrecision, foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { people } from './people.ts';
import { schools } from './schools.ts';

/** Where children can enter a school. Those that a person entered stay through an import of the area; the others are replaced. */
export const gates = pgTable(
  'gates',
  {
    area: text().notNull(),
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
  (table) => [
    primaryKey({ columns: [table.area, table.urn, table.id] }),
    foreignKey({ columns: [table.area, table.urn], foreignColumns: [schools.area, schools.urn] }).onDelete('cascade'),
  ],
);
