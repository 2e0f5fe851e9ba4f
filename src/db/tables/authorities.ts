import { boolean, pgTable, text } from 'drizzle-orm/pg-core';

/** A council, or another body that decides about school travel. Each has its own people, areas and chain of decisions. */
export const authorities = pgTable('authorities', {
  /** Short name in addresses and commands: lower-case letters, digits and hyphens. */
  id: text().primaryKey(),
  name: text().notNull(),
  /** True of the council of the made-up county that ships with Fairmile. */
  fictional: boolean().notNull().default(false),
});
