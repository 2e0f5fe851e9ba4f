import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { type Day, day } from '../../rules/kernel/day.ts';
import { type Db, opaqueId, type RandomBytes, randomBytes, sha256 } from '../db/index.ts';
import { apiKeys } from '../db/tables/api-keys.ts';
import { people } from '../db/tables/people.ts';
import { Problem } from '../problem.ts';
import { addPerson, type Person } from './authority.ts';
import { KEY_FACTS, type KeyFacts, type Knows, knowsOfKey } from './need-to-know.ts';
import { KEY_SCOPES, type KeyScope } from './roles.ts';

/** Who holds a key, and what it may do. */
export interface KeyHolder {
  readonly holder: Person;
  readonly scopes: readonly KeyScope[];
  /** Facts that the key names; what it does not name, its system is not told. */
  readonly facts: readonly KeyFacts[];
  readonly knows: Knows;
}

/** A key as it is listed: nothing in here opens anything. */
export interface HeldKey extends KeyHolder {
  readonly id: string;
  /** The name of whoever made it; undefined where it was made before that was kept. */
  readonly madeBy: string | undefined;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** In UTC. */
  readonly lastUsedOn: Day | undefined;
  readonly revokedAt: Date | undefined;
}

/** Somebody signed in, or the name that was given at the command line. */
export type KeyMaker = Pick<Person, 'id' | 'name'> | { readonly name: string };

/** `key` is shown once and kept nowhere. */
export interface AddedKey extends HeldKey {
  readonly key: string;
}

/** Longer than this nobody remembers who has it. */
const MOST_DAYS = 366;
const LONGEST_NAME = 120;
const SHAPE = /^fm_[0-9a-f]{12}_[\w-]{43}$/;

/**
 * Makes a key for another system of an authority.
 *
 * @param scopes what it may do, and beside `decisions.read` the facts that it may read: without them none of needs, income, belief and plans
 * @param name what people call the system: it stands in the record beside what the key sends
 * @param days how long it works, 1 to 366
 * @param by who makes it: it is kept, and told in the list
 * @throws Problem `invalid-request`, `not-found` when there is no such authority
 */
export async function addKey(
  db: Db,
  asked: { authority: string; name: string; scopes: readonly string[]; days: number; by: KeyMaker; now: Date },
  random: RandomBytes = randomBytes,
): Promise<AddedKey> {
  const { authority, now, days } = asked;
  const name = readName(asked.name, 'a system');
  const by = { ...asked.by, name: readName(asked.by.name, 'whoever makes the key') };
  if (by.name === '') throw new Problem('invalid-request', 'Say who makes the key.');
  const { scopes, facts } = readScopes(asked.scopes);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new Problem('invalid-request', `A key works for a whole number of days, 1 to ${MOST_DAYS}.`);
  // Hexadecimal: it is typed after a command, where a leading hyphen would be an option.
  const id = Array.from(random(6), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const key = `fm_${id}_${opaqueId(random, 32)}`;
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  const keySha256 = await sha256(key);
  return db.transaction(async (tx) => {
    const holder = await addPerson(tx, { authority, name, role: 'service-account' });
    const kept = {
      id,
      keySha256,
      holder: holder.id,
      scopes: [...scopes, ...facts].join(' '),
      createdAt: now,
      expiresAt,
    };
    const madeBy = 'id' in by ? by.id : null;
    await tx.insert(apiKeys).values({ ...kept, madeBy, madeByName: by.name });
    return {
      ...{ id, key, holder, scopes, facts, knows: knowsOfKey(facts), madeBy: by.name, createdAt: now, expiresAt },
      ...{ lastUsedOn: undefined, revokedAt: undefined },
    };
  });
}

/** @throws Problem `invalid-request` where it is no name; none at all is left to the caller */
function readName(given: string, whose: string): string {
  const name = given.trim();
  if (name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name)) return name;
  throw new Problem(
    'invalid-request',
    `The name of ${whose} is words in one line, ${LONGEST_NAME} characters at most.`,
  );
}

/** @throws Problem `invalid-request` without any permission, with one that no key can have, or with facts and nothing to read them by */
function readScopes(asked: readonly string[]): { scopes: readonly KeyScope[]; facts: readonly KeyFacts[] } {
  const named = asked.map((one) => one.replace(':', '.'));
  const [scopes, facts] = [
    KEY_SCOPES.filter((each) => named.includes(each)),
    KEY_FACTS.filter((each) => named.includes(each)),
  ];
  const all: readonly string[] = [...KEY_SCOPES, ...KEY_FACTS];
  if (scopes.length === 0 || named.some((one) => !all.includes(one)))
    throw new Problem(
      'invalid-request',
      `A key may be given ${KEY_SCOPES.join(' or ')}, beside the latter ${KEY_FACTS.join(', ')}, and nothing else.`,
    );
  if (facts.length > 0 && !scopes.includes('decisions.read'))
    throw new Problem(
      'invalid-request',
      `A key that may not read decisions (decisions.read) is given no facts to read.`,
    );
  return { scopes, facts };
}

/** Who holds this key; undefined when nobody does, or it has run out or was revoked. Notes the day of use. */
export async function keyHolderOf(db: Db, key: string, now: Date): Promise<KeyHolder | undefined> {
  if (!SHAPE.test(key)) return undefined;
  const [found] = await db
    .select()
    .from(apiKeys)
    .innerJoin(people, eq(people.id, apiKeys.holder))
    .where(and(eq(apiKeys.keySha256, await sha256(key)), gt(apiKeys.expiresAt, now), isNull(apiKeys.revokedAt)));
  if (!found) return undefined;
  const lastUsedOn = now.toISOString().slice(0, 10);
  // Once a day, so that a busy system does not write a row for each request.
  if (found.api_keys.lastUsedOn !== lastUsedOn)
    await db.update(apiKeys).set({ lastUsedOn }).where(eq(apiKeys.id, found.api_keys.id));
  return heldOf(found);
}

/** Every key of an authority, also those that have run out or were revoked, in the order they were made. */
export async function listKeys(db: Db, authority: string): Promise<readonly HeldKey[]> {
  const rows = await db
    .select()
    .from(apiKeys)
    .innerJoin(people, eq(people.id, apiKeys.holder))
    .where(eq(people.authority, authority))
    .orderBy(asc(apiKeys.createdAt), asc(apiKeys.id));
  return rows.map(heldOf);
}

/**
 * From now on the key opens nothing. One that was revoked before stays as it was.
 *
 * @throws Problem `not-found` for a key of another authority as for one that is not there
 */
export async function revokeKey(db: Db, { authority, id, now }: { authority: string; id: string; now: Date }) {
  const held = (await listKeys(db, authority)).find((each) => each.id === id);
  if (!held) throw new Problem('not-found', `${authority} has no such key.`);
  await db
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)));
}

function heldOf({
  api_keys: row,
  people: { id: holderId, authority, name },
}: {
  api_keys: typeof apiKeys.$inferSelect;
  people: typeof people.$inferSelect;
}): HeldKey {
  const { id, createdAt, expiresAt } = row;
  const holder: Person = { id: holderId, authority, name, roles: ['service-account'] };
  const scopes = KEY_SCOPES.filter((each) => row.scopes.split(' ').includes(each));
  const facts = KEY_FACTS.filter((each) => row.scopes.split(' ').includes(each));
  const lastUsedOn = row.lastUsedOn === null ? undefined : day(row.lastUsedOn);
  const [madeBy, revokedAt] = [row.madeByName ?? undefined, row.revokedAt ?? undefined];
  return { id, holder, scopes, facts, knows: knowsOfKey(facts), madeBy, createdAt, expiresAt, lastUsedOn, revokedAt };
}
