import { sql } from 'drizzle-orm';
import { bigserial, date, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';
import { children } from './children.ts';

/** Why a child's travel is looked at again. Each reason is noted once; this is the queue, and what is done stays as the record of why. */
export const dueRechecks = pgTable(
  'due_rechecks',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    child: text()
      .notNull()
      .references(() => children.id),
    reason: text({
      enum: [
        'record',
        'day',
        'map',
        'access-policy',
        'law',
        'council-policy',
        'schools',
        'stretches',
        'places',
        'addresses',
        'asked',
      ],
    }).notNull(),
    /** What exactly: the number of the record, the day, or the mark of what it rests on now. Nothing about the child. */
    detail: text().notNull(),
    dueOn: date('due_on').notNull(),
    notedAt: moment('noted_at').notNull(),
    doneAt: moment('done_at'),
  },
  (table) => [
    // A record is looked at once and for all; a day or a map may come again after it was seen to.
    uniqueIndex('due_rechecks_each_record_once')
      .on(table.authority, table.child, table.detail)
      .where(sql`${table.reason} = 'record'`),
    uniqueIndex('due_rechecks_open_once')
      .on(table.authority, table.child, table.reason, table.detail)
      .where(sql`${table.doneAt} is null`),
    index().on(table.doneAt),
  ],
);
