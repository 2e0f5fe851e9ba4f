import { bigserial, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';
import { children } from './children.ts';

/** Files of everything that is held about a child: who made each, when, and of what. Nothing of what was in them. Rows are only ever added. */
export const childExports = pgTable(
  'child_exports',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    /** Null where only applications were asked for. */
    child: text().references(() => children.id),
    /** Ids of the applications that were named as well. */
    applications: jsonb().$type<readonly string[]>().notNull(),
    /** Whose it was made for: the first record of each home that was named as theirs (`record:17`), and applications (`application:` and the id). No address. */
    ownHomes: jsonb('own_homes').$type<readonly string[]>().notNull(),
    /** How many things an officer left out by hand, and how many papers went with it. */
    leftOut: integer('left_out').notNull(),
    papers: integer().notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: moment('made_at').notNull(),
  },
  (table) => [index().on(table.authority, table.child)],
);
