import { sql } from 'drizzle-orm';
import { boolean, check, date, doublePrecision, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { people } from './people.ts';

/**
 * What was known of each gate of a school, and when. Rows are only ever added: moving, closing or undoing is another version, and the
 * last version of a gate counts. They outlive every import of the area, also while it has no such school.
 */
export const gateVersions = pgTable(
  'gate_versions',
  {
    area: text().notNull(),
    urn: text().notNull(),
    /** Stays the same when the gate is moved. */
    gate: text().notNull(),
    /** 1, 2, 3 … of this gate. */
    version: integer().notNull(),
    act: text({ enum: ['listed', 'added', 'changed', 'closed', 'withdrawn', 'undone'] }).notNull(),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    name: text(),
    /** Whether pupils may come in by it; null where nobody has said. */
    forPupils: text('for_pupils', { enum: ['yes', 'no'] }),
    /** Whether it is open at the start and the end of the school day; null where nobody has said. */
    startAndEnd: text('start_and_end', { enum: ['yes', 'no'] }),
    /** When it is open, in words. */
    hours: text(),
    /** The first and the last day on which it is there. */
    fromDay: date('from_day', { mode: 'string' }),
    untilDay: date('until_day', { mode: 'string' }),
    /** There is no such gate: it was entered by mistake, or is no longer in the list it came with. */
    withdrawn: boolean().notNull().default(false),
    /** Who or what says so. */
    source: text().notNull(),
    /** Why it was changed or closed. For officers. */
    reason: text(),
    /** Null for what came from a file. For officers. */
    enteredBy: text('entered_by').references(() => people.id),
    enteredAt: moment('entered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.area, table.urn, table.gate, table.version] }),
    check('gate_versions_from_one', sql`${table.version} >= 1`),
    check('gate_versions_days_in_order', sql`${table.fromDay} <= ${table.untilDay}`),
  ],
);
