import { describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { candidates } from '../../../src/checks/candidates.ts';
import { type ChildToSuit, suitabilityOf } from '../../../src/checks/suitability.ts';
import type { School } from '../../../src/places/school.ts';

const SECONDARY: School = {
  area: 'x',
  urn: '1',
  name: 'Brook School',
  type: 'academy',
  typeAsRegistered: 'Academy converter',
  phase: 'secondary',
  ageLow: 11,
  ageHigh: 16,
  gender: 'mixed',
  admissions: 'Non-selective',
  fromGridReference: false,
  gates: [],
};
/** A child of whom nothing was said that a school could be unsuitable for. */
const NOBODY_DOUBTS: ChildToSuit = { needs: false, disabled: false, plan: 'no-plan' };

const suits = (school: Partial<School>, child: ChildToSuit = NOBODY_DOUBTS) =>
  suitabilityOf({ ...SECONDARY, ...school }, child);
const asked = (school: Partial<School>, child?: ChildToSuit) => suits(school, child).needed.map(({ fact }) => fact);

describe('whether a nearer school suits the child', () => {
  it('a school that takes children of that age, when nobody speaks of needs, does', () => {
    expect(suits({})).toEqual({
      suitable: 'yes',
      suitableWhy: ['It takes children of this age.', expect.stringContaining('no special educational needs')],
      needed: [],
    });
  });

  it('is not known while nobody was asked about needs, disability or a plan, and the parent can say', () => {
    expect(suits({}, {})).toMatchObject({ suitable: 'unknown' });
    expect(asked({}, {})).toEqual(['specialEducationalNeeds', 'disabled', 'planNaming']);
    expect(asked({}, { needs: false, plan: 'no-plan' })).toEqual(['disabled']);
  });

  it.each<ChildToSuit>([
    { needs: true, disabled: false, plan: 'no-plan' },
    { needs: false, disabled: true, plan: 'no-plan' },
    { needs: false, disabled: false, plan: 'another-school' },
  ])('only an officer can say it for a child with %o', (child) => {
    expect(suits({}, child)).toMatchObject({ suitable: 'unknown', needed: [{ of: 'judgement' }] });
  });

  it('a girls’ school does not suit a boy, and a boys’ school does not suit a girl', () => {
    expect(suits({ gender: 'girls' }, { ...NOBODY_DOUBTS, sex: 'boy' })).toMatchObject({
      suitable: 'no',
      suitableWhy: ['It takes girls only.'],
    });
    expect(suits({ gender: 'boys' }, { ...NOBODY_DOUBTS, sex: 'girl' }).suitable).toBe('no');
    expect(suits({ gender: 'girls' }, { ...NOBODY_DOUBTS, sex: 'girl' }).suitable).toBe('yes');
  });

  it('whether the child is a girl or a boy is asked only where a school takes one of them', () => {
    expect(asked({ gender: 'girls' })).toEqual(['sex']);
    expect(asked({})).toEqual([]);
  });

  it('a grammar school does not suit a child who has not reached its standard', () => {
    const grammar = { admissions: 'Selective' };
    expect(suits(grammar, { ...NOBODY_DOUBTS, reachedStandard: false }).suitable).toBe('no');
    expect(suits(grammar, { ...NOBODY_DOUBTS, reachedStandard: true }).suitable).toBe('yes');
    expect(suits(grammar).suitable).toBe('unknown');
    expect(asked(grammar)).toEqual(['reachedSelectiveStandard']);
  });

  it('a faith school is not unsuitable merely for its faith', () => {
    const catholic = suits({ religion: 'Roman Catholic' });
    expect(catholic.suitable).toBe('yes');
    expect(catholic.suitableWhy.join(' ')).toContain('does not by itself make it unsuitable');
  });

  it('a special school does not suit a child without needs, nor one without a plan', () => {
    const special: Partial<School> = {
      type: 'community-special',
      phase: 'not-applicable',
      admissions: 'Not applicable',
    };
    expect(suits(special).suitable).toBe('no');
    expect(suits(special, { needs: true, disabled: false, plan: 'no-plan' }).suitable).toBe('no');
    expect(suits(special, { needs: true, disabled: false }).suitable).toBe('unknown');
    expect(asked(special, { needs: true, disabled: false })).toContain('planNaming');
  });

  it('a pupil referral unit takes children by referral, so it is no school that a parent passed by', () => {
    expect(suits({ type: 'pupil-referral-unit' }).suitable).toBe('no');
  });

  it('what the register does not say is not known, and never a yes', () => {
    for (const unsaid of [{ gender: undefined }, { admissions: undefined }, { type: 'other' } as const])
      expect(suits(unsaid)).toMatchObject({
        suitable: 'unknown',
        needed: [{ of: expect.stringMatching(/authority|judgement/) }],
      });
    const noAges = { phase: 'not-applicable', ageLow: undefined, ageHigh: undefined } as const;
    expect(suits(noAges).suitable).toBe('unknown');
  });
});

describe('which schools could count at all', () => {
  const on = day('2026-11-23');
  const born = day('2014-03-01');
  const listed = (school: Partial<School>) => candidates([{ ...SECONDARY, ...school }], born, on).length === 1;

  it('those of a kind in paragraph 15 that take the age', () => {
    expect(listed({})).toBe(true);
    expect(listed({ ageLow: 13 })).toBe(false);
    expect(listed({ type: 'further-education' })).toBe(false);
    expect(listed({ type: 'independent' })).toBe(false);
  });

  it('and one whose kind we cannot place: not known is not no', () => {
    expect(listed({ type: 'other' })).toBe(true);
  });
});
