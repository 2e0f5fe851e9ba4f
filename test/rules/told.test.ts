import { describe, expect, it } from 'vitest';
import { WRITTEN } from './nations.ts';
import { factsOf, toldBy } from './told.ts';

/**
 * Every word that a family can be shown stands in `told/`, one file a nation, beside what each example is told. A change of words, of sources or of
 * what is still needed shows there, to be read by whoever looks over the change: `npx vitest run --project rules told -u` writes them anew.
 */
describe('what the law tells', () => {
  it.each(WRITTEN)('$name', async ({ name, nation }) => {
    await expect(`${toldBy(nation)}\n`).toMatchFileSnapshot(`told/${name}.txt`);
  });

  it.each(WRITTEN)('$name, of each fact', async ({ name, nation }) => {
    await expect(`${factsOf(nation)}\n`).toMatchFileSnapshot(`told/${name}-facts.txt`);
  });
});
