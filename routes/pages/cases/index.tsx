import type { OpenAPIHono } from '@hono/zod-openapi';
import { Problem } from '../../../src/problem.ts';
import { type CaseOutcome, closeCase, openCases, readCase, recheckStatus } from '../../../src/rechecks/index.ts';
import { type Env, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { readForm } from '../form-body.ts';
import { CasePage } from './case-page.tsx';
import { CasesPage } from './list-page.tsx';

const WEEK_MS = 7 * 86_400_000;

/** Cases that looking again opened: listed, read, and decided by the officer who is signed in. Addresses hold random ids alone. */
export function addCases(app: OpenAPIHono<Env>): void {
  app.get('/cases', async (c) => {
    const { authority } = officerOf(c);
    const { db, now } = c.get('deps');
    const cases = await openCases(db, authority);
    const status = await recheckStatus(db, authority, new Date(now().getTime() - WEEK_MS));
    return showPage(c, <CasesPage cases={cases} status={status} />, { title: 'Cases', wide: true });
  });
  app.get('/cases/:id', async (c) => {
    const { authority } = officerOf(c);
    const found = await readCase(c.get('deps').db, authority, c.req.param('id'));
    return showPage(c, <CasePage found={found} />, { title: `Case of ${found.reference}` });
  });
  app.post('/cases/:id', async (c) => {
    const officer = officerOf(c);
    const form = await readForm(c);
    const { db, now } = c.get('deps');
    const id = c.req.param('id');
    const typed = { outcome: textOf(form, 'outcome'), reasons: textOf(form, 'reasons') };
    try {
      await closeCase(db, {
        authority: officer.authority,
        id,
        by: officer.id,
        outcome: typed.outcome as CaseOutcome,
        reasons: typed.reasons,
        seen: textOf(form, 'seen') || null,
        now: now(),
      });
      return c.redirect('/cases', 303);
    } catch (error) {
      if (!(error instanceof Problem) || !['invalid-request', 'conflict'].includes(error.code)) throw error;
      // Nothing that was typed is lost, and what was found since is shown.
      const found = await readCase(db, officer.authority, id);
      const problems = error.fields.length > 0 ? error.fields : [{ path: '', message: error.message }];
      const page = <CasePage found={found} problems={problems} form={typed} />;
      const status = error.code === 'conflict' ? 409 : 422;
      return showPage(c, page, { title: `Case of ${found.reference}`, hasErrors: true, status });
    }
  });
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
