import { describe, expect, it } from 'vitest';
import { findingOf, found } from './found.ts';

const AGED_7 = { bornOn: '2019-10-05' };
const ON = '2026-10-04';
const walk = (walkToSchool: unknown, parameters?: Record<string, unknown>) =>
  findingOf('section-444-5/beyond', ON, { ...AGED_7, walkToSchool }, parameters);

describe('how a walk is told', () => {
  it('with every stretch that nobody has assessed, by length and name', () => {
    const unassessed = (...names: string[]) =>
      walk({
        metres: 3000,
        withoutUnassessed: { metres: 3400 },
        unassessed: names.map((called, at) => ({ called, metres: 100 + at })),
      }).words;
    const rest = 'can be used, and 2.11 miles (3,400 metres) if not.';
    expect(unassessed('Mill Lane')).toContain(`if 100 metres along Mill Lane ${rest}`);
    expect(unassessed('Mill Lane', 'the B668')).toContain(
      `if 100 metres along Mill Lane and 101 metres along the B668 ${rest}`,
    );
    expect(unassessed('Mill Lane', 'the B668', 'Ford End')).toContain(
      `if 100 metres along Mill Lane, 101 metres along the B668 and 102 metres along Ford End ${rest}`,
    );
    expect(unassessed()).toContain(`if every stretch of it ${rest}`);
  });

  it('where there is no other walk', () => {
    expect(walk({ metres: 3000, withoutUnassessed: 'none' }).words).toContain(
      'if every stretch of it can be used, and there is no other walk if not.',
    );
  });

  it('with what would settle it, and who can', () => {
    expect(walk({ metres: 3278.688, marginMetres: 65 }).missing).toEqual([
      {
        fact: 'walkToSchool',
        asks: 'an officer to measure again with an exact starting point',
        why: 'The distance is too close to the line for this measurement.',
        suppliers: ['judgement', 'measurement'],
      },
    ]);
    expect(walk({ metres: 3000, withoutUnassessed: 'none' }).missing).toEqual([
      {
        fact: 'walkToSchool',
        asks: 'an officer to assess the part of the walk that nobody has looked at',
        why: 'Whether that part can be walked decides on which side of the line the walk falls.',
        suppliers: ['judgement'],
      },
    ]);
  });

  it('exactly on the line is nought under it', () => {
    expect(walk(3218.688).margin).toEqual({ fact: 'walkToSchool', by: 0, unit: 'metres', side: 'under' });
    expect(walk(3218.689).margin?.side).toBe('over');
  });

  it('a line is told in whole miles, and in metres too where it is not whole miles, as a council’s own may be', () => {
    expect(walk(3000).words).toContain('within 2 miles, the walking distance for a child under 8');
    expect(walk(3000, { walkingDistanceUnder8: 2400 }).words).toContain(
      'more than 1.49 miles (2,400 metres), this council’s walking distance for a child under 8',
    );
    expect(walk(3000, { walkingDistanceUnder8: 2800 }).words).toContain('more than 1.74 miles (2,800 metres)');
    expect(walk(3000, { walkingDistanceUnder8: 1609.344 }).words).toContain('more than 1 mile, this council’s');
  });

  it('a policy’s margin widens both lengths, and is no reason to doubt one that is exact', () => {
    const margin = { measurementMargin: 100 };
    const both = { metres: 3000, marginMetres: 10, withoutUnassessed: { metres: 3150, marginMetres: 10 } };
    expect(walk(both).reason).toBe('within');
    expect(walk(both, margin).reason).toBe('turns-on-unassessed');
    expect(walk({ ...both, withoutUnassessed: 'none' }, margin).reason).toBe('turns-on-unassessed');
    expect(
      findingOf('section-444-5/beyond', ON, { ...AGED_7, walkToSchool: { metres: 3150, marginMetres: 10 } }, margin)
        .reason,
    ).toBe('too-close');
    expect(walk(3218.6, margin).reason).toBe('within');
  });
});

describe('the day on which the walking distance changes', () => {
  const until = (id: string, walkToSchool: unknown) =>
    findingOf(`section-444-5/${id}`, ON, { ...AGED_7, walkToSchool }).changes?.on;
  it.each([
    [3000, undefined],
    [4000, '2027-10-05'],
    [4828.032, '2027-10-05'],
    [4828.033, undefined],
  ])('for a walk of %d metres', (metres, day) => {
    expect(until('beyond', metres)).toBe(day);
    expect(until('within', metres)).toBe(day);
  });

  it('says what happens on it: by the law, by a council’s own distance, or by its time running out', () => {
    const because = (parameters: Record<string, unknown>) => walk(3210, parameters).changes?.because;
    const SHORT = { walkingDistanceUnder8: 2400 };
    expect(walk(4000).changes?.because).toBe('The child becomes 8: walking distance is then 3 miles, not 2.');
    expect(because({ ...SHORT, walkingDistance8AndOver: 4000 })).toBe(
      'The child becomes 8: the council’s walking distance is then 2.49 miles (4,000 metres).',
    );
    expect(because({ ...SHORT, afterEighthBirthday: 'end-of-school-year' })).toBe(
      'The council’s policy counts the child as under 8 until then.',
    );
  });

  it('one distance for all ages is the shorter of the two, whichever that is', () => {
    const given = { bornOn: '2018-10-04', walkToSchool: 2000 };
    const parameters = { oneWalkingDistanceForAllAges: true, walkingDistance8AndOver: 1500 };
    expect(findingOf('section-444-5/beyond', ON, given, parameters).verdict).toBe('met');
  });

  it('none from the 8th birthday on', () => {
    const given = { bornOn: '2018-10-04', walkToSchool: 4000 };
    expect(findingOf('section-444-5/beyond', ON, given).changes).toBeUndefined();
  });
});

describe('the upper limits, by road', () => {
  const drive = (given: Record<string, unknown>) => found('schedule-35b/not-more-than-6-miles', ON, given);
  it('over it by road: told to an officer only where the walk is within it', () => {
    expect(drive({ driveToSchool: 9656.065 })).toMatch(/^not-met: beyond S/);
    expect(drive({ driveToSchool: 9656.065, walkToSchool: 9656.064 })).toMatch(/^not-met: beyond-by-road-only S/);
    expect(drive({ driveToSchool: 9656.065, walkToSchool: 9656.065 })).toMatch(/^not-met: beyond S/);
    expect(drive({ driveToSchool: 9656.064, walkToSchool: 9000 })).toMatch(/^met: within S/);
  });

  it('too close to it: a person', () => {
    expect(drive({ driveToSchool: { metres: 9650, marginMetres: 40 } })).toMatch(
      /^unknown: too-close S, 6\.\d+ under, needs driveToSchool$/,
    );
  });
});

describe('the finding that the way cannot be walked', () => {
  const way = (given: Record<string, unknown>) => found('schedule-35b/cannot-walk-given-routes', ON, given);
  const [CAN, ADULT, COMES] = ['canWalkGivenRoutes', 'walkNeedsAdult', 'adultCanAccompany'];
  const open = (...needs: string[]) =>
    `unknown: not-found T, needs ${needs.map((each) => `${each} of a person`).join(' and ')}`;
  it.each([
    [{ [CAN]: false }, 'met: cannot T'],
    [{ [CAN]: true }, 'not-met: can T'],
    [{ [CAN]: true, [ADULT]: true }, 'not-met: can T'],
    [{ [CAN]: true, [COMES]: false }, 'not-met: can T'],
    [{ [CAN]: true, [ADULT]: true, [COMES]: true }, 'not-met: can T'],
    [
      { [CAN]: true, [ADULT]: true, [COMES]: false },
      'unknown: findings-differ T, needs canWalkGivenRoutes of a person',
    ],
    [{ [ADULT]: true, [COMES]: false }, 'met: no-adult T, on needs or belief'],
    [{}, open(CAN)],
    [{ [ADULT]: true }, open(CAN, COMES)],
    [{ [COMES]: false }, open(CAN, ADULT)],
    [{ [ADULT]: true, [COMES]: true }, open(CAN)],
    [{ [ADULT]: false, [COMES]: false }, open(CAN)],
  ])('%j', (given, told) => expect(way(given)).toBe(told));
});
