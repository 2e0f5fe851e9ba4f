import { describe, expect, it } from 'vitest';
import { decideEngland } from '../../../rules/england/decide.ts';
import { day } from '../../../rules/kernel/day.ts';
import type { Decision } from '../../../rules/kernel/decision.ts';
import type { Policy } from '../../../rules/policy/policy.ts';
import { policyFor } from '../../../rules/policy/policy-for.ts';
import { factsOf, NOTHING_ELSE, SEVEN, verdictOf } from '../england/england.ts';
import { policyWith } from './policies.ts';

/** A decision under the policy for 2026 or, where there are more, while it is not known which. */
function decide(on: string, given: Record<string, unknown>, ...policies: Policy[]): Decision {
  const policy = policyFor(policies, policies.length === 1 ? { entryYear: 2026 } : {});
  return decideEngland({ on: day(on), facts: factsOf(given), ...(policy ? { policy } : {}) });
}
const BEYOND = 'england/section-444-5/beyond';
const LOW_INCOME = 'england/schedule-35b/14';
/** Seven until 5 October 2026, with every ground but distance settled. */
const CHILD = { ...SEVEN, ...NOTHING_ELSE };
const walking = (metres: number) => ({ ...CHILD, walkToSchool: metres });

describe('a shorter walking distance', () => {
  const shorter = policyWith({ walkingDistanceUnder8: 2414.016, walkingDistance8AndOver: 4000 });

  it('exactly on it is within', () => {
    const decision = decide('2026-10-04', walking(2414.016), shorter);
    expect(decision.finding).toBe('not-owed');
    expect(decision.findings[BEYOND]!.words).toContain('this council’s walking distance for a child under 8');
    expect(decision.findings[BEYOND]!).not.toHaveProperty('byPolicy');
  });

  it('a millimetre more is owed by the policy, and the words say that it is more than the law gives', () => {
    const decision = decide('2026-10-04', walking(2414.017), shorter);
    expect([decision.finding, decision.disposition.to, verdictOf(decision, 6)]).toEqual(['owed', 'grant', 'met']);
    for (const id of [BEYOND, 'england/schedule-35b/6', 'england/section-508b']) {
      expect(decision.findings[id]!.byPolicy).toBe(true);
      expect(decision.findings[id]!.words).toMatch(
        /That is by “Nowhere travel policy”, which gives more than the law alone\.$/,
      );
    }
    expect(decision.findings[BEYOND]!.parameters).toContainEqual({
      parameter: 'walkingDistanceUnder8',
      value: 2414.016,
      unit: 'metres',
      by: { council: 'nowhere', policy: 'Nowhere travel policy', version: '1' },
    });
    expect(decision.policy?.among).toEqual([shorter]);
  });

  it('over the law’s own line the law alone gives it, and nobody speaks of a policy', () => {
    const decision = decide('2026-10-04', walking(3218.689), shorter);
    expect(decision.findings[BEYOND]!.byPolicy).toBeUndefined();
    expect(decision.findings[BEYOND]!.words).toContain('2 miles, the walking distance for a child under 8');
    expect(decision.findings[BEYOND]!.parameters!.every(({ by }) => by === 'statute')).toBe(true);
  });

  it('from the 8th birthday is the other one, with the day to look again', () => {
    expect(decide('2026-10-04', walking(3500), shorter).lookAgain?.on).toBe('2026-10-05');
    expect(decide('2026-10-05', walking(4000), shorter).finding).toBe('not-owed');
    expect(decide('2026-10-05', walking(4000.001), shorter).finding).toBe('owed');
  });

  it('leaves a child within the law’s distance the grounds that ask for that', () => {
    const given = { ...walking(3000), canWalkGivenRoutes: false };
    const decision = decide('2026-10-04', given, shorter);
    expect([verdictOf(decision, 4), verdictOf(decision, 6)]).toEqual(['met', 'met']);
    expect(decision.findings['england/section-508b']!.byPolicy).toBeUndefined();
  });
});

describe('going on after the 8th birthday', () => {
  it.each([
    ['2018-10-05', 'birthday', '2026-10-05'],
    ['2018-10-05', 'end-of-term', '2027-01-01'],
    ['2018-10-05', 'end-of-school-year', '2027-09-01'],
    ['2018-04-30', 'end-of-term', '2026-05-01'],
    ['2018-05-01', 'end-of-term', '2026-09-01'],
    ['2018-08-31', 'end-of-school-year', '2026-09-01'],
    ['2018-09-01', 'end-of-school-year', '2027-09-01'],
    ['2018-12-31', 'end-of-term', '2027-01-01'],
    ['2018-01-01', 'end-of-term', '2026-05-01'],
  ])('born on %s, until the %s: the first day of three miles is %s', (bornOn, afterEighthBirthday, first) => {
    const given = { ...walking(4000), bornOn };
    const policy = policyWith({ afterEighthBirthday });
    const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
    const decision = decide(before, given, policy);
    expect([decision.finding, decision.lookAgain?.on]).toEqual(['owed', first]);
    expect(decide(first, given, policy).finding).toBe('not-owed');
  });

  it('one distance for all ages never ends', () => {
    const policy = policyWith({ oneWalkingDistanceForAllAges: true });
    expect(decide('2027-03-01', walking(3218.689), policy).finding).toBe('owed');
    expect(decide('2027-03-01', walking(3218.688), policy).finding).toBe('not-owed');
  });
});

describe('ways that nobody has assessed', () => {
  const not = policyWith({ unassessedWays: 'not-counted' });
  const measured = (metres: number, without: number | 'none') => ({
    ...CHILD,
    walkToSchool: {
      metres,
      withoutUnassessed: without === 'none' ? without : { metres: without },
      unassessed: [{ called: 'B668', metres: 690 }],
    },
  });

  it('are not counted where the policy says so: the walk that leaves them out decides, on the line and a millimetre past it', () => {
    expect(decide('2026-10-04', measured(3000, 3218.689)).finding).toBe('unknown');
    const decision = decide('2026-10-04', measured(3000, 3218.689), not);
    expect([decision.finding, decision.findings[BEYOND]!.byPolicy]).toEqual(['owed', true]);
    expect(decide('2026-10-04', measured(3000, 3218.688), not).finding).toBe('not-owed');
  });

  it('stay with a person where there is no other walk', () => {
    expect(decide('2026-10-04', measured(3000, 'none'), not).finding).toBe('unknown');
  });

  it('take nothing away: a walk beyond with them is beyond, and paragraphs that ask for a walk within still have it', () => {
    expect(decide('2026-10-04', measured(3300, 3400), not).finding).toBe('owed');
    const given = { ...measured(3000, 3400), canWalkGivenRoutes: false };
    expect(verdictOf(decide('2026-10-04', given, not), 4)).toBe(verdictOf(decide('2026-10-04', given), 4));
  });
});

describe('a wider margin', () => {
  const wider = policyWith({ measurementMargin: 60 });
  const measured = (metres: number) => ({ ...CHILD, walkToSchool: { metres, marginMetres: 10 } });

  it('sends a walk just under the line to a person, and takes nothing from one just over it', () => {
    expect(decide('2026-10-04', measured(3159), wider).finding).toBe('unknown');
    expect(decide('2026-10-04', measured(3158.688), wider).finding).toBe('not-owed');
    expect(decide('2026-10-04', measured(3229), wider).finding).toBe('owed');
  });

  it('takes nothing away where the law itself leaves it open, were a policy ever so short of the law', () => {
    const near = decide('2026-10-04', measured(3210), wider).findings[BEYOND]!;
    expect([near.verdict, near.reason]).toEqual(['unknown', 'too-close']);
    const short = { ...wider, parameters: { ...wider.parameters, walkingDistanceUnder8: 4000 } };
    expect(decide('2026-10-04', measured(3210), short).findings[BEYOND]!).toMatchObject({
      verdict: 'unknown',
      reason: 'too-close',
    });
  });

  it('leaves a length that somebody has established as exact', () => {
    expect(decide('2026-10-04', walking(3218), wider).finding).toBe('not-owed');
  });
});

describe('low income', () => {
  /** Nine, 4 km from the nearest school: only income decides. */
  const NINE = { ...CHILD, bornOn: '2017-10-05', walkToSchool: 4000 };
  const earning = (one: number, two: number, three: number) => ({
    ...NINE,
    benefits: ['universal-credit'],
    earningsLastPeriod: one,
    earningsLastTwoPeriods: two,
    earningsLastThreePeriods: three,
  });
  const OVER = earning(61_668, 123_335, 185_001);

  it('higher limits are met exactly on them, over any one of the periods', () => {
    const kinder = policyWith({
      earningsLimitOnePeriod: 66_300,
      earningsLimitTwoPeriods: 132_600,
      earningsLimitThreePeriods: 198_900,
    });
    for (const given of [
      earning(66_300, 140_000, 210_000),
      earning(70_000, 132_600, 210_000),
      earning(70_000, 140_000, 198_900),
    ]) {
      expect(decide('2026-03-02', given, kinder).finding).toBe('owed');
      expect(decide('2026-03-02', given).finding).toBe('not-owed');
    }
    expect(decide('2026-03-02', earning(66_301, 132_601, 198_901), kinder).finding).toBe('not-owed');
  });

  it('a higher limit for child tax credit, while there were tax credits', () => {
    const given = { ...NINE, bornOn: '2015-10-05', benefits: ['child-tax-credit-without-working-tax-credit'] };
    const kinder = policyWith({ childTaxCreditLimit: 1_999_500 });
    const at = (childTaxCreditIncome: number) =>
      decide('2025-03-03', { ...given, childTaxCreditIncome }, kinder).finding;
    expect([at(1_999_500), at(1_999_501)]).toEqual(['owed', 'not-owed']);
  });

  it.each([
    ['ask', 'unknown', 'earnings-over-open'],
    ['earnings', 'unknown', 'earnings-over-policy'],
    ['any-uc', 'met', 'any-universal-credit'],
  ])(
    'universal credit over the limits from 1 September 2026, where the policy says %s: %s',
    (universalCreditTest, verdict, reason) => {
      const policy = policyWith({ universalCreditTest });
      expect(decide('2026-09-01', OVER, policy).findings[LOW_INCOME]).toMatchObject({ verdict, reason });
      expect(verdictOf(decide('2026-08-31', OVER, policy), 14)).toBe('not-met');
    },
  );

  it('any universal credit is enough without a word on earnings', () => {
    const given = { ...NINE, benefits: ['universal-credit'] };
    expect(decide('2026-09-07', given, policyWith({ universalCreditTest: 'any-uc' })).finding).toBe('owed');
    expect(decide('2026-09-07', given).finding).toBe('unknown');
  });

  it('kept to the end of the school year where the policy says so, and left to a person where nobody does', () => {
    const given = { ...NINE, benefits: [], lowIncomeEarlierThisYear: '2026-11-02' };
    const keeps = policyWith({ keepLowIncomeToYearEnd: true });
    expect(decide('2027-08-31', given).finding).toBe('unknown');
    expect(decide('2027-08-31', given, keeps)).toMatchObject({ finding: 'owed', lookAgain: { on: '2027-09-01' } });
    expect(decide('2027-09-01', given, keeps).finding).toBe('not-owed');
    expect(decide('2027-09-01', given).finding).toBe('not-owed');
  });

  it('a day of low income that has not come yet is not taken for a "no"', () => {
    const given = { ...NINE, benefits: [], lowIncomeEarlierThisYear: '2026-11-02' };
    expect(decide('2026-11-01', given)).toMatchObject({ finding: 'unknown', lookAgain: { on: '2026-11-02' } });
  });

  it('protected meals leave it to a person, up to the end of 2025/26', () => {
    const given = { ...NINE, benefits: [], freeMealsProtected: true };
    expect(decide('2026-08-31', given).finding).toBe('unknown');
    expect(decide('2026-09-01', given).finding).toBe('not-owed');
  });

  it('free school meals prove nothing for travel', () => {
    const { benefits: _, ...given } = { ...NINE, freeSchoolMeals: true };
    expect(decide('2026-09-07', given).finding).toBe('unknown');
    expect(decide('2026-09-07', { ...given, benefits: [] }).finding).toBe('not-owed');
  });
});

describe('where nobody knows which policy governs the child', () => {
  const year = (entryYear: number, parameters: Record<string, unknown>) =>
    policyWith(parameters, { version: `${entryYear}`, applies: { entryYear } });
  const two = [year(2025, { walkingDistanceUnder8: 2414.016 }), year(2026, {})];

  it('it is open where they differ, and the school year is asked for', () => {
    const decision = decide('2026-10-04', walking(3000), ...two);
    expect(decision.finding).toBe('unknown');
    expect(decision.disposition.needed.map(({ fact }) => fact)).toEqual(['entryYear']);
  });

  it('it still says how far the walk is from the law’s own line, and what else would settle it', () => {
    const { findings } = decide('2026-10-04', walking(3000), ...two);
    expect(findings[BEYOND]!.margin).toMatchObject({ unit: 'metres', side: 'under', by: expect.closeTo(218.688, 6) });
    const measured = { ...CHILD, walkToSchool: { metres: 3210, marginMetres: 30 } };
    const { missing } = decide('2026-10-04', measured, ...two).findings[BEYOND]!;
    expect(missing.map(({ fact }) => fact)).toEqual(['entryYear', 'walkToSchool']);
  });

  it('it is settled where they do not: by the law whatever they say, or by none of them', () => {
    expect(decide('2026-10-04', walking(3300), ...two).finding).toBe('owed');
    expect(decide('2026-10-04', walking(2000), ...two).finding).toBe('not-owed');
  });

  it('what it is compared with meanwhile is the law’s own, and nothing is told as any policy’s', () => {
    const open = decide('2026-10-04', walking(3000), ...two).findings[BEYOND]!;
    expect(open).not.toHaveProperty('byPolicy');
    expect(open.parameters!.map(({ by }) => by)).toEqual(open.parameters!.map(() => 'statute'));
  });

  it('it looks again on the first day on which any of them would give something else', () => {
    const toEndOf = (entryYear: number, afterEighthBirthday: string) => year(entryYear, { afterEighthBirthday });
    const [term, schoolYear] = [toEndOf(2025, 'end-of-term'), toEndOf(2026, 'end-of-school-year')];
    for (const policies of [
      [term, schoolYear],
      [schoolYear, term],
    ])
      expect(decide('2026-10-05', walking(4000), ...policies)).toMatchObject({
        finding: 'unknown',
        lookAgain: { on: '2027-01-01' },
      });
  });

  it('it is open too where all of them would give it, since the child may have come before the first', () => {
    const both = [two[0]!, year(2026, { walkingDistanceUnder8: 2900 })];
    expect(decide('2026-10-04', walking(3000), ...both).finding).toBe('unknown');
    const known = policyFor(both, { entryYear: 2025 })!;
    expect(decideEngland({ on: day('2026-10-04'), facts: factsOf(walking(3000)), policy: known }).finding).toBe('owed');
  });
});
