import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';

/** Families’ applications: where each stands. What was said, asked, found and decided lies in `application_entries`. */
export const applications = pgTable(
  'applications',
  {
    /** Public, opaque, random, fit for an address. */
    id: text().primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    /** What the family and the officer call it. It opens nothing by itself. */
    reference: text().notNull().unique(),
    /** SHA-256 of the form’s own token, so that one press twice is one application. */
    formSha256: text('form_sha256').notNull(),
    receivedAt: moment('received_at').notNull(),
    state: text({
      enum: ['open', 'asked', 'second', 'disagreed', 'granted', 'refused', 'review-1', 'review-2', 'withdrawn'],
    }).notNull(),
    stateSince: moment('state_since').notNull(),
    /** The last day for what is due next from the council; null where nothing is due, or it cannot be reckoned. */
    dueOn: date('due_on', { mode: 'string' }),
  },
  (table) => [
    unique('applications_one_for_each_form').on(table.authority, table.formSha256),
    index().on(table.authority, table.state, table.dueOn),
    check(
      'applications_state_known',
      sql`${table.state} in ('open', 'asked', 'second', 'disagreed', 'granted', 'refused', 'review-1', 'review-2', 'withdrawn')`,
    ),
  ],
);
