import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addPerson,
  DEMO_AUTHORITY,
  demoSignInAllowed,
  findAuthority,
  keepAuthority,
  openSession,
  sessionOf,
  signInDemo,
  signOut,
} from '../../../src/authorities/index.ts';
import { sessions } from '../../../src/db/tables/sessions.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const NOW = new Date('2026-11-22T08:00:00Z');
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

describe('signing in to try Fairmile out', () => {
  const trying = { databaseKind: 'embedded', areaFictional: true, host: '127.0.0.1', https: false } as const;

  test('is allowed on a machine of one’s own, with the embedded store and the made-up county', () => {
    expect(demoSignInAllowed(trying)).toBe(true);
  });

  test.each([
    ['a server holds the records', { ...trying, databaseKind: 'server' } as const],
    ['a real area is held', { ...trying, areaFictional: false }],
    ['people reach it by https, and so through something that others can reach', { ...trying, https: true }],
    ['every machine can reach it', { ...trying, host: '0.0.0.0' }],
    ['every machine can reach it over IPv6', { ...trying, host: '::' }],
    ['its network can reach it', { ...trying, host: '192.168.1.4' }],
    ['a name says where it listens, and names can be pointed elsewhere', { ...trying, host: 'localhost' }],
    ['it does not say where it listens', { ...trying, host: '' }],
  ])('is not allowed when %s', (_why, setting) => {
    expect(demoSignInAllowed(setting)).toBe(false);
  });

  test('is refused when not allowed, and makes nobody', async () => {
    const empty = await freshDatabase();
    await expect(signInDemo(empty.db, { demoAllowed: false, now: NOW })).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await findAuthority(empty.db, DEMO_AUTHORITY.id)).toBeUndefined();
    await empty.close();
  });

  test('gives the same officer each time, with a token of its own', async () => {
    const one = await signInDemo(database.db, { demoAllowed: true, now: NOW });
    const two = await signInDemo(database.db, { demoAllowed: true, now: NOW });
    const senior = await signInDemo(database.db, { demoAllowed: true, now: NOW, role: 'senior-officer' });
    expect(two.person).toEqual(one.person);
    expect(two.token).not.toBe(one.token);
    expect(senior.person).toMatchObject({ authority: DEMO_AUTHORITY.id, roles: ['senior-officer'] });
    expect(await findAuthority(database.db, DEMO_AUTHORITY.id)).toEqual(DEMO_AUTHORITY);
  });
});

describe('a session', () => {
  async function signedIn() {
    await keepAuthority(database.db, { id: 'ashshire', name: 'Ashshire', fictional: true });
    const person = await addPerson(database.db, { authority: 'ashshire', name: 'An officer', role: 'officer' });
    return openSession(database.db, person, NOW);
  }

  test('says who holds the token, until it has not been used for an hour', async () => {
    const { token, person } = await signedIn();
    expect(await sessionOf(database.db, token, hoursLater(0.99))).toEqual(person);
    expect(await sessionOf(database.db, token, hoursLater(1.98))).toEqual(person);
    expect(await sessionOf(database.db, token, hoursLater(2.98))).toBeUndefined();
    expect(await sessionOf(database.db, token, hoursLater(2))).toEqual(person);
  });

  test('ends after twelve hours, however much it is used', async () => {
    const { token, person } = await signedIn();
    for (let hours = 0.5; hours < 12; hours += 0.5)
      expect(await sessionOf(database.db, token, hoursLater(hours))).toEqual(person);
    expect(await sessionOf(database.db, token, hoursLater(12))).toBeUndefined();
    expect(await sessionOf(database.db, `${token}x`, NOW)).toBeUndefined();
    expect(await sessionOf(database.db, '', NOW)).toBeUndefined();
  });

  test('ends with signing out, and others go on', async () => {
    const mine = await signedIn();
    const theirs = await signedIn();
    await signOut(database.db, mine.token);
    await signOut(database.db, mine.token);
    expect(await sessionOf(database.db, mine.token, NOW)).toBeUndefined();
    expect(await sessionOf(database.db, theirs.token, NOW)).toEqual(theirs.person);
  });

  test('keeps no token, and clears away what has run out', async () => {
    const { token, person } = await signedIn();
    expect(JSON.stringify(await database.db.select().from(sessions))).not.toContain(token);
    await openSession(database.db, person, hoursLater(13));
    const kept = await database.db.select().from(sessions);
    expect(kept.every((session) => session.expiresAt > hoursLater(13))).toBe(true);
  });
});

describe('an authority', () => {
  test.each(['', 'Ash Shire', '-a', 'a'.repeat(41), '../etc'])('cannot have the short name %j', async (id) => {
    await expect(keepAuthority(database.db, { id, name: 'x', fictional: true })).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });

  test('must be there before anyone works for it', async () => {
    const nobody = addPerson(database.db, { authority: 'nowhere', name: 'x', role: 'officer' });
    await expect(nobody).rejects.toMatchObject({ code: 'not-found' });
  });
});
