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

  it('grants nothing on a place, whether it is taken and not begun or only hoped for', () => {
    for (const [attendance, supposes] of [
      ['place-accepted', 'that the pupil takes up the place at the school'],
      ['considering', 'that the pupil gets a place at the school'],
    ])
      expect(decide({ walkToSchool: 9000, attendance })).toMatchObject({
        finding: 'owed',
        disposition: { to: 'ask', because: 'only-supposed' },
        supposes: [supposes],
      });
  });

  describe('between 2 and 3 miles', () => {
    const SEVEN = '2019-10-05';
    const THIRTEEN = '2013-05-10';
    const distance = (bornOn: string | undefined, education: string | undefined) => {
      const { verdict, reason, missing, changes } = decide({ walkToSchool: 4000, bornOn, education }).findings[
        'northern-ireland/distance'
      ]!;
      const needs = missing.map(({ fact, suppliers }) => [fact, ...suppliers].join(' '));
      return [verdict, reason, ...needs, ...(changes ? [`until ${changes.on}`] : [])];
    };

    it('a pupil of 7 in primary has more than 2 miles, and one of 13 in post-primary not more than 3', () => {
      expect(distance(SEVEN, 'primary')).toEqual(['met', 'beyond', 'until 2030-10-05']);
      expect(distance(THIRTEEN, 'post-primary')).toEqual(['not-met', 'within']);
    });

    it('the pages differ on one of 7 in post-primary until the 11th birthday, and on one of 13 in primary', () => {
      expect(distance(SEVEN, 'post-primary')).toEqual([
        'unknown',
        'pages-differ',
        'education judgement',
        'until 2030-10-05',
      ]);
      expect(distance(THIRTEEN, 'primary')).toEqual(['unknown', 'pages-differ', 'education judgement']);
    });

    it('without the school or the age it is open and asks for what is not known; no birthday would settle it', () => {
      const open = ['unknown', 'age-or-school-not-known'];
      expect(distance(SEVEN, undefined)).toEqual([...open, 'education parent register']);
      expect(distance(THIRTEEN, undefined)).toEqual([...open, 'education parent register']);
      expect(distance(undefined, 'primary')).toEqual([...open, 'bornOn parent register']);
      expect(distance(undefined, 'post-primary')).toEqual([...open, 'bornOn parent register']);
      expect(distance(undefined, undefined)).toEqual([...open, 'education parent register', 'bornOn parent register']);
    });
  });

  describe('schools nearby', () => {
    const nearby = (complete: boolean, ...tried: [applied: string, place: string][]) => {
      const schools = tried.map(([applied, place], at) => ({
        name: `School ${at + 1}`,
        category: 'controlled',
        within: 'yes',
        applied,
        place,
      }));
      const { verdict, reason, words } = decide({ schoolsNearby: { complete, schools } }).findings[
        'northern-ireland/nearer-schools'
      ]!;
      return { told: `${verdict}: ${reason}`, words };
    };

    it('each has to have been tried: where one was not, that is what the parent is told', () => {
      expect(nearby(true, ['yes', 'no'], ['yes', 'no']).told).toBe('met: all-tried');
      expect(nearby(true, ['yes', 'yes'], ['yes', 'yes']).told).toBe('not-met: place-nearer');
      const one = nearby(true, ['yes', 'yes'], ['no', 'no']);
      expect(one.told).toBe('not-met: not-applied');
      expect(one.words).toContain('School 1 and School 2');
    });

    it('one tried in vain does not make up for a list that may be short of others', () => {
      expect(nearby(false, ['yes', 'no']).told).toBe('unknown: list-not-complete');
      expect(nearby(false, ['no', 'no']).told).toBe('not-met: not-applied');
      expect(nearby(false, ['yes', 'unknown']).told).toBe('unknown: perhaps');
    });
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
