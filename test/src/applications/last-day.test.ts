import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { listApplications, readApplication, withdraw } from '../../../src/applications/index.ts';
import { keepAuthority, keepPolicy } from '../../../src/authorities/index.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';
import { PLAIN } from '../../rules/policy/policies.ts';
import { sent } from './an-application.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  for (const id of ['ashshire', 'elmshire']) await keepAuthority(database.db, { id, name: id, fictional: true });
  const applies = { appliedFrom: '2020-01-01' };
  const parameters = { nearestBy: 'walking', applicationWorkingDays: 20 };
  await keepPolicy(database.db, { ...PLAIN, council: 'elmshire', applies, parameters }, new Date());
});
afterAll(() => database.close());

test('an application has a last day by its council’s policy: 20 working days, over Christmas, the day of receipt not counted', async () => {
  const which = await sent(database.db, 'elmshire', undefined, new Date('2026-12-07T23:30:00Z'));
  // 8 to 11, 14 to 18, 21 to 24 are 13; the 25th and the 28th (for Boxing Day, a Saturday) are holidays; 29 to 31 make 16; 4 to 7 January.
  expect((await readApplication(database.db, which)).dueOn).toBe(day('2027-01-07'));
});

test('where no policy gives a time there is none, and where bank holidays are not known yet no day is guessed', async () => {
  expect((await readApplication(database.db, await sent(database.db, 'ashshire'))).dueOn).toBeUndefined();
  const late = await sent(database.db, 'elmshire', undefined, new Date('2028-12-20T12:00:00Z'));
  expect((await readApplication(database.db, late)).dueOn).toBeUndefined();
});

test('what is due first comes first, whenever it came; what was taken back is due no more', async () => {
  const second = await sent(database.db, 'elmshire', undefined, new Date('2026-11-20T12:00:00Z'));
  const first = await sent(database.db, 'elmshire', undefined, new Date('2026-11-10T12:00:00Z'));
  const ids = (await listApplications(database.db, 'elmshire', { states: ['open'] })).map(({ id }) => id);
  expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id));
  await withdraw(database.db, first, { now: new Date('2026-11-21T12:00:00Z') });
  expect((await readApplication(database.db, first)).dueOn).toBeUndefined();
});
