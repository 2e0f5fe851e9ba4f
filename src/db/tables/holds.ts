import { sql } from 'drizzle-orm';
import { bigserial, check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';

/**
 * What no retention rule may destroy while a question about it is open. Placed and lifted once each, and never removed: a hold says why
 * something was still there.
 */
export const holds = pgTable(
  'holds',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    /** `child`, `application`, `decision`, `contest` or `assessment`, a colon, and its id. */
    subject: text().notNull(),
    why: text({ enum: ['appeal', 'ombudsman', 'complaint', 'claim', 'request', 'other'] }).notNull(),
    /** The number of the appeal or complaint, as the authority has it; nothing about the child. */
    reference: text(),
    placedBy: text('placed_by').notNull(),
    since: moment('since').notNull(),
    liftedBy: text('lifted_by'),
    liftedAt: moment('lifted_at'),
  },
  (table) => [
    index().on(table.authority, table.subject),
    check('holds_why_known', sql`${table.why} in ('appeal', 'ombudsman', 'complaint', 'claim', 'request', 'other')`),
    check('holds_lifted_by_somebody', sql`(${table.liftedAt} is null) = (${table.liftedBy} is null)`),
  ],
);
