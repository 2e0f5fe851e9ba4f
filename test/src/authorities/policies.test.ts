import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPolicies } from '../../../demo/policies/load.node.ts';
import { keepAuthority, keepPolicy, policiesOf } from '../../../src/authorities/index.ts';
import { Problem } from '../../../src/problem.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';
import { PLAIN } from '../../rules/policy/policies.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
let database: TestDatabase;
let councils = 0;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

/** A policy of a council that nobody else uses. */
async function policyOfNew(more: Record<string, unknown> = {}) {
  const council = `council-${++councils}`;
  await keepAuthority(database.db, { id: council, name: 'A council', fictional: true });
  return { ...PLAIN, council, ...more };
}
const keep = (policy: unknown) => keepPolicy(database.db, policy, NOW);
const refused = async (policy: unknown): Promise<Problem> => {
  const error = await keep(policy).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

describe('a council’s policy', () => {
  it('is kept whole, and kept once', async () => {
    const policy = await policyOfNew();
    expect(await keep(policy)).toEqual({ policy, added: true, gaps: [] });
    expect(await keep({ ...policy, parameters: { ...policy.parameters } })).toMatchObject({ added: false });
    expect(await policiesOf(database.db, policy.council)).toEqual([policy]);
  });

  it('is refused below the statute, with the paragraph, and nothing is kept', async () => {
    const policy = await policyOfNew({ parameters: { nearestBy: 'walking', walkingDistanceUnder8: 4000 } });
    const { code, fields } = await refused(policy);
    expect([code, fields.map(({ path }) => path)]).toEqual(['invalid-request', ['parameters.walkingDistanceUnder8']]);
    expect(fields[0]!.message).toContain('section 444(5)');
    expect(await policiesOf(database.db, policy.council)).toEqual([]);
  });

  it('is refused under a version that is held and says something else', async () => {
    const policy = await policyOfNew();
    await keep(policy);
    expect((await refused({ ...policy, name: 'Another' })).code).toBe('conflict');
    expect(await policiesOf(database.db, policy.council)).toEqual([policy]);
  });

  it('is refused where another is for the same children, and told of children between two', async () => {
    const policy = await policyOfNew();
    await keep(policy);
    expect((await refused({ ...policy, version: '2' })).fields[0]!.message).toContain('who start in 2026');
    expect((await keep({ ...policy, version: '3', applies: { entryYear: 2028 } })).gaps).toEqual([
      'No policy is for children who start in 2027.',
    ]);
  });

  it('is refused for a council that nobody has added, and for a nation without a law here', async () => {
    expect((await refused({ ...PLAIN, council: 'elsewhere' })).code).toBe('not-found');
    expect((await refused({ ...PLAIN, nation: 'atlantis' })).fields.map(({ path }) => path)).toEqual(['nation']);
    expect((await refused(null)).code).toBe('invalid-request');
  });

  it('can be neither changed nor taken away, whatever program is connected', async () => {
    await keep(await policyOfNew());
    for (const change of ['update policies set content = $$x$$', 'delete from policies', 'truncate policies'])
      await expect(database.db.execute(sql.raw(change))).rejects.toThrow();
  });

  it('two that overlap, handed in at one moment: one is kept', async () => {
    const policy = await policyOfNew();
    const both = await Promise.allSettled([keep(policy), keep({ ...policy, version: '2' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the made-up councils', () => {
  it('have policies that load, go together and leave no gap', async () => {
    await keepAuthority(database.db, { id: 'demo', name: 'Demonstration Council', fictional: true });
    await keepAuthority(database.db, { id: 'wexmoor', name: 'Wexmoor Council', fictional: true });
    for (const policy of [...demoPolicies('demo'), ...demoPolicies('wexmoor')])
      expect(await keep(policy)).toMatchObject({ added: true, gaps: [] });
    const [demo, wexmoor] = [await policiesOf(database.db, 'demo'), await policiesOf(database.db, 'wexmoor')];
    expect(demo.every(({ parameters }) => 'postSixteenContribution' in parameters)).toBe(true);
    expect(wexmoor.map(({ parameters }) => parameters.hazardThresholds)).toEqual([
      [expect.objectContaining({ vehiclesAnHour: 300 }), expect.objectContaining({ vehiclesAnHour: 180 })],
    ]);
  });
});
