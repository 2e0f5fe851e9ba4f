import { index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';

/** Children an authority keeps placements, homes and circumstances of. What is known of each lies in `child_records`. */
export const children = pgTable(
  'children',
  {
    /** Public, opaque, random, fit for an address. */
    id: text().primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    /** The authority's own reference, as its other systems know the child. Never shown outside the authority. */
    reference: text().notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (table) => [unique().on(table.authority, table.reference), index().on(table.authority)],
);
