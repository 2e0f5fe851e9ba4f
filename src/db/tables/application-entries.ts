import { sql } from 'drizzle-orm';
import { bigserial, check, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { applications } from './applications.ts';
import { authorities } from './authorities.ts';
import { people } from './people.ts';

/**
 * Everything that was said, asked, found and decided of an application, in its order. Rows are only added; a trigger refuses
 * every change but the destroying of content under a retention rule.
 */
export const applicationEntries = pgTable(
  'application_entries',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    application: text()
      .notNull()
      .references(() => applications.id),
    kind: text().notNull(),
    at: moment('at').notNull(),
    /** A person of the authority; null where the family did it. */
    by: text().references(() => people.id),
    /** See `src/applications/entry.ts`; gone when destroyed. */
    content: jsonb(),
    destroyedAt: moment('destroyed_at'),
    /** The retention rule it was destroyed under, in words. */
    destroyedUnder: text('destroyed_under'),
  },
  (table) => [
    index().on(table.application, table.id),
    index().on(table.authority),
    check(
      'application_entries_held_or_destroyed',
      sql`(${table.content} is null) = (${table.destroyedAt} is not null)
        and (${table.destroyedAt} is null) = (${table.destroyedUnder} is null)`,
    ),
  ],
);
