import { describe, expect, it } from 'vitest';
import { CATEGORIES, sameCategory } from '../../../rules/northern-ireland/categories.ts';
import { decided, SEVEN_AT_TWO_MILES } from '../stories.ts';

const decide = (changes: object, on = '2026-11-23') =>
  decided('northern-ireland', on, { ...SEVEN_AT_TWO_MILES['northern-ireland'], ...changes });

describe('Northern Ireland', () => {
  it('is never surer than its sources: the circular was not read, so nothing is marked as read', () => {
    for (const { mark } of Object.values(decide({}).findings)) expect(mark).not.toBe('T');
  });

  it('considers each case with a statement; a statement alone does not entitle', () => {
    expect(decide({ statement: 'without-travel' }).finding).toBe('unknown');
    expect(decide({ statement: undefined }).finding).toBe('unknown');
    expect(decide({ statement: 'with-travel' })).toMatchObject({
      finding: 'owed',
      disposition: { to: 'officer', because: 'rests-on-needs-or-belief' },
    });
  });

  it('leaves it open until an officer has looked for an exceptional case', () => {
    expect(decide({ exceptionalCase: undefined }).finding).toBe('unknown');
    expect(decide({ exceptionalCase: true }).finding).toBe('owed');
  });

  it('covers no fee-paying school and no child under school age, and takes silence for neither', () => {
    const far = { walkToSchool: 9000 };
    expect(decide({ ...far, feePaying: true }).finding).toBe('not-owed');
    expect(decide({ ...far, ofSchoolAge: false }).finding).toBe('not-owed');
    expect(decide({ ...far, feePaying: undefined }).finding).toBe('unknown');
    expect(decide({ ...far, ofSchoolAge: undefined }).finding).toBe('unknown');
  });

  it('counts a hazard only where leaving it out takes the way over the limit', () => {
    const hazard = (metres: number, without: number) => ({
      walkToSchool: {
        metres,
        withoutUnassessed: { metres: without },
        unassessed: [{ called: 'Shore Road', metres: 200 }],
      },
    });
    expect(decide(hazard(3000, 3218.688)).finding).toBe('not-owed');
    expect(decide(hazard(3000, 3218.689)).finding).toBe('unknown');
    expect(decide(hazard(3218.689, 3400)).finding).toBe('owed');
  });

  it('looks again on the 11th birthday of a primary pupil between the lines, when the pages begin to differ', () => {
    const between = { walkToSchool: 4000, bornOn: '2016-01-10' };
    expect(decide(between)).toMatchObject({ finding: 'owed', lookAgain: { on: '2027-01-10' } });
    expect(decide(between, '2027-01-09').finding).toBe('owed');
    expect(decide(between, '2027-01-10').finding).toBe('unknown');
  });

  it('grants nothing on a place that is only hoped for', () => {
    expect(decide({ walkToSchool: 9000, attendance: 'considering' }).disposition).toMatchObject({ to: 'ask' });
  });
});

describe('categories of school', () => {
  it('a category is the same as itself, and either way round two are the same, differ, or are not known', () => {
    for (const one of CATEGORIES) {
      expect(sameCategory(one, one)).toBe('yes');
      expect(sameCategory(one, 'unknown')).toBe('unknown');
      for (const other of CATEGORIES) expect(sameCategory(one, other)).toBe(sameCategory(other, one));
    }
  });

  it('only where the page is not clear is it left open', () => {
    const open = CATEGORIES.flatMap((one) =>
      CATEGORIES.filter((other) => one < other && sameCategory(one, other) === 'unknown').map((other) => [one, other]),
    );
    expect(open).toEqual([
      ['controlled', 'other-voluntary'],
      ['integrated', 'other-voluntary'],
    ]);
  });
});
