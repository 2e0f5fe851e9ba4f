import { inWords } from '../../../rules/kernel/day.ts';
import type { Given } from '../../../rules/kernel/fact.ts';
import {
  type Application,
  addFacts,
  type FactSaid,
  factsOf,
  readApplication,
} from '../../../src/applications/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { type Ctx, officerOf } from '../../context.ts';
import { type Answers, malformed } from '../check/answers.ts';
import { todayOf } from '../check/ask.ts';
import { JUDGEMENTS, judgements } from '../check/judgements.ts';
import { withNearer } from '../check/nearer.ts';
import type { GivenFacts } from '../check/question.ts';
import { answerOf } from './seen.ts';
import { applicationId } from './show.tsx';

/** Keeps what an officer found, with reasons and the papers looked at: only what is new or otherwise than it stood. @throws Problem `invalid-request`, `conflict` */
export async function keepFound(
  c: Ctx,
  answers: Answers,
  { because, evidence }: { because: string; evidence: readonly string[] },
): Promise<void> {
  const officer = officerOf(c);
  const { db, now } = c.get('deps');
  const which = { authority: officer.authority, id: applicationId(c) };
  const application = await readApplication(db, which);
  const problems: FieldProblem[] = [...malformed(answers)];
  const given: GivenFacts = {};
  judgements(answers, officer.name, given, problems);
  const answered = await answerOf(c, application);
  const again = 'check' in answered ? withNearer(answered.check, answers, officer.name, problems) : undefined;
  if (again) given.nearerSchools = again.facts.nearerSchools;
  const source = `Found by ${officer.name} on ${inWords(todayOf(c))}: ${because}`;
  const found = [...newlyFound(application, given, source), ...noLongerFound(application, answers, because)];
  const facts = evidence.length === 0 ? found : found.map((each) => ({ ...each, evidence }));
  if (because === '' || because.length > 1000)
    problems.push({ path: 'because', message: 'Give your reasons, in up to 1,000 characters' });
  if (facts.length === 0)
    problems.push({ path: '', message: 'You have found nothing that is otherwise than it stands. Nothing was kept.' });
  if (problems.length > 0) throw new Problem('invalid-request', 'Some of this has to be mended.', problems);
  await addFacts(db, which, { facts, by: officer.id, now: now() });
}

function newlyFound(application: Application, found: GivenFacts, source: string): FactSaid[] {
  const standing = factsOf(application);
  return Object.entries(found).flatMap(([fact, given]) => {
    const { value } = given as { value: unknown };
    const before = standing.get(fact)?.given;
    const same = before && 'value' in before && JSON.stringify(before.value) === JSON.stringify(value);
    return same ? [] : [{ fact, given: { value, by: 'judgement', source } as Given }];
  });
}

/** An officer takes back a finding: it is not known again. */
function noLongerFound(application: Application, answers: Answers, because: string): FactSaid[] {
  const standing = factsOf(application);
  return JUDGEMENTS.flatMap(([name, fact]) => {
    const before = standing.get(fact)?.given;
    const takenBack = answers[name]?.[0] === 'not-found' && before && 'value' in before;
    return takenBack ? [{ fact, given: { missing: `An officer took the finding back: ${because}` } }] : [];
  });
}
