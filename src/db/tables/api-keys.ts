import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { people } from './people.ts';

/** Keys of other systems. The key itself is shown once and kept nowhere: here lies its SHA-256. Never removed: records name the holder. */
export const apiKeys = pgTable(
  'api_keys',
  {
    /** Its public part, for finding it in a list: it opens nothing. */
    id: text().primaryKey(),
    keySha256: text('key_sha256').notNull().unique(),
    /** The service account whose it is, and by it the authority. */
    holder: text()
      .notNull()
      .references(() => people.id),
    /** Names of permissions with a blank between. */
    scopes: text().notNull(),
    /** Who made it on a page; null where it was made at the command line, or before this was kept. */
    madeBy: text('made_by').references(() => people.id),
    /** The name of whoever made it, as it was then; null only of keys from before this was kept. */
    madeByName: text('made_by_name'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** YYYY-MM-DD in UTC: the day is enough to tell a key that nobody uses. */
    lastUsedOn: text('last_used_on'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index().on(table.holder)],
);
