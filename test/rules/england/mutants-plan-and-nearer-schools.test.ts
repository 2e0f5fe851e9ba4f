import { describe, expect, it } from 'vitest';
import { findingOf, found } from './found.ts';

const ON = '2026-09-07';
const school = (name: string, more: object = {}) => ({ name, nearer: 'yes', suitable: 'yes', place: 'yes', ...more });
const nearer = (...schools: object[]) => ({ nearerSchools: { complete: true, schools } });
const BROOK = nearer(school('Brook'));
const PLAN_FOR_A_PERSON = 'needs planNaming of a person';

describe('a nearer school that suits the child and had a place', () => {
  const told = (given: object) => found('schedule-35b/nearer-school', ON, { ...BROOK, ...given });

  it.each([
    [undefined, undefined, 'unknown: nearer-unless-plan T, needs planNaming'],
    [undefined, false, 'unknown: nearer-unless-plan T, needs planNaming'],
    [undefined, true, 'unknown: nearer-unless-plan T, needs planNaming'],
    ['no-plan', undefined, 'not-met: nearer-with-place T'],
    ['no-plan', true, 'not-met: nearer-with-place T'],
    ['only-this-school', undefined, 'unknown: nearer-unless-plan T, needs planTravelCondition'],
    ['only-this-school', false, 'met: named-in-plan T, on needs or belief'],
    ['this-and-another-this-nearest', undefined, `unknown: nearer-unless-plan T, ${PLAN_FOR_A_PERSON}`],
    ['this-and-another-this-nearest', true, `unknown: nearer-unless-plan T, ${PLAN_FOR_A_PERSON}`],
    ['this-and-another-this-further', undefined, 'unknown: plan-names-nearer T, needs planTravelCondition'],
    ['this-and-another-this-further', false, `unknown: plan-names-nearer T, ${PLAN_FOR_A_PERSON}`],
    ['another-school', undefined, `unknown: plan-names-another T, ${PLAN_FOR_A_PERSON}`],
    ['another-school', true, `unknown: plan-names-another T, ${PLAN_FOR_A_PERSON}`],
    ['no-school-named', false, `unknown: nearer-unless-plan T, ${PLAN_FOR_A_PERSON}`],
  ])('with the plan %s and a condition %s', (planNaming, planTravelCondition, words) =>
    expect(
      told({
        ...(planNaming ? { planNaming } : {}),
        ...(planTravelCondition === undefined ? {} : { planTravelCondition }),
      }),
    ).toBe(words),
  );

  const [SERVE, COST] = ['nearerSchoolCouldServe', 'furtherSchoolCostsTooMuch'];
  const open = (needs: string) => `unknown: plan-condition T, needs ${needs}`;
  it.each([
    [{}, open(`${SERVE} of a person and ${COST} of a person`)],
    [{ [SERVE]: true }, open(`${COST} of a person`)],
    [{ [COST]: true }, open(`${SERVE} of a person`)],
    [{ [SERVE]: false }, open('planNaming of a person')],
    [{ [COST]: false }, open('planNaming of a person')],
    [{ [SERVE]: true, [COST]: false }, open('planNaming of a person')],
    [{ [SERVE]: false, [COST]: true }, open('planNaming of a person')],
    [{ [SERVE]: true, [COST]: true }, 'not-met: condition-holds T'],
  ])('with a condition about travel, of which is found %j', (halves, words) => {
    for (const planNaming of ['only-this-school', 'this-and-another-this-further'])
      expect(told({ planNaming, planTravelCondition: true, ...halves })).toBe(words);
  });
});

describe('which schools are nearer', () => {
  const told = (given: object) => found('schedule-35b/nearer-school', ON, { planNaming: 'no-plan', ...given });

  it('not compared: the list is asked for, and the plan where it could settle it too', () => {
    expect(told({})).toBe('unknown: not-compared T, needs nearerSchools');
    expect(found('schedule-35b/nearer-school', ON, {})).toBe(
      'unknown: not-compared T, needs nearerSchools and planNaming',
    );
    expect(told({ planNaming: 'only-this-school' })).toBe(
      'unknown: not-compared T, needs nearerSchools and planTravelCondition',
    );
    expect(told({ planNaming: 'no-school-named' })).toBe('unknown: not-compared T, needs nearerSchools');
  });

  it('nearest, or only because nearer ones were ruled out: that is told apart', () => {
    expect(told(nearer())).toBe('met: nearest T');
    expect(told(nearer(school('Brook', { nearer: 'no' })))).toBe('met: nearest T');
    expect(told(nearer(school('Brook', { nearer: 'no' }), school('Ash', { place: 'no' })))).toBe(
      'met: nearer-ones-ruled-out T',
    );
    expect(told(nearer(school('Ash', { nearer: 'unknown', suitable: 'no' })))).toBe('met: nearer-ones-ruled-out T');
  });

  it('names at most three of those that may have taken the child', () => {
    const perhaps = (...names: string[]) =>
      findingOf('schedule-35b/nearer-school', ON, {
        planNaming: 'no-plan',
        ...nearer(...names.map((name) => school(name, { place: 'unknown' })), school('Full', { place: 'no' })),
      }).words;
    expect(perhaps('Ash')).toContain('a nearer school: Ash.');
    expect(perhaps('Ash', 'Beck', 'Coombe')).toContain('a nearer school: Ash and Beck and Coombe.');
    expect(perhaps('Ash', 'Beck', 'Coombe', 'Dale', 'Elm')).toContain('a nearer school: Ash, Beck, Coombe and 2 more.');
  });
});

describe.each([
  ['one-of-three-nearest', 'three', 'three-unless-plan'],
  ['nearest-in-belief', 'nearer', 'nearer-unless-plan'],
])('%s, with three nearer schools that suit', (id, nearerOnes, unlessPlan) => {
  const THREE = nearer(...['Ash', 'Beck', 'Coombe'].map((name) => school(name, { suitsBelief: 'yes' })));
  const told = (given: object) => found(`schedule-35b/${id}`, ON, { ...THREE, ...given });

  it.each([
    [{}, `unknown: ${unlessPlan} T, needs planNaming`],
    [{ planNaming: 'no-plan' }, `not-met: ${nearerOnes} T`],
    [{ planNaming: 'only-this-school' }, `unknown: ${unlessPlan} T, needs planTravelCondition`],
    [{ planNaming: 'only-this-school', planTravelCondition: false }, 'met: named-in-plan T, on needs or belief'],
    [{ planNaming: 'only-this-school', planTravelCondition: true }, `unknown: ${unlessPlan} T, ${PLAN_FOR_A_PERSON}`],
    [{ planNaming: 'another-school', planTravelCondition: false }, `unknown: ${unlessPlan} T, ${PLAN_FOR_A_PERSON}`],
    [
      {
        planNaming: 'only-this-school',
        planTravelCondition: true,
        nearerSchoolCouldServe: true,
        furtherSchoolCostsTooMuch: true,
      },
      `not-met: ${nearerOnes} T`,
    ],
  ])('%j', (given, words) => expect(told(given)).toBe(words));
});

describe('three nearer schools', () => {
  const told = (complete: boolean, ...schools: object[]) =>
    found('schedule-35b/one-of-three-nearest', ON, { planNaming: 'no-plan', nearerSchools: { complete, schools } });
  const [A, B, C] = ['Ash', 'Beck', 'Coombe'].map((name) => school(name)) as [object, object, object];
  const open = 'unknown: perhaps T, needs nearerSchools';

  it('two that could and one that might have taken the child: open', () => {
    expect(told(true, A, B, { ...C, place: 'unknown' })).toBe(open);
    expect(told(true, A, B, { ...C, place: 'no' })).toBe('met: fewer T');
    expect(told(true, A, B, C)).toBe('not-met: three T');
  });

  it('a list that may lack one says only what it shows', () => {
    expect(told(false, A, B)).toBe(open);
    expect(told(false, A, B, C)).toBe('not-met: three T');
  });
});
