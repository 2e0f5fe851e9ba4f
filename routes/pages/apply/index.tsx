import type { OpenAPIHono } from '@hono/zod-openapi';
import { apply, newForm, openDoor } from '../../../src/applications/index.ts';
import { findSchool } from '../../../src/places/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import type { Ctx, Env } from '../../context.ts';
import { setFamilyCookie } from '../../family-cookie.ts';
import { showPage } from '../../views/page.tsx';
import { type Answers, malformed, one, readAnswers } from '../check/answers.ts';
import { todayOf } from '../check/ask.ts';
import { readForm } from '../form-body.ts';
import { field } from '../stretches/field.ts';
import { appliedFrom, problemsWithDates } from './applied-from.ts';
import { CheckAnswersPage } from './check-page.tsx';
import { ContactPage } from './contact-page.tsx';
import { councilOf, councils } from './council-of.ts';
import { SentPage } from './sent-page.tsx';

/** Applying: with the answers of a check or without one. Everything goes by POST, so that no address says anything about a child. */
export function addApply(app: OpenAPIHono<Env>): void {
  app.get('/apply', (c) => showContact(c, {}, []));
  app.post('/apply', async (c) => {
    const form = await readForm(c);
    const answers = readAnswers(form);
    const go = field(form, 'go');
    if (go === 'start' || go === 'change') return showContact(c, answers, []);
    const problems = await problemsIn(c, answers);
    if (problems.length > 0) return showContact(c, answers, problems);
    if (go === 'send') return send(c, answers, field(form, 'form'));
    return showCheck(c, answers, newForm());
  });
}

async function problemsIn(c: Ctx, answers: Answers): Promise<FieldProblem[]> {
  const problems = [...malformed(answers), ...problemsWithDates(answers)];
  if (!(await councilOf(c, answers))) problems.push({ path: 'council', message: 'Select the council' });
  if (one(answers, 'child-name') === undefined)
    problems.push({ path: 'child-name', message: 'Enter your child’s name' });
  if (one(answers, 'your-name') === undefined) problems.push({ path: 'your-name', message: 'Enter your name' });
  if (one(answers, 'email') === undefined && one(answers, 'phone') === undefined)
    problems.push({ path: 'email', message: 'Enter an email address or a phone number' });
  return problems;
}

async function send(c: Ctx, answers: Answers, form: string) {
  const council = await councilOf(c, answers);
  if (!council) throw new Problem('not-found', 'No council answers for this area here.');
  const { db, now } = c.get('deps');
  try {
    const accepted = await apply(db, { authority: council.id, form, ...appliedFrom(answers, todayOf(c)), now: now() });
    const { token, expiresAt } = await openDoor(db, { ...accepted, now: now() });
    setFamilyCookie(c, token, expiresAt);
    return showPage(c, <SentPage accepted={accepted} council={council} />, {
      title: 'Application sent',
      forBack: true,
    });
  } catch (error) {
    if (error instanceof Problem && error.fields.length > 0) return showContact(c, answers, error.fields);
    throw error;
  }
}

async function showContact(c: Ctx, answers: Answers, problems: readonly FieldProblem[]) {
  const known = await councilOf(c, { ...answers, council: [] });
  const choice = known ? [] : await councils(c);
  if (!known && choice.length === 0)
    throw new Problem('area-not-ready', 'No council takes applications here yet. Ask your council how to apply.');
  return showPage(c, <ContactPage answers={answers} problems={problems} councils={choice} />, {
    title: 'Apply for free travel to school',
    forBack: true,
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

async function showCheck(c: Ctx, answers: Answers, form: string) {
  const council = await councilOf(c, answers);
  if (!council) throw new Problem('not-found', 'No council answers for this area here.');
  const said = appliedFrom(answers, todayOf(c));
  const { area, school } = said.applied.about;
  const held = area && 'urn' in school ? await findSchool(c.get('deps').db, area, school.urn) : undefined;
  const called = held?.name ?? ('words' in school ? school.words : school.urn);
  const props = { answers, said, council, school: called || 'Not known yet', form, problems: [], today: todayOf(c) };
  return showPage(c, <CheckAnswersPage {...props} />, { title: 'Check your answers', forBack: true });
}
