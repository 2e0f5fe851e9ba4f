import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, keepAuthority, openSession, sessionOf } from '../../src/authorities/index.ts';
import { migrate } from '../../src/db/index.ts';
import { readMigrations } from '../../src/db/migrations.node.ts';
import { openDatabase } from '../../src/db/open.node.ts';
import { destroyContent, readDecision, recordDecision, verifyChain } from '../../src/decisions/index.ts';
import { importArea, readSchools, searchSchools } from '../../src/places/index.ts';
import { postgresBin, startPostgres, type TestServer } from './postgres.ts';

const dataDir = 'not used by a server';
const NOW = new Date('2026-11-22T09:30:00.125Z');

describe.skipIf(!postgresBin)('on a PostgreSQL server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPostgres(postgresBin ?? '');
  });
  afterAll(() => server.stop());

  test('an empty database is refused until it is migrated, and the words say how', async () => {
    const databaseUrl = await server.freshUrl();
    await expect(openDatabase({ databaseUrl, dataDir })).rejects.toThrow(/not ready for this Fairmile.*migrate/);
    await (await openDatabase({ databaseUrl, dataDir, server: 'migrate' })).close();
    const { kind, close } = await openDatabase({ databaseUrl: await server.appUrl(databaseUrl), dataDir });
    expect(kind).toBe('server');
    await close();
  });

  test('several programs may migrate at once, and one does', async () => {
    const databaseUrl = await server.freshUrl();
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ databaseUrl, dataDir, server: 'migrate' })));
    await Promise.all(opened.map((each) => each.close()));
  });

  test('a database of a newer program is refused, by migrating too', async () => {
    const databaseUrl = await server.freshUrl();
    const newer = await openDatabase({ databaseUrl, dataDir, server: 'migrate' });
    await migrate(newer.db, [...readMigrations(), { name: '9999_later', statements: ['select 1'] }]);
    await newer.close();
    await expect(openDatabase({ databaseUrl, dataDir })).rejects.toThrow('newer Fairmile');
    await expect(openDatabase({ databaseUrl, dataDir, server: 'migrate' })).rejects.toThrow('newer Fairmile');
  });

  test('a server that is not there is an error that gives away no password', async () => {
    const opening = openDatabase({ databaseUrl: 'postgres://fairmile:secret@127.0.0.1:1/none', dataDir });
    await expect(opening).rejects.toThrow('The database named by DATABASE_URL cannot be opened (ECONNREFUSED).');
    await opening.catch((error) => expect(`${error.stack} ${error.cause?.stack}`).not.toContain('secret'));
  });

  test('many writers at once leave a chain without gap or fork in each authority', async () => {
    const { db, close } = await openDatabase({ databaseUrl: await server.freshUrl(), dataDir, server: 'migrate' });
    const authorities = ['ashshire', 'elmshire'];
    for (const id of authorities) await keepAuthority(db, { id, name: id, fictional: true });
    const writing = Array.from({ length: 100 }, (_, i) =>
      recordDecision(db, { authority: authorities[i % 2] ?? '', by: null, content: { i }, now: NOW }),
    );
    const numbers = (await Promise.all(writing)).map((each) => each.number);
    for (const authority of authorities)
      expect(await verifyChain(db, authority)).toMatchObject({ ok: true, count: 50 });
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => Math.floor(i / 2) + 1));
    await close();
  });

  test('a writer that fails leaves no gap for those who waited behind it', async () => {
    const { db, close } = await openDatabase({ databaseUrl: await server.freshUrl(), dataDir, server: 'migrate' });
    await keepAuthority(db, { id: 'ashshire', name: 'Ashshire', fictional: true });
    const write = (i: number) =>
      db.transaction(async (tx) => {
        await recordDecision(tx, { authority: 'ashshire', by: null, content: i, now: NOW });
        if (i % 3 === 0) throw new Error('something else failed');
      });
    await Promise.allSettled(Array.from({ length: 30 }, (_, i) => write(i)));
    expect(await verifyChain(db, 'ashshire')).toMatchObject({ ok: true, count: 20 });
    await close();
  });

  test('the rest of the records behave as on the embedded store', async () => {
    const { db, close } = await openDatabase({ databaseUrl: await server.freshUrl(), dataDir, server: 'migrate' });
    const authority = 'ashshire';
    await keepAuthority(db, { id: authority, name: 'Ashshire', fictional: true });
    const person = await addPerson(db, { authority, name: 'An officer', role: 'officer' });
    const { token } = await openSession(db, person, NOW);
    expect(await sessionOf(db, token, NOW)).toEqual(person);

    const text =
      'urn,name,type,phase,lat,lon\n100001,Ash,Community school,Primary,52.5,-1.5\n100002,École,Community school,Primary,,\n';
    const schools = [readSchools({ name: 'schools.csv', bytes: new TextEncoder().encode(text) })];
    const map = {
      mapSha256: 'ab',
      mapDay: '2026-01-02',
      policyVersion: 1,
      bounds: [52, -2, 53, -1],
      folder: 'one',
    } as const;
    const area = { id: 'here', name: 'Here', authority, attribution: ['© Somebody'], fictional: true, map, now: NOW };
    for (const _ of [1, 2]) await importArea(db, { ...area, schools, postcodes: [], gates: [] });
    const found = await searchSchools(db, { area: 'here', near: { lat: 52, lon: -1 } });
    expect(found.map((school) => school.name)).toEqual(['Ash', 'École']);

    const { id } = await recordDecision(db, { authority, by: person.id, content: { name: 'é' }, now: NOW });
    expect((await readDecision(db, { authority, id })).content).toMatchObject({ canonical: '{"name":"é"}' });
    await destroyContent(db, { authority, id }, { under: 'Schedule 4.2', now: NOW });
    expect(await verifyChain(db, authority)).toMatchObject({ ok: true, destroyed: [{ id }] });
    await expect(db.execute(sql`delete from decisions`)).rejects.toThrow();
    await close();
  });
});
