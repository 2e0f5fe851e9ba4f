import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { type Check, plainAnswer, runCheck } from '../../../src/checks/index.ts';
import { childLines } from '../../demo/county-files.ts';
import { demoFiles, type ImportedArea, importedArea } from './area.ts';

let county: ImportedArea;
const answers: { id: string; text: string }[] = [];
beforeAll(async () => {
  county = await importedArea(demoFiles());
  for (const { id, home, schoolUrn, on, facts } of childLines()) {
    const asked = 'postcode' in home ? home : { at: home.at, kind: home.kind };
    const question = { area: county.area.id, home: asked, schoolUrn, on: day(on), facts };
    const { decision }: Check = await runCheck(county, question, 'officer');
    const { heading, lines } = plainAnswer(decision);
    answers.push({ id, text: [`${heading}.`, ...lines].join(' ') });
  }
}, 300_000);
afterAll(() => county.close());

/** Lengths in brackets and numbers with points are read at a glance, and would count as odd words and ends of sentences. */
const asRead = (text: string) => text.replace(/ \([^)]*\)/g, '').replace(/(\d)[.,](?=\d)/g, '$1');

/** Runs of vowels, without a silent e: close enough to how a word is spoken to tell plain words from hard ones. */
const syllablesIn = (word: string) =>
  Math.max(
    1,
    word
      .toLowerCase()
      .replace(/(?<=[^aeiouyl])e(?=d?$)|(?<=[aeiouy])e$/, '')
      .match(/[aeiouy]+/g)?.length ?? 1,
  );

/** Flesch and Kincaid’s school grade: a reader of 10 or 11 is in grade 5 or 6. */
function gradeOf(text: string): number {
  const sentences = asRead(text)
    .split(/[.!?]+(?:\s|$)/)
    .filter((each) => each.trim() !== '');
  const words = sentences.flatMap((each) => each.match(/[\w’]+/g) ?? []);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

test('the measure of reading tells a plain sentence from a hard one', () => {
  expect(gradeOf('The bus goes to your school. You can get on it for free.')).toBeLessThan(2);
  expect(
    gradeOf('Entitlement to complimentary transportation is contingent upon satisfactory documentary verification.'),
  ).toBeGreaterThan(15);
});

test('the plain answer to every child of the made-up county can be read by a child of 11', () => {
  expect(answers.length).toBeGreaterThan(200);
  const hard = answers.map(({ id, text }) => ({ id, text, grade: gradeOf(text) })).filter(({ grade }) => grade > 6.5);
  expect(hard).toEqual([]);
  const mean = answers.reduce((sum, { text }) => sum + gradeOf(text), 0) / answers.length;
  expect(mean).toBeLessThan(5.5);
});
