import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';
import { children } from './children.ts';
import { decisions } from './decisions.ts';

/**
 * Each child's way to each placement, with the last decision on it and what that rests on: what the night asks of 75,000 of them without
 * opening a decision. It can be made anew from `recheck_effects` and the decisions that they name.
 */
export const journeys = pgTable(
  'journeys',
  {
    authority: text()
      .notNull()
      .references(() => authorities.id),
    child: text()
      .notNull()
      .references(() => children.id),
    /** The placement: its sender and its key. */
    sender: text().notNull(),
    key: text().notNull(),
    /** The last decision; null where the last look could not decide. */
    decision: text().references(() => decisions.id),
    /** `owed`, `not-owed`, `unknown`; null with `decision`. */
    finding: text({ enum: ['owed', 'not-owed', 'unknown'] }),
    /** Provision ids of the grounds that were met. */
    grounds: jsonb().$type<readonly string[]>().notNull(),
    /** The first day on which it could change by itself; null where there is none. */
    lookAgain: date('look_again'),
    /** Marks of what it rests on, each compared with today's: see `src/rechecks/basis.ts`. */
    basis: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    /**
     * What a person told the family of an application: travel as owed, travel although it is not owed, or none. Null of a placement that nobody applied for.
     */
    told: text({ enum: ['duty', 'power', 'refused'] }),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.authority, table.child, table.sender, table.key] }),
    index().on(table.authority, table.lookAgain),
    index().on(table.authority, table.basis),
    check('journeys_told_known', sql`${table.told} in ('duty', 'power', 'refused')`),
  ],
);
