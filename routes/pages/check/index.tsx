import type { OpenAPIHono } from '@hono/zod-openapi';
import { contentMark } from '../../../src/decisions/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { type Ctx, type Env, mayDo } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { AnswerPage } from '../answer/answer-page.tsx';
import { backgroundFor } from '../answer/background.ts';
import { contestableOf } from '../contests/parts-of-walk.ts';
import { readForm } from '../form-body.ts';
import { type Answers, isAddressAsked, malformed, one, readAnswers } from './answers.ts';
import { type Asked, ask, todayOf } from './ask.ts';
import { findAddresses, withAddresses } from './find-addresses.ts';
import { findSchools, problemsWithPlace } from './find-schools.ts';
import { STEPS, type Step, StepForm, stepOf, stepsFor, titleOf } from './form.tsx';
import { nearbyFrom } from './nearby.ts';
import { childFrom, courseFrom, familyFrom, type GivenFacts, homeFrom, needsFrom, planFrom } from './question.ts';

/** The questions, a step at a time, and the answer. Everything is asked by POST: an address never says anything about a child. */
export function addCheck(app: OpenAPIHono<Env>): void {
  app.get('/check', (c) => showStep(c, 'where', {}, []));
  app.post('/check', async (c) => {
    const form = await readForm(c);
    const typed = readAnswers(form);
    const answers = withAddresses(typed, await findAddresses(c, typed));
    const step = STEPS.find((each) => each === form.get('step')) ?? 'where';
    const go = String(form.get('go') ?? 'next');
    const change = STEPS.find((each) => go === `change-${each}`);
    if (change) return showStep(c, change, answers, []);
    const steps = stepsFor(answers, todayOf(c));
    const before = steps.findLast((each) => STEPS.indexOf(each) < STEPS.indexOf(step));
    if (go === 'back' && before) return showStep(c, before, answers, []);
    const problems = await problemsIn(c, step, answers);
    if (problems.length > 0) return showStep(c, step, answers, problems);
    if (step === 'school' && one(answers, 'school') === 'none')
      return showStep(c, 'where', { ...answers, school: [] }, []);
    const next = steps.find((each) => STEPS.indexOf(each) > STEPS.indexOf(step));
    return next ? showStep(c, next, answers, []) : showAnswer(c, answers, await ask(c, answers));
  });
}

/** What is wrong with one step's own answers. */
async function problemsIn(c: Ctx, step: Step, answers: Answers): Promise<FieldProblem[]> {
  const problems = malformed(answers).filter(({ path }) => (stepOf(path) ?? stepOf(`${path}-day`) ?? step) === step);
  const facts: GivenFacts = {};
  const officer = mayDo(c, 'decisions.write');
  if (step === 'where') {
    homeFrom(answers, officer, problems);
    problems.push(...(await problemsWithPlace(c, answers)));
  }
  if (step === 'address' && isAddressAsked(answers) && one(answers, 'address') === undefined)
    problems.push({ path: 'address', message: 'Choose your address, or “My address is not listed”' });
  if (step === 'school' && one(answers, 'school') === undefined)
    problems.push({ path: 'school', message: 'Select the school' });
  if (step === 'child') {
    childFrom(answers, todayOf(c), facts, problems);
    if (one(answers, 'attendance') === undefined)
      problems.push({ path: 'attendance', message: 'Select if your child goes to this school' });
  }
  if (step === 'course') courseFrom(answers, todayOf(c), facts, problems);
  if (step === 'needs') needsFrom(answers, facts, problems);
  if (step === 'plan') planFrom(answers, facts, problems);
  if (step === 'family') familyFrom(answers, facts, problems);
  if (step === 'nearby') nearbyFrom(answers, facts, problems);
  return problems;
}

async function showStep(c: Ctx, step: Step, answers: Answers, problems: readonly FieldProblem[]): Promise<Response> {
  const schools = step === 'school' ? await findSchools(c, answers) : [];
  const addresses = step === 'address' ? await findAddresses(c, answers) : [];
  const officer = mayDo(c, 'decisions.write');
  const props = { answers, problems, schools, addresses, today: todayOf(c), officer };
  const settings = {
    title: titleOf(step),
    forBack: true,
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? (422 as const) : (200 as const),
  };
  return showPage(c, <StepForm step={step} {...props} />, settings);
}

/** The answer, or the first step that has something to mend. `changed`: it stands in place of one that was to be kept. */
export async function showAnswer(c: Ctx, answers: Answers, asked: Asked, changed = false): Promise<Response> {
  if (!('check' in asked)) {
    const step =
      asked.problems.map(({ path }) => stepOf(path) ?? stepOf(`${path}-day`)).find((each) => each !== undefined) ??
      'where';
    return showStep(c, step, answers, asked.problems);
  }
  const { check, problems } = asked;
  const officer = mayDo(c, 'decisions.write');
  const settings = {
    title: 'Your answer',
    forBack: true,
    withMap: check.walk.kind === 'walk',
    wide: officer,
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? (422 as const) : (200 as const),
  };
  const background = await backgroundFor(c, check);
  return showPage(
    c,
    <AnswerPage
      check={check}
      answers={answers}
      shown={officer ? await contentMark(check) : undefined}
      changed={changed}
      problems={problems}
      background={background}
      contestable={officer ? undefined : await contestableOf(c, check)}
    />,
    settings,
  );
}
