import { asc, eq } from 'drizzle-orm';
import { type Db, opaqueId } from '../db/index.ts';
import { authorities } from '../db/tables/authorities.ts';
import { people } from '../db/tables/people.ts';
import { Problem } from '../problem.ts';
import { giveRoles } from './person-roles.ts';
import type { Role } from './roles.ts';

/** A council, or another body that decides about school travel. */
export interface Authority {
  /** Short name in addresses and commands: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly name: string;
  readonly fictional: boolean;
}

export interface Person {
  readonly id: string;
  readonly authority: string;
  readonly name: string;
  /** What they are there today. */
  readonly roles: readonly Role[];
}

/** The council of the made-up county that ships with Fairmile. */
export const DEMO_AUTHORITY: Authority = { id: 'demo', name: 'Demonstration Council', fictional: true };

const SHORT_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Adds an authority, or gives an existing one this name.
 *
 * @throws Problem `invalid-request` when the short name or the name cannot be one
 */
export async function keepAuthority(db: Db, authority: Authority): Promise<void> {
  refuseWrong(authority);
  const { id, name, fictional } = authority;
  await db
    .insert(authorities)
    .values({ id, name, fictional })
    .onConflictDoUpdate({ target: authorities.id, set: { name, fictional } });
}

/**
 * Adds a real authority. One that is there already keeps its name: letters and decisions have it.
 *
 * @returns false where it was there already, by the same name
 * @throws Problem `invalid-request` when the short name or the name cannot be one; `conflict` when the short name is another’s
 */
export async function addAuthority(db: Db, { id, name }: Omit<Authority, 'fictional'>): Promise<boolean> {
  refuseWrong({ id, name });
  const added = await db.insert(authorities).values({ id, name, fictional: false }).onConflictDoNothing().returning();
  if (added.length > 0) return true;
  const held = await findAuthority(db, id);
  if (held?.name === name && !held.fictional) return false;
  throw new Problem(
    'conflict',
    `There is an authority called ${id} already: ${held?.name}. Give this one another short name.`,
  );
}

function refuseWrong({ id, name }: Omit<Authority, 'fictional'>): void {
  if (!SHORT_NAME.test(id) || id.length > 40)
    throw new Problem(
      'invalid-request',
      'The short name of an authority is lower-case letters, digits and hyphens, 40 at most.',
    );
  if (name.trim() === '') throw new Problem('invalid-request', 'An authority needs a name.');
  if (name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
    throw new Problem(
      'invalid-request',
      `The name of an authority is words in one line, ${LONGEST_NAME} characters at most.`,
    );
}

/** It stands in letters and at the head of pages. */
const LONGEST_NAME = 120;

/** Every authority of this installation, by its short name. */
export async function listAuthorities(db: Db): Promise<readonly Authority[]> {
  return db.select().from(authorities).orderBy(asc(authorities.id));
}

export async function findAuthority(db: Db, id: string): Promise<Authority | undefined> {
  const [row] = await db.select().from(authorities).where(eq(authorities.id, id));
  return row;
}

/**
 * Adds someone who works for an authority, with a role from the beginning and without an end.
 *
 * @throws Problem `not-found` when there is no such authority; `invalid-request` without a name
 */
export async function addPerson(
  db: Db,
  { authority, name, role }: { authority: string; name: string; role: Role },
): Promise<Person> {
  if (name.trim() === '') throw new Problem('invalid-request', 'A person needs a name.');
  if (!(await findAuthority(db, authority))) throw new Problem('not-found', 'There is no such authority.');
  const added = { id: opaqueId(), authority, name };
  return db.transaction(async (tx) => {
    await tx.insert(people).values(added);
    await giveRoles(tx, { person: added.id, roles: [role], from: undefined });
    return { ...added, roles: [role] };
  });
}
