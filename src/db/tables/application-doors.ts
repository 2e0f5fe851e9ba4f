import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { applications } from './applications.ts';
import { authorities } from './authorities.ts';

/**
 * What lets a family in to its own application. It is looked up before it is known for whom, so no policy keeps it apart;
 * it holds a reference and digests, and nothing of the family.
 */
export const applicationDoors = pgTable(
  'application_doors',
  {
    reference: text()
      .primaryKey()
      .references(() => applications.reference),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    application: text()
      .notNull()
      .references(() => applications.id),
    /** SHA-256 of the family’s code, in hex. */
    codeSha256: text('code_sha256').notNull(),
    /** Wrong codes since `wrongSince`. */
    wrong: integer().notNull().default(0),
    wrongSince: moment('wrong_since'),
  },
  (table) => [check('application_doors_counted', sql`${table.wrong} >= 0`)],
);

/** A family’s browser that gave the right code. Here lies only the SHA-256 of its token. */
export const applicationSessions = pgTable(
  'application_sessions',
  {
    tokenSha256: text('token_sha256').primaryKey(),
    reference: text()
      .notNull()
      .references(() => applicationDoors.reference, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index().on(table.expiresAt)],
);
