import { namesOf, readApplication } from '../../../src/applications/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { type Ctx, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { backgroundFor } from '../answer/background.ts';
import { todayOf } from '../check/ask.ts';
import { ApplicationPage, type ApplicationPageProps, peopleIn } from './application-page.tsx';
import { schoolCalled } from './school-called.ts';
import { answerOf } from './seen.ts';

/** @throws Problem `not-found` for what is no ID of ours, so that none of it reaches the store */
export function applicationId(c: Ctx): string {
  const id = c.req.param('id') ?? '';
  if (/^[\w-]{1,64}$/.test(id)) return id;
  throw new Problem('not-found', 'There is no such application.');
}

interface Shown {
  readonly problems?: readonly FieldProblem[];
  readonly typed?: ApplicationPageProps['typed'];
  readonly status?: 200 | 409 | 422;
}

/** The page of one application, with what has to be mended and nothing lost that was typed. */
export async function showApplication(c: Ctx, { problems = [], typed = {}, status }: Shown = {}) {
  const { authority } = officerOf(c);
  const { db } = c.get('deps');
  const application = await readApplication(db, { authority, id: applicationId(c) });
  const answered = await answerOf(c, application);
  const background = 'check' in answered ? await backgroundFor(c, answered.check) : { roads: [] };
  const names = await namesOf(db, authority, peopleIn(application.entries));
  const school = await schoolCalled(db, application);
  const props = { application, answered, background, school, names, today: todayOf(c), problems, typed };
  return showPage(c, <ApplicationPage {...props} />, {
    title: `Application ${application.reference}`,
    wide: true,
    withMap: 'check' in answered,
    hasErrors: problems.length > 0,
    status: status ?? (problems.length > 0 ? 422 : 200),
  });
}

/** Does what a form asks and goes back to the application, or shows what is in the way with everything that was typed. */
export async function orShow(c: Ctx, typed: ApplicationPageProps['typed'], work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem) || !['invalid-request', 'conflict'].includes(error.code)) throw error;
    const problems = error.fields.length > 0 ? error.fields : [{ path: '', message: error.message }];
    return showApplication(c, { problems, typed, status: error.code === 'conflict' ? 409 : 422 });
  }
  return c.redirect(`/applications/${applicationId(c)}`, 303);
}
