import { and, eq, gt, lte } from 'drizzle-orm';
import { type Db, opaqueId, type RandomBytes, randomBytes, sha256 } from '../db/index.ts';
import { people } from '../db/tables/people.ts';
import { sessions } from '../db/tables/sessions.ts';
import type { Person } from './authority.ts';

/** A working day: whoever signs in of a morning is not asked again before evening. */
const HOURS_SIGNED_IN = 12;

/** Signed in: `token` is for the person's browser alone and is kept nowhere else. */
export interface NewSession {
  readonly token: string;
  readonly person: Person;
  readonly expiresAt: Date;
}

/** Opens a session for someone whose identity the caller has made sure of. Sessions that have run out are cleared away. */
export async function openSession(
  db: Db,
  person: Person,
  now: Date,
  random: RandomBytes = randomBytes,
): Promise<NewSession> {
  const token = opaqueId(random, 32);
  const expiresAt = new Date(now.getTime() + HOURS_SIGNED_IN * 3_600_000);
  await db.delete(sessions).where(lte(sessions.expiresAt, now));
  await db.insert(sessions).values({ tokenSha256: await sha256(token), person: person.id, createdAt: now, expiresAt });
  return { token, person, expiresAt };
}

/** Who holds this token; undefined when nobody does, or no longer. */
export async function sessionOf(db: Db, token: string, now: Date): Promise<Person | undefined> {
  const [found] = await db
    .select({ id: people.id, authority: people.authority, name: people.name, role: people.role })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.person))
    .where(and(eq(sessions.tokenSha256, await sha256(token)), gt(sessions.expiresAt, now)));
  return found;
}

/** Ends the session; nothing happens when there is none. */
export async function signOut(db: Db, token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenSha256, await sha256(token)));
}
