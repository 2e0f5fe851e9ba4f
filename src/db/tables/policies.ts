import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';

/** The published policies of each authority. Rows are only ever added: a child may be governed by one that is years old. */
export const policies = pgTable(
  'policies',
  {
    authority: text()
      .notNull()
      .references(() => authorities.id),
    /** As the policy calls it, such as `2026.1`. What was published is never changed; a correction is another version. */
    version: text().notNull(),
    /** The policy as it was read and checked (see `rules/policy`), as JSON: always the same text for the same policy. */
    content: text().notNull(),
    keptAt: moment('kept_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.authority, table.version] })],
);
