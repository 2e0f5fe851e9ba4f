import { sql } from 'drizzle-orm';
import { check, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { decisions } from './decisions.ts';

/** What was decided and from what, beside the chain so that it can be destroyed when a retention rule says so. */
export const decisionContents = pgTable(
  'decision_contents',
  {
    decision: text()
      .primaryKey()
      .references(() => decisions.id),
    /** 32 random bytes in hex; gone when destroyed. */
    salt: text(),
    /** Canonical JSON (RFC 8785); gone when destroyed. */
    content: text(),
    destroyedAt: moment('destroyed_at'),
    /** The retention rule it was destroyed under, in words. */
    destroyedUnder: text('destroyed_under'),
  },
  (table) => [
    check(
      'decision_contents_held_or_destroyed',
      sql`(${table.salt} is null) = (${table.content} is null)
        and (${table.content} is null) = (${table.destroyedAt} is not null)
        and (${table.destroyedAt} is null) = (${table.destroyedUnder} is null)`,
    ),
  ],
);
