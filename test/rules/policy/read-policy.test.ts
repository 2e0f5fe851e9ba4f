import { describe, expect, it } from 'vitest';
import { englandNation } from '../../../rules/england/decide.ts';
import { ENGLAND_PARAMETERS } from '../../../rules/england/parameters.ts';
import { readPolicy } from '../../../rules/policy/read-policy.ts';
import { PLAIN, problemsOf } from './policies.ts';

const setting = (parameters: Record<string, unknown>) =>
  problemsOf({ ...PLAIN, parameters: { nearestBy: 'walking', ...parameters } });

describe('a policy that goes below the statute does not load, and the message names the paragraph', () => {
  it.each([
    [
      { walkingDistanceUnder8: 4000 },
      'walking distance under 8 of 4,000 metres is below Education Act 1996 section 444(5): at most 3,218.688 metres',
    ],
    [
      { walkingDistanceUnder8: 3218.689 },
      'walking distance under 8 of 3,218.689 metres is below Education Act 1996 section 444(5): at most 3,218.688 metres',
    ],
    [
      { walkingDistance8AndOver: 4828.033 },
      'walking distance from 8 of 4,828.033 metres is below Education Act 1996 section 444(5): at most 4,828.032 metres',
    ],
    [
      { earningsLimitOnePeriod: 61_666 },
      'earnings limit for one period of universal credit of £616.66 is below SI 2018/148 regulations 2 to 4: at least £616.67',
    ],
    [
      { earningsLimitTwoPeriods: 123_333 },
      'earnings limit for two periods of universal credit of £1,233.33 is below SI 2018/148 regulations 2 to 4: at least £1,233.34',
    ],
    [
      { earningsLimitThreePeriods: 184_999 },
      'earnings limit for three periods of universal credit of £1,849.99 is below SI 2018/148 regulations 2 to 4: at least £1,850.00',
    ],
    [
      { childTaxCreditLimit: 1_618_999 },
      'yearly income limit for child tax credit of £16,189.99 is below SI 2003/383 whole instrument: at least £16,190.00',
    ],
    [
      { postSixteenContribution: { penceAYear: 1, for: ['sixth-form-age', 'compulsory-school-age'] } },
      'contribution after 16 asked of children of compulsory school age is below Education Act 1996 section 508B(1): their travel is free',
    ],
    [
      { postSixteenContribution: { penceAYear: 1, for: ['adult-learners'] } },
      'contribution after 16 asked of adult learners is below Education Act 1996 section 508F(4): their travel is free',
    ],
  ])('%j', (parameters, message) => {
    expect(setting(parameters)).toEqual([`parameters.${Object.keys(parameters)[0]}: ${message}`]);
  });

  it.each([
    { walkingDistanceUnder8: 3218.688 },
    { walkingDistanceUnder8: 0 },
    { walkingDistance8AndOver: 4828.032 },
    { earningsLimitOnePeriod: 61_667 },
    { childTaxCreditLimit: 1_999_500 },
    { postSixteenContribution: { penceAYear: 66_000, penceAYearLowIncome: 0, for: ['sixth-form-age'] } },
  ])('on the line or kinder it loads: %j', (parameters) => {
    expect(setting(parameters)).toEqual([]);
  });
});

describe('a policy that cannot be read says everything that is wrong with it', () => {
  it('all at once', () => {
    expect(
      problemsOf({
        ...PLAIN,
        nation: 'wales',
        name: '',
        published: 'last autumn',
        applies: {},
        colour: 'green',
        parameters: { walkingDistanceUnder8: 'far', walkingDistanceUnder7: 1, measurementMargin: -1 },
      }),
    ).toEqual([
      'colour: is not known here; a policy has nation, council, name, version, applies, published, source, parameters',
      'nation: must be england, not "wales"',
      'name: must be words, not ""',
      'applies: must have either entryYear, or appliedFrom with or without appliedTo',
      'published: must be a calendar day written YYYY-MM-DD, not "last autumn"',
      'parameters.walkingDistanceUnder8: it must be metres from 0 to 2,000,000, not "far"',
      'parameters.walkingDistanceUnder7: there is no parameter called "walkingDistanceUnder7"',
      'parameters.measurementMargin: it must be metres from 0 to 2,000,000, not -1',
      'parameters.nearestBy: how the nearest school is measured must be stated in the policy',
    ]);
  });

  it.each([
    [{ entryYear: 2026, appliedFrom: '2025-09-01' }, 'applies: must have either'],
    [{ entryYear: 2026, appliedTo: '2025-09-01' }, 'applies.appliedTo: goes with appliedFrom'],
    [{ entryYear: 26 }, 'applies.entryYear: must be a whole number from 1990 to 2100'],
    [{ appliedFrom: '2025-02-30' }, 'applies.appliedFrom: must be a calendar day'],
    [{ appliedFrom: '2025-09-02', appliedTo: '2025-09-01' }, 'applies.appliedTo: must not be before 2025-09-02'],
    [{ entryYear: 2026, term: 1 }, 'applies: must have either'],
    ['2026', 'applies: must have either'],
  ])('applies %j', (applies, message) => {
    expect(problemsOf({ ...PLAIN, applies }).join()).toContain(message);
  });

  it.each([null, undefined, 7, 'policy', [], [PLAIN]])('%j is no policy', (input) => {
    expect(problemsOf(input).join()).toContain('a policy must be an object');
  });

  it.each([
    ['universalCreditTest', 'never', 'must be one of'],
    ['oneWalkingDistanceForAllAges', 'yes', 'must be true or false'],
    ['earningsLimitOnePeriod', 616.67, 'must be whole pence'],
    ['hazardThresholds', [], 'must be a list of 1 to 20 thresholds'],
    ['hazardThresholds', [{ called: 'Lane', vehiclesAnHour: 0, meaning: 'Look.' }], 'vehiclesAnHour must be'],
    ['hazardThresholds', [{ called: ' ', vehiclesAnHour: 9, meaning: 'Look.' }], 'must say what it is called'],
    ['postSixteenContribution', { penceAYear: 100, penceAYearLowIncome: 101, for: ['sixth-form-age'] }, 'not be more'],
    ['postSixteenContribution', { penceAYear: 100, for: ['everyone'] }, 'for must name sixth-form-age'],
    ['postSixteenContribution', { penceAYear: 100, for: [] }, 'for must name sixth-form-age'],
    ['postSixteenContribution', { penceAYear: 100 }, 'for must name sixth-form-age'],
    ['walkingDistanceUnder8', null, 'must be metres'],
  ])('%s of %j', (id, value, message) => {
    expect(setting({ [id]: value }).join()).toContain(`parameters.${id}: `);
    expect(setting({ [id]: value }).join()).toContain(message);
  });

  it('keeps hostile text short, and out of sentences', () => {
    expect(problemsOf({ ...PLAIN, name: 'x'.repeat(1e6) })).toEqual([
      'name: must be at most 120 characters, not 1000000',
    ]);
    expect(problemsOf({ ...PLAIN, name: '{gap}' })).toEqual(['name: must be plain words in one line, without { or }']);
    expect(problemsOf({ ...PLAIN, version: '1\n2' }).length).toBe(1);
    const strange = problemsOf({
      ...PLAIN,
      ['y'.repeat(1e5)]: 1,
      parameters: { nearestBy: 'walking', ['z'.repeat(1e5)]: 1 },
    });
    expect(Math.max(...strange.map((each) => each.length))).toBeLessThan(250);
    expect(problemsOf(JSON.parse(`{"__proto__": {"nation": "england"}}`)).length).toBeGreaterThan(5);
    expect(setting(JSON.parse('{"__proto__": 1, "constructor": 1}')).length).toBeGreaterThan(0);
  });
});

it('what is read is what was written, and nothing else', () => {
  expect(readPolicy(englandNation, PLAIN)).toEqual({ policy: PLAIN });
});

describe('every parameter', () => {
  it.each(ENGLAND_PARAMETERS)(
    '$id says what it means, where the law is, and that the law’s own value may be set',
    (each) => {
      expect(each.meaning).toMatch(/^[A-Z].*\.$/);
      expect(each.cites.length).toBeGreaterThan(0);
      if (each.statute !== undefined) expect(setting({ [each.id]: each.statute })).toEqual([]);
      else expect(each.kinder === 'either' || each.effect === 'shown').toBe(true);
    },
  );

  it('has a name of its own', () => {
    expect(new Set(ENGLAND_PARAMETERS.map(({ id }) => id)).size).toBe(ENGLAND_PARAMETERS.length);
  });

  it('that a provision compares with is one that a policy can set', () => {
    const ids = new Set(ENGLAND_PARAMETERS.map(({ id }) => id));
    const used = englandNation.register.provisions.flatMap(({ versions }) =>
      versions.flatMap((version) => ('decide' in version ? Object.values(version.parameters) : [])),
    );
    expect(used.length).toBeGreaterThan(8);
    for (const { id, effect } of used) {
      expect(ids).toContain(id);
      expect(effect).toBe('decides');
    }
  });
});
