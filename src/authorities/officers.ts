import { and, asc, eq } from 'drizzle-orm';
import { addDays, type Day, londonDay } from '../../rules/kernel/day.ts';
import { type Db, opaqueId } from '../db/index.ts';
import { accounts } from '../db/tables/accounts.ts';
import { people } from '../db/tables/people.ts';
import { sessions } from '../db/tables/sessions.ts';
import { Problem } from '../problem.ts';
import { readEmail } from './accounts.ts';
import { findAuthority } from './authority.ts';
import { linkTo, type ProviderSubject } from './end-access.ts';
import { endRoles, giveRoles, type HeldRole, isOver, rolesOf } from './person-roles.ts';
import { isOfficerRole, OFFICER_ROLES, type Role } from './roles.ts';

/** Someone who may sign in for an authority. */
export interface Officer {
  readonly id: string;
  readonly authority: string;
  readonly name: string;
  readonly email: string;
  /** Those of today and those to come. */
  readonly roles: readonly HeldRole[];
  /** Whether they have signed in by the council's own sign-in, or were added by its subject. */
  readonly linked: boolean;
  readonly disabledAt: Date | undefined;
  readonly removedAt: Date | undefined;
}

export interface RolesAsked {
  readonly roles: readonly string[];
  /** The first day, today unless given, and the last; days in London. */
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}

const LONGEST_NAME = 120;

/**
 * Lets somebody sign in for an authority, from the first time that the council's own sign-in vouches for this address. Whoever was removed there
 * before is the same person again.
 *
 * @param subject who they are to the issuer, where it does not vouch for addresses
 * @throws Problem `invalid-request`; `not-found` when there is no such authority; `conflict` when they work there already
 */
export async function addOfficer(
  db: Db,
  asked: RolesAsked & { authority: string; email: string; name: string; subject?: ProviderSubject; now: Date },
): Promise<Officer> {
  const { authority, now } = asked;
  const email = readEmail(asked.email);
  const roles = readRoles(asked, now);
  const name = asked.name.trim();
  if (name === '') throw new Problem('invalid-request', 'A person needs a name.');
  if (name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
    throw new Problem('invalid-request', `A name is words in one line, ${LONGEST_NAME} characters at most.`);
  return db.transaction(async (tx) => {
    if (!(await findAuthority(tx, authority))) throw new Problem('not-found', 'There is no such authority.');
    await tx.insert(accounts).values({ id: opaqueId(), email }).onConflictDoNothing();
    const [held] = await tx.select().from(accounts).where(eq(accounts.email, email)).for('update');
    const account = held!.id;
    const here = and(eq(people.account, account), eq(people.authority, authority));
    const [before] = await tx.select().from(people).where(here);
    if (before && !before.removedAt) throw new Problem('conflict', `${email} works for ${authority} already.`);
    if (asked.subject) await linkTo(tx, held!, asked.subject);
    const id = before?.id ?? opaqueId();
    if (before) {
      await tx.update(people).set({ name, removedAt: null }).where(here);
      await endRoles(tx, id, londonDay(now));
    }
    if (!before) await tx.insert(people).values({ id, authority, name, account });
    await giveRoles(tx, { person: id, ...roles });
    return found(tx, { authority, email, now });
  });
}

/**
 * From a day on these roles and no others, up to the last day if there is one. What was held before that day stays.
 * @throws Problem `invalid-request`; `not-found`
 */
export async function changeRoles(
  db: Db,
  asked: RolesAsked & { authority: string; email: string; now: Date },
): Promise<Officer> {
  const roles = readRoles(asked, asked.now);
  return db.transaction(async (tx) => {
    const { id, authority, email } = await found(tx, asked);
    await endRoles(tx, id, roles.from);
    await giveRoles(tx, { person: id, ...roles });
    return found(tx, { authority, email, now: asked.now });
  });
}

/** Ends somebody's work for one authority, and their sessions there, at once. What they did stays under their name. @throws Problem `not-found` */
export async function removeOfficer(db: Db, asked: { authority: string; email: string; now: Date }): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await found(tx, asked);
    await tx.update(people).set({ removedAt: asked.now }).where(eq(people.id, id));
    await endRoles(tx, id, addDays(londonDay(asked.now), 1));
    await tx.delete(sessions).where(eq(sessions.person, id));
  });
}

async function found(tx: Db, asked: { authority: string; email: string; now: Date }): Promise<Officer> {
  const email = readEmail(asked.email);
  const one = (await listOfficers(tx, asked.authority, asked.now)).find((each) => each.email === email);
  if (!one || one.removedAt) throw new Problem('not-found', `${email} does not work for ${asked.authority}.`);
  return one;
}

/** Everybody who may sign in for an authority, or might once, by name. */
export async function listOfficers(db: Db, authority: string, now: Date): Promise<readonly Officer[]> {
  const rows = await db
    .select({ person: people, account: accounts })
    .from(people)
    .innerJoin(accounts, eq(accounts.id, people.account))
    .where(eq(people.authority, authority))
    .orderBy(asc(people.name), asc(people.id));
  const roles = await rolesOf(
    db,
    rows.map(({ person }) => person.id),
  );
  return rows.map(({ person: { id, name, removedAt }, account: { email, subject, disabledAt } }) => ({
    ...{ id, authority, name, email, linked: subject !== null },
    roles: roles.get(id)!.filter((role) => !isOver(role, londonDay(now))),
    disabledAt: disabledAt ?? undefined,
    removedAt: removedAt ?? undefined,
  }));
}

/** @throws Problem `invalid-request` */
function readRoles({ roles, from, until }: RolesAsked, now: Date): { roles: readonly Role[]; from: Day; until?: Day } {
  const read = roles.filter(isOfficerRole);
  if (read.length === 0 || read.length < roles.length)
    throw new Problem('invalid-request', `A role is one of ${OFFICER_ROLES.join(', ')}.`);
  const today = londonDay(now);
  const first = from ?? today;
  if (first < today) throw new Problem('invalid-request', 'A role begins today or later: what was held before stays.');
  if (until !== undefined && until < first)
    throw new Problem('invalid-request', 'The last day of a role is before its first.');
  return { roles: read, from: first, ...(until ? { until } : {}) };
}
