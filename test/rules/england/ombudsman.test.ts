import { describe, expect, it } from 'vitest';
import { consentToArrangement } from '../../../rules/england/consent.ts';
import { ENGLAND_FACTS } from '../../../rules/england/facts.ts';
import { ENGLAND } from '../../../rules/england/register.ts';
import { apply, openCase } from '../../../rules/kernel/apply.ts';
import { day, dayOf } from '../../../rules/kernel/day.ts';
import { readFacts } from '../../../rules/kernel/read-facts.ts';
import { decide, factsOf, metGrounds, NOTHING_ELSE, SEVEN, verdictOf } from './england.ts';

/**
 * What the Local Government and Social Care Ombudsman keeps finding wrong, as far as rules can keep it from happening.
 * References are to its decisions; they say where a fault was found in how something was decided, not who was owed travel.
 */

const ON = '2026-09-07';
const NEAR = { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 1500 };
const FAR = { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 5000 };
const BROOK = { complete: true, schools: [{ name: 'Brook', nearer: 'yes', suitable: 'yes', place: 'yes' }] };
const without = (facts: Record<string, unknown>, ...left: string[]) =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !left.includes(name)));
const neededOf = (facts: Record<string, unknown>, on = ON) =>
  decide(on, facts).disposition.needed.map(({ fact }) => fact);

describe('needs and plans', () => {
  it('stopping at the distance test, so that needs are never looked at (18 010 993, 22 007 055, 18 006 369)', () => {
    for (const need of ['specialEducationalNeeds', 'disabled', 'mobilityProblems']) {
      expect(decide(ON, without(NEAR, need)).finding).toBe('unknown');
      expect(neededOf({ ...NEAR, [need]: true })).toEqual(['canWalkGivenNeeds']);
    }
  });

  it('turning down travel to the only school that a plan names (20 006 125, 24 005 327, 24 022 684)', () => {
    const named = { specialEducationalNeeds: true, planNaming: 'only-this-school', planTravelCondition: false };
    expect(decide(ON, { ...FAR, ...named, nearerSchools: BROOK }).finding).toBe('owed');
  });

  it('relying on a parent’s preference without asking the three questions that the law asks (18 012 581)', () => {
    const condition = {
      ...FAR,
      specialEducationalNeeds: true,
      canWalkGivenNeeds: true,
      planNaming: 'only-this-school',
      planTravelCondition: true,
    };
    const both = { nearerSchoolCouldServe: true, furtherSchoolCostsTooMuch: true };
    expect(decide(ON, { ...condition, ...both }).finding).toBe('not-owed');
    for (const left of Object.keys(both)) {
      expect(decide(ON, { ...condition, ...without(both, left) }).finding).toBe('unknown');
      expect(neededOf({ ...condition, ...without(both, left) })).toContain(left);
    }
  });

  it('ending an award at 8 without weighing need (24 008 364)', () => {
    const child = { ...NEAR, walkToSchool: 3500, disabled: true };
    expect(decide('2026-10-04', child).finding).toBe('owed');
    expect(decide('2026-10-05', child).finding).toBe('unknown');
    expect(neededOf(child, '2026-10-05')).toEqual(['canWalkGivenNeeds']);
  });
});

describe('the family', () => {
  it('not asking whether a parent can reasonably come (20 003 318, 20 011 032, 24 006 512)', () => {
    const needsAdult = { ...without(NEAR, 'canWalkGivenRoutes'), walkNeedsAdult: true };
    expect(decide(ON, needsAdult).finding).toBe('unknown');
    expect(neededOf(needsAdult)).toContain('adultCanAccompany');
    const none = decide(ON, { ...needsAdult, adultCanAccompany: false });
    expect(metGrounds(none)).toEqual([4]);
    expect(none.disposition).toMatchObject({ to: 'officer', because: 'rests-on-needs-or-belief' });
  });

  it('making the parent the escort, or paying the parent, without agreement (23 003 503, 25 008 541)', () => {
    const verdict = (facts: Record<string, unknown>, on = ON) =>
      apply(consentToArrangement, openCase({ on: day(on), facts: factsOf(facts) })).verdict;
    for (const arrangement of ['escort', 'expenses', 'allowance']) {
      expect(verdict({ arrangement })).toBe('unknown');
      expect(verdict({ arrangement, consentGivenOn: ON })).toBe('met');
      expect(verdict({ arrangement, consentGivenOn: '2026-09-01', consentWithdrawnOn: ON })).toBe('not-met');
    }
  });

  it('taking it that the family will drive (18 014 693)', () => {
    const by = ENGLAND_FACTS.find(({ id }) => id === 'freeTravelBy')!;
    for (const said of ['parent', 'family', 'car']) expect(() => by.kind.read(said)).toThrow();
    expect(decide(ON, FAR).disposition).toMatchObject({ to: 'grant', needed: [] });
  });

  it('weighing what the law does not ask about: benefits for a disability, a car, a brother or sister (19 000 391, 23 003 503)', () => {
    const read = (facts: Record<string, unknown>) => readFacts(ENGLAND_FACTS, facts);
    for (const benefit of ['disability-living-allowance', 'personal-independence-payment', 'carers-allowance'])
      expect(read({ benefits: [benefit] })).toHaveProperty('problems');
    for (const fact of ['hasCar', 'parentWorks', 'siblingTravels', 'formerAward'])
      expect(read({ [fact]: true })).toHaveProperty('problems');
  });
});

describe('the way to school', () => {
  it('the safety of the way not looked at, or only in part (21 011 753, 22 006 598)', () => {
    expect(decide(ON, without(NEAR, 'canWalkGivenRoutes')).finding).toBe('unknown');
    const partly = {
      metres: 3000,
      withoutUnassessed: { metres: 3400 },
      unassessed: [{ called: 'Mill Lane', metres: 120 }],
    };
    const decision = decide(ON, { ...NEAR, walkToSchool: partly });
    expect(decision.finding).toBe('unknown');
    expect(verdictOf(decision, 6)).toBe('unknown');
  });

  it('the length taken from one way and the safety from another (19 009 590)', () => {
    const { findings } = decide(ON, { ...NEAR, canWalkGivenRoutes: false });
    const walkOf = (provision: string) => findings[provision]!.facts.find(({ fact }) => fact === 'walkToSchool');
    expect(walkOf('england/section-444-5/within')).toBeDefined();
    expect(walkOf('england/section-444-5/within')).toEqual(walkOf('england/section-444-5/beyond'));
  });

  it('a measuring that is rounded, unclear or not the same for all (19 010 009, 24 015 882, 18 011 384)', () => {
    const at = (walkToSchool: number) => decide(ON, { ...NEAR, walkToSchool });
    // Both are 2.00 miles to a reader. Only one of them is beyond the line.
    expect([at(3218.688).finding, at(3218.689).finding]).toEqual(['not-owed', 'owed']);
    const finding = at(3218.689).findings['england/section-444-5/beyond']!;
    expect(finding.facts).toContainEqual(expect.objectContaining({ value: { metres: 3218.689, marginMetres: 0 } }));
    expect(finding.margin).toMatchObject({ side: 'over', unit: 'metres' });
  });
});

describe('nearer schools', () => {
  const nearer = (school: Record<string, unknown>) => ({
    complete: true,
    schools: [{ name: 'Brook', nearer: 'yes', suitable: 'yes', ...school }],
  });

  it('the wrong nearest school: by order of preference, or by a wrong view of places (20 003 026, 21 008 424, 23 019 374)', () => {
    expect(() => factsOf({ nearerSchools: nearer({ preference: 2 }) })).toThrow(/preference/);
    expect(decide(ON, { ...FAR, nearerSchools: nearer({}) }).finding).toBe('unknown');
    expect(decide(ON, { ...FAR, nearerSchools: nearer({ place: 'no' }) }).finding).toBe('owed');
    expect(decide(ON, { ...FAR, nearerSchools: nearer({ place: 'yes' }) }).finding).toBe('not-owed');
  });

  it('one that has excluded the child for good is not one to send the family back to', () => {
    const nearerSchools = nearer({ place: 'yes', excludedChild: 'yes' });
    expect(decide(ON, { ...FAR, nearerSchools }).finding).toBe('owed');
  });
});

describe('how a decision is made', () => {
  it('a blanket rule that shuts the door on asking (19 013 953, 24 023 246, 19 002 276)', () => {
    const stories = ENGLAND.provisions.flatMap(({ versions }) => versions.flatMap(({ examples }) => examples));
    const decisions = stories.map(({ on, facts }) => decide(on, facts)).filter(({ finding }) => finding !== 'owed');
    expect(decisions.length).toBeGreaterThan(50);
    for (const { disposition } of decisions) expect(disposition).toMatchObject({ to: 'officer', discretion: true });
  });

  it('not even taking down a request: any age has an answer, and it says what decides next (22 011 904)', () => {
    for (let age = 0; age <= 30; age++) {
      const { disposition } = decide(ON, { ...NEAR, bornOn: dayOf(2026 - age, 1, 20), courseStartedOn: '2026-09-01' });
      expect(disposition.to).toBe('officer');
      expect(disposition.powers ?? disposition.instead).toBeDefined();
    }
  });

  it('the wrong test after 16, or a sixth-form test for an adult (19 010 915, 20 012 215, 24 023 246, 21 011 785)', () => {
    const leaver = { ...NEAR, bornOn: '2007-10-05', courseStartedOn: '2026-09-01' };
    expect(decide(ON, leaver).disposition.instead?.provision).toBe('england/after-16/sixth-form-age');
    const adult = { ...leaver, courseStartedOn: '2026-10-05' };
    expect(decide(ON, adult).disposition.instead?.provision).toBe('england/after-16/adult-learner');
    for (const provision of ENGLAND.provisions)
      for (const { words } of provision.versions) expect(Object.values(words).join(' ')).not.toMatch(/exceptional/i);
  });

  it('deciding on facts that nobody can trace (24 017 782)', () => {
    const planNaming = { value: 'no-plan', by: 'register', source: 'plans, 1 September' };
    const { findings } = decide(ON, { ...NEAR, planNaming });
    expect(findings['england/schedule-35b/needs']!.facts).toContainEqual({ fact: 'planNaming', ...planNaming });
    for (const { facts: used } of Object.values(findings)) for (const { by } of used) expect(by).toBeTruthy();
  });

  it('rolling an old decision forward over a change (22 003 853, 22 000 695, 18 012 581)', () => {
    const before = decide(ON, NEAR);
    const moved = decide(ON, { ...NEAR, walkToSchool: 5000 });
    expect(moved.finding).toBe('owed');
    expect(before.finding).toBe('not-owed');
    expect(decide(ON, NEAR)).toEqual(before);
  });

  it('reasons that leave a ground out (20 003 718, 18 012 581, 19 014 562)', () => {
    const { grounds, findings } = decide(ON, NEAR);
    expect(grounds.map((ground) => Number(ground.split('/').at(-1)))).toEqual([2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13]);
    for (const ground of grounds) {
      expect(findings[ground]!.words).toMatch(/\.$/);
      expect(findings[ground]!.cites.length).toBeGreaterThan(0);
    }
  });
});

describe('what was no fault, so that nothing is made up for it', () => {
  it('a place at a grammar school that was not the nearest suitable school (25 010 339, 19 009 689, 20 004 953)', () => {
    expect(decide(ON, { ...FAR, nearerSchools: BROOK }).finding).toBe('not-owed');
  });

  it('a way that cannot be walked, but to a school that was not the nearest (19 010 687)', () => {
    expect(decide(ON, { ...NEAR, canWalkGivenRoutes: false, nearerSchools: BROOK }).finding).toBe('not-owed');
  });

  it('travel from one home only, by the published policy (24 017 795, 24 010 971)', () => {
    expect(decide(ON, { ...FAR, twoHomes: true, thisHomeCounts: false }).finding).toBe('not-owed');
  });

  it('a child who can walk with an adult who can come (24 014 759)', () => {
    expect(decide(ON, { ...NEAR, walkNeedsAdult: true, adultCanAccompany: true }).finding).toBe('not-owed');
  });

  it('a charge at sixth-form age: no right to free travel as such is made up (23 007 051)', () => {
    const { finding, disposition } = decide(ON, { ...FAR, bornOn: '2009-10-05', courseStartedOn: '2026-09-01' });
    expect(finding).toBe('not-owed');
    expect(disposition.instead!.words).toMatch(/not always free/);
  });
});
