import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../rules/kernel/day.ts';
import { readFacts } from '../../rules/kernel/read-facts.ts';
import { WRITTEN } from '../rules/nations.ts';
import { ROOT, sourceFiles } from './imports.ts';

const rules = sourceFiles().filter((path) => path.startsWith('rules/'));
const nations = WRITTEN.map(({ name, nation }) => ({
  ...nation,
  called: name,
  provisions: nation.register.provisions,
}));
const versions = nations.flatMap(({ facts, provisions }) =>
  provisions.flatMap((provision) =>
    provision.versions.map((version) => ({ facts, version, name: `${provision.id} from ${version.from}` })),
  ),
);

describe('rules', () => {
  it('cannot read a clock, roll dice, reach a network or keep state of their own', () => {
    const forbidden =
      /\b(Date\.now|new Date\(\)|performance\.|Math\.random|crypto\.|fetch\(|process\.|globalThis|setTimeout)|^(let|var) /m;
    expect(rules.filter((path) => forbidden.test(readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });

  it('know no number of the law but by name: miles stand in one file a nation', () => {
    const lines = /\b(3218\.688|4828\.032|9656\.064|24140\.16)\b/;
    const code = rules.filter((path) => lines.test(withoutExamples(readFileSync(join(ROOT, path), 'utf8'))));
    expect(code).toEqual(nations.map(({ called }) => `rules/${called}/lines.ts`).sort());
  });

  it.each(versions)('$name cites its source and has words, and examples of its own time', ({ facts, version }) => {
    expect(version.cites.length).toBeGreaterThan(0);
    expect(version.examples.length).toBeGreaterThan(0);
    for (const example of version.examples) {
      expect(isDay(example.on)).toBe(true);
      expect(example.on >= version.from || example.gives === 'not-met').toBe(true);
      expect(readFacts(facts, example.facts)).toHaveProperty('facts');
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

  it.each(nations)(
    'each fact of $called says what it means, what to ask, and who can supply it, under a name of its own',
    ({ facts }) => {
      expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
      for (const fact of facts) {
        expect(fact.meaning).toMatch(/\.$/);
        expect(fact.asks).toMatch(/^(the |whether |which |what |how |a |an |take-home )/);
      }
    },
  );

  it.each(nations)(
    'each provision of $called has an id of its own that begins with the nation, and a question',
    ({ called, provisions }) => {
      expect(new Set(provisions.map((each) => each.id)).size).toBe(provisions.length);
      for (const { id, asks } of provisions) {
        expect(id.startsWith(`${called}/`)).toBe(true);
        expect(asks).toMatch(/\?$/);
      }
    },
  );
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
