import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { people } from './people.ts';
import { stretches } from './stretches.ts';

/** What people found about stretches. Rows are only ever added; a correction is a row that replaces another. */
export const assessments = pgTable(
  'assessments',
  {
    /** Opaque and random. */
    id: text().primaryKey(),
    stretch: text()
      .notNull()
      .references(() => stretches.id),
    /** `withdrawn` takes back the one it replaces, and finds nothing. */
    finding: text({ enum: ['safe', 'unsafe', 'withdrawn'] }).notNull(),
    /** `AssessmentTerms` of `src/network/stretches/assessment.ts`. */
    terms: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    madeOn: date('made_on', { mode: 'string' }).notNull(),
    method: text().notNull(),
    /** Who assessed it, by name: shown to officers alone. */
    assessor: text().notNull(),
    post: text().notNull(),
    note: text(),
    from: date('in_force_from', { mode: 'string' }).notNull(),
    until: date('in_force_until', { mode: 'string' }),
    replaces: text(),
    keptBy: text('kept_by')
      .notNull()
      .references(() => people.id),
    keptAt: moment('kept_at').notNull(),
  },
  (table) => [
    index().on(table.stretch),
    // Of two people who replace the same one at once, the second is told.
    unique('assessments_replaced_once').on(table.replaces),
    check('assessments_finding_known', sql`${table.finding} in ('safe', 'unsafe', 'withdrawn')`),
    check('assessments_withdrawal_replaces', sql`${table.finding} <> 'withdrawn' or ${table.replaces} is not null`),
    check('assessments_days_in_order', sql`${table.until} is null or ${table.until} >= ${table.from}`),
  ],
);
