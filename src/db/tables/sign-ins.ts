import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { accounts } from './accounts.ts';

/**
 * Sign-ins under way: someone was sent to the council's own sign-in and is not back yet, or is back and has yet to choose an authority.
 * Each row is used once, by the browser that began it, and lasts minutes.
 */
export const signIns = pgTable(
  'sign_ins',
  {
    /** SHA-256 of what the sign-in sends back unchanged, so that an answer is for this row. */
    stateSha256: text('state_sha256').primaryKey(),
    /** SHA-256 of a token in the browser, so that nobody can be signed in by a link made elsewhere. */
    browserSha256: text('browser_sha256').notNull(),
    /** For the answer alone: null once it came. */
    nonce: text(),
    codeVerifier: text('code_verifier'),
    /** Who came back, where they have yet to choose an authority. */
    account: text().references(() => accounts.id, { onDelete: 'cascade' }),
    /** A path of this site. */
    returnTo: text('return_to').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index().on(table.expiresAt), index().on(table.browserSha256)],
);
