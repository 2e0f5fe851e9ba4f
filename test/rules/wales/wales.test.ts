import { describe, expect, it } from 'vitest';
import { WALES } from '../../../rules/wales/register.ts';
import { NOT_REVIEWED, WELSH_REVIEWED } from '../../../rules/wales/welsh.ts';
import { decided, SEVEN_AT_TWO_MILES } from '../stories.ts';

const versions = WALES.provisions.flatMap(({ id, versions }) => versions.map((version) => ({ id, ...version })));
const gaps = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

describe('the words in Welsh', () => {
  it.each(versions)('$id says in Welsh what it says in English, with the same gaps', ({ words, wordsCy = {} }) => {
    expect(Object.keys(wordsCy)).toEqual(Object.keys(words));
    for (const [reason, english] of Object.entries(words)) {
      const welsh = wordsCy[reason]!;
      expect(gaps(welsh)).toEqual(gaps(english));
      expect(welsh).toMatch(/^[A-Z{].*\.$/);
      expect(welsh).not.toBe(english);
    }
  });

  it('say that no Welsh speaker has reviewed them, in both languages', () => {
    expect(WELSH_REVIEWED).toBe(false);
    expect(Object.keys(NOT_REVIEWED)).toEqual(['en', 'cy']);
  });
});

const decide = (changes: object, on = '2026-11-23') =>
  decided('wales', on, { ...SEVEN_AT_TWO_MILES.wales, ...changes });

describe('Wales', () => {
  it('grants by distance without waiting for a person, and not where a plan opened the school', () => {
    expect(decide({}).disposition.to).toBe('grant');
    expect(decide({ schoolType: 'independent', namedInPlan: true }).disposition).toMatchObject({
      to: 'officer',
      because: 'rests-on-needs-or-belief',
    });
    expect(decide({ schoolType: 'independent' }).finding).toBe('not-owed');
  });

  it('owes travel where a person has found no way to walk, however short', () => {
    const { finding, findings } = decide({ walkToSchool: 300, availableRoute: false });
    expect(finding).toBe('owed');
    expect(findings['wales/section-3/no-available-route']).toMatchObject({ verdict: 'met', mark: 'R' });
  });

  it('leaves a short walk open until an officer has looked at the way and at what is needed', () => {
    expect(decide({ walkToSchool: 300, availableRoute: undefined }).finding).toBe('unknown');
    expect(decide({ walkToSchool: 300, travelNecessary: undefined }).finding).toBe('unknown');
    expect(decide({ walkToSchool: 300 }).finding).toBe('not-owed');
  });

  it('owes travel that the council considers necessary, by a person’s finding, also where boarding is arranged', () => {
    const needed = decide({ boardingArranged: true, travelNecessary: true });
    expect(needed.finding).toBe('owed');
    expect(needed.disposition.to).toBe('officer');
    expect(needed.findings['wales/section-3/school']!.verdict).toBe('not-met');
  });

  it('has a power and no duty under compulsory school age and past it', () => {
    for (const bornOn of ['2022-09-01', '2009-11-23']) {
      const { finding, disposition } = decide({ bornOn, walkToSchool: 9000 });
      expect(finding).toBe('not-owed');
      expect(disposition.powers).toMatchObject([{ provision: 'wales/section-6' }]);
    }
  });

  it('does not decide on days that were fixed by orders not read for Wales', () => {
    expect(decide({ bornOn: '2021-11-20', walkToSchool: 9000 }, '2026-11-23').finding).toBe('unknown');
    expect(decide({ bornOn: '2010-05-20', walkToSchool: 9000 }, '2026-11-23').finding).toBe('unknown');
  });

  it('leaves homes in two councils’ areas to the councils, and grants from neither by itself', () => {
    const apart = { homes: 'two-parents-apart', livesInArea: false, secondHomeInArea: true, walkFromSecondHome: 800 };
    expect(decide({ ...apart, availableRouteFromSecondHome: true }).finding).toBe('unknown');
  });

  it('sends a family whose only home is in another area to that council', () => {
    expect(decided('wales', '2026-11-23', { livesInArea: false, homes: 'one' }).finding).toBe('not-owed');
    expect(decided('wales', '2026-11-23', { livesInArea: false }).finding).toBe('unknown');
  });

  it('asks 3 miles of a college, and of secondary education at another place, with no nearness for the latter', () => {
    const college = { bornOn: '2011-05-20', attendance: 'further-education', education: 'further' };
    expect(decide({ ...college, walkToSchool: 4828.032 }).finding).toBe('owed');
    expect(decide({ ...college, walkToSchool: 4828.031 }).finding).toBe('not-owed');
    const nearer = { complete: true, schools: [{ name: 'N', nearer: 'yes', suitable: 'yes', place: 'yes' }] };
    expect(decide({ ...college, walkToSchool: 4828.032, nearerSchools: nearer }).finding).toBe('unknown');
    const place = { bornOn: '2012-05-20', attendance: 'other-place', education: 'secondary', nearerSchools: nearer };
    expect(decide({ ...place, walkToSchool: 4828.032 }).finding).toBe('owed');
  });

  it('looks again when compulsory school age ends', () => {
    expect(decide({ bornOn: '2010-12-20', education: 'secondary', walkToSchool: 9000 }).lookAgain?.on).toBe(
      '2027-06-26',
    );
  });

  it('compulsory school age begins on the fifth birthday where that is a prescribed day, and else on the next', () => {
    const of = (bornOn: string, on: string) => decide({ bornOn }, on).findings['wales/compulsory-school-age']!;
    for (const [born, start] of [
      ['2021-03-31', '2026-03-31'],
      ['2021-04-01', '2026-08-31'],
      ['2020-12-31', '2025-12-31'],
      ['2021-01-01', '2026-03-31'],
    ] as const)
      expect(of(born, start), born).toMatchObject({ verdict: 'met', reason: 'of-age' });
    expect(of('2021-04-01', '2026-08-30').verdict).toBe('unknown');
  });

  it('counts a pupil referral unit and a special school that is not maintained, though the text was not read for them', () => {
    const counts = (schoolType: string) => decide({ schoolType }).findings['wales/section-3/school-that-counts'];
    expect(counts('maintained')).toMatchObject({ verdict: 'met', reason: 'counts', mark: 'T' });
    for (const schoolType of ['pupil-referral-unit', 'non-maintained-special'])
      expect(counts(schoolType), schoolType).toMatchObject({ verdict: 'met', reason: 'counts', mark: 'R' });
  });

  describe('where nobody has said which education it is', () => {
    const distance = (walkToSchool: number, changes = {}) =>
      decide({ education: undefined, walkToSchool, ...changes }).findings['wales/section-3/distance'];

    it.each([
      [3218.687, 'not-met', 'within', 'a millimetre under 2 miles is too near for any'],
      [3218.688, 'unknown', 'stage-not-known', '2 miles is enough for primary education alone'],
      [4828.031, 'unknown', 'stage-not-known', 'so is a millimetre under 3'],
      [4828.032, 'met', 'beyond', '3 miles is enough for every one'],
    ])('%d metres: %s (%s), since %s', (metres, verdict, reason) => {
      expect(distance(metres)).toMatchObject({ verdict, reason });
    });

    it('a college is further education, and so 3 miles', () => {
      expect(distance(4828.031, { attendance: 'further-education' })).toMatchObject({
        verdict: 'not-met',
        reason: 'within',
      });
    });
  });

  it('builds a yes on a nearer college only where each on a whole list could not have been gone to', () => {
    const nearest = (complete: boolean, ...places: string[]) => {
      const schools = places.map((place) => ({ name: 'Coleg', nearer: 'yes', suitable: 'yes', place }));
      const college = { attendance: 'further-education', education: 'further', nearerSchools: { complete, schools } };
      return decide(college).findings['wales/section-3/nearer-college']!.verdict;
    };
    expect(nearest(true, 'no', 'no')).toBe('met');
    expect(nearest(false, 'no')).toBe('unknown');
    expect(nearest(true, 'no', 'yes')).toBe('unknown');
    expect(nearest(true, 'no', 'unknown')).toBe('unknown');
  });

  it('asks about a plan before a nearer school counts, and has a person read one that names this school', () => {
    const nearerSchools = { complete: true, schools: [{ name: 'Nant', nearer: 'yes', suitable: 'yes', place: 'yes' }] };
    const needs = (namedInPlan: boolean | undefined) =>
      decide({ nearerSchools, namedInPlan }).findings['wales/section-3/nearer-school']!.missing.map(
        ({ fact, suppliers }) => [fact, ...suppliers],
      );
    expect(needs(false)).toEqual([]);
    expect(needs(undefined)).toEqual([['namedInPlan', 'parent', 'register', 'authority']]);
    expect(needs(true)).toEqual([['nearerSchools', 'judgement']]);
  });
});
