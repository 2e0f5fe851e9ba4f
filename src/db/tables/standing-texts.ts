import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { authorities } from './authorities.ts';

/**
 * What findings say in the same words of very many children, once for each authority: sentences of the rules and where the law says so, nothing of a child.
 * Contents of decisions name them by hash. Rows are only ever added.
 */
export const standingTexts = pgTable(
  'standing_texts',
  {
    authority: text()
      .notNull()
      .references(() => authorities.id),
    /** SHA-256 of the text, in hex. */
    hash: text().notNull(),
    /** Canonical JSON: see `src/decisions/packing/standing-texts.ts`. */
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.authority, table.hash] })],
);
