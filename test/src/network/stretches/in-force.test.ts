import { describe, expect, it } from 'vitest';
import { day } from '../../../../rules/kernel/day.ts';
import { type Assessment, bearingOf, findingsInForce, type Walker } from '../../../../src/network/index.ts';
import { assessment } from './findings.ts';

const ON = { on: day('2026-11-25'), age: 7 };
const says = (changes: Partial<Assessment>, walker: Partial<Walker> = {}) => {
  const one = assessment(changes);
  const bearing = bearingOf(one, [one], { ...ON, ...walker });
  return bearing.says === 'nothing' ? bearing.because : bearing.says;
};

describe('when an assessment is in force', () => {
  it('from its first day to its last, both included', () => {
    const dates = { from: day('2026-11-25'), until: day('2027-07-21') };
    expect(says(dates, { on: day('2026-11-24') })).toBe('not-yet');
    expect(says(dates, { on: day('2026-11-25') })).toBe('unsafe');
    expect(says(dates, { on: day('2027-07-21') })).toBe('unsafe');
    expect(says(dates, { on: day('2027-07-22') })).toBe('ended');
  });

  it('for the ages it names, both included, and never for an age that is not known', () => {
    const terms = { walking: 'either', ageFrom: 5, ageTo: 7 } as const;
    expect([4, 5, 7, 8].map((age) => says({ terms }, { age }))).toEqual([
      'another-age',
      'unsafe',
      'unsafe',
      'another-age',
    ]);
    expect(says({ terms }, { age: undefined })).toBe('age-not-known');
    expect(says({}, { age: undefined })).toBe('unsafe');
  });

  it('not once another takes its place, also when that one has ended since', () => {
    const old = assessment({ id: 'old', finding: 'safe' });
    const next = assessment({ id: 'next', replaces: 'old', from: day('2026-11-01'), until: day('2026-11-20') });
    const on = (date: string) => findingsInForce([old, next], { on: day(date) }).map((each) => each.assessment.id);
    expect(on('2026-10-31')).toEqual(['old']);
    expect(on('2026-11-01')).toEqual(['next']);
    expect(on('2026-11-21')).toEqual([]);
  });

  it('not once it is withdrawn: the stretch is then not assessed', () => {
    const old = assessment({ id: 'old' });
    const gone = assessment({ id: 'gone', finding: 'withdrawn', replaces: 'old', from: day('2026-11-25') });
    expect(findingsInForce([old, gone], { on: day('2026-11-24') })).toHaveLength(1);
    expect(findingsInForce([old, gone], { on: day('2026-11-25') })).toEqual([]);
  });
});

describe('a child accompanied as necessary', () => {
  it('is not kept off a road that is unsafe only for a child alone', () => {
    expect(says({ terms: { walking: 'unaccompanied' } })).toBe('only-alone');
    expect(says({ terms: { walking: 'accompanied' } })).toBe('unsafe');
  });

  it('may use a road found safe for a child alone, or with an adult', () => {
    expect(says({ finding: 'safe', terms: { walking: 'unaccompanied' } })).toBe('safe');
    expect(says({ finding: 'safe', terms: { walking: 'accompanied' } })).toBe('safe');
  });

  it('a child alone may use only what is safe alone, and is kept off what is unsafe even with an adult', () => {
    const alone = { accompanied: false };
    expect(says({ finding: 'safe', terms: { walking: 'accompanied' } }, alone)).toBe('safe-with-an-adult');
    expect(says({ finding: 'safe', terms: { walking: 'unaccompanied' } }, alone)).toBe('safe');
    expect(says({ terms: { walking: 'unaccompanied' } }, alone)).toBe('unsafe');
    expect(says({ terms: { walking: 'accompanied' } }, alone)).toBe('unsafe');
  });
});

describe('times of day and year', () => {
  const unsafe = (window: object) => says({ terms: { walking: 'either', ...window } });
  const safe = (window: object) => says({ finding: 'safe', terms: { walking: 'either', ...window } });

  it('unsafe at any time when pupils walk is unsafe', () => {
    expect(unsafe({ dayFrom: '15:30', dayTo: '18:00' })).toBe('unsafe');
    expect(unsafe({ yearFrom: '11-01', yearTo: '02-15' })).toBe('unsafe');
    expect(unsafe({ yearFrom: '07-20', yearTo: '08-20' })).toBe('unsafe');
  });

  it('unsafe only at night or in the summer holidays is not a finding about the way to school', () => {
    expect(unsafe({ dayFrom: '22:00', dayTo: '24:00' })).toBe('not-when-pupils-walk');
    expect(unsafe({ yearFrom: '08-01', yearTo: '08-31' })).toBe('not-when-pupils-walk');
  });

  it('safe at only some of those times leaves the rest not assessed', () => {
    expect(safe({ dayFrom: '08:00', dayTo: '16:00' })).toBe('only-some-times');
    expect(safe({ yearFrom: '03-01', yearTo: '10-31' })).toBe('only-some-times');
    expect(safe({ yearFrom: '09-02', yearTo: '07-31' })).toBe('only-some-times');
  });

  it('safe at all of them is safe', () => {
    expect(safe({ dayFrom: '07:00', dayTo: '18:00' })).toBe('safe');
    expect(safe({ yearFrom: '09-01', yearTo: '07-31' })).toBe('safe');
    expect(safe({ yearFrom: '01-01', yearTo: '12-31' })).toBe('safe');
  });
});
