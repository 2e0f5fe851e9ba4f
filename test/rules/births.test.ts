import { describe, expect, it } from 'vitest';
import { readFacts } from '../../rules/kernel/read-facts.ts';
import { WRITTEN } from './nations.ts';

const read = (nation: (typeof WRITTEN)[number]['nation'], bornOn: unknown) => readFacts(nation.facts, { bornOn });

describe.each(WRITTEN)('a date of birth in $name', ({ nation }) => {
  it('may be any day up to the end of 2150, so that every birthday it leads to is in the calendar', () => {
    for (const born of ['1900-01-01', '2150-12-31'])
      expect(read(nation, born)).toMatchObject({ facts: { bornOn: { value: born } } });
  });

  it('from 2151 on is refused in words', () => {
    expect(read(nation, '2151-01-01')).toEqual({
      problems: [{ path: 'bornOn', message: 'must be in 2150 or earlier, not 2151-01-01' }],
    });
  });
});
