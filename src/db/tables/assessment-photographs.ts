import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { assessments } from './assessments.ts';

/** Photographs taken for an assessment. The bytes lie in the data folder, under their hash. Rows are only ever added. */
export const assessmentPhotographs = pgTable(
  'assessment_photographs',
  {
    assessment: text()
      .notNull()
      .references(() => assessments.id),
    /** SHA-256 of the bytes, in hex. */
    sha256: text().notNull(),
    /** By its content, whatever it was sent as. */
    type: text({ enum: ['image/jpeg', 'image/png', 'image/webp'] }).notNull(),
    bytes: integer().notNull(),
    /** What it shows. */
    caption: text().notNull(),
    /** The bytes are gone, and the caption is empty. */
    destroyedAt: moment('destroyed_at'),
    /** The retention rule it was destroyed under, in words. */
    destroyedUnder: text('destroyed_under'),
  },
  (table) => [
    primaryKey({ columns: [table.assessment, table.sha256] }),
    check(
      'assessment_photographs_held_or_destroyed',
      sql`(${table.destroyedAt} is null) = (${table.destroyedUnder} is null) and (${table.destroyedAt} is null or ${table.caption} = '')`,
    ),
    check('assessment_photographs_type_known', sql`${table.type} in ('image/jpeg', 'image/png', 'image/webp')`),
  ],
);
