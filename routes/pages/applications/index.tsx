import type { OpenAPIHono } from '@hono/zod-openapi';
import { listApplications } from '../../../src/applications/index.ts';
import { Problem } from '../../../src/problem.ts';
import { type Ctx, type Env, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { readAnswers } from '../check/answers.ts';
import { todayOf } from '../check/ask.ts';
import { readForm } from '../form-body.ts';
import { field } from '../stretches/field.ts';
import { addAsking } from './ask/index.tsx';
import { keepCorrection } from './correction.ts';
import { addDeciding } from './decide/index.tsx';
import { showLetter } from './decide/letter-page.tsx';
import { evidenceOf } from './decide/read-form.ts';
import { keepFound } from './found.ts';
import { ApplicationsPage, LISTS, type ListName } from './list-page.tsx';
import { orShow, showApplication } from './show.tsx';

/** Families’ applications for the officers of their council. Addresses hold random IDs alone. */
export function addApplications(app: OpenAPIHono<Env>): void {
  app.get('/applications', (c) => showList(c, 'work'));
  app.get('/applications/list/:name', (c) => {
    const name = c.req.param('name');
    if (name in LISTS) return showList(c, name as ListName);
    throw new Problem('not-found', 'There is no such list.');
  });
  app.get('/applications/:id/letter', showLetter);
  addAsking(app);
  addDeciding(app);
  app.get('/applications/:id', (c) => showApplication(c));
  app.post('/applications/:id/found', async (c) => {
    officerOf(c);
    const form = await readForm(c);
    const answers = readAnswers(form);
    const because = field(form, 'because');
    const evidence = evidenceOf(form);
    const typed = { ...answers, because: [because], evidence };
    return orShow(c, { answers: typed }, () => keepFound(c, answers, { because, evidence }));
  });
  app.post('/applications/:id/correct', async (c) => {
    officerOf(c);
    const form = await readForm(c);
    return orShow(c, { correction: form }, () => keepCorrection(c, form));
  });
}

async function showList(c: Ctx, name: ListName) {
  const { authority } = officerOf(c);
  const newest = name === 'decided' || name === 'taken-back';
  const applications = await listApplications(c.get('deps').db, authority, { states: LISTS[name].states, newest });
  return showPage(c, <ApplicationsPage name={name} applications={applications} today={todayOf(c)} />, {
    title: 'Applications',
    wide: true,
  });
}
