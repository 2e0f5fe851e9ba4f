import type { OpenAPIHono } from '@hono/zod-openapi';
import { londonDay } from '../../../rules/kernel/day.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { type Asked, exportChild, listExports, previewExport } from '../../../src/subject-access/index.ts';
import { type Ctx, type Env, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { readForm } from '../form-body.ts';
import { attachment } from '../papers/attachment.ts';
import { field } from '../stretches/field.ts';
import { ExportForm } from './form-page.tsx';
import { PreviewPage } from './preview-page.tsx';
import type { Typed } from './typed.ts';

const TITLE = 'Everything that is held about a child';
const AS = { page: ['html', 'text/html; charset=utf-8'], data: ['json', 'application/json; charset=utf-8'] } as const;

/** What a family asked to see, as one file for one adult. References go by POST: they are not for addresses or logs. */
export function addChildren(app: OpenAPIHono<Env>): void {
  app.get('/children/export', (c) => showForm(c));
  app.post('/children/export', async (c) => {
    officerOf(c);
    const form = await readForm(c);
    const typed = typedIn(form);
    const as = field(form, 'as');
    try {
      return as === 'page' || as === 'data' ? await giveFile(c, typed, as) : await showPreview(c, typed);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // What would be in the file and must not be is told beside what there is.
      if (error.code === 'conflict') return showPreview(c, typed, [], 409);
      const problems = error.fields.length > 0 ? error.fields : [{ path: 'child', message: error.message }];
      if (problems.some(({ path }) => path === 'leave-out')) return showPreview(c, typed, problems, 422);
      return showForm(c, { typed, problems });
    }
  });
}

function typedIn(form: FormData): Typed {
  const words = (name: string) =>
    field(form, name)
      .split(/[\s,]+/)
      .filter(Boolean);
  return {
    child: field(form, 'child'),
    applications: words('applications'),
    ownHomes: form.getAll('own-home').map(String),
    leaveOut: words('leave-out'),
  };
}

function askedOf(c: Ctx, typed: Typed): Asked {
  const { authority } = officerOf(c);
  return { authority, ...typed, now: c.get('deps').now() };
}

async function showForm(c: Ctx, shown: { typed?: Typed; problems?: readonly FieldProblem[] } = {}) {
  const hasErrors = shown.problems !== undefined;
  const made = await listExports(c.get('deps').db, officerOf(c).authority);
  return showPage(c, <ExportForm {...shown} made={made} />, { title: TITLE, hasErrors, status: hasErrors ? 422 : 200 });
}

async function showPreview(
  c: Ctx,
  typed: Typed,
  problems: readonly FieldProblem[] = [],
  status: 200 | 409 | 422 = 200,
) {
  // What could not be left out is typed again; the rest is shown as if nothing were.
  const leaveOut = status === 422 ? [] : typed.leaveOut;
  const previewed = await previewExport(c.get('deps').db, askedOf(c, { ...typed, leaveOut }));
  const hasErrors = status !== 200 || previewed.leaks.length > 0;
  return showPage(c, <PreviewPage {...previewed} typed={typed} problems={problems} />, {
    title: TITLE,
    status,
    hasErrors,
  });
}

/** To be kept and not shown: no page of ours, and in no cache. */
async function giveFile(c: Ctx, typed: Typed, as: keyof typeof AS): Promise<Response> {
  const { html, json } = await exportChild(c.get('deps').db, { ...askedOf(c, typed), by: officerOf(c).name });
  const [ending, type] = AS[as];
  const name = `held-about-a-child-${londonDay(c.get('deps').now())}.${ending}`;
  const headers = { 'content-type': type, 'content-disposition': attachment(name), 'cache-control': 'no-store' };
  return c.body(as === 'page' ? html : json, 200, headers);
}
