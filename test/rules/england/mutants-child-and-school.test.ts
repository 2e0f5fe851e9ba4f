import { describe, expect, it } from 'vitest';
import { bornOn } from '../../../rules/england/facts.ts';
import { nearerSchoolsKind } from '../../../rules/england/nearer-schools.ts';
import { findingOf, found } from './found.ts';

const ON = '2026-09-07';

describe('needs, disability or mobility', () => {
  const needs = (given: Record<string, unknown>) => found('schedule-35b/needs', ON, given);
  const NONE = { specialEducationalNeeds: false, disabled: false, mobilityProblems: false, planNaming: 'no-plan' };
  const without = (name: keyof typeof NONE) => needs({ ...NONE, [name]: null });

  it.each(['specialEducationalNeeds', 'disabled', 'mobilityProblems'])('%s alone is enough', (name) => {
    expect(needs({ [name]: true })).toBe('met: has T, on needs or belief');
    expect(needs({ ...NONE, [name]: true })).toBe('met: has T, on needs or belief');
  });

  it('all four have to be answered before it is a no', () => {
    expect(needs(NONE)).toBe('not-met: none T');
    for (const name of Object.keys(NONE) as (keyof typeof NONE)[])
      expect(without(name)).toBe(`unknown: not-all-known T, needs ${name}`);
  });

  it('a plan beside "no special educational needs" goes to a person, and beside silence is only asked about', () => {
    expect(needs({ ...NONE, planNaming: 'another-school' })).toBe(
      'unknown: facts-differ T, needs specialEducationalNeeds',
    );
    expect(needs({ ...NONE, planNaming: 'another-school', specialEducationalNeeds: null })).toBe(
      'unknown: not-all-known T, needs specialEducationalNeeds',
    );
  });
});

describe('a choice made for belief', () => {
  it.each([
    [{}, 'unknown: open T, needs statesBeliefWish'],
    [{ statesBeliefWish: true }, 'unknown: open T, needs beliefWish of a person'],
    [{ statesBeliefWish: false }, 'not-met: not-stated T'],
    [{ statesBeliefWish: false, beliefWish: true }, 'met: found T, on needs or belief'],
    [{ statesBeliefWish: true, beliefWish: false }, 'not-met: not-found T'],
  ])('%j', (given, told) => expect(found('schedule-35b/wish-in-belief', ON, given)).toBe(told));
});

describe('an independent school', () => {
  const school = (given: Record<string, unknown>) =>
    found('schedule-35b/15', ON, { schoolType: 'independent', ...given });
  it.each([
    [{}, 'unknown: independent-perhaps T, needs specialEducationalNeeds and planNaming'],
    [{ specialEducationalNeeds: true }, 'unknown: independent-perhaps T, needs planNaming'],
    [{ specialEducationalNeeds: false }, 'unknown: independent-perhaps T, needs planNaming'],
    [{ planNaming: 'only-this-school' }, 'unknown: independent-perhaps T, needs specialEducationalNeeds'],
    [
      { planNaming: 'only-this-school', specialEducationalNeeds: false },
      'unknown: independent-facts-differ T, needs specialEducationalNeeds',
    ],
    [
      { planNaming: 'this-and-another-this-nearest', specialEducationalNeeds: true },
      'met: independent-named T, on needs or belief',
    ],
    [{ planNaming: 'no-plan' }, 'not-met: independent-no-plan T'],
    [{ planNaming: 'another-school' }, 'not-met: independent-not-named T'],
    [{ planNaming: 'this-and-another-this-further' }, 'not-met: independent-further T'],
    [{ planNaming: 'no-school-named' }, 'unknown: independent-plan-open T, needs planNaming of a person'],
  ])('%j', (given, told) => expect(school(given)).toBe(told));
});

describe('a parent’s agreement', () => {
  const consent = (on: string, consentGivenOn: string, consentWithdrawnOn?: string) =>
    found('section-508b/consent', on, {
      arrangement: 'allowance',
      consentGivenOn,
      ...(consentWithdrawnOn ? { consentWithdrawnOn } : {}),
    });
  it('taken back on the day it was given is taken back', () => {
    expect(consent('2026-09-07', '2026-09-07', '2026-09-07')).toBe('not-met: withdrawn S');
    expect(consent('2026-09-06', '2026-09-07', '2026-09-07')).toBe('not-met: not-yet S, until 2026-09-07');
  });
  it('holds to the day on which it is taken back, and with no such day it has no end', () => {
    expect(consent('2026-09-07', '2026-09-07', '2026-09-08')).toBe('met: agreed S, until 2026-09-08');
    expect(consent('2026-09-07', '2026-09-07')).toBe('met: agreed S');
    expect(consent('2026-09-07', '2026-09-07', '2026-09-06')).toBe('met: agreed S');
  });
});

it('a birth is in 2150 or before, so that its birthdays are days too', () => {
  expect(found('schedule-35b/aged-11', ON, { bornOn: '2015-09-07' })).toBe('met: aged T');
  expect(() => found('schedule-35b/aged-11', ON, { bornOn: '2151-01-01' })).toThrow('must be in 2150 or earlier');
  expect(bornOn.kind.read('2150-12-31')).toBe('2150-12-31');
});

describe('where the child is taught', () => {
  const registered = (attendance: string, schoolType?: string) =>
    findingOf('schedule-35b/registered', ON, { attendance, ...(schoolType ? { schoolType } : {}) });
  it.each([
    ['registered', undefined, 'met', undefined],
    ['also-at-another-school', undefined, 'met', undefined],
    ['place-accepted', undefined, 'met', 'that the child takes up the place at the school'],
    ['considering', undefined, 'met', 'that the child gets a place at the school'],
    ['also-at-pupil-referral-unit', 'pupil-referral-unit', 'met', undefined],
    ['also-at-pupil-referral-unit', 'community', 'not-met', undefined],
    ['also-at-pupil-referral-unit', undefined, 'unknown', undefined],
    ['section-19-place', undefined, 'not-met', undefined],
    ['home-educated', undefined, 'not-met', undefined],
    ['otherwise-at-home', undefined, 'not-met', undefined],
    ['otherwise-away', undefined, 'not-met', undefined],
  ])('%s, at a school of kind %s: %s', (attendance, schoolType, verdict, supposes) => {
    const finding = registered(attendance, schoolType);
    expect([finding.verdict, finding.supposes]).toEqual([verdict, supposes]);
    if (verdict === 'unknown') expect(finding.missing.map(({ fact }) => fact)).toEqual(['schoolType']);
  });

  it('at home by the parents’ choice, at home by the council’s, or elsewhere: each in its own words', () => {
    const reasons = ['home-educated', 'otherwise-at-home', 'otherwise-away'].map((each) => registered(each).reason);
    expect(reasons).toEqual(['at-home', 'no-journey', 'elsewhere']);
  });

  it('registered at two places, the law looks at the unit, and a person at anything else', () => {
    const place = (attendance: string, schoolType?: string) =>
      found('section-508b/one-place', ON, { attendance, ...(schoolType ? { schoolType } : {}) });
    const person = 'unknown: two-places T, needs attendance of a person';
    expect(place('also-at-pupil-referral-unit', 'community')).toBe('met: unit-governs T');
    expect(place('also-at-pupil-referral-unit', 'pupil-referral-unit')).toBe(person);
    expect(place('also-at-another-school', 'community')).toBe(person);
    expect(place('also-at-another-school', 'pupil-referral-unit')).toBe('met: unit-governs T');
    expect(place('also-at-another-school')).toBe('unknown: two-places T, needs schoolType');
    expect(place('otherwise-away')).toBe('unknown: otherwise-away T, needs attendance of a person');
  });
});

describe('the list of nearer schools, as a caller writes it', () => {
  const ASH = { name: 'Ash' };
  const read = (...schools: unknown[]) => nearerSchoolsKind.read({ complete: true, schools });

  it('whether a school on it is nearer, suits, and had a place, is not known unless it says so', () => {
    expect(read(ASH)).toEqual({
      complete: true,
      schools: [{ name: 'Ash', nearer: 'unknown', suitable: 'unknown', place: 'unknown' }],
    });
  });

  it('everything that is said of it is kept', () => {
    const said = {
      ...ASH,
      urn: '100001',
      nearer: 'no',
      suitable: 'yes',
      place: 'no',
      excludedChild: 'yes',
      suitsBelief: 'no',
    };
    expect(read(said)).toEqual({ complete: true, schools: [said] });
  });

  it.each([
    [{ complete: 'yes', schools: [] }, 'complete must be true or false'],
    [{ complete: true, schools: 'Ash' }, 'schools must be a list'],
    [{ complete: true, schools: [{}] }, 'a school on the list must have a name'],
    [{ complete: true, schools: [{ name: '' }] }, 'a school on the list must have a name'],
    [{ complete: true, schools: [{ name: 5 }] }, 'a school on the list must have a name'],
    [{ complete: true, schools: [{ ...ASH, urn: 5 }] }, 'urn must be text'],
    [{ complete: true, schools: [{ ...ASH, place: true }] }, 'place must be yes, no, unknown, not true'],
    [{ complete: true, schools: [{ ...ASH, full: 'yes' }] }, 'has no "full"'],
    [{ complete: true, schools: [], rest: 1 }, 'has no "rest"'],
  ])('%j is refused', (value, words) => expect(() => nearerSchoolsKind.read(value)).toThrow(words));
});
