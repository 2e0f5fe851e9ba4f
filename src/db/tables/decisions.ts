import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';
import { people } from './people.ts';

/**
 * The chain of decisions of each authority. Rows are only ever added: a trigger refuses everything else. No fact about
 * a child is in here, and none can be worked out from it once the salt beside it is gone.
 */
export const decisions = pgTable(
  'decisions',
  {
    /** Public, opaque, random, fit for an address. */
    id: text().primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    /** 1, 2, 3 ... without a gap in each authority. */
    number: integer().notNull(),
    madeAt: moment('made_at').notNull(),
    /** Null where the service found it by itself, with nobody deciding. */
    madeBy: text('made_by').references(() => people.id),
    /** SHA-256 in hex over the salt and the content, so that the chain holds when both are destroyed. */
    saltedContentHash: text('salted_content_hash').notNull(),
    /** The `hash` of the decision before; null of the first. */
    prevHash: text('prev_hash'),
    /** SHA-256 in hex over the link: see `src/decisions/link.ts`. */
    hash: text().notNull(),
  },
  (table) => [
    unique().on(table.authority, table.number),
    check(
      'decisions_numbered_from_one',
      sql`${table.number} >= 1 and (${table.prevHash} is null) = (${table.number} = 1)`,
    ),
  ],
);
