import { describe, expect, it } from 'vitest';
import { decide, metGrounds, NOTHING_ELSE, SEVEN } from './england.ts';

const ON = '2026-09-07';
const FAR = { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 5000 };
const NEAR = { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 1500 };

describe('registered at a school and at a pupil referral unit', () => {
  it('the unit is the school: asked about the unit, the way there is worked out', () => {
    const decision = decide(ON, { ...FAR, attendance: 'also-at-another-school', schoolType: 'pupil-referral-unit' });
    expect(metGrounds(decision)).toEqual([6]);
    expect(decision.finding).toBe('owed');
  });

  it('asked about the school: not owed for that way, and the words point to the unit', () => {
    const decision = decide(ON, { ...FAR, attendance: 'also-at-pupil-referral-unit' });
    expect(decision.finding).toBe('not-owed');
    expect(decision.findings['england/schedule-35b/registered']!.words).toMatch(/the way to the unit/);
  });
});

describe('registered at two schools, neither a pupil referral unit', () => {
  it('the journey is worked out, and a person decides, whichever way it falls', () => {
    const far = decide(ON, { ...FAR, attendance: 'also-at-another-school' });
    expect(metGrounds(far)).toEqual([6]);
    expect(far.finding).toBe('unknown');
    const near = decide(ON, { ...NEAR, attendance: 'also-at-another-school' });
    expect(metGrounds(near)).toEqual([]);
    expect(near.finding).toBe('unknown');
    expect(near.disposition.needed.map(({ suppliers }) => suppliers)).toEqual([['judgement']]);
  });
});

describe('education that is not at a school', () => {
  it('arranged by the council away from home: no paragraph names it, so a person decides, near or far', () => {
    for (const child of [FAR, NEAR]) {
      const decision = decide(ON, { ...child, attendance: 'otherwise-away' });
      expect(decision.finding).toBe('unknown');
      expect(decision.disposition).toMatchObject({ to: 'officer', discretion: true });
    }
  });

  it.each(['otherwise-at-home', 'home-educated'])(
    '%s: no journey, not owed, and the power to help stays open',
    (attendance) => {
      const decision = decide(ON, { ...FAR, attendance });
      expect(decision.finding).toBe('not-owed');
      expect(decision.disposition).toMatchObject({ to: 'officer', discretion: true });
      expect(decision.disposition.powers?.map(({ provision }) => provision)).toEqual(['england/section-508c']);
    },
  );
});

describe('boarding that the council arranged', () => {
  it('leaves every ground that the distance or a low income could give to a person', () => {
    const income = { benefits: ['income-support'], driveToSchool: 5000 };
    const aged = (bornOn: string) => decide(ON, { ...FAR, ...income, bornOn, boardingArranged: true });
    for (const bornOn of ['2018-10-05', '2017-05-01', '2014-05-01']) {
      expect(metGrounds(aged(bornOn))).toEqual([]);
      expect(aged(bornOn).finding).toBe('unknown');
    }
  });
});
