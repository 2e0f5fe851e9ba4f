import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { londonDay } from '../../rules/kernel/day.ts';
import { type Db, opaqueId, type RandomBytes, randomBytes, sha256 } from '../db/index.ts';
import { accounts } from '../db/tables/accounts.ts';
import { people } from '../db/tables/people.ts';
import { personRoles } from '../db/tables/person-roles.ts';
import { sessions } from '../db/tables/sessions.ts';
import type { Person } from './authority.ts';
import { heldOn } from './person-roles.ts';
import type { Role } from './roles.ts';

/** A working day: whoever signs in of a morning is not asked again before evening, if they go on working. */
const HOURS_SIGNED_IN = 12;
/** Whoever does nothing for this long has gone away from the screen. */
const MINUTES_IDLE = 60;

const minutesAfter = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/** Signed in: `token` is for the person's browser alone and is kept nowhere else. */
export interface NewSession {
  readonly token: string;
  readonly person: Person;
  readonly expiresAt: Date;
}

/**
 * Opens a session for someone whose identity the caller has made sure of. Sessions that have run out are cleared away.
 * @param expiresAt where it goes on from another session, the end of that one
 */
export async function openSession(
  db: Db,
  person: Person,
  now: Date,
  {
    random = randomBytes,
    expiresAt = minutesAfter(now, HOURS_SIGNED_IN * 60),
  }: { random?: RandomBytes; expiresAt?: Date } = {},
): Promise<NewSession> {
  const token = opaqueId(random, 32);
  await db.delete(sessions).where(or(lte(sessions.expiresAt, now), lte(sessions.idleAt, now)));
  await db.insert(sessions).values({
    tokenSha256: await sha256(token),
    person: person.id,
    createdAt: now,
    expiresAt,
    idleAt: minutesAfter(now, MINUTES_IDLE),
  });
  return { token, person, expiresAt };
}

/** Who holds this token, and the roles they hold today; undefined when nobody does, or no longer. Notes that it was used. */
export async function sessionOf(db: Db, token: string, now: Date): Promise<Person | undefined> {
  const tokenSha256 = await sha256(token);
  const rows = await db
    .select({ session: sessions, person: people, role: personRoles.role })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.person))
    .innerJoin(personRoles, and(eq(personRoles.person, people.id), heldOn(londonDay(now))))
    .leftJoin(accounts, eq(accounts.id, people.account))
    .where(
      and(
        eq(sessions.tokenSha256, tokenSha256),
        gt(sessions.expiresAt, now),
        gt(sessions.idleAt, now),
        isNull(people.removedAt),
        isNull(accounts.disabledAt),
      ),
    )
    .orderBy(personRoles.id);
  const [found] = rows;
  if (!found) return undefined;
  // Once a minute at most, so that a page with many parts does not write a row for each.
  if (found.session.idleAt < minutesAfter(now, MINUTES_IDLE - 1))
    await db
      .update(sessions)
      .set({ idleAt: minutesAfter(now, MINUTES_IDLE) })
      .where(eq(sessions.tokenSha256, tokenSha256));
  const { id, authority, name } = found.person;
  return { id, authority, name, roles: [...new Set(rows.map(({ role }): Role => role))] };
}

/** When a session ends, however much it is used; undefined where there is none. */
export async function endOfSession(db: Db, token: string): Promise<Date | undefined> {
  const [found] = await db
    .select({ expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(eq(sessions.tokenSha256, await sha256(token)));
  return found?.expiresAt;
}

/** Ends the session; nothing happens when there is none. */
export async function signOut(db: Db, token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenSha256, await sha256(token)));
}
