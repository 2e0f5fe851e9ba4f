import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { people } from './people.ts';

/** Who is signed in. The browser holds a random token; here lies only its SHA-256, so that a copy of this table opens nothing. */
export const sessions = pgTable(
  'sessions',
  {
    tokenSha256: text('token_sha256').primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
    /** Its end, however much it is used. */
    expiresAt: moment('expires_at').notNull(),
    /** Its end where it is not used before. */
    idleAt: moment('idle_at').notNull(),
  },
  (table) => [index().on(table.expiresAt)],
);
