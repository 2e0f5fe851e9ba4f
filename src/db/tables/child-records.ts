import { sql } from 'drizzle-orm';
import { bigserial, check, date, index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';
import { children } from './children.ts';

/**
 * What was said of a child, when it holds, and when it was known. Rows are only added: a correction is a row with a later
 * version. A trigger refuses every change but the destroying of content under a retention rule.
 */
export const childRecords = pgTable(
  'child_records',
  {
    /** In the order in which they were received. */
    id: bigserial({ mode: 'number' }).primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    child: text()
      .notNull()
      .references(() => children.id),
    kind: text({ enum: ['placement', 'home', 'fact'] }).notNull(),
    /** Which system or person sends it, and its own key for this placement, home or fact. */
    sender: text().notNull(),
    key: text().notNull(),
    /** The sender's own moment of this version: the latest is what holds, in whatever order they arrive. */
    version: moment('version').notNull(),
    state: text({ enum: ['stated', 'withdrawn'] }).notNull(),
    /** First day on which it holds, and the last; null where it has no end yet. */
    fromDay: date('from_day').notNull(),
    untilDay: date('until_day'),
    content: jsonb(),
    /**
     * SHA-256 of what was sent, to tell the same again from something else under the same version. Empty once the content was destroyed: from
     * it a postcode could be found by trying them all.
     */
    mark: text().notNull(),
    receivedAt: moment('received_at').notNull(),
    /** The person, or the key of the other system, that handed it in. */
    receivedBy: text('received_by').notNull(),
    destroyedAt: moment('destroyed_at'),
    destroyedUnder: text('destroyed_under'),
  },
  (table) => [
    unique('child_records_one_of_each_version').on(table.authority, table.sender, table.kind, table.key, table.version),
    index().on(table.authority, table.child),
    index().on(table.authority, table.receivedAt),
    check(
      'child_records_held_or_destroyed',
      sql`(${table.destroyedAt} is null) = (${table.destroyedUnder} is null)
        and (${table.destroyedAt} is null or ${table.content} is null)
        and (${table.content} is not null or ${table.state} = 'withdrawn' or ${table.destroyedAt} is not null)`,
    ),
    check('child_records_days_in_order', sql`${table.untilDay} is null or ${table.untilDay} >= ${table.fromDay}`),
  ],
);
