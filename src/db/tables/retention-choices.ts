import { sql } from 'drizzle-orm';
import { bigserial, check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';

/** How long a council chose to keep a kind of record, where that is not Fairmile's own suggestion. Rows are only ever added; the last one counts. */
export const retentionChoices = pgTable(
  'retention_choices',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    /** The name of a rule: see `src/keeping/schedule.ts`. */
    rule: text().notNull(),
    months: integer().notNull(),
    /** The council's own schedule or minute that says so. */
    because: text().notNull(),
    chosenBy: text('chosen_by').notNull(),
    chosenAt: moment('chosen_at').notNull(),
  },
  (table) => [
    index().on(table.authority, table.rule),
    check('retention_choices_months', sql`${table.months} between 0 and 1200`),
  ],
);
