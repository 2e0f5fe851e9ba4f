import { describe, expect, it } from 'vitest';
import { ENGLAND_FACTS } from '../../../rules/england/facts.ts';
import { day } from '../../../rules/kernel/day.ts';
import { policiesTogether } from '../../../rules/policy/policies-together.ts';
import { policyFor } from '../../../rules/policy/policy-for.ts';
import { policyWith } from './policies.ts';

const forYear = (entryYear: number, parameters = {}) =>
  policyWith(parameters, { version: `${entryYear}`, name: `Policy ${entryYear}`, applies: { entryYear } });
const from = (appliedFrom: string, appliedTo?: string, version = appliedFrom) =>
  policyWith(
    {},
    { version, name: `Policy of ${version}`, applies: { appliedFrom, ...(appliedTo ? { appliedTo } : {}) } },
  );

const versions = (found: ReturnType<typeof policyFor>) => found?.among.map(({ version }) => version);

describe('the policy that governs a child', () => {
  const years = [forYear(2025), forYear(2026), forYear(2028)];
  const days = [from('2025-09-01'), from('2026-09-01', '2027-06-30'), from('2027-09-01')];

  it('is the one for the year in which the child starts, whatever the day of the question', () => {
    expect(versions(policyFor(years, { entryYear: 2025 }))).toEqual(['2025']);
    expect(versions(policyFor(years, { entryYear: 2026 }))).toEqual(['2026']);
    expect(policyFor(years, { entryYear: 2026 })?.unsettled).toEqual([]);
  });

  it('is none where no policy is for that year: the law alone holds', () => {
    expect(policyFor(years, { entryYear: 2027 })).toBeUndefined();
    expect(policyFor(years, { entryYear: 2024 })).toBeUndefined();
    expect(policyFor([], {})).toBeUndefined();
  });

  it('is the one in force when the parent applied', () => {
    expect(versions(policyFor(days, { appliedOn: day('2025-09-01') }))).toEqual(['2025-09-01']);
    expect(versions(policyFor(days, { appliedOn: day('2026-08-31') }))).toEqual(['2025-09-01']);
    expect(versions(policyFor(days, { appliedOn: day('2026-09-01') }))).toEqual(['2026-09-01']);
    expect(versions(policyFor(days, { appliedOn: day('2027-06-30') }))).toEqual(['2026-09-01']);
    expect(versions(policyFor(days, { appliedOn: day('2030-01-01') }))).toEqual(['2027-09-01']);
    expect(policyFor(days, { appliedOn: day('2027-07-01') })).toBeUndefined();
    expect(policyFor(days, { appliedOn: day('2025-08-31') })).toBeUndefined();
  });

  it('may be any of them, or none, while nobody knows, and then says what would tell', () => {
    for (const when of [{}, { appliedOn: day('2026-01-01') }]) {
      expect(versions(policyFor(years, when))).toEqual(['2025', '2026', '2028']);
      expect(policyFor(years, when)).toMatchObject({ orNone: true, unsettled: [{ fact: 'entryYear' }] });
    }
    expect(policyFor(days, { entryYear: 2026 })).toMatchObject({ orNone: true, unsettled: [{ fact: 'appliedOn' }] });
    expect(policyFor([years[0]!], {})).toMatchObject({ orNone: true });
    expect(policyFor(years, { entryYear: 2025 })).not.toHaveProperty('orNone');
  });

  it('asks for it in the words of the facts that England has', () => {
    for (const [policies, id] of [
      [years, 'entryYear'],
      [days, 'appliedOn'],
    ] as const) {
      const fact = ENGLAND_FACTS.find((each) => each.id === id)!;
      expect(policyFor(policies, {})!.unsettled[0]).toMatchObject({
        fact: id,
        asks: fact.asks,
        suppliers: fact.suppliers,
      });
    }
  });
});

describe('a council’s policies together', () => {
  const messages = (...policies: Parameters<typeof policiesTogether>[0]) =>
    policiesTogether(policies).problems.map(({ message }) => message);

  it('go together where each child has one', () => {
    expect(policiesTogether([forYear(2027), forYear(2026)])).toEqual({ problems: [], gaps: [] });
    expect(policiesTogether([from('2026-09-01'), from('2025-09-01', '2026-08-31')])).toEqual({
      problems: [],
      gaps: [],
    });
    expect(policiesTogether([])).toEqual({ problems: [], gaps: [] });
  });

  it('do not where two are for the same year or the same days', () => {
    expect(messages(forYear(2026), { ...forYear(2026), version: 'b' })).toEqual([
      '“Policy 2026” (2026) and “Policy 2026” (b) are both for children who start in 2026.',
    ]);
    expect(messages(from('2025-09-01', '2026-09-01'), from('2026-09-01'))).toEqual([
      '“Policy of 2025-09-01” (2025-09-01) and “Policy of 2026-09-01” (2026-09-01) are both for parents who applied on 1 September 2026.',
    ]);
    expect(messages(from('2026-09-01', undefined, 'a'), from('2026-09-01', undefined, 'b'))).toHaveLength(1);
  });

  it('do not where two have one version, or go by different things', () => {
    expect(messages({ ...forYear(2025), version: 'x' }, { ...forYear(2026), version: 'x' })).toEqual([
      '“Policy 2025” and “Policy 2026” have the same version, x.',
    ]);
    expect(messages(forYear(2025), from('2026-09-01'))).toEqual([
      'A council’s policies must all go by entry year, or all by the day the parent applied.',
    ]);
  });

  it('tell the children for whom there is none between two of them', () => {
    expect(policiesTogether([forYear(2025), forYear(2027), forYear(2031)]).gaps).toEqual([
      'No policy is for children who start in 2026.',
      'No policy is for children who start from 2028 to 2030.',
    ]);
    expect(policiesTogether([from('2025-09-01', '2026-06-30'), from('2026-09-01')]).gaps).toEqual([
      'No policy is for parents who applied from 1 July 2026 to 31 August 2026.',
    ]);
  });
});
