import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../rules/kernel/day.ts';
import { decide } from '../../rules/kernel/decide.ts';
import type { Finding } from '../../rules/kernel/finding.ts';
import type { Missing, Question } from '../../rules/kernel/provision.ts';
import { editionOf } from '../../rules/kernel/register.ts';
import { factsAt, WRITTEN } from './nations.ts';
import { dice } from './values.ts';

const CASES = 300;

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
  /** What is wrong with any finding on any of them, in words: one list, since an `expect` for each would take minutes. */
  const wrong = (of: (finding: Finding, question: Question) => boolean): string[] =>
    questions().flatMap((question) =>
      Object.values(decide(nation, question).findings).flatMap((finding) =>
        of(finding, question) ? [`${finding.provision}, ${finding.reason}: ${finding.words}`] : [],
      ),
    );
  const known = new Set([...nation.facts.map(({ id }) => id), 'text-of-the-law']);
  const isWhole = ({ fact, suppliers, asks, why }: Missing): boolean =>
    known.has(fact) && suppliers.length > 0 && /^\w.*[^.]$/.test(asks) && /^[A-Z].*\.$/.test(why);

  it('what is open says what would settle it, in full, and what is settled asks for nothing', () => {
    expect(wrong(({ verdict, missing }) => (verdict === 'unknown') !== missing.length > 0)).toEqual([]);
    expect(wrong(({ missing }) => !missing.every(isWhole))).toEqual([]);
  });

  it('every sentence is whole', () => {
    expect(wrong(({ words }) => !/\w.*[.?”]$/.test(words))).toEqual([]);
    expect(wrong(({ words }) => /[{}]|undefined|NaN|null|\[object|,,|\s\s/.test(words))).toEqual([]);
  });

  it('a margin is how far a known number lies from its line', () => {
    const ofNothing = ({ margin, facts }: Finding) =>
      margin !== undefined && !(margin.by >= 0 && facts.some(({ fact }) => fact === margin.fact));
    expect(wrong(ofNothing)).toEqual([]);
  });

  it('a day on which it could change lies ahead', () => {
    expect(wrong(({ changes }, { on }) => changes !== undefined && changes.on <= on)).toEqual([]);
  });
});
