import { describe, expect, it } from 'vitest';
import type { NationName } from '../../rules/register.ts';
import { decided, SEVEN_AT_TWO_MILES } from './stories.ts';

const ON = '2026-11-23';
const [OVER_TWO, TWO_AND_A_HALF, THREE, OVER_THREE] = [3218.689, 4023.36, 4828.032, 4828.033];

/** The finding for the child of seven two miles from the nearest school, with some facts changed. */
const finding = (name: NationName, changes: Record<string, unknown> = {}, on = ON) =>
  decided(name, on, { ...SEVEN_AT_TWO_MILES[name], ...changes }).finding;

describe('exactly on the 2-mile line, aged 7', () => {
  it('England: within walking distance, so not owed', () => expect(finding('england')).toBe('not-owed'));
  it('Wales: "2 miles or more", so owed', () => expect(finding('wales')).toBe('owed'));
  it('Scotland: within walking distance, and the council’s own line decides help', () => {
    expect(finding('scotland')).toBe('not-owed');
    const helped = { metres: 3218.688, onTheLine: 'helped' };
    expect(finding('scotland', { localWalkingDistance: helped })).toBe('owed');
    expect(finding('scotland', { localWalkingDistance: { metres: 3218.688 } })).toBe('unknown');
  });
  it('Northern Ireland: "more than" 2 miles, so not owed', () => expect(finding('northern-ireland')).toBe('not-owed'));
});

describe('a millimetre over the 2-mile line, aged 7', () => {
  it('England: owed', () => expect(finding('england', { walkToSchool: OVER_TWO })).toBe('owed'));
  it('Wales: owed, and a millimetre under is not', () => {
    expect(finding('wales', { walkToSchool: OVER_TWO })).toBe('owed');
    expect(finding('wales', { walkToSchool: 3218.687 })).toBe('not-owed');
  });
  it('Scotland: beyond walking distance is no entitlement by itself; without a council line a person decides', () => {
    const changes = { walkToSchool: OVER_TWO, localWalkingDistance: undefined };
    expect(finding('scotland', changes)).toBe('unknown');
    expect(finding('scotland', { walkToSchool: OVER_TWO })).toBe('owed');
  });
  it('Northern Ireland: owed', () => expect(finding('northern-ireland', { walkToSchool: OVER_TWO })).toBe('owed'));
});

describe('what moves a child to the 3-mile line, at two and a half miles', () => {
  const between = { walkToSchool: TWO_AND_A_HALF };
  const born = { before: '2018-11-24', birthday: '2018-11-23' };

  it('England: the 8th birthday', () => {
    const byDistance = (bornOn: string) =>
      decided('england', ON, { ...SEVEN_AT_TWO_MILES.england, ...between, bornOn }).findings['england/schedule-35b/6'];
    expect(byDistance(born.before)).toMatchObject({ verdict: 'met' });
    expect(byDistance(born.birthday)).toMatchObject({ verdict: 'not-met' });
  });

  it('Wales: secondary education, and no birthday', () => {
    expect(finding('wales', { ...between, bornOn: born.birthday })).toBe('owed');
    expect(finding('wales', { ...between, bornOn: '2015-11-23' })).toBe('owed');
    expect(finding('wales', { ...between, bornOn: '2015-11-23', education: 'secondary' })).toBe('not-owed');
  });

  it('Wales: the 3-mile line is "or more" as well', () => {
    const secondary = { bornOn: '2014-05-01', education: 'secondary' };
    expect(finding('wales', { ...secondary, walkToSchool: THREE })).toBe('owed');
    expect(finding('wales', { ...secondary, walkToSchool: 4828.031 })).toBe('not-owed');
  });

  it('Scotland: the 8th birthday, for the walking distance beyond which a person has to look', () => {
    const noHelpNearer = { ...between, localWalkingDistance: { metres: THREE, onTheLine: 'not-helped' } };
    expect(finding('scotland', { ...noHelpNearer, bornOn: born.before })).toBe('unknown');
    expect(finding('scotland', { ...noHelpNearer, bornOn: born.birthday })).toBe('not-owed');
  });

  it('Northern Ireland: post-primary school; where the pages differ, nobody is told no', () => {
    const eleven = { ...between, bornOn: '2015-11-23' };
    expect(finding('northern-ireland', { ...between, bornOn: born.birthday })).toBe('owed');
    expect(finding('northern-ireland', { ...eleven, education: 'post-primary' })).toBe('not-owed');
    expect(finding('northern-ireland', { ...eleven, education: 'primary' })).toBe('unknown');
    expect(finding('northern-ireland', { ...between, education: 'post-primary' })).toBe('unknown');
  });

  it('Northern Ireland: where the distance is settled either way, that the pages differ does not matter', () => {
    expect(finding('northern-ireland', { education: 'post-primary', walkToSchool: OVER_THREE })).toBe('owed');
    expect(finding('northern-ireland', { education: 'post-primary' })).toBe('not-owed');
  });
});

describe('a nearer school', () => {
  const far = { walkToSchool: OVER_THREE };
  const oneSchool = (answers: object) => ({ complete: true, schools: [{ name: 'Nearer School', ...answers }] });
  const could = oneSchool({ nearer: 'yes', suitable: 'yes', place: 'yes' });

  it('England: the nearest suitable one with a place', () => {
    expect(finding('england', { ...far, nearerSchools: could })).toBe('not-owed');
    expect(
      finding('england', { ...far, nearerSchools: oneSchool({ nearer: 'yes', suitable: 'yes', place: 'no' }) }),
    ).toBe('owed');
  });

  it('Wales: no arrangements made for a nearer suitable one', () => {
    expect(finding('wales', { ...far, nearerSchools: could })).toBe('not-owed');
    const full = oneSchool({ nearer: 'yes', suitable: 'yes', place: 'no' });
    expect(finding('wales', { ...far, nearerSchools: full })).toBe('owed');
  });

  it('Wales: its language and its faith do not matter', () => {
    for (const differs of [{ suitsLanguage: 'no' }, { suitsFaith: 'no' }]) {
      const nearer = oneSchool({ nearer: 'yes', suitable: 'yes', place: 'yes', ...differs });
      expect(finding('wales', { ...far, nearerSchools: nearer })).toBe('not-owed');
    }
  });

  it('Wales: for a child who is looked after, nearness does not matter', () => {
    expect(finding('wales', { ...far, nearerSchools: could, lookedAfter: true })).toBe('owed');
  });

  it('Scotland: the catchment school; for another one, not by a placing request, a person decides', () => {
    expect(finding('scotland', far)).toBe('owed');
    expect(finding('scotland', { ...far, designatedSchool: false })).toBe('unknown');
  });

  it('Northern Ireland: only those of the same category count', () => {
    const controlled = { ...far, schoolsNearby: oneSchool({ category: 'controlled', within: 'yes', applied: 'no' }) };
    expect(finding('northern-ireland', controlled)).toBe('not-owed');
    expect(finding('northern-ireland', { ...controlled, schoolCategory: 'catholic-maintained' })).toBe('owed');
  });
});

describe('whether the parent must have applied to the nearer school', () => {
  it('Wales: not asked by the law; only whether a place could have been had', () => {
    const nearer = { complete: true, schools: [{ name: 'Full', nearer: 'yes', suitable: 'yes', place: 'no' }] };
    expect(finding('wales', { nearerSchools: nearer })).toBe('owed');
  });

  it('Scotland: a placing request instead of the suitable school that was offered removes the duty, and leaves the power', () => {
    const request = { walkToSchool: OVER_TWO, placingRequest: true };
    expect(finding('scotland', { ...request, suitableSchoolOffered: true })).toBe('not-owed');
    expect(finding('scotland', request)).toBe('unknown');
    expect(finding('scotland', { ...request, suitableSchoolOffered: false })).toBe('unknown');
  });

  it('Northern Ireland: applied to, and without a place', () => {
    const nearby = (answers: object) => ({
      walkToSchool: OVER_TWO,
      schoolsNearby: { complete: true, schools: [{ name: 'N', category: 'controlled', within: 'yes', ...answers }] },
    });
    expect(finding('northern-ireland', nearby({ applied: 'no' }))).toBe('not-owed');
    expect(finding('northern-ireland', nearby({ applied: 'yes', place: 'yes' }))).toBe('not-owed');
    expect(finding('northern-ireland', nearby({ applied: 'yes', place: 'no' }))).toBe('owed');
    expect(finding('northern-ireland', nearby({ applied: 'yes' }))).toBe('unknown');
  });
});

describe('two homes', () => {
  const apart = {
    homes: 'two-parents-apart',
    walkToSchool: 800,
    secondHomeInArea: true,
    nearerSchoolsFromSecondHome: { complete: true, schools: [] },
    availableRouteFromSecondHome: true,
  };

  it('Wales: each is tested, and travel is owed from the one that is far enough', () => {
    const { finding: found, findings } = decided('wales', ON, {
      ...SEVEN_AT_TWO_MILES.wales,
      ...apart,
      walkFromSecondHome: 3218.688,
    });
    expect(found).toBe('owed');
    expect(findings['wales/section-19']!.verdict).toBe('met');
    expect(findings['wales/section-3/school']!.verdict).toBe('not-met');
  });

  it('Wales: nobody is told no before both have been measured', () => {
    expect(finding('wales', apart)).toBe('unknown');
    expect(finding('wales', { ...apart, walkFromSecondHome: 3218.687 })).toBe('not-owed');
    expect(finding('wales', { walkToSchool: 800, homes: undefined })).toBe('unknown');
  });

  it('Wales: of more than two homes, the two nearest the school', () => {
    const three = { ...apart, homes: 'more-than-two', walkFromSecondHome: 3218.688 };
    expect(finding('wales', three)).toBe('unknown');
    expect(finding('wales', { ...three, homesAreTwoNearest: false })).toBe('unknown');
    expect(finding('wales', { ...three, homesAreTwoNearest: true })).toBe('owed');
  });
});

describe('a family with a low income, aged 8, two and a half miles', () => {
  const low = { walkToSchool: TWO_AND_A_HALF, bornOn: '2018-01-05', benefits: ['income-support'] };
  it('England: owed by the low-income extension', () => expect(finding('england', low)).toBe('owed'));
  it.each(['wales', 'scotland', 'northern-ireland'] as const)(
    '%s: no such rule, and no such fact is asked for',
    (name) => {
      expect(() => decided(name, ON, { benefits: ['income-support'] })).toThrow('there is no fact called');
    },
  );
});

describe('a grammar school', () => {
  it('Northern Ireland: a category of its own, so that a nearer school of another kind does not count', () => {
    const nearby = { complete: true, schools: [{ name: 'N', category: 'controlled', within: 'yes', applied: 'no' }] };
    const grammar = { walkToSchool: OVER_TWO, schoolsNearby: nearby, schoolCategory: 'non-denominational-grammar' };
    expect(finding('northern-ireland', grammar)).toBe('owed');
  });
});

describe('spare seats', () => {
  const powers = (name: NationName, changes: Record<string, unknown>) =>
    decided(name, ON, { ...SEVEN_AT_TWO_MILES[name], ...changes }).disposition.powers?.map((each) => each.provision);

  it('Wales: the council has the power to help, and may charge', () => {
    expect(powers('wales', { walkToSchool: 800 })).toEqual(['wales/section-6']);
  });
  it('Scotland: the council has a duty to let others use them', () => {
    expect(powers('scotland', { walkToSchool: 800 })).toEqual(['scotland/section-51-2']);
  });
  it('Northern Ireland: nothing was found, and nothing is claimed', () => {
    expect(powers('northern-ireland', {})).toBeUndefined();
  });
});
