import { and, asc, eq, isNull } from 'drizzle-orm';
import { londonDay } from '../../rules/kernel/day.ts';
import type { Db } from '../db/index.ts';
import { accounts } from '../db/tables/accounts.ts';
import { authorities } from '../db/tables/authorities.ts';
import { people } from '../db/tables/people.ts';
import { personRoles } from '../db/tables/person-roles.ts';
import { Problem } from '../problem.ts';
import type { Authority, Person } from './authority.ts';
import { heldOn } from './person-roles.ts';
import type { Identity, SignInRefusal } from './sign-in-refusal.ts';

/** What somebody is at one authority. */
export interface Membership {
  readonly person: Person;
  readonly authority: Authority;
}

const LONGEST_EMAIL = 254;

/** As addresses are kept and compared. @throws Problem `invalid-request` for what is no address */
export function readEmail(text: string): string {
  const email = comparable(text);
  if (email.length <= LONGEST_EMAIL && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email)) return email;
  throw new Problem(
    'invalid-request',
    'An email address has a name, one @ and a domain, such as name@council.example.',
  );
}

const comparable = (email: string): string => email.normalize('NFC').trim().toLowerCase();

/**
 * Whose account this is: by issuer and subject, or, the first time, by an address that was added and that the provider vouches for.
 * Nobody is made here.
 *
 * @returns the account's id, or why there is none
 */
export async function recognise(db: Db, who: Identity): Promise<string | SignInRefusal> {
  const { issuer, subject } = who;
  const [known] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.issuer, issuer), eq(accounts.subject, subject)));
  if (known) return known.disabledAt ? { refused: 'ended' } : known.id;
  const email = await who.email();
  if ('refused' in email) return email;
  const itsOwn = eq(accounts.email, comparable(email.verified));
  const [linked] = await db
    .update(accounts)
    .set({ issuer, subject })
    .where(and(itsOwn, isNull(accounts.subject), isNull(accounts.disabledAt)))
    .returning({ id: accounts.id });
  if (linked) return linked.id;
  const [held] = await db.select().from(accounts).where(itsOwn);
  if (!held) return { refused: 'not-added' };
  return { refused: held.disabledAt ? 'ended' : 'linked-before' };
}

/** Where somebody may work today, by the names of the authorities. Nowhere for an account that was disabled. */
export async function membershipsOf(db: Db, account: string, now: Date): Promise<readonly Membership[]> {
  const rows = await db
    .select({ person: people, authority: authorities, role: personRoles.role })
    .from(people)
    .innerJoin(accounts, eq(accounts.id, people.account))
    .innerJoin(authorities, eq(authorities.id, people.authority))
    .innerJoin(personRoles, and(eq(personRoles.person, people.id), heldOn(londonDay(now))))
    .where(and(eq(people.account, account), isNull(people.removedAt), isNull(accounts.disabledAt)))
    .orderBy(asc(authorities.name), asc(authorities.id), asc(personRoles.id));
  const of = new Map<string, Membership>();
  for (const { person, authority, role } of rows) {
    const { id, name } = person;
    const roles = [...(of.get(id)?.person.roles ?? []), role];
    of.set(id, { authority, person: { id, authority: authority.id, name, roles: [...new Set(roles)] } });
  }
  return [...of.values()];
}

/** The same, of whoever is signed in as this person; nowhere where they have no account, as in the demonstration. */
export async function membershipsBeside(db: Db, person: string, now: Date): Promise<readonly Membership[]> {
  const [found] = await db.select({ account: people.account }).from(people).where(eq(people.id, person));
  return found?.account ? membershipsOf(db, found.account, now) : [];
}
