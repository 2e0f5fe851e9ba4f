import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../moment.ts';
import { authorities } from './authorities.ts';

/** What families say is wrong with a measured line. Nothing says who, or whose child, or from which home. Rows are only ever added; the words may be destroyed. */
export const contests = pgTable(
  'contests',
  {
    /** Opaque and random. */
    id: text().primaryKey(),
    authority: text()
      .notNull()
      .references(() => authorities.id),
    area: text().notNull(),
    what: text({ enum: ['stretch', 'gate'] }).notNull(),
    /** What people call the stretch or the gate. */
    called: text().notNull(),
    /** Of a stretch: a list of `StretchPart`, whole edges, so that no home can be read off where it begins. */
    parts: jsonb().$type<readonly unknown[]>(),
    /** Of a gate: the school's number in the register, and where the gate is. */
    gate: jsonb().$type<Readonly<Record<string, unknown>>>(),
    /** Gone when destroyed. */
    words: text(),
    /** A day and no moment. */
    saidOn: date('said_on', { mode: 'string' }).notNull(),
    mapSha256: text('map_sha256').notNull(),
    destroyedAt: moment('destroyed_at'),
    /** The retention rule it was destroyed under, in words. */
    destroyedUnder: text('destroyed_under'),
  },
  (table) => [
    index().on(table.authority, table.saidOn),
    check(
      'contests_held_or_destroyed',
      sql`(${table.words} is null) = (${table.destroyedAt} is not null)
        and (${table.destroyedAt} is null) = (${table.destroyedUnder} is null)`,
    ),
    check('contests_what_known', sql`${table.what} in ('stretch', 'gate')`),
    check(
      'contests_about_something',
      sql`(${table.what} = 'stretch') = (${table.parts} is not null) and (${table.what} = 'gate') = (${table.gate} is not null)`,
    ),
  ],
);
