import type { OpenAPIHono } from '@hono/zod-openapi';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { type Ctx, type Env, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { backgroundFor } from '../answer/background.ts';
import { todayOf } from '../check/ask.ts';
import { readForm } from '../form-body.ts';
import { areasOf } from './area-of.ts';
import { field } from './field.ts';
import { WalkForm, WalkPage } from './walk-page.tsx';

/** Picking a stretch from the walk between a postcode and a school. */
export function addFromAWalk(app: OpenAPIHono<Env>): void {
  app.get('/stretches/from-a-walk', (c) => showForm(c, [], { postcode: '', school: '' }));
  app.post('/stretches/from-a-walk', async (c) => {
    officerOf(c);
    const form = await readForm(c);
    const typed = { postcode: field(form, 'postcode'), school: field(form, 'school') };
    const problems: FieldProblem[] = [];
    if (typed.postcode === '') problems.push({ path: 'postcode', message: 'Enter a postcode' });
    if (!/^\d{1,10}$/.test(typed.school))
      problems.push({ path: 'school', message: 'Enter the number of a school, such as 900001' });
    if (problems.length > 0) return showForm(c, problems, typed);
    try {
      return await showWalk(c, typed);
    } catch (error) {
      if (!(error instanceof Problem) || error.fields.length === 0) throw error;
      const fields = error.fields.map(({ path, message }) => ({
        path: path === 'schoolUrn' ? 'school' : 'postcode',
        message,
      }));
      return showForm(c, fields, typed);
    }
  });
}

async function showWalk(c: Ctx, typed: { postcode: string; school: string }) {
  const question = { home: { postcode: typed.postcode }, schoolUrn: typed.school, on: todayOf(c), facts: {} };
  const check = await c.get('deps').check(question, 'officer');
  const { walk, area, school } = check;
  if (!(await areasOf(c)).some(({ id }) => id === area.id))
    return showForm(c, [{ path: 'postcode', message: 'This is not in your council’s area' }], typed);
  if (walk.kind === 'missing') return showForm(c, [{ path: 'postcode', message: walk.words }], typed);
  const page = <WalkPage area={area} walk={walk} schoolName={school.name} background={await backgroundFor(c, check)} />;
  return showPage(c, page, { title: 'Which part of this walk?', withMap: true, forBack: true });
}

function showForm(c: Ctx, problems: readonly FieldProblem[], typed: { postcode: string; school: string }) {
  return showPage(c, <WalkForm problems={problems} typed={typed} />, {
    title: 'Pick a stretch from a measured walk',
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}
