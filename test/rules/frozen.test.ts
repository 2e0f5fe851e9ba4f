import { describe, expect, it } from 'vitest';
import { FROZEN } from '../../rules/england/frozen.ts';
import { ENGLAND } from '../../rules/england/register.ts';
import { frozenHashes, isReleased } from './frozen.ts';

const hashes = frozenHashes(ENGLAND);

describe('released texts of the law', () => {
  it.each(Object.keys(hashes))('%s says and answers what it did when it was released', (name) => {
    expect(FROZEN[name], 'not frozen yet: run npm run rules:freeze').toBeDefined();
    const why = isReleased(ENGLAND, name)
      ? 'a released text was changed: put it back, and write the correction as its next revision'
      : 'not released yet, and changed since it was last frozen: run npm run rules:freeze';
    expect(hashes[name], why).toBe(FROZEN[name]);
  });

  it('are all still here, so that every old decision can be replayed', () => {
    expect(Object.keys(FROZEN).filter((name) => !(name in hashes))).toEqual([]);
  });
});
