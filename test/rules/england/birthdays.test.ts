import { describe, expect, it } from 'vitest';
import { decide, metGrounds, NOTHING_ELSE, SEVEN } from './england.ts';

const LOW = { benefits: ['universal-credit'], earningsLastPeriod: 61_667 };
/** 2.2 miles on foot and by road: more than two miles and not more than three. */
const BETWEEN = { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 3500, driveToSchool: 3500 };
const EIGHTH = '2026-10-05';

describe('the 8th birthday, more than 2 and not more than 3 miles away', () => {
  it('with a low income: from paragraph 6 to paragraph 9, without a day between', () => {
    expect(metGrounds(decide('2026-10-04', { ...BETWEEN, ...LOW }))).toEqual([6]);
    expect(metGrounds(decide(EIGHTH, { ...BETWEEN, ...LOW }))).toEqual([9]);
    expect(decide(EIGHTH, { ...BETWEEN, ...LOW }).finding).toBe('owed');
  });

  it('without one: the ground of distance ends on the day, it was known of beforehand, and a person gets it', () => {
    const before = decide('2026-10-04', BETWEEN);
    expect(before.finding).toBe('owed');
    expect(before.lookAgain?.on).toBe(EIGHTH);
    const after = decide(EIGHTH, BETWEEN);
    expect(after.finding).toBe('not-owed');
    expect(after.disposition).toMatchObject({ to: 'officer', discretion: true });
  });

  it('more than 3 miles: paragraph 6 all along', () => {
    for (const on of ['2026-10-04', EIGHTH])
      expect(metGrounds(decide(on, { ...BETWEEN, ...LOW, walkToSchool: 4828.033 }))).toContain(6);
  });

  it('is a date and not a count of days: a child born on 29 February becomes 8 on 29 February', () => {
    const leapling = { ...BETWEEN, bornOn: '2016-02-29' };
    expect(metGrounds(decide('2024-02-28', leapling))).toEqual([6]);
    expect(metGrounds(decide('2024-02-29', leapling))).toEqual([]);
  });
});

describe('the 11th birthday in year 6, with a low income, more than 2 and not more than 3 miles away', () => {
  const child = { ...BETWEEN, ...LOW, bornOn: '2015-10-05' };
  const ELEVENTH = '2026-10-05';

  it('at the nearest school: from paragraph 9 to paragraph 11, without a day between', () => {
    expect(metGrounds(decide('2026-10-04', child))).toEqual([9]);
    expect(metGrounds(decide(ELEVENTH, child))).toEqual([11]);
  });

  it('but over 6 miles by road: paragraph 9 ends with nothing in its place, and a person gets it', () => {
    const far = { ...child, driveToSchool: 9656.065 };
    expect(metGrounds(decide('2026-10-04', far))).toEqual([9]);
    const after = decide(ELEVENTH, far);
    expect(metGrounds(after)).toEqual([]);
    expect(after.disposition).toMatchObject({ to: 'officer', discretion: true });
  });

  it('more than 3 miles and nearest: paragraph 6 all along', () => {
    for (const on of ['2026-10-04', ELEVENTH])
      expect(metGrounds(decide(on, { ...child, walkToSchool: 5000 }))).toContain(6);
  });

  it('taught at a place that the council arranged: from paragraph 10 to paragraph 13', () => {
    const placed = { ...child, attendance: 'section-19-place' };
    expect(metGrounds(decide('2026-10-04', placed))).toEqual([10]);
    expect(metGrounds(decide(ELEVENTH, placed))).toEqual([13]);
  });
});

describe('the 16th birthday', () => {
  it('in September of year 11 changes nothing before the last Friday in June', () => {
    const child = { ...SEVEN, ...NOTHING_ELSE, bornOn: '2010-09-15', walkToSchool: 6437 };
    for (const on of ['2026-09-14', '2026-09-15', '2027-06-25']) expect(decide(on, child).finding).toBe('owed');
    expect(decide('2027-06-26', child).finding).toBe('not-owed');
  });
});
