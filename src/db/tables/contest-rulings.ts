import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { assessments } from './assessments.ts';
import { contests } from './contests.ts';
import { people } from './people.ts';

/** What an officer ruled about a contest: once, and each correction is the next version. Rows are only ever added. */
export const contestRulings = pgTable(
  'contest_rulings',
  {
    contest: text()
      .notNull()
      .references(() => contests.id),
    version: integer().notNull(),
    ruling: text({ enum: ['line-changes', 'line-stays'] }).notNull(),
    /** Gone when the contest's words were destroyed. */
    reasons: text(),
    /** The assessment that was made because of it. */
    assessment: text().references(() => assessments.id),
    ruledBy: text('ruled_by')
      .notNull()
      .references(() => people.id),
    ruledAt: moment('ruled_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contest, table.version] }),
    check('contest_rulings_from_one', sql`${table.version} >= 1`),
    check('contest_rulings_known', sql`${table.ruling} in ('line-changes', 'line-stays')`),
  ],
);
