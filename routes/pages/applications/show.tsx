import { type ApplicationInPart, applicationFor, namesOf, readApplication } from '../../../src/applications/index.ts';
import { checkFor } from '../../../src/checks/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { type Ctx, knowsOf, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { backgroundFor } from '../answer/background.ts';
import { todayOf } from '../check/ask.ts';
import { ApplicationInPartPage } from '../need-to-know/application-in-part.tsx';
import { ApplicationPage, type ApplicationPageProps, peopleIn } from './application-page.tsx';
import { schoolCalled, schoolOf } from './school-called.ts';
import { type Answered, answerOf } from './seen.ts';

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
  const held = await readApplication(db, { authority, id: applicationId(c) });
  const shown = applicationFor(knowsOf(c), held);
  if ('inPart' in shown) return showInPart(c, shown.inPart, await answerOf(c, held));
  const { whole: application } = shown;
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

/** The same for somebody who may know a part of it. Why the law has no answer yet may name what is not known, so it is not told. */
async function showInPart(c: Ctx, application: ApplicationInPart, answered: Answered) {
  const { db } = c.get('deps');
  const cut = 'check' in answered ? checkFor(knowsOf(c), answered.check) : undefined;
  const check = cut && 'inPart' in cut ? cut.inPart : undefined;
  const background = check?.measured ? await backgroundFor(c, check.measured) : { roads: [] };
  const people = application.events.flatMap(({ by }) => by ?? []);
  const names = await namesOf(db, application.authority, people);
  const props = { application, check, background, school: await schoolOf(db, application.about), names };
  return showPage(c, <ApplicationInPartPage {...props} today={todayOf(c)} />, {
    title: `Application ${application.reference}`,
    wide: true,
    withMap: check?.measured !== undefined,
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
