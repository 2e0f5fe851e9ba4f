import { sql } from 'drizzle-orm';
import { bigserial, check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { people } from './people.ts';

/** What somebody is at their authority, from day to day; several at once may be. A day is the calendar day in London, YYYY-MM-DD. */
export const personRoles = pgTable(
  'person_roles',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    role: text({
      enum: ['officer', 'senior-officer', 'admissions-read-only', 'route-assessor', 'auditor', 'service-account'],
    }).notNull(),
    /** Its first day; null where it was given without one, for as long as they have been here. */
    fromDay: text('from_day'),
    /** Its last day; null where no end is known. */
    untilDay: text('until_day'),
  },
  (table) => [
    index().on(table.person),
    check(
      'person_roles_role_known',
      sql`${table.role} in ('officer', 'senior-officer', 'admissions-read-only', 'route-assessor', 'auditor', 'service-account')`,
    ),
    check(
      'person_roles_days',
      sql`${table.fromDay} ~ '^\\d{4}-\\d\\d-\\d\\d$' and ${table.untilDay} ~ '^\\d{4}-\\d\\d-\\d\\d$' and ${table.fromDay} <= ${table.untilDay}`,
    ),
  ],
);
