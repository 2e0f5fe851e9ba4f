import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Which } from '../../../src/applications/index.ts';
import { type Ctx, type Env, officerOf } from '../../context.ts';
import { applicationId } from '../applications/show.tsx';
import { readForm } from '../form-body.ts';
import { mineOrRefuse } from '../my-application/index.tsx';
import { field } from '../stretches/field.ts';
import { MINE, papersAt } from './addresses.ts';
import { showMyPapers } from './family.tsx';
import { handOut } from './hand-out.ts';
import { showPapers } from './officers.tsx';
import { sendPaper } from './send-paper.ts';
import { inTheWay, type Shown } from './shown.ts';

/** Papers of an application: for the family behind its door, and for the officers of its council. */
export function addPapers(app: OpenAPIHono<Env>): void {
  app.get(MINE, async (c) => showMyPapers(c, await mineOrRefuse(c)));
  app.get(`${MINE}/:paper`, async (c) => handOut(c, await mineOrRefuse(c)));
  app.post(MINE, async (c) => {
    // Before the body is read: whoever has no door here sends nothing large.
    const which = await mineOrRefuse(c);
    return send(c, { which, by: null, back: MINE, show: (shown) => showMyPapers(c, which, shown) });
  });
  app.get('/applications/:id/papers', (c) => showPapers(c));
  app.get('/applications/:id/papers/:paper', (c) => handOut(c, theirs(c)));
  app.post('/applications/:id/papers', (c) => {
    const which = theirs(c);
    return send(c, { which, by: officerOf(c).id, back: papersAt(which.id), show: (shown) => showPapers(c, shown) });
  });
}

const theirs = (c: Ctx): Which => ({ authority: officerOf(c).authority, id: applicationId(c) });

interface Sending {
  readonly which: Which;
  readonly by: string | null;
  readonly back: string;
  show(shown: Shown): Response | Promise<Response>;
}

async function send(c: Ctx, { which, by, back, show }: Sending) {
  const form = await readForm(c);
  try {
    await sendPaper(c, which, form, by);
  } catch (error) {
    return show(inTheWay(error, field(form, 'about')));
  }
  return c.redirect(back, 303);
}
