import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { people } from '../db/tables/people.ts';
import { personRoles } from '../db/tables/person-roles.ts';
import { sessions } from '../db/tables/sessions.ts';
import { Problem } from '../problem.ts';
import { addPerson, DEMO_AUTHORITY, keepAuthority, type Person } from './authority.ts';
import type { Role } from './roles.ts';
import { type NewSession, openSession } from './sessions.ts';

/** What decides whether one may sign in without saying who one is. */
export interface DemoSignInSetting {
  readonly databaseKind: 'embedded' | 'server';
  /** Whether every area held is made up. */
  readonly areaFictional: boolean;
  /** The address that the program listens on. */
  readonly host: string;
  /** Whether people reach it by https, and so from elsewhere, through a proxy. */
  readonly https: boolean;
}

/**
 * Signing in without a password is for trying Fairmile out: on one's own machine, where nobody else can reach it, with
 * a made-up county and the embedded store. Anything else, also an address that we cannot be sure of, is no.
 */
export function demoSignInAllowed({ databaseKind, areaFictional, host, https }: DemoSignInSetting): boolean {
  return databaseKind === 'embedded' && areaFictional && host === '127.0.0.1' && !https;
}

/** Whether a browser that names this host is on the same machine: another name may lead here from elsewhere. */
export function namesThisMachine(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host ?? '');
}

/** Signs out whoever signed in without a password: for a start at which that is no longer allowed. */
export async function endDemoSessions(db: Db): Promise<void> {
  const demo = db.select({ id: people.id }).from(people).where(eq(people.authority, DEMO_AUTHORITY.id));
  await db.delete(sessions).where(inArray(sessions.person, demo));
}

/** Everyone who can be tried out. Other systems do not sign in: they have keys. */
export const DEMO_NAMES: Readonly<Record<DemoRole, string>> = {
  officer: 'Demonstration officer',
  'senior-officer': 'Demonstration senior officer',
  'admissions-read-only': 'Demonstration admissions clerk',
  'route-assessor': 'Demonstration route assessor',
  auditor: 'Demonstration auditor',
};
export type DemoRole = Exclude<Role, 'service-account'>;

/**
 * Signs in as an officer of the demonstration council, making the council and the officer when they are not there yet.
 *
 * @param demoAllowed what {@link demoSignInAllowed} said
 * @throws Problem `not-allowed`
 */
export async function signInDemo(
  db: Db,
  { demoAllowed, now, role = 'officer' }: { demoAllowed: boolean; now: Date; role?: DemoRole },
): Promise<NewSession> {
  if (!demoAllowed) {
    throw new Problem(
      'not-allowed',
      'Signing in without a password works only when trying out the made-up county on your own machine.',
    );
  }
  return db.transaction(async (tx) => openSession(tx, await demoPerson(tx, role), now));
}

async function demoPerson(db: Db, role: DemoRole): Promise<Person> {
  await keepAuthority(db, DEMO_AUTHORITY);
  const [known] = await db
    .select({ id: people.id, authority: people.authority, name: people.name })
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.person, people.id), eq(personRoles.role, role)))
    .where(and(eq(people.authority, DEMO_AUTHORITY.id), isNull(people.account)))
    .orderBy(asc(personRoles.id));
  return known
    ? { ...known, roles: [role] }
    : addPerson(db, { authority: DEMO_AUTHORITY.id, name: DEMO_NAMES[role], role });
}
