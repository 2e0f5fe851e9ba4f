import { index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { accounts } from './accounts.ts';
import { authorities } from './authorities.ts';

/** Someone who works for an authority, or another system that has a key to it. Never removed: decisions name their maker. */
export const people = pgTable(
  'people',
  {
    /** Opaque and random. */
    id: text().primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    name: text().notNull(),
    /** Whose account it is; null of other systems, of the demonstration’s people, and of whoever cannot sign in. */
    account: text().references(() => accounts.id),
    /** Since when they work there no longer: nothing is open to them from that moment. */
    removedAt: moment('removed_at'),
  },
  (table) => [index().on(table.authority), unique().on(table.account, table.authority)],
);
