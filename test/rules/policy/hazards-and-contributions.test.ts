import { describe, expect, it } from 'vitest';
import { PLAIN, policyWith, problemsOf } from './policies.ts';

const refused = (parameters: Record<string, unknown>) =>
  problemsOf({ ...PLAIN, parameters: { nearestBy: 'walking', ...parameters } });

describe('thresholds for traffic, which an assessor starts from', () => {
  const LANE = {
    called: 'A lane without a verge',
    vehiclesAnHour: 240,
    meaning: 'An assessor looks at crossing points.',
  };
  const thresholds = (...hazardThresholds: unknown[]) => refused({ hazardThresholds });
  const WORDS = 'parameters.hazardThresholds: a threshold must say what it is called and what it means';
  const flow = (shown: string) =>
    `parameters.hazardThresholds: vehiclesAnHour must be a whole number from 1 to 10000, not ${shown}`;

  it('are kept as the policy has them', () => {
    const { parameters } = policyWith({ hazardThresholds: [LANE, { ...LANE, called: 'A main road' }] });
    expect(parameters.hazardThresholds).toEqual([LANE, { ...LANE, called: 'A main road' }]);
  });

  it('are from one to twenty', () => {
    const many = (count: number) => thresholds(...Array.from({ length: count }, () => LANE));
    expect([many(1), many(20)]).toEqual([[], []]);
    expect(many(0)).toEqual(['parameters.hazardThresholds: must be a list of 1 to 20 thresholds, not a list of 0']);
    expect(many(21)).toEqual(['parameters.hazardThresholds: must be a list of 1 to 20 thresholds, not a list of 21']);
  });

  it('one by itself is no list, and a text of twenty letters is none either', () => {
    expect(refused({ hazardThresholds: LANE })).toEqual([
      'parameters.hazardThresholds: must be a list of 1 to 20 thresholds, not an object',
    ]);
    expect(refused({ hazardThresholds: 'Look at every lane.' })).toEqual([
      'parameters.hazardThresholds: must be a list of 1 to 20 thresholds, not "Look at every lane."',
    ]);
  });

  it.each([
    [1, []],
    [10_000, []],
    [0, [flow('0')]],
    [10_001, [flow('10001')]],
    [240.5, [flow('240.5')]],
    ['240', [flow('"240"')]],
    [[240], [flow('a list of 1')]],
    [undefined, [flow('nothing')]],
  ])('a flow of %j vehicles an hour: %j', (vehiclesAnHour, problems) => {
    expect(thresholds({ ...LANE, vehiclesAnHour })).toEqual(problems);
  });

  it.each([
    { called: '  ' },
    { called: '' },
    { called: 7 },
    { called: undefined },
    { meaning: '  ' },
    { meaning: '' },
    { meaning: ['Look.'] },
    { meaning: undefined },
  ])('a threshold needs a name and a meaning in words, which %j has not', (change) => {
    expect(thresholds({ ...LANE, ...change })).toEqual([WORDS]);
  });

  it('a threshold says nothing else', () => {
    expect(thresholds({ ...LANE, metresAnHour: 1 })).toEqual([
      'parameters.hazardThresholds: a threshold has no "metresAnHour"; it has called, vehiclesAnHour, meaning',
    ]);
  });
});

describe('a contribution after 16', () => {
  const contribution = (changes: Record<string, unknown>) => ({
    penceAYear: 66_000,
    for: ['sixth-form-age'],
    ...changes,
  });
  const asked = (changes: Record<string, unknown>) => refused({ postSixteenContribution: contribution(changes) });

  it('from a family with a low income may be as much as from any other, and not a penny more', () => {
    expect(asked({ penceAYearLowIncome: 66_000 })).toEqual([]);
    expect(asked({ penceAYearLowIncome: 66_001 })).toEqual([
      'parameters.postSixteenContribution: penceAYearLowIncome must not be more than penceAYear',
    ]);
  });

  it('is kept with the figure for a low income where there is one, and without where there is none', () => {
    for (const changes of [{}, { penceAYearLowIncome: 0 }, { penceAYearLowIncome: 33_000 }]) {
      const { parameters } = policyWith({ postSixteenContribution: contribution(changes) });
      expect(parameters.postSixteenContribution).toStrictEqual(contribution(changes));
    }
  });

  it('for a low income is whole pence too', () => {
    expect(asked({ penceAYearLowIncome: 0.5 })).toEqual([
      'parameters.postSixteenContribution: must be whole pence, nought or more, not 0.5',
    ]);
  });

  const NOBODY = 'parameters.postSixteenContribution: for must name sixth-form-age, and nobody twice, not';
  it.each([
    ['sixth-form-age', `${NOBODY} "sixth-form-age"`],
    [{ 0: 'sixth-form-age', length: 1 }, `${NOBODY} an object`],
    [undefined, `${NOBODY} nothing`],
    [null, `${NOBODY} null`],
    [[], `${NOBODY} a list of 0`],
    [['sixth-form-age', 'sixth-form-age'], `${NOBODY} a list of 2`],
    [['sixth-form-age', 'everyone'], `${NOBODY} a list of 2`],
    [[['sixth-form-age']], `${NOBODY} a list of 1`],
  ])('names whom it is asked of, which %j does not', (groups, problem) => {
    expect(asked({ for: groups })).toEqual([problem]);
  });

  it('is not asked of those whose travel is free, and the first whom the law protects is named', () => {
    expect(asked({ for: ['sixth-form-age', 'adult-learners', 'compulsory-school-age'] })).toEqual([
      'parameters.postSixteenContribution: contribution after 16 asked of children of compulsory school age is below Education Act 1996 section 508B(1): their travel is free',
    ]);
    expect(asked({ for: ['sixth-form-age', 'adult-learners'] })).toEqual([
      'parameters.postSixteenContribution: contribution after 16 asked of adult learners is below Education Act 1996 section 508F(4): their travel is free',
    ]);
  });
});
