import { timestamp } from 'drizzle-orm/pg-core';

/** A column for a moment in time: an absolute one, kept to the millisecond as JavaScript's `Date` holds it. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
