import { ADMISSION_CRITERIA } from '../../../rules/england/facts.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { type Answers, criteriaTicked } from './answers.ts';
import { choice, type GivenFacts, yesNo } from './question.ts';
import { readDate } from './read-answer.ts';

/** What tells whether a nearer school could have taken the child, into the facts. */
export function nearbyFrom(answers: Answers, facts: GivenFacts, problems: FieldProblem[]): void {
  choice(answers, 'child-sex', 'sex', ['girl', 'boy'], facts, problems);
  yesNo(answers, 'selective-test', 'reachedSelectiveStandard', facts, problems);
  choice(answers, 'admission-round', 'admissionRound', ['on-time', 'late-or-in-year'], facts, problems);
  const applied = readDate(answers, 'applied', 'The date you applied');
  if ('wrong' in applied) problems.push({ path: 'applied-day', message: applied.wrong });
  if ('day' in applied) facts.appliedOn = { value: applied.day, by: 'parent' };
  criteriaFrom(answers, facts, problems);
}

/** A school with nothing ticked is not known; "none of these" is an answer. */
function criteriaFrom(answers: Answers, facts: GivenFacts, problems: FieldProblem[]): void {
  const given = criteriaTicked(answers);
  if (given.length === 0) return;
  const value = given.map(([urn, ticked]) => ({ urn, falls: ticked.filter((each) => each !== 'none') }));
  const known: readonly string[] = ADMISSION_CRITERIA;
  for (const [urn, ticked] of given) {
    const wrong = ticked.some((each) => each !== 'none' && !known.includes(each));
    if (wrong || (ticked.length > 1 && ticked.includes('none')))
      problems.push({ path: `criteria-${urn}`, message: 'Select the rules that applied, or select “None of these”' });
  }
  facts.admissionCriteria = { value, by: 'parent' };
}
