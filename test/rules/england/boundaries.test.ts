import { describe, expect, it } from 'vitest';
import { decide, NOTHING_ELSE, SEVEN, verdictOf } from './england.ts';

const LOW = { benefits: ['universal-credit'], earningsLastPeriod: 61_667 };
const ELEVEN = { ...SEVEN, bornOn: '2015-10-05', schoolType: 'academy' };
const near = (...names: string[]) => ({
  complete: true,
  schools: names.map((name) => ({ name, nearer: 'yes', suitable: 'yes', place: 'yes' })),
});

describe('the day before the 8th birthday, at the nearest school', () => {
  it('exactly 2 miles is within: nothing by distance, and a person looks at the rest', () => {
    const decision = decide('2026-10-04', { ...SEVEN, walkToSchool: 3218.688 });
    expect(verdictOf(decision, 6)).toBe('not-met');
    expect(decision.finding).toBe('unknown');
    expect(decision.disposition.to).toBe('officer');
  });

  it('a millimetre more is owed, by paragraph 6, and may be granted', () => {
    const decision = decide('2026-10-04', { ...SEVEN, walkToSchool: 3218.689 });
    expect(verdictOf(decision, 6)).toBe('met');
    expect(decision.finding).toBe('owed');
    expect(decision.disposition.to).toBe('grant');
    expect(decision.findings['england/section-444-5/beyond']!.margin).toEqual({
      fact: 'walkToSchool',
      by: expect.closeTo(0.001, 6),
      unit: 'metres',
      side: 'over',
    });
    expect(decision.lookAgain).toEqual({
      on: '2026-10-05',
      because: 'The child becomes 8: walking distance is then 3 miles, not 2.',
    });
  });
});

describe('aged 8 today, a metre over two miles', () => {
  it('is no longer met by distance', () => {
    const decision = decide('2026-10-05', { ...SEVEN, walkToSchool: 3219.688 });
    expect(verdictOf(decision, 6)).toBe('not-met');
    expect(decision.disposition).toMatchObject({ to: 'officer', discretion: true });
  });

  it('is owed all the same to a family with a low income, by paragraph 9', () => {
    const decision = decide('2026-10-05', { ...SEVEN, ...LOW, walkToSchool: 3219.688 });
    expect(verdictOf(decision, 9)).toBe('met');
    expect(decision.finding).toBe('owed');
  });
});

describe('aged 11, a low income', () => {
  const third = { ...ELEVEN, ...LOW, walkToSchool: 3218.689, nearerSchools: near('A', 'B') };

  it('a millimetre over 2 miles to walk and exactly 6 by road, the third nearest: paragraph 11', () => {
    const decision = decide('2026-10-05', { ...third, driveToSchool: 9656.064 });
    expect(verdictOf(decision, 11)).toBe('met');
    expect(decision.disposition.to).toBe('grant');
  });

  it('a millimetre over 6 miles by road, second nearest but not the nearest: not paragraph 11, and belief is still open', () => {
    const decision = decide('2026-10-05', {
      ...third,
      nearerSchools: near('A'),
      planNaming: 'no-plan',
      driveToSchool: 9656.065,
    });
    expect(verdictOf(decision, 11)).toBe('not-met');
    expect(verdictOf(decision, 12)).toBe('unknown');
    expect(decision.finding).toBe('unknown');
  });

  it('11 km by road and 9 km on foot, the nearest suitable school: paragraph 6, not refused under paragraph 11', () => {
    const decision = decide('2026-10-05', { ...ELEVEN, ...LOW, walkToSchool: 9000, driveToSchool: 11000 });
    expect(verdictOf(decision, 6)).toBe('met');
    expect(verdictOf(decision, 11)).toBe('not-met');
  });

  it('the fourth nearest suitable school, 4 miles: not paragraph 11', () => {
    expect(
      verdictOf(
        decide('2026-10-05', {
          ...third,
          planNaming: 'no-plan',
          walkToSchool: 6437,
          driveToSchool: 6500,
          nearerSchools: near('A', 'B', 'C'),
        }),
        11,
      ),
    ).toBe('not-met');
  });

  it('the fourth nearest, but two nearer ones were full: it counts as second nearest', () => {
    const nearerSchools = {
      complete: true,
      schools: [
        { name: 'A', nearer: 'yes', place: 'no' },
        { name: 'B', nearer: 'yes', place: 'no' },
        ...near('C').schools,
      ],
    };
    expect(verdictOf(decide('2026-10-05', { ...third, driveToSchool: 6500, nearerSchools }), 11)).toBe('met');
  });

  it('nearest three at 1.0, 1.4 and 4.0 miles: the 4.0-mile school counts, for those under 2 miles count as nearer too', () => {
    const decision = decide('2026-10-05', {
      ...ELEVEN,
      ...LOW,
      walkToSchool: 6437.376,
      driveToSchool: 6500,
      nearerSchools: near('one mile', 'one point four'),
    });
    expect(verdictOf(decision, 11)).toBe('met');
  });

  it('a wish based on belief, found by an officer: owed by paragraph 12, and still for a person', () => {
    const decision = decide('2026-10-05', {
      ...ELEVEN,
      ...LOW,
      beliefWish: true,
      walkToSchool: 16000,
      driveToSchool: 24140.16,
      nearerSchools: {
        complete: true,
        schools: [{ name: 'A', nearer: 'yes', suitable: 'yes', place: 'yes', suitsBelief: 'no' }],
      },
      planNaming: 'no-plan',
    });
    expect(verdictOf(decision, 12)).toBe('met');
    expect(decision.finding).toBe('owed');
    expect(decision.disposition).toMatchObject({ to: 'officer', because: 'rests-on-needs-or-belief' });
  });
});

describe('earnings on universal credit', () => {
  it('of exactly £616.67 in the last period are a low income: "not exceeding", and not "less than"', () => {
    const low = (earned: number) =>
      decide('2026-03-09', {
        ...ELEVEN,
        ...LOW,
        earningsLastPeriod: earned,
        earningsLastTwoPeriods: 123_335,
        earningsLastThreePeriods: 185_001,
      });
    expect(low(61_667).findings['england/schedule-35b/14']!.verdict).toBe('met');
    expect(low(61_668).findings['england/schedule-35b/14']!.verdict).not.toBe('met');
  });
});

describe('ages at both ends', () => {
  it('Reception, aged 4, five miles: not owed, and the discretionary door is open', () => {
    const decision = decide('2026-09-07', { ...SEVEN, bornOn: '2022-01-10', walkToSchool: 8047 });
    expect(decision.finding).toBe('not-owed');
    expect(decision.disposition).toMatchObject({ to: 'officer', because: 'no-ground-met', discretion: true });
    expect(decision.lookAgain?.on).toBe('2027-03-31');
  });

  it('Year 11, 16 since September, 4 miles: owed on the last Friday in June, over the day after', () => {
    const child = { ...SEVEN, ...NOTHING_ELSE, bornOn: '2010-09-15', walkToSchool: 6437 };
    const last = decide('2027-06-25', child);
    expect(last.finding).toBe('owed');
    expect(last.lookAgain?.on).toBe('2027-06-26');
    const after = decide('2027-06-26', { ...child, courseStartedOn: '2027-09-01' });
    expect(after.finding).toBe('not-owed');
    expect(after.disposition).toMatchObject({
      to: 'officer',
      instead: { provision: 'england/after-16/sixth-form-age' },
    });
  });
});

describe('needs', () => {
  it('disabled, 400 metres, nobody has looked at it: never a refusal, a person', () => {
    const decision = decide('2026-09-07', { ...SEVEN, ...NOTHING_ELSE, disabled: true, walkToSchool: 400 });
    expect(decision.finding).toBe('unknown');
    expect(decision.disposition.needed.map((each) => each.fact)).toContain('canWalkGivenNeeds');
  });

  it('a child with needs beyond walking distance comes in by paragraph 6', () => {
    const decision = decide('2026-09-07', { ...SEVEN, specialEducationalNeeds: true, walkToSchool: 5632 });
    expect(verdictOf(decision, 2)).toBe('not-met');
    expect(verdictOf(decision, 6)).toBe('met');
  });

  it('the plan names the independent school alone, 9 miles: it counts, it is the nearest suitable one, and travel is owed', () => {
    const decision = decide('2026-09-07', {
      ...SEVEN,
      schoolType: 'independent',
      specialEducationalNeeds: true,
      planNaming: 'only-this-school',
      planTravelCondition: false,
      walkToSchool: 14484,
      nearerSchools: near('A'),
    });
    expect(decision.finding).toBe('owed');
  });

  it('the plan names a maintained school 2 miles away and this independent one 9 miles away: a person reads the plan', () => {
    const decision = decide('2026-09-07', {
      ...SEVEN,
      ...NOTHING_ELSE,
      schoolType: 'independent',
      specialEducationalNeeds: true,
      planNaming: 'this-and-another-this-further',
      walkToSchool: 14484,
      nearerSchools: near('A'),
    });
    expect(decision.finding).toBe('not-owed');
    expect(decision.disposition.to).toBe('officer');
  });
});

describe('places', () => {
  it('turned away in-year because the nearest was full in March: the next nearest with a place is the nearest suitable one', () => {
    const decision = decide('2026-03-09', {
      ...SEVEN,
      walkToSchool: 3300,
      nearerSchools: { complete: true, schools: [{ name: 'A', nearer: 'yes', suitable: 'yes', place: 'no' }] },
    });
    expect(decision.finding).toBe('owed');
  });

  it('an unsafe way, but to a school that was not the nearest: not owed for that', () => {
    const decision = decide('2026-09-07', {
      ...SEVEN,
      ...NOTHING_ELSE,
      canWalkGivenRoutes: false,
      walkToSchool: 1500,
      nearerSchools: near('A'),
    });
    expect(verdictOf(decision, 4)).toBe('not-met');
  });

  it('a place that is only hoped for is never granted on', () => {
    const decision = decide('2026-09-07', { ...SEVEN, attendance: 'considering', walkToSchool: 5000 });
    expect(decision.finding).toBe('owed');
    expect(decision.disposition).toMatchObject({ to: 'ask', because: 'only-supposed' });
    expect(decision.supposes).toEqual(['that the child gets a place at the school']);
  });
});

describe('when every ground is settled', () => {
  it('the finding is not owed, each ground says why, and an officer gets it: there is no machine’s refusal', () => {
    const decision = decide('2026-09-07', { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 1500 });
    expect(decision.finding).toBe('not-owed');
    expect(decision.disposition).toMatchObject({
      to: 'officer',
      because: 'no-ground-met',
      needed: [],
      discretion: true,
    });
    expect(decision.grounds.map((ground) => decision.findings[ground]!.verdict)).toEqual(
      decision.grounds.map(() => 'not-met'),
    );
  });

  it.each([
    'specialEducationalNeeds',
    'disabled',
    'mobilityProblems',
    'canWalkGivenRoutes',
    'attendance',
    'walkToSchool',
    'bornOn',
  ])('without %s it is unknown again', (left) => {
    const given: Record<string, unknown> = { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 1500 };
    delete given[left];
    expect(decide('2026-09-07', given).finding).toBe('unknown');
  });
});

describe('days on which nobody has checked the law', () => {
  it.each(['2023-08-31', '2028-09-01'])('%s is refused, and no year is taken instead', (on) => {
    expect(() => decide(on, SEVEN)).toThrow(/was checked from 1 September 2023 to 31 August 2028/);
  });
});

describe('the list of nearer schools', () => {
  const thrice = {
    complete: true,
    schools: ['1', '1', '1'].map((urn) => ({ name: 'A', nearer: 'yes', urn, suitable: 'yes', place: 'yes' })),
  };
  it('takes no school twice: one full school must not count as three', () => {
    expect(() => decide('2026-10-05', { ...SEVEN, nearerSchools: thrice })).toThrow(/names the school .*1.* twice/);
  });
});
