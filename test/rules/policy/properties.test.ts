import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEngland } from '../../../rules/england/decide.ts';
import { addDays, type Day, day, daysBetween } from '../../../rules/kernel/day.ts';
import type { Facts } from '../../../rules/kernel/fact.ts';
import type { PolicyInForce } from '../../../rules/kernel/policy.ts';
import { policyFor } from '../../../rules/policy/policy-for.ts';
import { factsAt, WRITTEN } from '../nations.ts';
import { dice } from '../values.ts';
import { policyWith } from './policies.ts';

const england = WRITTEN.find(({ name }) => name === 'england')!;
const [FIRST, LAST] = [day('2023-09-01'), day('2028-08-31')];
const lengths = (statute: number) => fc.constantFrom(statute, statute - 0.001, statute - 18.688, 2414.016, 400, 0);
const pence = (statute: number) => fc.constantFrom(statute, statute + 1, statute * 2);

/** Any policy that loads. */
const anyPolicy = fc
  .record(
    {
      walkingDistanceUnder8: lengths(3218.688),
      walkingDistance8AndOver: lengths(4828.032),
      oneWalkingDistanceForAllAges: fc.boolean(),
      afterEighthBirthday: fc.constantFrom('birthday', 'end-of-term', 'end-of-school-year'),
      unassessedWays: fc.constantFrom('a-person-looks', 'not-counted'),
      measurementMargin: fc.constantFrom(0, 50, 400),
      earningsLimitOnePeriod: pence(61_667),
      earningsLimitTwoPeriods: pence(123_334),
      earningsLimitThreePeriods: pence(185_000),
      childTaxCreditLimit: pence(1_619_000),
      universalCreditTest: fc.constantFrom('ask', 'earnings', 'any-uc'),
      keepLowIncomeToYearEnd: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((parameters) => policyWith(parameters));
const oneOrSeveral = fc.array(anyPolicy, { minLength: 1, maxLength: 3 }).map((policies): PolicyInForce => {
  const years = policies.map((policy, at) => ({ ...policy, version: `${at}`, applies: { entryYear: 2024 + at } }));
  return policyFor(years, policies.length === 1 ? { entryYear: 2024 } : {})!;
});
/** Any facts, half of them of a child near a line whom little else rules out. */
const anyQuestion = fc
  .record({ after: fc.nat(daysBetween(FIRST, LAST)), seed: fc.integer(), near: fc.boolean() })
  .map(({ after, seed, near }): { on: Day; facts: Facts } => {
    const on = addDays(FIRST, after);
    const facts = factsAt(england, on, dice(`${seed}`));
    return { on, facts: near ? { ...facts, ...NEAR } : facts };
  });
const known = (value: unknown) => ({ value, by: 'authority' }) as const;
const NEAR: Facts = {
  livesInArea: known(true),
  attendance: known('registered'),
  schoolType: known('academy'),
  boardingArranged: known(false),
  nearerSchools: known({ complete: true, schools: [] }),
};

const RANK = { 'not-met': 0, unknown: 1, met: 2 };

describe('whatever a council’s policy says, for any facts on any day', () => {
  it('no provision gives less than by the law alone, and no ground is lost', () => {
    let more = 0;
    fc.assert(
      fc.property(anyQuestion, oneOrSeveral, (question, policy) => {
        const law = decideEngland(question);
        const both = decideEngland({ ...question, policy });
        for (const [id, { verdict }] of Object.entries(law.findings)) {
          const withPolicy = both.findings[id]!;
          if (RANK[withPolicy.verdict] < RANK[verdict])
            expect.fail(`${id} was ${verdict}, and is ${withPolicy.verdict}`);
          if ((withPolicy.byPolicy === true) !== (withPolicy.verdict === 'met' && verdict !== 'met'))
            expect.fail(`${id} was ${verdict}, is ${withPolicy.verdict}, and says byPolicy ${withPolicy.byPolicy}`);
          if (withPolicy.byPolicy) more++;
        }
      }),
      { numRuns: 1500 },
    );
    // Enough that the property was about something.
    expect(more).toBeGreaterThan(30);
  });

  it('nothing changes before the day it says to look again', () => {
    const said = (question: { on: Day; facts: Facts; policy: PolicyInForce }) =>
      Object.values(decideEngland(question).findings).map(
        (each) => `${each.provision} ${each.verdict} ${each.byPolicy}`,
      );
    fc.assert(
      fc.property(anyQuestion, oneOrSeveral, fc.double({ min: 0, max: 1, noNaN: true }), (asked, policy, share) => {
        const question = { ...asked, policy };
        const until = decideEngland(question).lookAgain?.on;
        const last = until && until <= LAST ? addDays(until, -1) : LAST;
        const between = addDays(question.on, Math.floor(daysBetween(question.on, last) * share));
        for (const on of [between, last]) expect(said({ ...question, on })).toEqual(said(question));
      }),
      { numRuns: 1500 },
    );
  });

  it('every finding has its words, and every open one says what would settle it', () => {
    fc.assert(
      fc.property(anyQuestion, oneOrSeveral, (question, policy) => {
        for (const finding of Object.values(decideEngland({ ...question, policy }).findings)) {
          expect(finding.words).not.toMatch(/[{}]|undefined|NaN/);
          if (finding.verdict === 'unknown') expect(finding.missing.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('whether a child gets free school meals never changes a word of the decision', () => {
    fc.assert(
      fc.property(anyQuestion, fc.boolean(), (question, meals) => {
        const { freeSchoolMeals: _, ...rest } = question.facts;
        const told = { ...rest, freeSchoolMeals: known(meals) };
        expect(decideEngland({ ...question, facts: told })).toEqual(decideEngland({ ...question, facts: rest }));
      }),
      { numRuns: 500 },
    );
  });

  it('leaving out what tells about earlier in the year never turns an open question into a "no"', () => {
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom('lowIncomeEarlierThisYear', 'freeMealsProtected'), (question, left) => {
        const { [left]: _, ...fewer } = question.facts;
        if (decideEngland(question).finding !== 'not-owed')
          expect(decideEngland({ ...question, facts: fewer }).finding).not.toBe('not-owed');
      }),
      { numRuns: 800 },
    );
  });
});
