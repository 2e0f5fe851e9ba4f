import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { accounts } from '../db/tables/accounts.ts';
import { people } from '../db/tables/people.ts';
import { sessions } from '../db/tables/sessions.ts';
import { signIns } from '../db/tables/sign-ins.ts';
import { Problem } from '../problem.ts';
import { readEmail } from './accounts.ts';

/** Who somebody is to the council's own sign-in. */
export interface ProviderSubject {
  readonly issuer: string;
  readonly subject: string;
}

/** Lets an account sign in nowhere, and ends its sessions, at every authority and at once. @throws Problem `not-found` */
export async function disableAccount(db: Db, { email, now }: { email: string; now: Date }): Promise<void> {
  await db.transaction(async (tx) => {
    const { id, disabledAt } = await accountOf(tx, email);
    await tx
      .update(accounts)
      .set({ disabledAt: disabledAt ?? now })
      .where(eq(accounts.id, id));
    await endSessions(tx, id);
  });
}

/** Lets an account sign in again where it works. @throws Problem `not-found` */
export async function enableAccount(db: Db, email: string): Promise<void> {
  const { id } = await accountOf(db, email);
  await db.update(accounts).set({ disabledAt: null }).where(eq(accounts.id, id));
}

/**
 * Forgets who somebody was to the council's own sign-in, so that the next who comes with this address, vouched for, is taken to be them: for
 * whoever was given a new account there. Their sessions end. @throws Problem `not-found`
 */
export async function relinkAccount(db: Db, email: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await accountOf(tx, email);
    await tx.update(accounts).set({ issuer: null, subject: null }).where(eq(accounts.id, id));
    await endSessions(tx, id);
  });
}

async function endSessions(tx: Db, account: string): Promise<void> {
  const theirs = tx.select({ id: people.id }).from(people).where(eq(people.account, account));
  await tx.delete(sessions).where(inArray(sessions.person, theirs));
  await tx.delete(signIns).where(eq(signIns.account, account));
}

async function accountOf(tx: Db, text: string): Promise<typeof accounts.$inferSelect> {
  const email = readEmail(text);
  const [found] = await tx.select().from(accounts).where(eq(accounts.email, email));
  if (!found) throw new Problem('not-found', `Nobody was added with the address ${email}.`);
  return found;
}

/** @throws Problem `conflict` where either is somebody else’s already */
export async function linkTo(
  tx: Db,
  { id, email, ...held }: typeof accounts.$inferSelect,
  to: ProviderSubject,
): Promise<void> {
  if (held.subject === to.subject && held.issuer === to.issuer) return;
  const itsOwn = and(eq(accounts.issuer, to.issuer), eq(accounts.subject, to.subject));
  const [taken] = await tx.select().from(accounts).where(itsOwn);
  if (taken) throw new Problem('conflict', `That subject is ${taken.email} already.`);
  if (held.subject !== null) throw new Problem('conflict', `${email} has signed in already as another subject.`);
  await tx.update(accounts).set(to).where(eq(accounts.id, id));
}
