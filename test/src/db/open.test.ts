import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EMBEDDED_POSTGRESQL } from '../../../src/db/embedded.node.ts';
import { migrate, missingMigrations } from '../../../src/db/index.ts';
import { readMigrations } from '../../../src/db/migrations.node.ts';
import { openDatabase } from '../../../src/db/open.node.ts';
import { authorities } from '../../../src/db/tables/authorities.ts';

/** An empty folder for each test, and records made once, since making them takes seconds. */
let dataDir: string;
let made: string;
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'fairmile-made-'));
  await (await openDatabase({ dataDir: made })).close();
});
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fairmile-db-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));
afterAll(() => rmSync(made, { recursive: true }));

const openMade = () => {
  cpSync(made, dataDir, { recursive: true });
  return openDatabase({ dataDir });
};

describe('the embedded store', () => {
  test('is made on first start and holds what was kept at the next', async () => {
    const first = await openDatabase({ dataDir });
    expect(first.kind).toBe('embedded');
    await first.db.insert(authorities).values({ id: 'ashshire', name: 'Ashshire' });
    await first.close();
    const second = await openDatabase({ dataDir });
    expect(await second.db.select().from(authorities)).toEqual([
      { id: 'ashshire', name: 'Ashshire', fictional: false },
    ]);
    await second.close();
  });

  test('refuses a second opening in one clear sentence, and the first goes on', async () => {
    const first = await openMade();
    await expect(openDatabase({ dataDir })).rejects.toThrow(
      `The records in ${dataDir} are in use by another program (process ${process.pid}): close that one first.`,
    );
    expect(await first.db.select().from(authorities)).toEqual([]);
    await first.close();
  });

  test('refuses records made by another PostgreSQL and leaves them as they are', async () => {
    cpSync(made, dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'db/PG_VERSION'), '17\n');
    await expect(openDatabase({ dataDir })).rejects.toThrow(
      /made by PostgreSQL 17.*holds PostgreSQL 18.*Nothing was changed/,
    );
    expect(readFileSync(join(dataDir, 'db/PG_VERSION'), 'utf8')).toBe('17\n');
  });

  test('refuses a folder that holds something else', async () => {
    mkdirSync(join(dataDir, 'db'));
    writeFileSync(join(dataDir, 'db/letter.txt'), 'mine');
    await expect(openDatabase({ dataDir })).rejects.toThrow("holds something that is not Fairmile's records");
    expect(readFileSync(join(dataDir, 'db/letter.txt'), 'utf8')).toBe('mine');
  });

  test('begins again when its first start was cut short', async () => {
    mkdirSync(join(dataDir, 'db.making'));
    writeFileSync(join(dataDir, 'db.making/PG_VERSION'), '18\n');
    const { db, close } = await openDatabase({ dataDir });
    expect(await db.select().from(authorities)).toEqual([]);
    await close();
  });

  test('refuses records that a newer program has changed', async () => {
    const newer = await openMade();
    await migrate(newer.db, [...readMigrations(), { name: '9999_later', statements: ['create table later (a int)'] }]);
    await newer.close();
    await expect(openDatabase({ dataDir })).rejects.toThrow(/newer Fairmile than this one \(it has 9999_later\)/);
  });

  test('is the PostgreSQL that the program takes it to be', async () => {
    const { db, close } = await openMade();
    const [server] = await db
      .select({ version: sql<string>`setting.number` })
      .from(sql`(select current_setting('server_version_num') as number) as setting`);
    expect(Math.floor(Number(server?.version) / 10_000)).toBe(EMBEDDED_POSTGRESQL);
    await close();
  });

  test('takes all missing steps or none', async () => {
    const { db, close } = await openMade();
    const broken = [...readMigrations(), { name: '9999_broken', statements: ['create table half (a int)', 'not sql'] }];
    await expect(migrate(db, broken)).rejects.toThrow();
    expect((await missingMigrations(db, broken)).map((each) => each.name)).toEqual(['9999_broken']);
    await expect(db.execute(sql`select * from half`)).rejects.toThrow();
    expect(await migrate(db, readMigrations())).toBe(0);
    await close();
  });
});
