import type { OpenAPIHono } from '@hono/zod-openapi';
import { proposeAssessment } from '../../../src/checks/index.ts';
import {
  type AssessmentGiven,
  boxRound,
  findPhotograph,
  keepAssessment,
  type PhotographSent,
  placeStretch,
  readPhotographs,
  readStretch,
  type StretchHeld,
} from '../../../src/network/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { type Ctx, type Env, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { todayOf } from '../check/ask.ts';
import { readForm } from '../form-body.ts';
import { areaOf } from './area-of.ts';
import { AssessPage } from './assess-page.tsx';
import { field } from './field.ts';
import { pupilsAsked } from './made-up.ts';
import { PreviewPage } from './preview-page.tsx';
import { asFormProblem, assessmentFrom } from './read-form.ts';
import { StretchPage } from './stretch-page.tsx';

/** One stretch, and assessing it: a form, who would change, and only then the record. */
export function addAssessing(app: OpenAPIHono<Env>): void {
  app.get('/stretches/photographs/:sha256', async (c) => {
    const { authority } = officerOf(c);
    const { db, photographs } = c.get('deps');
    const sha256 = c.req.param('sha256');
    const type = /^[0-9a-f]{64}$/.test(sha256) ? await findPhotograph(db, authority, sha256) : undefined;
    const bytes = type && (await photographs.read(sha256));
    if (!bytes) throw new Problem('not-found', 'There is no such photograph.');
    return c.body(bytes, 200, { 'content-type': type });
  });
  app.get('/stretches/:id', async (c) => {
    const stretch = await stretchOf(c);
    const { area, network } = await areaOf(c, stretch.area);
    const roads = await c.get('deps').roadsNear?.(area.id, boxRound(stretch.parts.flatMap(({ line }) => line)));
    const props = { stretch, area, placed: placeStretch(network, stretch), roads: roads ?? [], today: todayOf(c) };
    return showPage(c, <StretchPage {...props} />, { title: stretch.name });
  });
  app.get('/stretches/:id/assess', async (c) => showForm(c, await stretchOf(c), []));
  app.post('/stretches/:id/assess', async (c) => {
    const stretch = await stretchOf(c);
    const form = await readForm(c);
    try {
      return await showPreview(c, stretch, form, []);
    } catch (error) {
      return showForm(c, stretch, problemsOf(error), form);
    }
  });
  app.post('/stretches/:id/confirm', async (c) => {
    const officer = officerOf(c);
    const stretch = await stretchOf(c);
    const form = await readForm(c);
    const { db, now, photographs } = c.get('deps');
    let given: AssessmentGiven;
    try {
      given = assessmentFrom(form, todayOf(c));
    } catch (error) {
      return showForm(c, stretch, problemsOf(error), form);
    }
    try {
      const read = await readPhotographs(await photographsIn(form));
      for (const { sha256, content } of read) await photographs.keep(sha256, content);
      const { authority, id: by } = officer;
      await keepAssessment(db, { authority, stretch: stretch.id, given, photographs: read, by, now: now() });
    } catch (error) {
      return showPreview(c, stretch, form, problemsOf(error));
    }
    return c.redirect(`/stretches/${stretch.id}`, 303);
  });
}

/** @throws Problem `not-found` for what is no id of ours, so that none of it reaches the store */
async function stretchOf(c: Ctx): Promise<StretchHeld> {
  const { authority } = officerOf(c);
  const id = c.req.param('id') ?? '';
  if (!/^[\w-]{1,64}$/.test(id)) throw new Problem('not-found', 'There is no such stretch.');
  return readStretch(c.get('deps').db, authority, id);
}

function problemsOf(error: unknown): readonly FieldProblem[] {
  if (error instanceof Problem && error.fields.length > 0) return error.fields.map(asFormProblem);
  if (error instanceof Problem && error.code === 'conflict') return [{ path: '', message: error.message }];
  throw error;
}

function showForm(c: Ctx, stretch: StretchHeld, problems: readonly FieldProblem[], form?: FormData) {
  const props = { stretch, today: todayOf(c), problems, ...(form ? { form } : {}) };
  return showPage(c, <AssessPage {...props} />, {
    title: 'Assess this stretch',
    forBack: form !== undefined,
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

async function showPreview(c: Ctx, stretch: StretchHeld, form: FormData, problems: readonly FieldProblem[]) {
  const { area, network } = await areaOf(c, stretch.area);
  const given = assessmentFrom(form, todayOf(c));
  // From its first day on; one that begins in the past counts from now for whoever looks today.
  const on = given.from > todayOf(c) ? given.from : todayOf(c);
  const pupils = await pupilsAsked(c, { area, network }, form, on);
  const proposed = await proposeAssessment(c.get('deps').db, { area, network, stretch, given, pupils });
  const props = { stretch, given, proposed, form, problems };
  return showPage(c, <PreviewPage {...props} />, {
    title: 'Who changes if this is kept',
    wide: true,
    forBack: true,
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

async function photographsIn(form: FormData): Promise<PhotographSent[]> {
  const sent: PhotographSent[] = [];
  for (const number of [1, 2, 3]) {
    const file = form.get(`photograph-${number}`);
    // A file field that was left empty comes as a file without a byte.
    if (!(file instanceof File) || file.size === 0) continue;
    sent.push({ content: new Uint8Array(await file.arrayBuffer()), caption: field(form, `caption-${number}`) });
  }
  return sent;
}
