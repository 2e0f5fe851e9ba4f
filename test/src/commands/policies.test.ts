import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorityAdd } from '../../../src/commands/authority-add.node.ts';
import type { Command } from '../../../src/commands/command.ts';
import { policyImport } from '../../../src/commands/policy-import.node.ts';
import { policyList } from '../../../src/commands/policy-list.node.ts';
import { PLAIN } from '../../rules/policy/policies.ts';
import { dataFolder, runCli, runCommand } from './run.ts';

const folder = dataFolder();
const environment = { FAIRMILE_DATA: folder.path };
const run = (command: Command, ...args: readonly string[]) => runCommand(command, args, { environment });
const BRIDGE = ['--authority', 'bridgeshire'];
const POLICY = { ...PLAIN, council: 'bridgeshire', name: 'Bridgeshire travel policy' };

let files = 0;
function file(content: unknown): string {
  const path = join(folder.path, `policy-${++files}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const held = async () => {
  const rows: Record<string, string>[] = parse((await run(policyList)).out, { columns: true });
  return rows.map(({ authority, version, for: whom }) => `${authority} ${version}: ${whom}`);
};

beforeAll(async () => {
  await run(authorityAdd, 'bridgeshire', '--name', 'Bridgeshire County Council');
});
afterAll(() => folder.remove());

describe('authority add', () => {
  it('adds a council once, and says what can be done next', async () => {
    const added = await run(authorityAdd, 'otherham', '--name', ' Otherham Council ');
    expect([added.code, added.err]).toEqual([0, expect.stringMatching(/^Added Otherham Council as otherham\. Next: /)]);
    expect((await run(authorityAdd, 'otherham', '--name', 'Otherham Council')).err).toContain('Nothing was changed');
  });

  it.each([
    [['otherham', '--name', 'Another Council'], 'conflict', /otherham already: Otherham Council/],
    [['Other Ham', '--name', 'X'], 'invalid-request', /lower-case letters/],
    [['x'.repeat(41), '--name', 'X'], 'invalid-request', /40 at most/],
    [['elsewhere', '--name', '  '], 'invalid-request', /--name is missing/],
    [['elsewhere'], 'invalid-request', /--name is missing/],
    [['elsewhere', 'County', '--name', 'X'], 'invalid-request', /quotation marks/],
    [['elsewhere', '--name', 'Two\nlines'], 'invalid-request', /one line/],
    [['elsewhere', '--name', 'X'.repeat(121)], 'invalid-request', /120 characters/],
    [[], 'invalid-request', /short name of the authority is missing/],
  ])('%j is refused in words', async (args, code, message) => {
    await expect(run(authorityAdd, ...args)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
});

describe('policy import', () => {
  it('shows what a policy would set beside what the law gives, and keeps nothing until it is told to', async () => {
    const path = file({ ...POLICY, parameters: { nearestBy: 'walking', walkingDistanceUnder8: 3000 } });
    const { code, out, err } = await run(policyImport, path, ...BRIDGE);
    expect(code).toBe(0);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    expect(rows.find(({ parameter }) => parameter === 'walkingDistanceUnder8')).toMatchObject({
      unit: 'metres',
      by_law: '3218.688',
      by_policy: '3000',
      effect: 'decides',
    });
    expect(err).toContain('“Bridgeshire travel policy”, version 1, for children who start in 2026: 2 parameters');
    expect(err).toContain(
      `Nothing was kept. To keep it, for good: fairmile policy import ${path} --authority bridgeshire --keep`,
    );
    expect(await held()).toEqual([]);
  });

  it('tells where a policy gives less time than is recommended, which is no mistake', async () => {
    const parameters = { nearestBy: 'walking', review1WorkingDays: 30, review2WorkingDays: 40 };
    const { code, err } = await run(policyImport, file({ ...POLICY, parameters }), ...BRIDGE);
    expect(code).toBe(0);
    expect(err).toContain('The time for stage 1 of a review is 30 working days. 20 are recommended');
    expect(err).not.toContain('stage 2');
  });

  it('below the statute: each value with its paragraph, and nothing is kept, told or not', async () => {
    const below = file({ ...POLICY, parameters: { walkingDistanceUnder8: 4000, earningsLimitOnePeriod: 60_000 } });
    for (const more of [[], ['--keep']]) {
      const { code, out, err } = await run(policyImport, below, ...BRIDGE, ...more);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/Nothing was kept/);
      expect(err).toMatch(/parameters\.walkingDistanceUnder8: .*below Education Act 1996 section 444\(5\)/);
      expect(err).toMatch(/parameters\.earningsLimitOnePeriod: .*below .*2018\/148/);
      expect(err).toMatch(/parameters\.nearestBy: .*must be stated/);
    }
    expect(await held()).toEqual([]);
  });

  it('kept, it is listed, and kept once; a second for the same children or another text under its version is not', async () => {
    expect((await run(policyImport, file(POLICY), ...BRIDGE, '--keep')).err).toContain('Kept.');
    expect((await run(policyImport, file(POLICY), ...BRIDGE, '--keep')).err).toContain(
      'held already. Nothing was changed',
    );
    const same = await run(policyImport, file({ ...POLICY, version: '2' }), ...BRIDGE, '--keep');
    expect([same.code, same.err]).toEqual([1, expect.stringContaining('both for children who start in 2026')]);
    await expect(run(policyImport, file({ ...POLICY, name: 'Another' }), ...BRIDGE, '--keep')).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await held()).toEqual(['bridgeshire 1: children who start in 2026']);
  });

  it('tells of children between two policies, before and after it is kept', async () => {
    const later = file({ ...POLICY, version: '3', applies: { entryYear: 2028 } });
    const GAP = 'No policy is for children who start in 2027. The law alone holds there.';
    for (const more of [[], ['--keep']]) {
      const { code, err } = await run(policyImport, later, ...BRIDGE, ...more);
      expect([code, err]).toEqual([1, expect.stringContaining(GAP)]);
    }
    expect((await run(policyList, ...BRIDGE)).err).toContain(`bridgeshire: ${GAP}`);
    expect(await held()).toHaveLength(2);
  });

  it('takes a file that begins with a byte-order mark', async () => {
    const { err } = await run(policyImport, file(`\uFEFF${JSON.stringify(POLICY)}`), ...BRIDGE);
    expect(err).toContain('The very same policy is held already');
  });

  it.each([
    ['of another council', { ...POLICY, council: 'otherham' }, /council: is otherham, and --authority is bridgeshire/],
    ['of no council', { ...POLICY, council: undefined }, /council: must be words/],
    ['of a nation without a law here', { ...POLICY, nation: 'atlantis' }, /nation: must be england/],
    ['that is a list', [POLICY], /the file: a policy must be an object/],
    ['that is nothing', null, /the file: a policy must be an object/],
    [
      'with a parameter there is not',
      { ...POLICY, parameters: { nearestBy: 'walking', speed: 3 } },
      /parameters\.speed/,
    ],
  ])('one %s is refused with the field', async (_, policy, says) => {
    const { code, err } = await run(policyImport, file(policy), ...BRIDGE, '--keep');
    expect([code, err]).toEqual([1, expect.stringMatching(says)]);
  });

  it.each([
    ['a file that is not there', () => '/nowhere/policy.json', /cannot be read: ENOENT/],
    ['a folder', () => folder.path, /cannot be read: EISDIR/],
    ['a file that is no JSON', () => file('{"nation": '), /is not JSON/],
    ['an empty file', () => file(''), /is not JSON/],
    ['a file that is far too large', () => file(' '.repeat(1_000_001)), /too large for a policy/],
  ])('%s is refused in words', async (_, path, says) => {
    await expect(run(policyImport, path(), ...BRIDGE)).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringMatching(says),
    });
  });

  it('a council that nobody has added is refused', async () => {
    const policy = file({ ...POLICY, council: 'nowhere' });
    await expect(run(policyImport, policy, '--authority', 'nowhere', '--keep')).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(run(policyList, '--authority', 'nowhere')).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('the program itself: wrong use ends with 2 and the usage, a policy below the law with 1 and the paragraph', async () => {
  const wrong = await runCli(['policy', 'import', file(POLICY)], { environment });
  expect([wrong.code, wrong.out]).toEqual([2, '']);
  expect(wrong.err).toMatch(/--authority is missing\.\nUsage: fairmile policy import/);
  const below = file({ ...POLICY, parameters: { nearestBy: 'walking', walkingDistanceUnder8: 4000 } });
  const refused = await runCli(['policy', 'import', below, ...BRIDGE], { environment });
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('section 444(5)');
  expect(refused.err).not.toContain('Usage');
});
