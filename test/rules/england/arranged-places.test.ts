import { describe, expect, it } from 'vitest';
import { decide, metGrounds, NOTHING_ELSE, SEVEN, verdictOf } from './england.ts';

const ON = '2026-10-04';
const PLACED = { ...SEVEN, ...NOTHING_ELSE, attendance: 'section-19-place', schoolType: 'other', walkToSchool: 1500 };
const BROOK = { complete: true, schools: [{ name: 'Brook', nearer: 'yes', suitable: 'yes', place: 'yes' }] };

describe('taught at a place that the council arranged', () => {
  it('a millimetre beyond walking distance: owed by paragraph 7, whatever school is nearer, and for a person', () => {
    const within = decide(ON, { ...PLACED, walkToSchool: 3218.688, nearerSchools: BROOK });
    expect(within.finding).toBe('not-owed');
    const beyond = decide(ON, { ...PLACED, walkToSchool: 3218.689, nearerSchools: BROOK });
    expect(metGrounds(beyond)).toEqual([7]);
    expect(beyond.disposition.to).toBe('officer');
  });

  it('within it, where an officer has found that the child cannot walk it: paragraph 3, with no distance at all', () => {
    const { walkToSchool: _, ...unmeasured } = PLACED;
    const found = { specialEducationalNeeds: true, canWalkGivenNeeds: false };
    expect(metGrounds(decide(ON, { ...unmeasured, ...found }))).toEqual([3]);
    expect(metGrounds(decide(ON, { ...PLACED, ...found }))).toEqual([3]);
  });

  it('within it, where the way cannot be walked: paragraph 5', () => {
    expect(metGrounds(decide(ON, { ...PLACED, canWalkGivenRoutes: false }))).toEqual([5]);
  });

  it('none of the paragraphs about schools is met by it', () => {
    const decision = decide(ON, {
      ...PLACED,
      walkToSchool: 5000,
      canWalkGivenRoutes: false,
      benefits: ['income-support'],
      beliefWish: true,
    });
    for (const paragraph of [2, 4, 6, 9, 11, 12]) expect(verdictOf(decision, paragraph)).toBe('not-met');
  });

  it('and not one of the paragraphs about such places is met by a school', () => {
    const decision = decide(ON, {
      ...PLACED,
      attendance: 'registered',
      schoolType: 'community',
      walkToSchool: 5000,
      canWalkGivenRoutes: false,
    });
    for (const paragraph of [3, 5, 7, 10, 13]) expect(verdictOf(decision, paragraph)).toBe('not-met');
  });

  it.each([
    ['2026-09-07', '2022-01-10', 'not-owed'],
    ['2026-09-07', '2016-01-10', 'owed'],
    ['2027-06-25', '2010-09-15', 'owed'],
    ['2027-06-26', '2010-09-15', 'not-owed'],
  ])('on %s, born on %s: %s, since each paragraph presupposes compulsory school age', (on, bornOn, finding) => {
    const decision = decide(on, { ...PLACED, bornOn, walkToSchool: 9000 });
    expect(decision.finding).toBe(finding);
    expect(decision.disposition.to).toBe('officer');
  });
});

describe('excluded, still registered, and sent by the school to another place', () => {
  const SENT = { ...PLACED, attendance: 'excluded-taught-elsewhere', schoolType: 'academy' };

  it('the place counts as the school for paragraph 6: a millimetre beyond is owed, and for a person', () => {
    expect(metGrounds(decide(ON, { ...SENT, walkToSchool: 3218.688 }))).toEqual([]);
    const beyond = decide(ON, { ...SENT, walkToSchool: 3218.689 });
    expect(metGrounds(beyond)).toEqual([6]);
    expect(beyond.disposition.to).toBe('officer');
  });

  it('and for no other paragraph: a place of the council’s own arranging is needed for those', () => {
    const decision = decide('2026-10-05', {
      ...SENT,
      walkToSchool: 3219,
      canWalkGivenRoutes: false,
      specialEducationalNeeds: true,
      canWalkGivenNeeds: false,
      benefits: ['income-support'],
    });
    expect(metGrounds(decision)).toEqual([]);
  });
});
