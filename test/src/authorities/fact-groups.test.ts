import { describe, expect, test } from 'vitest';
import { ENGLAND_FACTS } from '../../../rules/england/facts.ts';
import { NATIONS } from '../../../rules/register.ts';
import { FACT_GROUPS, factsOfGroup, groupOfFact, INCOME_FACTS } from '../../../src/authorities/index.ts';

const SORTED = FACT_GROUPS.flatMap((group) => factsOfGroup(group));
const REAL = new Set(Object.values(NATIONS).flatMap(({ nation }) => nation.facts.map(({ id }) => id)));

describe('facts are sorted by what they are of', () => {
  test('each that is sorted is a real fact of some nation', () => {
    expect(SORTED.filter((id) => !REAL.has(id))).toEqual([]);
  });

  test('every fact of England, and of every other nation, stands in exactly one group', () => {
    expect(ENGLAND_FACTS.length).toBeGreaterThan(40);
    for (const id of REAL)
      expect([id, FACT_GROUPS.filter((group) => factsOfGroup(group).includes(id)).length]).toEqual([id, 1]);
    expect(SORTED.length).toBe(new Set(SORTED).size);
  });

  test('every fact in pence is about money, and so are those that income is told by', () => {
    const inPence = ENGLAND_FACTS.filter(({ unit }) => unit === 'pence').map(({ id }) => id);
    expect(inPence.length).toBeGreaterThan(3);
    expect([...inPence, 'benefits', 'freeSchoolMeals'].filter((id) => !INCOME_FACTS.includes(id))).toEqual([]);
  });

  test('what no law has is in no group', () => {
    for (const id of ['', 'shoeSize', 'toString', '__proto__', 'bornOn ']) expect(groupOfFact(id)).toBeUndefined();
    expect(groupOfFact('adultCanAccompany')).toBe('needs');
  });
});
