import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { accounts } from '../db/tables/accounts.ts';
import { authorities } from '../db/tables/authorities.ts';
import { people } from '../db/tables/people.ts';
import { Problem } from '../problem.ts';
import type { Authority, Person } from './authority.ts';
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

/** Where somebody works, by the names of the authorities. */
export async function membershipsOf(db: Db, account: string): Promise<readonly Membership[]> {
  const rows = await db
    .select({
      person: { id: people.id, authority: people.authority, name: people.name, role: people.role },
      authority: authorities,
    })
    .from(people)
    .innerJoin(authorities, eq(authorities.id, people.authority))
    .where(eq(people.account, account))
    .orderBy(asc(authorities.name), asc(authorities.id));
  return rows;
}
