import { expect, test } from 'vitest';
import { factRows } from '../../routes/pages/answer/fact-rows.ts';
import { JUDGEMENTS } from '../../routes/pages/check/judgements.ts';
import { questionFrom } from '../../routes/pages/check/question.ts';
import { ENGLAND_FACTS } from '../../rules/england/facts.ts';
import { day } from '../../rules/kernel/day.ts';
import { PUBLIC_FACTS } from '../../src/checks/index.ts';
import { ANSWERS } from './site.ts';

const asked = (more: Record<string, string | string[]>): string[] => {
  const answers = Object.fromEntries(
    Object.entries({ ...ANSWERS, ...more }).map(([name, value]) => [name, [value].flat()]),
  );
  const read = questionFrom(answers, day('2026-11-23'), 'An officer');
  return 'question' in read ? Object.keys(read.question.facts) : [];
};

/** Facts that a parent may give to a program, and is not asked for on a page: no more is asked than can help. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  freeSchoolMeals: 'proves nothing for travel',
  freeMealsProtected: 'counts on days before September 2026 alone',
  courseStartedOn: 'is asked of those past school age alone, as the next test shows',
};

test('a parent is asked everything that only a parent’s answer can settle', () => {
  const everything = asked({
    plan: 'only-this-school',
    'plan-condition': 'no',
    benefits: ['universal-credit', 'child-tax-credit-without-working-tax-credit'],
    'earnings-1': '1',
    'earnings-2': '2',
    'earnings-3': '3',
    'tax-credit-income': '4',
    'income-earlier': 'no',
    'travel-by': 'nobody',
    'entry-year': '2024',
    'two-homes': 'no',
    'child-sex': 'girl',
    'selective-test': 'no',
    'admission-round': 'on-time',
    'applied-day': '1',
    'applied-month': '10',
    'applied-year': '2025',
    'criteria-900002': ['sibling', 'staff'],
  });
  const worthAsking = PUBLIC_FACTS.map(({ id }) => id).filter((id) => !(id in NOT_ASKED));
  expect(everything.sort()).toEqual(worthAsking.sort());
});

test('the day on which a course begins is asked of those past school age, and of nobody else', () => {
  const course = { 'course-day': '1', 'course-month': '9', 'course-year': '2026' };
  expect(asked(course)).not.toContain('courseStartedOn');
  // Born in the school year whose last Friday in June 2026 was the 26th: of school age on that day, and not on the next.
  const born = { 'born-day': '31', 'born-month': '8', 'born-year': '2010' };
  const starts = (date: string) => ({ 'start-day': date, 'start-month': '6', 'start-year': '2026' });
  expect(asked({ ...born, ...course, ...starts('26') })).not.toContain('courseStartedOn');
  expect(asked({ ...born, ...course, ...starts('27') })).toContain('courseStartedOn');
});

test('an officer is asked everything that only a named person can find', () => {
  const onlyJudged = ENGLAND_FACTS.filter(({ suppliers }) => suppliers.every((each) => each === 'judgement'));
  expect(JUDGEMENTS.map(([, fact]) => fact).sort()).toEqual(onlyJudged.map(({ id }) => id).sort());
  const found = asked(Object.fromEntries(JUDGEMENTS.map(([name]) => [name, 'no'])));
  for (const [, fact] of JUDGEMENTS) expect(found).toContain(fact);
});

test('every fact that someone gives has a name of its own on the answer page, also where it is not known', () => {
  const given = [...PUBLIC_FACTS.map((fact) => fact.id), ...JUDGEMENTS.map(([, fact]) => fact)];
  const rows = factRows('england', Object.fromEntries(given.map((id) => [id, { missing: 'Nobody has said.' }])));
  expect(rows.length).toBeGreaterThanOrEqual(given.length);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  for (const { key, value } of rows) expect([key, value]).toEqual([expect.stringMatching(/^[A-Z]/), 'Not known']);
});
