import { describe, expect, it } from 'vitest';
import { workingDaysBetween } from '../../../rules/calendar/working-days.ts';
import { CLOCK_NAMES } from '../../../rules/kernel/clock.ts';
import { day } from '../../../rules/kernel/day.ts';
import { deadline, departures, timeLimit } from '../../../rules/policy/deadlines.ts';
import { policyFor } from '../../../rules/policy/policy-for.ts';
import { readPolicy } from '../../../rules/policy/read-policy.ts';
import { NATION_NAMES, NATIONS } from '../../../rules/register.ts';
import { PLAIN, policyWith, problemsOf } from './policies.ts';

const { clocks } = NATIONS.england.nation;
const under = (...parameters: Record<string, unknown>[]) => ({
  among: parameters.map((each, at) => policyWith(each, { version: String(at) })),
  unsettled: [],
});

describe('a time limit', () => {
  it('is what is recommended where the policy says nothing, and none where nothing is recommended', () => {
    const limits = CLOCK_NAMES.map((name) => timeLimit(clocks, undefined, name));
    expect(limits.map((each) => each?.workingDays)).toEqual([undefined, 20, 20, 20, 40, 5]);
    expect(limits.slice(1).every((each) => each?.setBy === 'recommended')).toBe(true);
    expect(timeLimit(clocks, under({}), 'review2')).toEqual({ workingDays: 40, setBy: 'recommended' });
  });

  it('is the policy’s where it says one, also beyond what is recommended, which is then told beside it', () => {
    expect(timeLimit(clocks, under({ review1WorkingDays: 10 }), 'review1')).toEqual({
      workingDays: 10,
      setBy: 'policy',
      recommended: { workingDays: 20, mark: 'S' },
    });
    expect(timeLimit(clocks, under({ review1WorkingDays: 20 }), 'review1')).toEqual({
      workingDays: 20,
      setBy: 'policy',
    });
    expect(timeLimit(clocks, under({ applicationWorkingDays: 15 }), 'application')?.workingDays).toBe(15);
  });

  it('where nobody knows which policy governs, is the longest for a family to ask and the shortest for a council to answer', () => {
    const two = under(
      { askReview1WorkingDays: 25, review1WorkingDays: 15 },
      { askReview1WorkingDays: 30, review1WorkingDays: 12 },
    );
    expect(timeLimit(clocks, two, 'askReview1')?.workingDays).toBe(30);
    expect(timeLimit(clocks, two, 'review1')?.workingDays).toBe(12);
    const orNone = { ...under({ askReview1WorkingDays: 10, review1WorkingDays: 30 }), orNone: true as const };
    expect(timeLimit(clocks, orNone, 'askReview1')).toEqual({ workingDays: 20, setBy: 'recommended' });
    expect(timeLimit(clocks, orNone, 'review1')).toEqual({ workingDays: 20, setBy: 'recommended' });
  });

  it('goes by the policy that a child came under, not by today’s', () => {
    const old = policyWith({ review1WorkingDays: 10 }, { version: 'old', applies: { entryYear: 2024 } });
    const now = policyWith({ review1WorkingDays: 18 }, { version: 'now', applies: { entryYear: 2026 } });
    const days = (entryYear?: number) =>
      timeLimit(clocks, policyFor([old, now], { entryYear }), 'review1')?.workingDays;
    expect([days(2024), days(2026), days(2025), days()]).toEqual([10, 18, 20, 10]);
  });

  it.each(NATION_NAMES)('can be set by a policy of %s, each of them, and by a whole number of days alone', (name) => {
    const { nation } = NATIONS[name];
    const policy = (value: unknown) => ({
      ...PLAIN,
      nation: name,
      parameters: {
        ...(name === 'england' ? PLAIN.parameters : {}),
        ...Object.fromEntries(CLOCK_NAMES.map((each) => [`${each}WorkingDays`, value])),
      },
    });
    expect(readPolicy(nation, policy(1))).toHaveProperty('policy');
    expect(readPolicy(nation, policy(260))).toHaveProperty('policy');
    for (const wrong of [0, 261, 1.5, '20', null, -3])
      expect(readPolicy(nation, policy(wrong))).toHaveProperty('problems.5');
  });

  it('outside England no source that was read has a number, and none is made up', () => {
    for (const name of ['wales', 'scotland', 'northern-ireland'] as const)
      for (const clock of CLOCK_NAMES) expect(timeLimit(NATIONS[name].nation.clocks, undefined, clock)).toBeUndefined();
    expect(timeLimit(undefined, undefined, 'review1')).toBeUndefined();
  });
});

describe('a deadline', () => {
  it('a review asked for on 1 December 2026 is due on 31 December; on that day nothing is late, on the next working day one day', () => {
    const { due } = deadline(day('2026-12-01'), timeLimit(clocks, undefined, 'review1')!, 'england');
    expect(due).toBe('2026-12-31');
    const late = (on: string) => workingDaysBetween(due, day(on), 'england');
    expect([late('2026-12-30'), late('2026-12-31'), late('2027-01-01'), late('2027-01-04')]).toEqual([-1, 0, 0, 1]);
  });

  it('a panel asked for on 30 March 2026 hears by 29 May, and its letter follows a hearing of that day by 5 June', () => {
    const limit = (name: 'review2' | 'review2Letter') => timeLimit(clocks, undefined, name)!;
    expect(deadline(day('2026-03-30'), limit('review2'), 'england').due).toBe('2026-05-29');
    expect(deadline(day('2026-05-29'), limit('review2Letter'), 'england').due).toBe('2026-06-05');
  });

  it('past the last year whose bank holidays are known there is none, and that is said aloud', () => {
    expect(() => deadline(day('2028-12-04'), timeLimit(clocks, undefined, 'review1')!, 'england')).toThrow(
      '2029-01-01',
    );
  });
});

describe('a policy less kind than what is recommended', () => {
  it('is loaded, and told', () => {
    const parameters = { askReview1WorkingDays: 10, review1WorkingDays: 30, review2WorkingDays: 40 };
    expect(problemsOf({ ...PLAIN, parameters: { ...PLAIN.parameters, ...parameters } })).toEqual([]);
    expect(departures(clocks, policyWith(parameters))).toEqual([
      'The time to ask for a review is 10 working days. 20 are recommended: have the reason for it ready.',
      'The time for stage 1 of a review is 30 working days. 20 are recommended: have the reason for it ready.',
    ]);
  });

  it('a kinder one, and a silent one, need no reason', () => {
    expect(departures(clocks, policyWith({ askReview1WorkingDays: 30, review2WorkingDays: 25 }))).toEqual([]);
    expect(departures(undefined, policyWith({}))).toEqual([]);
  });
});
