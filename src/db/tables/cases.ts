import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';
import { children } from './children.ts';
import { decisions } from './decisions.ts';

/** What a person has to decide: opened by looking again, closed by a named person. Nothing is granted, changed or ended by its being here. */
export const cases = pgTable(
  'cases',
  {
    id: text().primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    child: text()
      .notNull()
      .references(() => children.id),
    sender: text().notNull(),
    key: text().notNull(),
    /** `grant`: more is found owed than before. `notice`: less is. `ended`: the placement ended. `look`: it could not be decided. */
    kind: text({ enum: ['grant', 'notice', 'ended', 'look'] }).notNull(),
    openedAt: moment('opened_at').notNull(),
    /** The decision that stood, and the one that looking again gave: replaced by the newest while the case is open. */
    before: text().references(() => decisions.id),
    after: text().references(() => decisions.id),
    /** What `before` found, to hold the next look against; null where nothing stood. */
    stood: jsonb().$type<{ finding: 'owed' | 'not-owed' | 'unknown'; grounds: readonly string[] }>(),
    /** The first day on which less travel could begin when it was decided so; null unless travel ends. */
    notBefore: date('not_before'),
    /** The first day of less travel, as the person who decided set it. */
    lessFrom: date('less_from'),
    closedAt: moment('closed_at'),
    closedBy: text('closed_by'),
    outcome: text({ enum: ['granted', 'kept', 'ends', 'refused', 'overtaken'] }),
    /** Gone when destroyed, and `stood` with them. */
    reasons: text(),
    destroyedAt: moment('destroyed_at'),
    /** The retention rule it was destroyed under, in words. */
    destroyedUnder: text('destroyed_under'),
  },
  (table) => [
    // One open case for each way to school: what changes again before anybody looked is the same case.
    uniqueIndex('cases_one_open')
      .on(table.authority, table.child, table.sender, table.key)
      .where(sql`${table.closedAt} is null`),
    index().on(table.authority, table.openedAt),
    check(
      'cases_less_after_notice',
      sql`${table.lessFrom} is null or (${table.outcome} = 'ends' and ${table.notBefore} is not null and ${table.lessFrom} >= ${table.notBefore})`,
    ),
    check(
      'cases_held_or_destroyed',
      sql`(${table.destroyedAt} is null) = (${table.destroyedUnder} is null)
        and (${table.destroyedAt} is null or (${table.reasons} is null and ${table.stood} is null and ${table.closedAt} is not null))`,
    ),
    check(
      'cases_open_or_closed',
      sql`(${table.closedAt} is null) = (${table.closedBy} is null) and (${table.closedAt} is null) = (${table.outcome} is null)`,
    ),
  ],
);
