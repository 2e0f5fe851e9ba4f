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
});
