import { describe, expect, it } from 'vitest';
import { isNationName, NATIONS } from '../../../rules/register.ts';
import { letterReasons } from '../../../src/checks/index.ts';
import { decide, NOTHING_ELSE, SEVEN } from '../../rules/england/england.ts';
import { decisionsOfExamples, without } from './tell-decisions.ts';

/** What the text of a nation’s law names as the ways to free travel. */
function groundsOfLaw(name: string): string[] {
  if (!isNationName(name)) throw new Error(name);
  const text = NATIONS[name].nation.grounds.versions.at(-1);
  return text && !('decide' in text) ? (text.any ?? text.all ?? []).map(({ id }) => id) : [];
}

const GROUNDS = groundsOfLaw('england');

describe('the reasons of a letter', () => {
  it('name every ground of the law, in its order, each with a sentence and the law, whatever the answer and the nation', () => {
    expect(GROUNDS.length).toBeGreaterThan(5);
    for (const { story, decision } of decisionsOfExamples()) {
      const { grounds } = letterReasons(decision);
      expect(
        grounds.map(({ provision }) => provision),
        story,
      ).toEqual(groundsOfLaw(decision.nation));
      for (const { words, cites, because, verdict } of grounds) {
        expect(words, story).toMatch(/\.$/);
        expect(cites.length, story).toBeGreaterThan(0);
        expect(because.length, story).toBeGreaterThan(0);
        for (const reason of because) expect(reason.verdict, story).toBe(verdict);
      }
    }
  });

  it.each(GROUNDS)('cannot be written from a decision that leaves out %s', (ground) => {
    const decision = decide('2026-09-07', {});
    expect(() => letterReasons(without(decision, ground))).toThrow(ground);
    const { [ground]: _, ...findings } = decision.findings;
    expect(() => letterReasons({ ...decision, findings })).toThrow(ground);
  });

  it('say what has to be settled before any ground, where something has', () => {
    const stories = decisionsOfExamples().map(({ decision }) => letterReasons(decision).beside);
    const titles = new Set(stories.flatMap((beside) => beside.map(({ title }) => title)));
    expect(titles).toContain('In the council’s area');
    for (const { decision, story } of decisionsOfExamples()) {
      const told = letterReasons(decision);
      const all = [...told.beside, ...told.grounds].map(({ verdict }) => verdict);
      if (decision.finding === 'unknown') expect(all, story).toContain('unknown');
      if (decision.finding === 'not-owed') expect(all, story).toContain('not-met');
    }
  });

  it('say of each fact what it was, whose word it is, and what is behind it', () => {
    const walkToSchool = { value: 3076, by: 'measurement', source: 'fairmile 1, map of 1 November 2026' };
    const canWalkGivenRoutes = { value: true, by: 'judgement', source: 'Found by Jo Hale' };
    const bornOn = { value: '2018-10-05', by: 'register' };
    const { facts } = letterReasons(
      decide('2026-10-04', { ...SEVEN, ...NOTHING_ELSE, bornOn, walkToSchool, canWalkGivenRoutes }),
    );
    const told = Object.fromEntries(facts.map(({ fact, label: _, ...rest }) => [fact, rest]));
    expect(told).toMatchObject({
      bornOn: { value: '5 October 2018 (aged 7)', from: 'a register' },
      walkToSchool: { value: '1.91 miles (3,076 metres)', from: 'a measurement', evidence: walkToSchool.source },
      canWalkGivenRoutes: {
        value: 'Yes, an officer found so',
        from: 'an officer’s finding',
        evidence: 'Found by Jo Hale',
      },
      planNaming: { value: 'No plan', from: 'the family' },
    });
    expect(new Set(facts.map(({ fact }) => fact)).size).toBe(facts.length);
  });

  it('hold every fact that any finding used', () => {
    for (const { story, decision } of decisionsOfExamples()) {
      const used = new Set(Object.values(decision.findings).flatMap(({ facts }) => facts.map(({ fact }) => fact)));
      expect(new Set(letterReasons(decision).facts.map(({ fact }) => fact)), story).toEqual(used);
    }
  });

  it('say when the law was read, and how near a number was to its line', () => {
    const { law, grounds, finding } = letterReasons(
      decide('2026-10-04', { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 3076.688 }),
    );
    expect(law).toEqual({ of: 'England', readOn: '2026-11-22' });
    expect(finding).toBe('On these facts the law does not require this council to give free travel to this school.');
    const distance = grounds.find(({ provision }) => provision.endsWith('/6'));
    expect(distance?.because.map(({ margin }) => margin)).toEqual(['142 metres short of the line']);
  });
});
