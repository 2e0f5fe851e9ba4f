import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Applied,
  aboutOf,
  appliedOf,
  apply,
  behindDoor,
  closeDoor,
  correct,
  factsOf,
  listApplications,
  newForm,
  openDoor,
  questionOf,
  readApplication,
  withdraw,
} from '../../../src/applications/index.ts';
import { addPerson, keepAuthority } from '../../../src/authorities/index.ts';
import { withinAuthority } from '../../../src/db/index.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';
import { APPLIED, NOW, sent } from './an-application.ts';

let database: TestDatabase;
let officer: string;
beforeAll(async () => {
  database = await freshDatabase();
  for (const id of ['ashshire', 'elmshire']) await keepAuthority(database.db, { id, name: id, fictional: true });
  officer = (await addPerson(database.db, { authority: 'ashshire', name: 'An officer', role: 'officer' })).id;
});
afterAll(() => database.close());

const FACTS = { bornOn: { value: '2018-03-27', by: 'parent' as const } };
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe('an application', () => {
  test('is numbered, and holds what was sent, each fact with whose word it is', async () => {
    const which = await sent(database.db, 'ashshire');
    expect(which.reference).toMatch(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/);
    const application = await readApplication(database.db, which);
    expect(application).toMatchObject({ state: 'open', reference: which.reference, receivedAt: NOW });
    expect(appliedOf(application)).toEqual(APPLIED);
    expect(factsOf(application).get('bornOn')).toMatchObject({ given: FACTS.bornOn, by: null, at: NOW });
    expect(questionOf(application)).toMatchObject({ question: { schoolUrn: '900001', facts: FACTS } });
  });

  test.each<[string, Partial<Applied['about']>]>([
    ['a postcode that nobody holds', { home: { postcode: 'ZZ99 9ZZ' } }],
    ['words in place of a postcode', { home: { postcode: 'on a boat' } }],
    ['no home at all', { home: { postcode: '' } }],
    ['a school that is in no register', { school: { words: 'The new school in town' } }],
    ['no school yet', { school: { words: '' } }],
  ])('with %s is numbered all the same', async (_, about) => {
    const applied = { ...APPLIED, about: { ...APPLIED.about, ...about } };
    const accepted = await apply(database.db, { authority: 'ashshire', form: newForm(), applied, facts: {}, now: NOW });
    expect(accepted.reference).toHaveLength(9);
  });

  test('sent twice by one press, also at once, is one, with the same number and code', async () => {
    const form = newForm();
    const one = { authority: 'ashshire', form, applied: APPLIED, facts: FACTS, now: NOW };
    const all = await Promise.all([apply(database.db, one), apply(database.db, one), apply(database.db, one)]);
    expect(new Set(all.map(({ reference, code }) => `${reference} ${code}`)).size).toBe(1);
    const other = { ...one, applied: { ...APPLIED, child: 'Another child' } };
    await expect(apply(database.db, other)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('needs a name and one way to answer, and says everything that is missing at once', async () => {
    const applied = { ...APPLIED, child: ' ', contact: { name: '' } };
    const sending = apply(database.db, { authority: 'ashshire', form: newForm(), applied, facts: {}, now: NOW });
    await expect(sending).rejects.toMatchObject({
      code: 'invalid-request',
      fields: [{ path: 'child-name' }, { path: 'your-name' }, { path: 'email' }],
    });
  });

  test('can be taken back until it is decided, once', async () => {
    const which = await sent(database.db, 'ashshire');
    await withdraw(database.db, which, { words: 'We moved away.', now: later(1) });
    expect((await readApplication(database.db, which)).state).toBe('withdrawn');
    await expect(withdraw(database.db, which, { now: later(2) })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('keeps what was said before an officer mended it', async () => {
    const which = await sent(database.db, 'ashshire');
    const about = { school: { urn: '900025' } };
    await correct(database.db, which, { about, reasons: 'By the school’s roll.', by: officer, now: later(1) });
    const application = await readApplication(database.db, which);
    expect(aboutOf(application)).toEqual({ ...APPLIED.about, ...about });
    expect(appliedOf(application)).toEqual(APPLIED);
    const bare = correct(database.db, which, { about, reasons: ' ', by: officer, now: later(2) });
    await expect(bare).rejects.toMatchObject({ fields: [{ path: 'reasons' }] });
  });
});

describe('the family’s door', () => {
  test('opens by reference and code however they are typed, for an hour, and closes', async () => {
    const { reference, code, authority, id } = await sent(database.db, 'ashshire');
    const typed = { reference: ` ${reference.toLowerCase()}`, code: code.replaceAll('-', ' '), now: NOW };
    const { token } = await openDoor(database.db, typed);
    expect(await behindDoor(database.db, token, later(59))).toEqual({ authority, id });
    expect(await behindDoor(database.db, token, later(60))).toBeUndefined();
    await closeDoor(database.db, token);
    expect(await behindDoor(database.db, token, later(1))).toBeUndefined();
  });

  test('tells nobody which of the two was wrong, and stops asking after twenty', async () => {
    const { reference, code } = await sent(database.db, 'ashshire');
    const other = await sent(database.db, 'ashshire');
    const tryWith = (given: { reference: string; code: string }, now = NOW) => openDoor(database.db, { ...given, now });
    const wrong = { code: 'invalid-request', message: 'That reference and code do not fit together.' };
    await expect(tryWith({ reference: '2222-2222', code })).rejects.toMatchObject(wrong);
    for (let tries = 0; tries < 20; tries++)
      await expect(tryWith({ reference, code: other.code })).rejects.toMatchObject(wrong);
    await expect(tryWith({ reference, code })).rejects.toMatchObject({ code: 'too-many-requests' });
    await expect(tryWith({ reference, code }, later(16))).resolves.toHaveProperty('token');
    await expect(tryWith(other)).resolves.toHaveProperty('token');
  });

  test('is held by digests alone', async () => {
    const { reference, code } = await sent(database.db, 'ashshire');
    const { token } = await openDoor(database.db, { reference, code, now: NOW });
    const held = (await database.db.execute(sql`select * from application_doors, application_sessions`)) as unknown as {
      rows: unknown[];
    };
    expect(held.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(held.rows)).not.toContain(code);
    expect(JSON.stringify(held.rows)).not.toContain(token);
    // A digest may hold any three letters by chance, and no space.
    expect(JSON.stringify(held.rows)).not.toMatch(/Canary|QZ7 1AB/i);
  });
});

describe('applications of two authorities', () => {
  test('are kept apart, also from a query that forgets to ask for one', async () => {
    const ash = await sent(database.db, 'ashshire');
    const elm = await sent(database.db, 'elmshire');
    const theirs = { authority: 'ashshire', id: elm.id };
    await expect(readApplication(database.db, theirs)).rejects.toMatchObject({ code: 'not-found' });
    await expect(withdraw(database.db, theirs, { now: NOW })).rejects.toMatchObject({ code: 'not-found' });
    const listed = await listApplications(database.db, 'elmshire', { states: ['open'], limit: 1000 });
    expect(listed.map(({ id }) => id)).toEqual([elm.id]);
    const seen = (await withinAuthority(database.db, 'elmshire', (tx) =>
      tx.execute(sql`select distinct authority from application_entries`),
    )) as unknown as { rows: unknown[] };
    expect(seen.rows).toEqual([{ authority: 'elmshire' }]);
    expect(ash.id).not.toBe(elm.id);
  });

  test('an officer of one cannot write into another', async () => {
    const elm = await sent(database.db, 'elmshire');
    const mending = correct(database.db, elm, { about: {}, reasons: 'Mine now.', by: officer, now: NOW });
    await expect(mending).rejects.toMatchObject({ code: 'not-found' });
  });
});

test.each([
  `delete from application_entries`,
  `truncate application_entries`,
  `update application_entries set content = '{}'`,
  `update application_entries set at = now()`,
  `delete from applications`,
  `update applications set reference = reference || 'X'`,
  `update applications set received_at = now()`,
])('the database refuses: %s', async (attempt) => {
  await sent(database.db, 'ashshire');
  await expect(withinAuthority(database.db, 'ashshire', (tx) => tx.execute(sql.raw(attempt)))).rejects.toThrow();
});
