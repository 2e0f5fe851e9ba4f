import { bigint, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';
import { decisions } from './decisions.ts';
import { dueRechecks } from './due-rechecks.ts';

/** What looking again came to: one row for each reason and each way to school, for good. */
export const recheckEffects = pgTable(
  'recheck_effects',
  {
    authority: text()
      .notNull()
      .references(() => authorities.id),
    due: bigint({ mode: 'number' })
      .notNull()
      .references(() => dueRechecks.id),
    /** The placement's sender and key; both empty where the child has no placement to look at. */
    sender: text().notNull(),
    key: text().notNull(),
    outcome: text({ enum: ['first', 'same', 'kinder', 'adverse', 'ended', 'not-decided', 'no-placement'] }).notNull(),
    /** The decision before, where there was one, and the one made now, where one could be made. */
    before: text().references(() => decisions.id),
    after: text().references(() => decisions.id),
    /** Why it could not be decided, in words that name nobody. */
    why: text(),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.due, table.sender, table.key] }),
    index().on(table.authority, table.outcome),
  ],
);
