import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import { addDays, type Day, day } from '../../rules/kernel/day.ts';
import type { Db } from '../db/index.ts';
import { personRoles } from '../db/tables/person-roles.ts';
import type { Role } from './roles.ts';

/** A role and the days on which it is held, both included; without a day, from the beginning or without an end. */
export interface HeldRole {
  readonly role: Role;
  readonly from: Day | undefined;
  readonly until: Day | undefined;
}

/** Holds on that day. */
export const heldOn = (on: Day): SQL | undefined =>
  and(
    or(isNull(personRoles.fromDay), lte(personRoles.fromDay, on)),
    or(isNull(personRoles.untilDay), gte(personRoles.untilDay, on)),
  );

/** Whether a role is over before a day. */
export const isOver = ({ until }: HeldRole, on: Day): boolean => until !== undefined && until < on;

/** Every role of these people, also past and coming ones, in the order of their days. */
export async function rolesOf(db: Db, people: readonly string[]): Promise<ReadonlyMap<string, readonly HeldRole[]>> {
  const rows = await db
    .select()
    .from(personRoles)
    .where(inArray(personRoles.person, [...people]))
    .orderBy(asc(personRoles.id));
  const of = new Map<string, HeldRole[]>(people.map((person) => [person, []]));
  for (const { person, role, fromDay, untilDay } of rows)
    of.get(person)?.push({
      role,
      from: fromDay ? day(fromDay) : undefined,
      until: untilDay ? day(untilDay) : undefined,
    });
  return of;
}

export interface NewRoles {
  readonly person: string;
  readonly roles: readonly Role[];
  readonly from: Day | undefined;
  readonly until?: Day | undefined;
}

export async function giveRoles(db: Db, { person, roles, from, until }: NewRoles): Promise<void> {
  if (roles.length === 0) return;
  await db
    .insert(personRoles)
    .values([...new Set(roles)].map((role) => ({ person, role, fromDay: from ?? null, untilDay: until ?? null })));
}

/** Ends every role at that day: none is held from it on. What began that day or would begin later is taken away: a day is the smallest piece. */
export async function endRoles(db: Db, person: string, at: Day): Promise<void> {
  const theirs = eq(personRoles.person, person);
  await db.delete(personRoles).where(and(theirs, gte(personRoles.fromDay, at)));
  await db
    .update(personRoles)
    .set({ untilDay: addDays(at, -1) })
    .where(and(theirs, or(isNull(personRoles.untilDay), gte(personRoles.untilDay, at))));
}
