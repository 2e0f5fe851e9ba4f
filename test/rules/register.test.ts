import { expect, it } from 'vitest';
import { isNationName, NATION_NAMES, NATIONS } from '../../rules/register.ts';

it('a nation goes by the name that its own register has, and by no other', () => {
  expect(NATION_NAMES).toEqual(['england', 'wales', 'scotland', 'northern-ireland']);
  for (const name of NATION_NAMES) {
    expect(isNationName(name)).toBe(true);
    expect(NATIONS[name].nation.register.nation).toBe(name);
  }
  for (const stranger of ['England', 'mercia', '', 'toString', '__proto__', ['england'], 0, null, undefined, {}])
    expect(isNationName(stranger)).toBe(false);
});
