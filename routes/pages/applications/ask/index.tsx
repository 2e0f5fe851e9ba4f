import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  type Application,
  askFamily,
  goOnWithoutAnswer,
  readApplication,
  readAsking,
} from '../../../../src/applications/index.ts';
import { type OpenQuestion, questionsInOrder } from '../../../../src/checks/index.ts';
import { type FieldProblem, Problem } from '../../../../src/problem.ts';
import { type Ctx, type Env, officerOf } from '../../../context.ts';
import { showPage } from '../../../views/page.tsx';
import { todayOf } from '../../check/ask.ts';
import { isAskable } from '../../check/field-of.ts';
import { readForm } from '../../form-body.ts';
import { dateField, field } from '../../stretches/field.ts';
import { type Answered, answerOf } from '../seen.ts';
import { applicationId, orShow } from '../show.tsx';
import { AskConfirm, AskPage, factsChosen } from './ask-page.tsx';

/** Asking a family what is missing, with a look at what it will read. */
export function addAsking(app: OpenAPIHono<Env>): void {
  app.get('/applications/:id/ask', async (c) => show(c, await lookAt(c)));
  app.post('/applications/:id/ask', async (c) => {
    const { id: by } = officerOf(c);
    const form = await readForm(c);
    const looked = await lookAt(c);
    if (field(form, 'go') === 'back') return show(c, looked, [], form);
    const { db, now } = c.get('deps');
    const chosen = factsChosen(form);
    const facts = openFor(looked.answered).flatMap(({ fact }) => (chosen.includes(fact) ? fact : []));
    const asking = {
      facts,
      paper: field(form, 'paper') === 'yes',
      words: field(form, 'words'),
      answerBy: dateField(form, 'answer-by'),
    };
    try {
      if (chosen.length !== facts.length)
        throw new Problem('conflict', 'Something is known now that you wanted to ask. Look again at what is open.');
      if (field(form, 'go') !== 'send') return confirm(c, looked, readAsking(asking, now()), form);
      await askFamily(db, looked.application, { ...asking, by, now: now() });
    } catch (error) {
      if (!(error instanceof Problem) || !['invalid-request', 'conflict'].includes(error.code)) throw error;
      const problems = error.fields.length > 0 ? error.fields : [{ path: '', message: error.message }];
      return show(c, looked, problems, form, error.code === 'conflict' ? 409 : 422);
    }
    return c.redirect(`/applications/${looked.application.id}`, 303);
  });
  app.post('/applications/:id/go-on', async (c) => {
    const { id: by, authority } = officerOf(c);
    const { db, now } = c.get('deps');
    return orShow(c, {}, () => goOnWithoutAnswer(db, { authority, id: applicationId(c) }, { by, now: now() }));
  });
}

interface Looked {
  readonly application: Application;
  readonly answered: Answered;
}

async function lookAt(c: Ctx): Promise<Looked> {
  const { authority } = officerOf(c);
  const application = await readApplication(c.get('deps').db, { authority, id: applicationId(c) });
  return { application, answered: await answerOf(c, application) };
}

/** What an open ground turns on, a family can say, and a question of ours asks. */
const openFor = (answered: Answered): readonly OpenQuestion[] =>
  'check' in answered
    ? questionsInOrder(answered.check.decision).filter(({ fact, whom }) => whom === 'parent' && isAskable(fact))
    : [];

function show(
  c: Ctx,
  { application: { id, reference }, answered }: Looked,
  problems: readonly FieldProblem[] = [],
  form?: FormData,
  status: 200 | 409 | 422 = 200,
) {
  const notYet = 'notYet' in answered ? answered.notYet : undefined;
  return showPage(c, <AskPage {...{ id, reference, open: openFor(answered), notYet, problems, form }} />, {
    title: 'Ask the family',
    hasErrors: problems.length > 0,
    status,
  });
}

function confirm(c: Ctx, { application }: Looked, asked: ReturnType<typeof readAsking>, form: FormData) {
  const { id, reference } = application;
  return showPage(c, <AskConfirm {...{ id, reference, asked, form, today: todayOf(c) }} />, {
    title: 'What the family reads',
    forBack: true,
  });
}
