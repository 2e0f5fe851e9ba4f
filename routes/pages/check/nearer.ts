import type { Check, CheckQuestion } from '../../../src/checks/check.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { type Answers, one } from './answers.ts';
import { nearerAnswer } from './judgements.ts';

/**
 * The same question with what an officer found about the nearer schools that were measured; undefined where nothing
 * was found: a form always sends what it shows. The list of schools and whether it is complete stay as measured, unless the officer says it is complete.
 */
export function withNearer(
  check: Check,
  answers: Answers,
  officerName: string,
  problems: FieldProblem[],
): CheckQuestion | undefined {
  const complete = one(answers, 'nearer-complete') === 'yes';
  const schools = check.nearer.map(({ urn, name, nearer, suitable, place = 'unknown' }) => {
    const answer = nearerAnswer(answers, urn, problems);
    const found = { suitable, place, suitsBelief: 'unknown', ...answer };
    const isFound = found.suitable !== suitable || found.place !== place || found.suitsBelief !== 'unknown';
    return { isFound, school: { urn, name, nearer, ...found } };
  });
  if (!complete && !schools.some(({ isFound }) => isFound)) return undefined;
  const value = {
    complete: complete || measuredComplete(check),
    schools: schools.map(({ school }) => school),
  };
  const nearerSchools = { value, by: 'judgement', source: `Found by ${officerName}` };
  return { ...check.question, facts: { ...check.question.facts, nearerSchools } };
}

/** Whether the measured list is known to hold every nearer school. */
export function measuredComplete(check: Check): boolean {
  const given = check.facts.nearerSchools;
  return given !== undefined && 'value' in given && (given.value as { complete?: boolean }).complete === true;
}
