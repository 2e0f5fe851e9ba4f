import { sql } from 'drizzle-orm';
import { check, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';

/**
 * Someone who may sign in by the council's own sign-in. Several rows of `people` may be theirs, one for each authority they work for.
 * Looked up before it is known for whom, so no policy keeps it apart.
 */
export const accounts = pgTable(
  'accounts',
  {
    /** Opaque and random. */
    id: text().primaryKey(),
    /** As an administrator added it, in lower case. It links the first sign-in, and nothing after. */
    email: text().notNull().unique(),
    /** Who the sign-in says it is: null until the first time. From then on this alone tells who somebody is. */
    issuer: text(),
    subject: text(),
    disabledAt: moment('disabled_at'),
  },
  (table) => [
    unique().on(table.issuer, table.subject),
    check('accounts_linked_whole', sql`(${table.issuer} is null) = (${table.subject} is null)`),
  ],
);
