import { describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { earliestLess } from '../../../rules/policy/notice.ts';
import { NATIONS } from '../../../rules/register.ts';
import { PLAIN, policyWith, problemsOf } from './policies.ts';

const { clocks } = NATIONS.england.nation;
const under = (...parameters: Record<string, unknown>[]) => ({
  among: parameters.map((each, at) => policyWith(each, { version: String(at) })),
  unsettled: [],
});
const from = (told: string, ...parameters: Record<string, unknown>[]) =>
  earliestLess(clocks, parameters.length > 0 ? under(...parameters) : undefined, day(told), 'england').earliest;

describe('less travel begins', () => {
  it('after the days of notice that the policy gives, the day of the letter not counted', () => {
    expect(from('2026-11-26', { noticeDays: 28 })).toBe('2026-12-25');
    expect(from('2026-11-26', { noticeDays: 1 })).toBe('2026-11-28');
    expect(from('2026-11-26', { noticeDays: 0 })).toBe('2026-11-27');
  });

  it('after the end of the term or the school year in which the notice ends, where the policy says so; also when it ends on that very day', () => {
    const to = (told: string, noticeRunsTo: string) => from(told, { noticeDays: 10, noticeRunsTo });
    expect(to('2026-12-01', 'end-of-term')).toBe('2027-01-01');
    expect(to('2026-12-21', 'end-of-term')).toBe('2027-01-01');
    expect(to('2026-12-22', 'end-of-term')).toBe('2027-05-01');
    expect(to('2026-12-01', 'end-of-school-year')).toBe('2027-09-01');
    expect(to('2026-12-01', 'end-of-notice')).toBe('2026-12-12');
  });

  it('where no policy gives a notice, not before the family’s time to ask for a review is over, by the policy or as recommended', () => {
    expect(from('2026-12-01')).toBe('2027-01-01');
    expect(from('2026-12-01', {})).toBe('2027-01-01');
    expect(from('2026-12-01', { askReview1WorkingDays: 25 })).toBe('2027-01-09');
    expect(from('2026-12-01', { noticeRunsTo: 'end-of-term' })).toBe('2027-01-01');
    expect(earliestLess(clocks, undefined, day('2026-12-01'), 'england')).toMatchObject({
      setBy: 'ours',
      why: 'No policy gives a notice. Travel goes on while the family can ask for a review, which is 20 working days.',
    });
  });

  it('on the latest of the days when nobody knows which policy governs, or whether any does', () => {
    expect(from('2026-12-01', { noticeDays: 7 }, { noticeDays: 60 })).toBe('2027-01-31');
    const orNone = { ...under({ noticeDays: 7 }), orNone: true as const };
    expect(earliestLess(clocks, orNone, day('2026-12-01'), 'england').earliest).toBe('2027-01-01');
  });

  it('at the earliest on the next day where neither a notice nor a time for a review is known', () => {
    const { wales } = NATIONS;
    expect(earliestLess(wales.nation.clocks, undefined, day('2026-12-01'), 'wales').earliest).toBe('2026-12-02');
    expect(earliestLess(undefined, undefined, day('2026-12-01'), 'wales').earliest).toBe('2026-12-02');
  });

  it('says why, in words for an officer', () => {
    const { why, setBy } = earliestLess(
      clocks,
      under({ noticeDays: 1, noticeRunsTo: 'end-of-term' }),
      day('2026-12-01'),
      'england',
    );
    expect([why, setBy]).toEqual([
      'The council’s policy gives 1 day of notice. The council’s policy then lets travel go on to the end of the term.',
      'policy',
    ]);
  });
});

it.each([
  [{ noticeDays: 0 }, 0],
  [{ noticeDays: 400 }, 0],
  [{ noticeDays: -1 }, 1],
  [{ noticeDays: 401 }, 1],
  [{ noticeDays: 1.5 }, 1],
  [{ noticeRunsTo: 'end-of-week' }, 1],
])('a policy with %j has %d mistakes', (parameters, count) => {
  expect(problemsOf({ ...PLAIN, parameters: { ...PLAIN.parameters, ...parameters } })).toHaveLength(count);
});
