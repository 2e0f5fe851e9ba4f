import { bigserial, index, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';

/** Who had what was due destroyed, and when. What each run destroyed says so itself, with the rule. */
export const retentionRuns = pgTable(
  'retention_runs',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    runBy: text('run_by').notNull(),
    begunAt: moment('begun_at').notNull(),
  },
  (table) => [index().on(table.authority)],
);
