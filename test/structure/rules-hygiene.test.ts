import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGLAND_FACTS } from '../../rules/england/facts.ts';
import { ENGLAND } from '../../rules/england/register.ts';
import { isDay } from '../../rules/kernel/day.ts';
import { readFacts } from '../../rules/kernel/read-facts.ts';
import { ROOT, sourceFiles } from './imports.ts';

const rules = sourceFiles().filter((path) => path.startsWith('rules/'));
const versions = ENGLAND.provisions.flatMap((provision) =>
  provision.versions.map((version) => ({ provision, version, name: `${provision.id} from ${version.from}` })),
);

describe('rules', () => {
  it('cannot read a clock, roll dice, reach a network or keep state of their own', () => {
    const forbidden =
      /\b(Date\.now|new Date\(\)|performance\.|Math\.random|crypto\.|fetch\(|process\.|globalThis|setTimeout)|^(let|var) /m;
    expect(rules.filter((path) => forbidden.test(readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });

  it('know no number of the law but by name: miles stand in one file', () => {
    const lines = /\b(3218\.688|4828\.032|9656\.064|24140\.16)\b/;
    const code = rules.filter((path) => lines.test(withoutExamples(readFileSync(join(ROOT, path), 'utf8'))));
    expect(code).toEqual(['rules/england/lines.ts']);
  });

  it.each(versions)('$name cites its source and has words, and examples of its own time', ({ version }) => {
    expect(version.cites.length).toBeGreaterThan(0);
    expect(version.examples.length).toBeGreaterThan(0);
    for (const example of version.examples) {
      expect(isDay(example.on)).toBe(true);
      expect(example.on >= version.from || example.gives === 'not-met').toBe(true);
      expect(readFacts(ENGLAND_FACTS, example.facts)).toHaveProperty('facts');
    }
    for (const words of Object.values(version.words)) expect(words).toMatch(/^[A-Z{].*\.$/);
  });

  it.each(versions)('$name speaks plainly and kindly', ({ version }) => {
    for (const words of Object.values(version.words)) {
      expect(words).not.toMatch(
        /\b(pursuant|herein|fail(s|ed|ure)?|unable|refus|reject|ineligible|never|claimant|deficien)/i,
      );
      expect(words.split(/(?<=[.?])\s/).every((sentence) => sentence.split(' ').length <= 45)).toBe(true);
    }
  });

  it('each fact says what it means, what to ask, and who can supply it, under a name of its own', () => {
    expect(new Set(ENGLAND_FACTS.map((fact) => fact.id)).size).toBe(ENGLAND_FACTS.length);
    for (const fact of ENGLAND_FACTS) {
      expect(fact.meaning).toMatch(/\.$/);
      expect(fact.asks).toMatch(/^(the |whether |which |what |how |a |an |take-home )/);
    }
  });

  it('each provision has an id of its own and a question', () => {
    expect(new Set(ENGLAND.provisions.map((each) => each.id)).size).toBe(ENGLAND.provisions.length);
    for (const { asks } of ENGLAND.provisions) expect(asks).toMatch(/\?$/);
  });
});

/** The text of a file without its lists of examples, which have to stand on the boundary. */
function withoutExamples(text: string): string {
  const start = text.search(/examples: \[|\}, \[$|byRoad\(\d+, \w+, '\d+', \[/m);
  if (start === -1) return text;
  let depth = 0;
  for (let at = text.indexOf('[', start); at < text.length; at++) {
    if (text[at] === '[') depth++;
    if (text[at] === ']' && --depth === 0) return text.slice(0, start) + withoutExamples(text.slice(at + 1));
  }
  return text.slice(0, start);
}
