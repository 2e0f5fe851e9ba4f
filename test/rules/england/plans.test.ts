import { describe, expect, it } from 'vitest';
import { decide, NOTHING_ELSE, SEVEN, verdictOf } from './england.ts';

const TWELVE = { ...SEVEN, ...NOTHING_ELSE, bornOn: '2014-10-05', schoolType: 'academy' };
const NAMED = { specialEducationalNeeds: true, planNaming: 'only-this-school', planTravelCondition: false };
const nearer = (...names: string[]) => ({
  complete: true,
  schools: names.map((name) => ({ name, nearer: 'yes', suitable: 'yes', place: 'yes', suitsBelief: 'yes' })),
});

describe('a plan that names only this school, with no condition', () => {
  it('makes it one of the three nearest too, whatever places the nearer schools had', () => {
    const decision = decide('2026-10-05', {
      ...TWELVE,
      ...NAMED,
      benefits: ['income-support'],
      walkToSchool: 4000,
      nearerSchools: nearer('A', 'B', 'C'),
    });
    expect(verdictOf(decision, 11)).toBe('met');
    expect(decision.finding).toBe('owed');
  });

  it('makes it the nearest that suits the belief too', () => {
    const decision = decide('2026-10-05', {
      ...TWELVE,
      ...NAMED,
      benefits: ['income-support'],
      beliefWish: true,
      walkToSchool: 4000,
      driveToSchool: 12_000,
      nearerSchools: nearer('A', 'B', 'C'),
    });
    expect(verdictOf(decision, 12)).toBe('met');
  });

  it('is about the child’s needs, so a person looks at the yes that rests on it', () => {
    const decision = decide('2026-10-05', {
      ...TWELVE,
      ...NAMED,
      walkToSchool: 9000,
      nearerSchools: nearer('A'),
    });
    expect(decision.finding).toBe('owed');
    expect(decision.disposition).toMatchObject({ to: 'officer', because: 'rests-on-needs-or-belief' });
  });

  it('of the independent kind: a person looks at that yes as well', () => {
    const decision = decide('2026-10-05', { ...TWELVE, ...NAMED, schoolType: 'independent', walkToSchool: 9000 });
    expect(decision.finding).toBe('owed');
    expect(decision.disposition.to).toBe('officer');
  });

  it('is not what the yes rests on where no school is nearer: that may be granted', () => {
    const decision = decide('2026-10-05', { ...TWELVE, ...NAMED, walkToSchool: 9000 });
    expect(decision.disposition.to).toBe('grant');
  });

  it('and one ground that does not rest on needs is enough to grant', () => {
    const decision = decide('2026-10-05', {
      ...TWELVE,
      ...NAMED,
      benefits: ['pension-credit-guarantee'],
      walkToSchool: 9000,
      driveToSchool: 9000,
      nearerSchools: nearer('A'),
    });
    expect(verdictOf(decision, 6)).toBe('met');
    expect(verdictOf(decision, 11)).toBe('met');
    expect(decision.disposition.to).toBe('grant');
  });
});

describe('a condition about travel in the plan', () => {
  const conditional = {
    ...TWELVE,
    specialEducationalNeeds: true,
    canWalkGivenNeeds: true,
    planTravelCondition: true,
    walkToSchool: 9000,
    nearerSchools: nearer('A'),
  };

  it.each(['only-this-school', 'this-and-another-this-further'])(
    '%s: not owed only once a person has found both halves of it',
    (planNaming) => {
      const with_ = (couldServe?: boolean, costs?: boolean) =>
        decide('2026-10-05', {
          ...conditional,
          planNaming,
          nearerSchoolCouldServe: couldServe,
          furtherSchoolCostsTooMuch: costs,
        });
      expect(with_(true, true).finding).toBe('not-owed');
      expect(with_(true, true).disposition).toMatchObject({ to: 'officer', discretion: true });
      for (const halves of [[], [true], [undefined, true], [true, false], [false, true], [false, false]] as const)
        expect(with_(...halves).finding).toBe('unknown');
      expect(with_().disposition.needed.map((each) => each.fact)).toEqual([
        'nearerSchoolCouldServe',
        'furtherSchoolCostsTooMuch',
      ]);
    },
  );

  it('is never read into a plan that has none: the same findings weigh nothing', () => {
    const decision = decide('2026-10-05', {
      ...conditional,
      planNaming: 'only-this-school',
      planTravelCondition: false,
      nearerSchoolCouldServe: true,
      furtherSchoolCostsTooMuch: true,
    });
    expect(decision.finding).toBe('owed');
  });
});

describe('facts about needs that do not fit together', () => {
  const settled = { ...TWELVE, walkToSchool: 1500 };

  it('no special educational needs, but a plan: nobody says no on that', () => {
    expect(decide('2026-10-05', settled).finding).toBe('not-owed');
    const decision = decide('2026-10-05', {
      ...settled,
      planNaming: 'only-this-school',
      planTravelCondition: false,
    });
    expect(verdictOf(decision, 2)).toBe('unknown');
    expect(decision.finding).toBe('unknown');
  });

  it('nobody has asked about a plan: it is not taken that there is none', () => {
    const { planNaming: _, ...notAsked } = settled;
    expect(decide('2026-10-05', notAsked).finding).toBe('unknown');
  });
});

describe('words that would be wrong the other way round', () => {
  it('an independent school and no plan: it does not speak of a plan the child does not have', () => {
    const decision = decide('2026-10-05', { ...TWELVE, schoolType: 'independent', walkToSchool: 9000 });
    expect(decision.findings['england/schedule-35b/15']!.words).toContain('there is no plan');
  });

  it('a home in another council’s area: it does not say that nobody has to provide travel', () => {
    const decision = decide('2026-10-05', { ...TWELVE, livesInArea: false, walkToSchool: 9000 });
    expect(decision.finding).toBe('not-owed');
    expect(decision.findings[decision.root]!.words).toContain('this council');
  });

  it('no ground is worded so that a need could be read as the reason for a no', () => {
    const decision = decide('2026-10-05', { ...TWELVE, walkToSchool: 1500 });
    for (const ground of decision.grounds) expect(decision.findings[ground]!.words).not.toMatch(/not owed/);
  });

  it('over a limit by road and under it on foot: the officer is told', () => {
    const decision = decide('2026-10-05', {
      ...TWELVE,
      benefits: ['income-support'],
      walkToSchool: 9000,
      driveToSchool: 11_000,
    });
    expect(decision.findings['england/schedule-35b/not-more-than-6-miles']).toMatchObject({
      verdict: 'not-met',
      reason: 'beyond-by-road-only',
    });
  });
});

describe('how sure a reading is', () => {
  it.each([
    [['asylum-support-part-6', 'income-support'], 'T'],
    [['pension-credit-guarantee'], 'S'],
    [['income-support'], 'R'],
    [['income-based-jobseekers-allowance'], 'R'],
    [['income-related-employment-and-support-allowance'], 'R'],
  ])('%j is low income, marked %s', (benefits, mark) => {
    const decision = decide('2026-10-05', { ...TWELVE, benefits, walkToSchool: 4000 });
    expect(decision.findings['england/schedule-35b/14']).toMatchObject({ verdict: 'met', mark });
  });
});
