import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPolicies } from '../../demo/policies/load.node.ts';
import { keepPolicy } from '../../src/authorities/index.ts';
import { ACCESS_POLICY, judgeWay, WALKABLE_KINDS } from '../../src/network/index.ts';
import { NOW, openSite, type TestSite } from './site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const read = async () =>
  (await (await site.get('/ways')).text())
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

test('anyone reads which ways count: every row that the maps are prepared by, with its reason and its source', async () => {
  const words = await read();
  for (const kind of ['walking', 'driving'] as const)
    for (const { words: shown, reason, source } of ACCESS_POLICY[kind].ways) {
      expect(words).toContain(shown);
      expect(words).toContain(reason.replace(/\s+/g, ' '));
      expect(source.length).toBeGreaterThan(10);
      expect(words.slice(words.indexOf(reason.replace(/\s+/g, ' ')))).toContain(source);
    }
  expect(words).toContain('Measured with and without');
});

test('says of each kind of way what the import does with it', async () => {
  const words = await read();
  const under = words.slice(words.indexOf('Each kind of way'), words.indexOf('What the map says of one way'));
  for (const [highway, called] of Object.entries(WALKABLE_KINDS)) {
    const before = under.slice(0, under.indexOf(` ${called} `));
    expect(before, called).not.toBe('');
    expect(before.lastIndexOf(judgeWay({ highway }, 'walking').words), called).toBe(
      Math.max(...ACCESS_POLICY.walking.ways.map((row) => before.lastIndexOf(row.words))),
    );
  }
  expect(under).toMatch(/No\. This is a motorway.* Motorway /);
});

test('says what a council may choose, and what each has chosen, for whom and where it is written', async () => {
  expect(await read()).toContain('No policy of this council is held here. The law alone holds.');
  for (const policy of demoPolicies('demo')) await keepPolicy(site.deps.db, policy, NOW);
  const words = await read();
  expect(words).toMatch(/for children who start in 20\d\d/);
  expect(words).toContain('How the nearest school is measured:');
  expect(words).toContain(
    'Ways that nobody has assessed: the policy does not say, so as everywhere: a person looks, where it matters.',
  );
});
