import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, missingMigrations } from '../../../src/db/index.ts';
import { readMigrations } from '../../../src/db/migrations.node.ts';
import { openDatabase } from '../../../src/db/open.node.ts';
import { authorities } from '../../../src/db/tables/authorities.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fairmile-db-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

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
    const first = await openDatabase({ dataDir });
    await expect(openDatabase({ dataDir })).rejects.toThrow(
      `The records in ${dataDir} are in use by another program (process ${process.pid}): close that one first.`,
    );
    expect(await first.db.select().from(authorities)).toEqual([]);
    await first.close();
  });

  test('refuses records made by another PostgreSQL and leaves them as they are', async () => {
    await (await openDatabase({ dataDir })).close();
    writeFileSync(join(dataDir, 'db/PG_VERSION'), '17\n');
    await expect(openDatabase({ dataDir })).rejects.toThrow(
      /made by PostgreSQL 17.*holds PostgreSQL 18.*Nothing was changed/,
    );
    expect(readFileSync(join(dataDir, 'db/PG_VERSION'), 'utf8')).toBe('17\n');
  });

  test('refuses records that a newer program has changed', async () => {
    const newer = await openDatabase({ dataDir });
    await migrate(newer.db, [...readMigrations(), { name: '9999_later', statements: ['create table later (a int)'] }]);
    await newer.close();
    await expect(openDatabase({ dataDir })).rejects.toThrow(/newer Fairmile than this one \(it has 9999_later\)/);
  });

  test('takes all missing steps or none', async () => {
    const { db, close } = await openDatabase({ dataDir });
    const broken = [...readMigrations(), { name: '9999_broken', statements: ['create table half (a int)', 'not sql'] }];
    await expect(migrate(db, broken)).rejects.toThrow();
    expect((await missingMigrations(db, broken)).map((each) => each.name)).toEqual(['9999_broken']);
    await expect(db.execute(sql`select * from half`)).rejects.toThrow();
    expect(await migrate(db, readMigrations())).toBe(0);
    await close();
  });
});
