import { describe, expect, it } from 'vitest';
import { englandNation } from '../../../rules/england/decide.ts';
import type { Nation } from '../../../rules/kernel/nation.ts';
import { policiesTogether } from '../../../rules/policy/policies-together.ts';
import { readPolicy } from '../../../rules/policy/read-policy.ts';
import { walesNation } from '../../../rules/wales/nation.ts';
import { PLAIN, policyWith, problemsOf } from './policies.ts';

const forYear = (entryYear: number, version = `${entryYear}`) =>
  policyWith({}, { version, name: `Policy ${version}`, applies: { entryYear } });
const applied = (appliedFrom: string, appliedTo?: string, version = appliedFrom) =>
  policyWith({}, { version, name: `Policy ${version}`, applies: { appliedFrom, ...(appliedTo && { appliedTo }) } });

describe('a policy is read to the letter', () => {
  it('a name of 120 characters stands, and one of 121 does not', () => {
    expect(problemsOf({ ...PLAIN, name: 'x'.repeat(120) })).toEqual([]);
    expect(problemsOf({ ...PLAIN, name: 'x'.repeat(121) })).toEqual(['name: must be at most 120 characters, not 121']);
  });

  it('blanks are no name', () => {
    expect(problemsOf({ ...PLAIN, name: '   ' })).toEqual(['name: must be words, not "   "']);
  });

  it('a list with a day in it is no day', () => {
    expect(problemsOf({ ...PLAIN, published: ['2025-09-12'] })).toEqual([
      'published: must be a calendar day written YYYY-MM-DD, not a list of 1',
    ]);
  });

  it('it may be for the parents who applied on one single day, and not for a span that ends before it begins', () => {
    const from = (appliedTo: string) => problemsOf({ ...PLAIN, applies: { appliedFrom: '2025-09-12', appliedTo } });
    expect(from('2025-09-12')).toEqual([]);
    expect(from('2025-09-11')).toEqual(['applies.appliedTo: must not be before 2025-09-12, the first day']);
  });

  it.each([[null], [['2026']], [7]])('where “applies” is %j it says what belongs there', (applies) => {
    expect(problemsOf({ ...PLAIN, applies })).toEqual([
      'applies: must have either entryYear, or appliedFrom with or without appliedTo',
    ]);
  });

  it.each([
    [null, 'null'],
    [['walking'], 'a list of 1'],
    ['walking', '"walking"'],
    [undefined, 'nothing'],
  ])('what it sets is an object, and %j is none', (parameters, shown) => {
    expect(problemsOf({ ...PLAIN, parameters })).toEqual([`parameters: must be an object, not ${shown}`]);
  });

  it('where the law of a nation lets policies set nothing, a policy that sets nothing loads, and no other', () => {
    const welsh = { ...PLAIN, nation: 'wales', parameters: {} };
    expect(readPolicy(walesNation, welsh)).toEqual({ policy: welsh });
    expect(readPolicy(walesNation, { ...welsh, parameters: { nearestBy: 'walking' } })).toEqual({
      problems: [{ path: 'parameters.nearestBy', message: 'there is no parameter called "nearestBy"' }],
    });
  });

  it('a fault in the program is not put down to the council', () => {
    const [first] = englandNation.parameters!;
    const read = () => {
      throw new TypeError('a fault of ours');
    };
    const faulty: Nation = { ...englandNation, parameters: [{ ...first!, kind: { schema: {}, read } }] };
    const given = { ...PLAIN, parameters: { [first!.id]: 1 } };
    expect(() => readPolicy(faulty, given)).toThrow('a fault of ours');
  });
});

describe('a council’s policies are looked at in the order of their days, however they are listed', () => {
  it('years', () => {
    expect(policiesTogether([forYear(2027), forYear(2025)]).gaps).toEqual([
      'No policy is for children who start in 2026.',
    ]);
    expect(policiesTogether([forYear(2027), forYear(2025), forYear(2026)])).toEqual({ problems: [], gaps: [] });
    const apart = policiesTogether([forYear(2025, 'a'), forYear(2026), forYear(2025, 'b')]);
    expect(apart.problems.map(({ message }) => message)).toEqual([
      '“Policy a” (a) and “Policy b” (b) are both for children who start in 2025.',
    ]);
  });

  it('spans of days', () => {
    const [autumn, winter, spring] = [
      applied('2025-09-01', '2025-12-31'),
      applied('2026-01-01', '2026-03-31'),
      applied('2026-04-01'),
    ];
    for (const order of [
      [autumn, winter, spring],
      [spring, winter, autumn],
      [winter, spring, autumn],
    ])
      expect(policiesTogether(order)).toEqual({ problems: [], gaps: [] });
    for (const order of [
      [autumn, spring],
      [spring, autumn],
    ])
      expect(policiesTogether(order)).toEqual({
        problems: [],
        gaps: ['No policy is for parents who applied from 1 January 2026 to 31 March 2026.'],
      });
  });

  it('versions, though two of one version do not stand side by side', () => {
    for (const order of [
      ['x', 'a', 'x'],
      ['x', 'z', 'x'],
    ]) {
      const policies = order.map((version, at) => forYear(2025 + at, version));
      expect(policiesTogether(policies).problems.map(({ message }) => message)).toEqual([
        '“Policy x” and “Policy x” have the same version, x.',
      ]);
    }
  });
});

it('a policy without a last day goes on to the next one, and leaves nobody out', () => {
  expect(policiesTogether([applied('2025-09-01'), applied('2026-09-01')])).toEqual({ problems: [], gaps: [] });
});

it('policies by year beside policies by day are one problem, with no word on gaps', () => {
  expect(policiesTogether([forYear(2025), applied('2030-09-01')])).toEqual({
    problems: [
      {
        path: 'applies',
        message: 'A council’s policies must all go by entry year, or all by the day the parent applied.',
      },
    ],
    gaps: [],
  });
});
