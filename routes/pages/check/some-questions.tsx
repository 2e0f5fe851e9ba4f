import type { Day } from '../../../rules/kernel/day.ts';
import type { Facts } from '../../../rules/kernel/fact.ts';
import { readFacts } from '../../../rules/kernel/read-facts.ts';
import { PUBLIC_FACTS } from '../../../src/checks/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { type Answers, malformed } from './answers.ts';
import { ChildStep } from './child-step.tsx';
import { CourseStep } from './course-step.tsx';
import { FamilyStep } from './family-step.tsx';
import { factsOfFields, fieldsOf, isNearbyFact } from './field-of.ts';
import { nearbyFrom } from './nearby.ts';
import { NearbyFields } from './nearby-step.tsx';
import { NeedsStep } from './needs-step.tsx';
import { PlanStep } from './plan-step.tsx';
import { childFrom, familyFrom, type GivenFacts, needsFrom, yesNo } from './question.ts';
import { readDate } from './read-answer.ts';

interface Props {
  /** The facts that are asked for, and no others. */
  readonly facts: readonly string[];
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
  readonly today: Day;
}

/** The form's own questions on some facts, in the order of the form. */
export function SomeQuestions({ facts, answers, problems, today }: Props) {
  const only = fieldsOf(facts);
  const props = { answers, problems, today, officer: false, schools: [], addresses: [], only };
  return (
    <>
      <ChildStep {...props} />
      {only.has('course') && <CourseStep {...props} />}
      <NeedsStep {...props} />
      <PlanStep {...props} />
      <FamilyStep {...props} />
      <NearbyFields answers={answers} problems={problems} asked={new Set(facts.filter(isNearbyFact))} />
    </>
  );
}

/** What was answered to them. What was left out is not there, and "not sure" is not known, with that as the reason. */
export function answersToSome(
  facts: readonly string[],
  answers: Answers,
  today: Day,
): { readonly facts: Facts; readonly problems: readonly FieldProblem[] } {
  const fields = fieldsOf(facts);
  const given: GivenFacts = {};
  const problems = malformed(answers);
  childFrom(answers, today, given, problems);
  needsFrom(answers, given, problems);
  yesNo(answers, 'plan-condition', 'planTravelCondition', given, problems);
  const began = readDate(answers, 'course', 'The date the course began');
  if ('wrong' in began) problems.push({ path: 'course-day', message: began.wrong });
  if ('day' in began) given.courseStartedOn = { value: began.day, by: 'parent' };
  familyFrom(answers, given, problems);
  nearbyFrom(answers, given, problems);
  const asked = factsOfFields(fields);
  const chosen = Object.fromEntries(Object.entries(given).filter(([fact]) => asked.has(fact)));
  const read = readFacts(PUBLIC_FACTS, chosen);
  return {
    facts: 'facts' in read ? read.facts : {},
    problems: [
      ...problems.filter(({ path, message }) => isOf(fields, path) && !message.startsWith('Enter your child’s date')),
      ...('problems' in read ? read.problems.map(({ message }) => ({ path: '', message })) : []),
    ],
  };
}

const isOf = (fields: ReadonlySet<string>, path: string): boolean =>
  fields.has(path) ||
  fields.has(path.replace(/-(day|month|year)$/, '')) ||
  (fields.has('benefits') && /^(earnings-\d|tax-credit-income)$/.test(path));
