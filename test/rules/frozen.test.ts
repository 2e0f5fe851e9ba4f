import { describe, expect, it } from 'vitest';
import { frozenHashes, isReleased } from './frozen.ts';
import { WRITTEN } from './nations.ts';

describe.each(WRITTEN)('released texts of the law of $nation.register.name', (written) => {
  const { nation, frozen } = written;
  const hashes = frozenHashes(written);

  it.each(Object.keys(hashes))('%s says and answers what it did when it was released', (name) => {
    expect(frozen[name], 'not frozen yet: run npm run rules:freeze').toBeDefined();
    const why = isReleased(nation.register, name)
      ? 'a released text was changed: put it back, and write the correction as its next revision'
      : 'not released yet, and changed since it was last frozen: run npm run rules:freeze';
    expect(hashes[name], why).toBe(frozen[name]);
  });

  it('are all still here, so that every old decision can be replayed', () => {
    expect(Object.keys(frozen).filter((name) => !(name in hashes))).toEqual([]);
  });
});
