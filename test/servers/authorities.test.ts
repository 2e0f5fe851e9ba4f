import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../rules/kernel/day.ts';
import { apply, newForm } from '../../src/applications/index.ts';
import { addKey, addPerson, keepAuthority, keyHolderOf, listKeys, revokeKey } from '../../src/authorities/index.ts';
import { listChildren, takeRecords } from '../../src/children/index.ts';
import { type OpenDatabase, openDatabase } from '../../src/db/open.node.ts';
import { listDecisions, readDecision, recordDecision, verifyChain } from '../../src/decisions/index.ts';
import { postgresBin, startPostgres, type TestServer } from './postgres.ts';

const NOW = new Date('2026-11-25T09:30:00.000Z');
const dataDir = 'not used by a server';
const KEPT_APART = [
  'applications',
  'application_entries',
  'children',
  'child_records',
  'decisions',
  'decision_contents',
  'contests',
  'contest_rulings',
  'cases',
  'due_rechecks',
  'holds',
  'journeys',
  'recheck_effects',
  'retention_choices',
  'retention_runs',
  'standing_texts',
];

describe.skipIf(!postgresBin)('authorities of one installation, on a PostgreSQL server', () => {
  let server: TestServer;
  let ownerUrl: string;
  let appUrl: string;
  let database: OpenDatabase;

  beforeAll(async () => {
    server = await startPostgres(postgresBin ?? '');
    ownerUrl = await server.freshUrl();
    await (await openDatabase({ databaseUrl: ownerUrl, dataDir, server: 'migrate' })).close();
    appUrl = await server.appUrl(ownerUrl);
    database = await openDatabase({ databaseUrl: appUrl, dataDir });
    for (const authority of ['ashshire', 'elmshire']) {
      await keepAuthority(database.db, { id: authority, name: authority, fictional: true });
      const { id: by } = await addPerson(database.db, { authority, name: 'An officer', role: 'officer' });
      await recordDecision(database.db, { authority, by, content: { of: authority }, now: NOW });
      await apply(database.db, {
        authority,
        form: newForm(),
        applied: {
          child: 'A child',
          contact: { name: 'A parent', phone: '01632 960 001' },
          about: { home: { postcode: 'QZ7 1AB' }, school: { urn: '900001' }, on: day('2026-11-25') },
        },
        facts: {},
        now: NOW,
      });
      await takeRecords(database.db, { authority, sender: 'test', by, now: NOW }, [
        {
          child: 'C-1',
          kind: 'placement',
          key: 'P-1',
          version: NOW.toISOString(),
          from: day('2026-09-01'),
          content: { kind: 'placement', placement: { kind: 'mainstream', schoolUrn: '900001' } },
        },
      ]);
    }
  });
  afterAll(async () => {
    await database?.close();
    server?.stop();
  });

  test('each sees its own and no other’s, by every way in', async () => {
    const [[ash], [elm]] = await Promise.all([
      listDecisions(database.db, 'ashshire'),
      listDecisions(database.db, 'elmshire'),
    ]);
    expect(ash!.id).not.toBe(elm!.id);
    await expect(readDecision(database.db, { authority: 'ashshire', id: elm!.id })).rejects.toThrow('no such decision');
    expect(await listChildren(database.db, 'ashshire')).toHaveLength(1);
    for (const authority of ['ashshire', 'elmshire'])
      expect(await verifyChain(database.db, authority)).toMatchObject({ ok: true, count: 1 });
  });

  test('a key speaks for its own council, and another can neither see nor end it', async () => {
    const asked = { name: 'School system', scopes: ['placements.write'], days: 9, by: { name: 'Asha' }, now: NOW };
    const { id, key } = await addKey(database.db, { authority: 'ashshire', ...asked });
    expect((await keyHolderOf(database.db, key, NOW))?.holder.authority).toBe('ashshire');
    expect(await listKeys(database.db, 'elmshire')).toEqual([]);
    await expect(revokeKey(database.db, { authority: 'elmshire', id, now: NOW })).rejects.toThrow('no such key');
    await revokeKey(database.db, { authority: 'ashshire', id, now: NOW });
    expect(await keyHolderOf(database.db, key, NOW)).toBeUndefined();
  });

  /** As somebody would who got hold of the program's own login. */
  async function asApp<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client(appUrl);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  test.each(KEPT_APART)('raw SQL that names no authority finds nothing in %s', async (table) => {
    expect((await asApp((client) => client.query(`select * from ${table}`))).rows).toEqual([]);
  });

  test.each([
    ['reset role', KEPT_APART],
    ['set role fairmile_app', KEPT_APART],
    ['set row_security = on', KEPT_APART],
  ])('nor after: %s', async (attempt, tables) => {
    await asApp(async (client) => {
      await client.query(attempt);
      for (const table of tables) expect((await client.query(`select * from ${table}`)).rows).toEqual([]);
    });
  });

  test.each([
    'set role fairmile',
    'set session authorization fairmile',
    'set session authorization postgres',
    'alter table decisions disable row level security',
    'drop policy decisions_of_one_authority on decisions',
    'alter table decisions disable trigger all',
    'create policy all_of_them on decisions using (true)',
    'grant fairmile to council',
    'set row_security = off; select * from decisions',
    "update schema_migrations set name = 'x'",
    'alter role council bypassrls',
  ])('refused: %s', async (attempt) => {
    await expect(asApp((client) => client.query(attempt))).rejects.toThrow(
      /denied|must be|owner|would be affected|does not exist|ADMIN/i,
    );
  });

  test('adding to another authority, or moving a row there, is refused', async () => {
    await asApp(async (client) => {
      await client.query(`begin; select set_config('fairmile.authority', 'ashshire', true)`);
      const adding = client.query(
        `insert into children (id, authority, reference, added_at) values ('x', 'elmshire', 'C-9', now())`,
      );
      await expect(adding).rejects.toMatchObject({ code: '42501' });
      await client.query(`rollback; begin; select set_config('fairmile.authority', 'ashshire', true)`);
      await expect(client.query(`update children set authority = 'elmshire'`)).rejects.toMatchObject({ code: '42501' });
    });
  });

  test('a login that could see everybody’s records is refused, and the words say what to make instead', async () => {
    await expect(openDatabase({ databaseUrl: ownerUrl, dataDir })).rejects.toThrow(
      /could see every authority’s records \(fairmile\).*in role fairmile_app/s,
    );
    await asOwner('create role bypasser login bypassrls in role fairmile_app');
    await expect(openDatabase({ databaseUrl: urlOf('bypasser'), dataDir })).rejects.toThrow('(bypasser)');
    await asOwner('create role member_of_owner login in role fairmile, fairmile_app');
    await expect(openDatabase({ databaseUrl: urlOf('member_of_owner'), dataDir })).rejects.toThrow('(fairmile)');
    await asOwner('create role stranger login');
    await expect(openDatabase({ databaseUrl: urlOf('stranger'), dataDir })).rejects.toThrow('grant fairmile_app');
  });

  const urlOf = (login: string) => ownerUrl.replace('//fairmile@', `//${login}@`);
  async function asOwner(statement: string): Promise<void> {
    const client = new pg.Client(ownerUrl);
    await client.connect();
    await client.query(statement);
    await client.end();
  }
});
