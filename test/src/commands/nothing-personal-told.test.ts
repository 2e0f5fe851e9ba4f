import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepAuthority } from '../../../src/authorities/index.ts';
import { tellFault } from '../../../src/commands/tell-fault.ts';
import { openDatabase } from '../../../src/db/open.node.ts';
import { ProgramNotHad } from '../../../src/rechecks/index.ts';
import { dataFolder, type Ran, runCli } from './run.ts';

/** Values that nothing else in the project has, in every column of a file of placements. */
const SEEN = /canar|QZ10|1AR|2019-05-17|900777666555/i;
const HEAD = 'child,placement,version,from,kind,school_urn,plan_naming,plan_condition,born,postcode,uprn';
const ROW =
  'CANARY-REF-7731,P-CANARY,2026-11-20T08:00:00Z,2026-09-01,mainstream,900025,no-plan,Canaria travels with an adult,2019-05-17,QZ10 1AR,900777666555';

const folder = dataFolder();
const environment = { FAIRMILE_DATA: folder.path, DATABASE_URL: '' };
const file = join(folder.path, 'placements.csv');

beforeAll(async () => {
  writeFileSync(file, `${HEAD}\n${ROW}\n`);
  await change((db) => keepAuthority(db, { id: 'ashshire', name: 'Ashshire', fictional: true }));
});
afterAll(() => folder.remove());

type Opened = Awaited<ReturnType<typeof openDatabase>>;

async function change(work: (db: Opened['db']) => Promise<unknown>): Promise<void> {
  const { db, close } = await openDatabase({ dataDir: folder.path });
  try {
    await work(db);
  } finally {
    await close();
  }
}

const bring = (): Promise<Ran> => runCli(['placements', 'import', file, '--authority', 'ashshire'], { environment });

test('a database that fails while placements come in: the kind of failure is told, and nothing of the child', async () => {
  const refuse = sql`alter table child_records add constraint none_taken check (kind = 'nothing') not valid`;
  await change((db) => db.execute(refuse));
  const { code, out, err } = await bring();
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('The database refused with 23514 in the table child_records, constraint none_taken');
  expect(err).toContain('take-records.ts');
  expect(err).not.toMatch(SEEN);

  // A failure in the database's own words, which repeat the row.
  await change(async (db) => {
    await db.execute(sql`alter table child_records drop constraint none_taken`);
    await db.execute(
      sql`create function tell_all() returns trigger language plpgsql as $$ begin raise exception 'no room for %', new; end $$`,
    );
    await db.execute(
      sql`create trigger tell_all before insert on child_records for each row execute function tell_all()`,
    );
  });
  const told = await bring();
  expect(told.code).toBe(1);
  expect(told.err).toContain('The database refused with P0001');
  expect(told.err).not.toMatch(SEEN);

  // With the database whole again, the same file comes in, and standard error has counts alone.
  await change((db) => db.execute(sql`drop trigger tell_all on child_records`));
  const taken = await bring();
  expect(taken.code).toBe(0);
  expect(taken.out).toMatch(SEEN);
  expect(taken.err).toContain('new or changed');
  expect(taken.err).not.toMatch(SEEN);
}, 120_000);

test('another fault is told by its kind and the system’s code; a message of ours that is meant to be read stays', () => {
  const full = Object.assign(new Error('cannot write QZ10 1AR'), { code: 'ENOSPC' });
  expect(tellFault(full)).toContain('Error, ENOSPC');
  const within = new Error('while deciding for Canaria', { cause: new Error('QZ10 1AR') });
  for (const error of [full, within, 'Canaria', Object.assign(new Error('x'), { code: 'canaria at home' })])
    expect(tellFault(error)).not.toMatch(SEEN);
  expect(tellFault(new ProgramNotHad())).toContain('Everyone who is due stays so');
});
