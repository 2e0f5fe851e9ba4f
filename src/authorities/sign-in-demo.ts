import { and, eq } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { people } from '../db/tables/people.ts';
import { Problem } from '../problem.ts';
import { addPerson, DEMO_AUTHORITY, keepAuthority, type Person, type Role } from './authority.ts';
import { type NewSession, openSession } from './sessions.ts';

/** What decides whether one may sign in without saying who one is. */
export interface DemoSignInSetting {
  readonly databaseKind: 'embedded' | 'server';
  /** Whether every area held is made up. */
  readonly areaFictional: boolean;
  /** The address that the program listens on. */
  readonly host: string;
}

/**
 * Signing in without a password is for trying Fairmile out: on one's own machine, where nobody else can reach it, with
 * a made-up county and the embedded store. Anything else, also an address that we cannot be sure of, is no.
 */
export function demoSignInAllowed({ databaseKind, areaFictional, host }: DemoSignInSetting): boolean {
  return databaseKind === 'embedded' && areaFictional && host === '127.0.0.1';
}

const DEMO_NAMES: Readonly<Record<Role, string>> = {
  officer: 'Demonstration officer',
  'senior-officer': 'Demonstration senior officer',
};

/**
 * Signs in as an officer of the demonstration council, making the council and the officer when they are not there yet.
 *
 * @param demoAllowed what {@link demoSignInAllowed} said
 * @throws Problem `not-allowed`
 */
export async function signInDemo(
  db: Db,
  { demoAllowed, now, role = 'officer' }: { demoAllowed: boolean; now: Date; role?: Role },
): Promise<NewSession> {
  if (!demoAllowed) {
    throw new Problem(
      'not-allowed',
      'Signing in without a password works only when trying out the made-up county on your own machine.',
    );
  }
  return db.transaction(async (tx) => openSession(tx, await demoPerson(tx, role), now));
}

async function demoPerson(db: Db, role: Role): Promise<Person> {
  await keepAuthority(db, DEMO_AUTHORITY);
  const [known] = await db
    .select()
    .from(people)
    .where(and(eq(people.authority, DEMO_AUTHORITY.id), eq(people.role, role)));
  return known ?? addPerson(db, { authority: DEMO_AUTHORITY.id, name: DEMO_NAMES[role], role });
}
