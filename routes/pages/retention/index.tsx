import type { OpenAPIHono } from '@hono/zod-openapi';
import { londonDay } from '../../../rules/kernel/day.ts';
import { contentMark } from '../../../src/decisions/index.ts';
import {
  addHold,
  liftHold,
  listHolds,
  type Preview,
  previewRetention,
  runRetention,
} from '../../../src/keeping/index.ts';
import { Problem } from '../../../src/problem.ts';
import { type Ctx, type Env, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { readForm } from '../form-body.ts';
import { field } from '../stretches/field.ts';
import { type HoldTyped, RetentionPage, type Shown } from './retention-page.tsx';

/** As many as one press destroys while somebody waits; more is work for the command. */
const MOST_AT_ONCE = 5000;

/** How long records are kept, what is over its time, and what is held; a senior officer has it destroyed. */
export function addRetention(app: OpenAPIHono<Env>): void {
  app.get('/retention', (c) => show(c));
  app.post('/retention', async (c) => {
    const { authority, name: by } = officerOf(c);
    const { db, now, photographs, evidence } = c.get('deps');
    const form = await readForm(c);
    const asked = { authority, on: londonDay(now()), now: now() };
    const previews = await previewRetention(db, asked);
    if ((await markOf(previews)) !== field(form, 'shown'))
      return show(c, { problems: [{ path: '', message: CHANGED }] }, 409);
    if (total(previews) > MOST_AT_ONCE) return show(c, { problems: [{ path: '', message: TOO_MANY }] }, 422);
    return show(c, { destroyed: await runRetention(db, { ...asked, by, photographs, evidence }) });
  });
  app.post('/retention/holds', async (c) => {
    const { authority, name: by } = officerOf(c);
    const { db, now } = c.get('deps');
    const form = await readForm(c);
    const typed = {
      kind: field(form, 'kind'),
      of: field(form, 'of'),
      why: field(form, 'why'),
      reference: field(form, 'reference'),
    };
    try {
      await addHold(db, { authority, ...typed, by, now: now() });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const path = pathOf(typed);
      return show(c, { typed, problems: [{ path, message: error.message }] }, 422);
    }
    return c.redirect('/retention', 303);
  });
  app.post('/retention/holds/:id/lift', async (c) => {
    const { authority, name: by } = officerOf(c);
    const { db, now } = c.get('deps');
    const id = c.req.param('id');
    if (!/^[1-9]\d{0,14}$/.test(id)) throw new Problem('not-found', 'There is no such hold.');
    await liftHold(db, { authority, id: Number(id), by, now: now() });
    return c.redirect('/retention', 303);
  });
}

const CHANGED = 'What is over its time changed since you opened this page. Nothing was destroyed. Look at it again.';
const TOO_MANY = `This is more than ${MOST_AT_ONCE.toLocaleString('en-GB')} records. Nothing was destroyed. Whoever runs this service can do it with the command “retention run”.`;

const total = (previews: readonly Preview[]): number => previews.reduce((sum, { count }) => sum + count, 0);

/** Over what is shown: nothing is destroyed that nobody has seen. Sessions come and go by themselves. */
const markOf = (previews: readonly Preview[]): Promise<string> =>
  contentMark(previews.map(({ rule, destroys }) => [rule.name, rule.months, destroys.map(({ id }) => id)]));

const pathOf = ({ kind, of, why }: HoldTyped): string =>
  kind === '' ? 'kind' : of === '' ? 'of' : why === '' ? 'why' : 'of';

async function show(c: Ctx, shown: Shown = {}, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { authority } = officerOf(c);
  const { db, now } = c.get('deps');
  const previews = await previewRetention(db, { authority, on: londonDay(now()), now: now() });
  const holds = await listHolds(db, authority);
  const page = <RetentionPage {...shown} previews={previews} holds={holds} mark={await markOf(previews)} />;
  return showPage(c, page, { title: 'How long records are kept', wide: true, status, hasErrors: status !== 200 });
}
