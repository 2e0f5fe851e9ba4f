import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../rules/kernel/day.ts';
import { decide } from '../../rules/kernel/decide.ts';
import type { Finding } from '../../rules/kernel/finding.ts';
import type { Question } from '../../rules/kernel/provision.ts';
import { editionOf } from '../../rules/kernel/register.ts';
import { factsAt, WRITTEN } from './nations.ts';
import { dice } from './values.ts';

const CASES = 400;

describe.each(WRITTEN)('whatever is known of a child, in $name', (written) => {
  const { nation, name } = written;
  /** The same made-up cases every time, of values on and beside the lines of the law, on days over all the time that was checked. */
  const questions = (): Question[] => {
    const { firstDay, lastDay } = editionOf(nation.register);
    const random = dice(name);
    return Array.from({ length: CASES }, () => {
      const on = addDays(firstDay, Math.floor(random() * (daysBetween(firstDay, lastDay) + 1)));
      return { on, facts: factsAt(written, on, random) };
    });
  };
  const findingsOf = (question: Question): Finding[] => Object.values(decide(nation, question).findings);
  const known = new Set([...nation.facts.map(({ id }) => id), 'text-of-the-law']);

  it('what is open says what would settle it, in full, and what is settled asks for nothing', () => {
    for (const question of questions())
      for (const { provision, verdict, missing } of findingsOf(question)) {
        if (verdict !== 'unknown') expect(missing, provision).toEqual([]);
        else expect(missing.length, provision).toBeGreaterThan(0);
        for (const each of missing) {
          expect(known.has(each.fact), `${provision}: ${each.fact}`).toBe(true);
          expect(each.suppliers.length, provision).toBeGreaterThan(0);
          expect(each.asks, provision).toMatch(/^\w.*[^.]$/);
          expect(each.why, provision).toMatch(/^[A-Z].*\.$/);
        }
      }
  });

  it('every sentence is whole', () => {
    for (const question of questions())
      for (const { provision, words } of findingsOf(question)) {
        expect(words, provision).toMatch(/^.*\w.*[.?”]$/);
        expect(words, provision).not.toMatch(/[{}]|undefined|NaN|null|\[object|,,|\s\s/);
      }
  });

  it('a margin is how far a known number lies from its line', () => {
    for (const question of questions())
      for (const { provision, margin, facts } of findingsOf(question)) {
        if (!margin) continue;
        expect(margin.by, provision).toBeGreaterThanOrEqual(0);
        expect(
          facts.map(({ fact }) => fact),
          provision,
        ).toContain(margin.fact);
      }
  });

  it('a day on which it could change lies ahead', () => {
    for (const question of questions())
      for (const { provision, changes } of findingsOf(question)) {
        if (changes) expect(changes.on > question.on, provision).toBe(true);
      }
  });
});
