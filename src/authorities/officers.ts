import { and, asc, eq } from 'drizzle-orm';
import { type Db, opaqueId } from '../db/index.ts';
import { accounts } from '../db/tables/accounts.ts';
import { people } from '../db/tables/people.ts';
import { Problem } from '../problem.ts';
import { readEmail } from './accounts.ts';
import { addPerson, type Person } from './authority.ts';
import { isOfficerRole, OFFICER_ROLES } from './roles.ts';

/** Someone who may sign in for an authority. */
export interface Officer extends Person {
  readonly email: string;
  /** Whether they have signed in by the council's own sign-in, or were added by its subject. */
  readonly linked: boolean;
  readonly disabledAt: Date | undefined;
}

const LONGEST_NAME = 120;

/**
 * Lets somebody sign in for an authority, from the first time that the council's own sign-in vouches for this address.
 *
 * @param subject who they are to the issuer, where it does not vouch for addresses
 * @throws Problem `invalid-request`; `not-found` when there is no such authority; `conflict` when they work there already
 */
export async function addOfficer(
  db: Db,
  asked: {
    authority: string;
    email: string;
    name: string;
    role: string;
    subject?: { issuer: string; subject: string };
  },
): Promise<Officer> {
  const email = readEmail(asked.email);
  const { authority, role } = asked;
  const name = asked.name.trim();
  if (!isOfficerRole(role)) throw new Problem('invalid-request', `A role is one of ${OFFICER_ROLES.join(', ')}.`);
  if (name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
    throw new Problem('invalid-request', `A name is words in one line, ${LONGEST_NAME} characters at most.`);
  return db.transaction(async (tx) => {
    await tx.insert(accounts).values({ id: opaqueId(), email }).onConflictDoNothing();
    const [account] = await tx.select().from(accounts).where(eq(accounts.email, email)).for('update');
    const here = and(eq(people.account, account!.id), eq(people.authority, authority));
    if ((await tx.select().from(people).where(here)).length > 0)
      throw new Problem('conflict', `${email} works for ${authority} already.`);
    if (asked.subject) await linkTo(tx, account!, asked.subject);
    const person = await addPerson(tx, { authority, name, role });
    await tx.update(people).set({ account: account!.id }).where(eq(people.id, person.id));
    const linked = asked.subject !== undefined || account!.subject !== null;
    return { ...person, email, linked, disabledAt: account!.disabledAt ?? undefined };
  });
}

async function linkTo(
  tx: Db,
  { id, email, ...held }: typeof accounts.$inferSelect,
  to: { issuer: string; subject: string },
): Promise<void> {
  if (held.subject === to.subject && held.issuer === to.issuer) return;
  const [taken] = await tx
    .select()
    .from(accounts)
    .where(and(eq(accounts.issuer, to.issuer), eq(accounts.subject, to.subject)));
  if (taken || held.subject !== null)
    throw new Problem(
      'conflict',
      taken ? `That subject is ${taken.email} already.` : `${email} has signed in already as another subject.`,
    );
  await tx.update(accounts).set(to).where(eq(accounts.id, id));
}

/** Everybody who may sign in for an authority, by name. */
export async function listOfficers(db: Db, authority: string): Promise<readonly Officer[]> {
  const rows = await db
    .select({ person: people, account: accounts })
    .from(people)
    .innerJoin(accounts, eq(accounts.id, people.account))
    .where(eq(people.authority, authority))
    .orderBy(asc(people.name), asc(people.id));
  return rows.map(({ person: { id, name, role }, account }) => {
    const { email, subject, disabledAt } = account;
    return { id, authority, name, role, email, linked: subject !== null, disabledAt: disabledAt ?? undefined };
  });
}
