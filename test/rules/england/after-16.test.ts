import { describe, expect, it } from 'vitest';
import { decide, SEVEN } from './england.ts';

/** 16 in September of year 11; compulsory school age ended with 25 June 2027. */
const LEAVER = { ...SEVEN, bornOn: '2010-09-15', schoolType: 'further-education', walkToSchool: 9000 };
const insteadOn = (on: string, facts: Record<string, unknown>) => decide(on, facts).disposition.instead?.provision;

describe('after compulsory school age', () => {
  it('free travel by section 508B is not owed, and a person decides by the rules that apply instead', () => {
    const decision = decide('2027-09-06', { ...LEAVER, courseStartedOn: '2027-09-01' });
    expect(decision.finding).toBe('not-owed');
    expect(decision.disposition).toMatchObject({
      to: 'officer',
      discretion: true,
      needed: [],
      instead: { provision: 'england/after-16/sixth-form-age' },
    });
    expect(decision.disposition.instead!.words).toMatch(/statement on travel after 16/);
    expect(decision.disposition).not.toHaveProperty('powers');
  });

  it('without the day on which the course began nobody says which rules apply: it is asked for', () => {
    const { finding, disposition } = decide('2027-09-06', LEAVER);
    expect(finding).toBe('not-owed');
    expect(disposition).not.toHaveProperty('instead');
    expect(disposition.needed.map(({ fact }) => fact)).toEqual(['courseStartedOn']);
  });

  it('the course decides and not the birthday: begun the day before the 19th, it is sixth-form age to its end', () => {
    const born = { ...LEAVER, bornOn: '2006-09-08' };
    for (const on of ['2025-09-07', '2025-09-08', '2027-07-01'])
      expect(insteadOn(on, { ...born, courseStartedOn: '2025-09-07' })).toBe('england/after-16/sixth-form-age');
    for (const on of ['2025-09-07', '2025-09-08', '2027-07-01'])
      expect(insteadOn(on, { ...born, courseStartedOn: '2025-09-08' })).toBe('england/after-16/adult-learner');
  });

  it('an adult learner is never shown the rules for sixth-form age: what is arranged is free', () => {
    const { disposition, findings } = decide('2027-09-06', {
      ...LEAVER,
      bornOn: '2003-02-01',
      courseStartedOn: '2027-09-01',
    });
    expect(disposition.instead?.provision).toBe('england/after-16/adult-learner');
    expect(disposition.instead?.words).toMatch(/is free/);
    expect(findings['england/after-16/sixth-form-age']!.verdict).toBe('not-met');
  });

  it('up to and on the school leaving date neither applies', () => {
    expect(insteadOn('2027-06-25', { ...LEAVER, walkToSchool: 1000, courseStartedOn: '2027-09-01' })).toBeUndefined();
    expect(insteadOn('2027-06-26', { ...LEAVER, courseStartedOn: '2027-09-01' })).toBe(
      'england/after-16/sixth-form-age',
    );
  });
});
