import { describe, expect, it } from 'vitest';
import {
  nextQuestion,
  officerSummary,
  plainAnswer,
  questionsInOrder,
  whatWouldChange,
} from '../../../src/checks/index.ts';
import { decide, NOTHING_ELSE, SEVEN } from '../../rules/england/england.ts';
import { decisionsOfExamples } from './tell-decisions.ts';

/** Seven, 142 metres short of two miles, with nothing else to go on. */
const SHORT = { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 3076.688 };
const ON = '2026-10-04';
const BROOK = { complete: true, schools: [{ name: 'Brook', nearer: 'yes', suitable: 'yes', place: 'yes' }] };

describe('what to ask next', () => {
  const whoms = (on: string, facts: Record<string, unknown>) =>
    questionsInOrder(decide(on, facts)).map(({ whom }) => whom);

  it('is asked of the parent first, and of a named person last', () => {
    const all = whoms(ON, {});
    const order = ['parent', 'register', 'measurement', 'authority', 'judgement'];
    expect([...new Set(all)]).toEqual(order.filter((each) => all.some((whom) => whom === each)));
    expect(all[0]).toBe('parent');
    expect(all.at(-1)).toBe('judgement');
  });

  it('is what could settle the most of what is open', () => {
    const { planNaming: _, benefits: _b, ...rest } = SHORT;
    const questions = questionsInOrder(decide('2026-10-05', { ...rest, walkToSchool: 4000, nearerSchools: BROOK }));
    expect(questions.map(({ fact }) => fact)).toEqual(['planNaming', 'benefits', 'canWalkGivenNeeds']);
    expect(questions[0]?.grounds.length).toBeGreaterThan(1);
    const everything = questionsInOrder(decide(ON, {})).filter(({ whom }) => whom === 'parent');
    const counts = everything.map(({ grounds }) => grounds.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(everything.at(0)?.grounds.length).toBeGreaterThan(everything.at(-1)!.grounds.length);
  });

  it('says why it is asked, and leaves nothing out that is missing', () => {
    for (const { story, decision } of decisionsOfExamples()) {
      const questions = questionsInOrder(decision);
      expect(new Set(questions.map(({ fact }) => fact)), story).toEqual(
        new Set(decision.disposition.needed.map(({ fact }) => fact)),
      );
      for (const { why } of questions) {
        expect(why, story).toMatch(/^[A-Z].*\.$/);
        expect(why, story).not.toContain('It has not been given');
      }
    }
  });

  it('is nothing where the answer is settled', () => {
    for (const facts of [SHORT, { ...SEVEN, walkToSchool: 5000 }])
      expect(nextQuestion(decide(ON, facts))).toBeUndefined();
    expect(nextQuestion(decide(ON, { ...SEVEN, walkToSchool: 3000 }))).toBeDefined();
  });
});

describe('what would have to change', () => {
  const changesOf = (on: string, facts: Record<string, unknown>, paragraph: string) =>
    whatWouldChange(decide(on, facts))
      .find(({ provision }) => provision === `england/schedule-35b/${paragraph}`)
      ?.parts.map(({ facts: now, wouldBe }) => [
        now.map((each) => `${each.label}: ${each.now}`).join('; '),
        ...wouldBe,
      ]);

  it('is how far the walk is short of the line', () => {
    expect(changesOf(ON, SHORT, '6')).toEqual([['Walk to school: 3,076.688 metres', '142 metres longer']]);
  });

  it('is any length more for a walk exactly on the line', () => {
    const facts = { ...SHORT, walkToSchool: 3218.688 };
    expect(changesOf(ON, facts, '6')).toEqual([['Walk to school: 3,218.688 metres', 'longer, by any amount']]);
  });

  it('is a shorter walk where the walk is too long, or the birthday that moves the line', () => {
    expect(changesOf(ON, { ...SHORT, walkToSchool: 4000, nearerSchools: BROOK }, '4')?.[0]).toEqual([
      'Walk to school: 2.49 miles (4,000 metres)',
      '781 metres shorter',
      'Within walking distance (5 October 2026 at the earliest)',
    ]);
  });

  it('is a birthday, and the day of it', () => {
    expect(changesOf(ON, SHORT, '9')?.[0]).toEqual([
      'Date of birth: 5 October 2018 (aged 7)',
      'Aged 8, 9 or 10 (5 October 2026 at the earliest)',
    ]);
  });

  it('does not promise a day to someone whose birthday has gone by', () => {
    const facts = { ...SHORT, bornOn: '2014-10-05' };
    expect(changesOf('2026-10-05', facts, '9')?.[0]).toEqual([
      'Date of birth: 5 October 2014 (aged 12)',
      'Aged 8, 9 or 10',
    ]);
  });

  it('does not say that a birthday would settle a walk too close to measure', () => {
    const facts = { ...SHORT, walkToSchool: { metres: 3250, marginMetres: 60 } };
    expect(changesOf(ON, facts, '6')).toEqual([
      ['Walk to school: 2.02 miles (3,250 metres), give or take 60 metres', 'Beyond walking distance'],
    ]);
  });

  it('is an officer’s finding where only a person can find it', () => {
    const { canWalkGivenRoutes: _, ...facts } = SHORT;
    expect(changesOf(ON, facts, '4')).toEqual([
      [
        'The way to school can reasonably be walked: Not known',
        'An officer’s finding: cannot reasonably be expected to walk, given the way there',
      ],
    ]);
  });

  it('is a nearer school by its name', () => {
    const [part] = changesOf(ON, { ...SHORT, walkToSchool: 5000, nearerSchools: BROOK }, '6') ?? [];
    expect(part).toEqual([
      'Schools that may be nearer: Brook (suits, had a place); EHC plan: No plan',
      'No nearer suitable school',
    ]);
  });

  it('is pay down to the line, to the penny', () => {
    const pay = { earningsLastPeriod: 61_668, earningsLastTwoPeriods: 123_335, earningsLastThreePeriods: 185_001 };
    const facts = { ...SHORT, bornOn: '2015-10-05', walkToSchool: 4000, benefits: ['universal-credit'], ...pay };
    expect(changesOf('2025-09-08', facts, '9')).toEqual([
      ['Pay, last month of Universal Credit: £616.68', '£0.01 less'],
    ]);
  });

  it('is told of every ground that is not met, and of no other', () => {
    for (const { story, decision } of decisionsOfExamples()) {
      const told = whatWouldChange(decision);
      const notMet = decision.grounds.filter((id) => decision.findings[id]?.verdict !== 'met');
      expect(
        told.map(({ provision }) => provision),
        story,
      ).toEqual(notMet);
      for (const { parts } of told) {
        expect(parts.length, story).toBeGreaterThan(0);
        for (const { facts, wouldBe } of parts) {
          expect(facts.length, story).toBeGreaterThan(0);
          expect(wouldBe.length, story).toBeGreaterThan(0);
          for (const each of [...facts.flatMap(({ label, now }) => [label, now]), ...wouldBe])
            expect(each, story).toMatch(/^\S.*\S$/);
        }
      }
    }
  });
});

describe('the officer’s summary', () => {
  it('has each ground in a line, with how near it was, and what is missing by who can supply it', () => {
    const { walkToSchool: _, statesBeliefWish: _s, ...facts } = SHORT;
    const { lines, missing, finding, next } = officerSummary(decide(ON, { ...facts, benefits: undefined }));
    expect(finding).toBe('Cannot say yet');
    expect(next).toMatch(/listed below/);
    expect(lines.map(({ provision }) => provision)).toEqual(decide(ON, {}).grounds);
    expect(missing.map(({ supplier, questions }) => [supplier, questions.map(({ fact }) => fact)])).toEqual([
      ['measurement', ['walkToSchool']],
    ]);
    const short = officerSummary(decide(ON, SHORT)).lines.find(({ provision }) => provision.endsWith('/6'));
    expect(short?.margins).toEqual(['142 metres short of the line']);
  });

  it('says when to look again, and what else stands in the way', () => {
    const { lookAgain, lines } = officerSummary(decide(ON, { ...SHORT, livesInArea: false }));
    expect(lookAgain?.on).toBe('2026-10-05');
    expect(lines[0]).toMatchObject({ title: 'In the council’s area', verdict: 'not-met' });
  });

  it('of someone past school age names the rules that decide instead, and no power of the duty for children', () => {
    const { next, beside } = officerSummary(
      decide(ON, { ...SHORT, bornOn: '2009-03-01', courseStartedOn: '2026-09-07' }),
    );
    expect(next).toMatch(/other rules/);
    expect(beside.map(({ provision }) => provision)).toEqual(['england/after-16/sixth-form-age']);
  });
});

describe('the plain answer', () => {
  const linesOf = (facts: Record<string, unknown>) => plainAnswer(decide(ON, facts)).lines;

  it('says why it is yes, by what says nothing of needs where that is enough', () => {
    expect(linesOf({ ...SHORT, walkToSchool: 5000 })[0]).toBe(
      'The school is beyond walking distance and is the nearest suitable one.',
    );
  });

  it('says how far the walk is short of the line', () => {
    expect(linesOf(SHORT)[0]).toMatch(/^The walk is 1\.91 miles \(3,077 metres\)\. That is within 2 miles/);
  });

  it('names the nearer school where that is what stands in the way, and not the length of the walk', () => {
    const lines = linesOf({ ...SHORT, walkToSchool: 5000, nearerSchools: BROOK });
    expect(lines[0]).toBe('Brook is nearer, suits the child and had a place.');
    expect(lines[1]).toBe('This is not a refusal. Only a person at the council can decide, and must tell you why.');
  });

  it('puts first what stands in the way of most', () => {
    expect(linesOf({ ...SHORT, bornOn: '2023-10-05' })[0]).toMatch(/^The child is not yet of compulsory school age/);
    expect(linesOf({ ...SHORT, livesInArea: false })[0]).toMatch(/another council’s area/);
  });

  it('asks for what would help most', () => {
    const { benefits: _, ...facts } = { ...SHORT, bornOn: '2016-10-05', walkToSchool: 4000 };
    expect(linesOf(facts)).toContain('It would help most to know which benefits, if any, the family gets.');
  });

  it('says what it supposes', () => {
    const { heading, lines } = plainAnswer(decide(ON, { ...SHORT, walkToSchool: 5000, attendance: 'considering' }));
    expect(heading).toBe('Your child would qualify for free travel to school');
    expect(lines).toContain('This is not settled yet. It supposes that the child gets a place at the school.');
  });

  it('has a heading and a few sentences, and refuses nobody, whatever the facts', () => {
    for (const { story, decision } of decisionsOfExamples()) {
      const { heading, lines } = plainAnswer(decision);
      expect(heading, story).toMatch(/^[A-Z]/);
      expect(lines.length, story).toBeGreaterThan(1);
      expect(lines.length, story).toBeLessThan(6);
      expect([heading, ...lines].join(' '), story).not.toMatch(
        /refused|not eligible|ineligible|not entitled|fails?\b/i,
      );
    }
  });
});
