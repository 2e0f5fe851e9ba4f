import type { OpenAPIHono } from '@hono/zod-openapi';
import { proposedOf, refuseStrangePapers, reviewAsked, whySecond } from '../../../../src/applications/index.ts';
import {
  askReview,
  decideApplication,
  decideReview,
  lastDayOf,
  lookSecond,
  noteHearing,
  readDecided,
  takeProposalBack,
} from '../../../../src/decisions/index.ts';
import { type FieldProblem, Problem } from '../../../../src/problem.ts';
import { type Ctx, type Env, officerOf, refuseUnless } from '../../../context.ts';
import { showPage } from '../../../views/page.tsx';
import { readForm } from '../../form-body.ts';
import { lookedAtWords } from '../../papers/words.ts';
import { dateField, field } from '../../stretches/field.ts';
import { applicationId, orShow } from '../show.tsx';
import { ConfirmPage } from './confirm-page.tsx';
import { DecidePage } from './decide-page.tsx';
import { childCalled, type Looked, lawIn, lawThen, lookAt } from './look.ts';
import { decidedAs, evidenceOf, seenOf } from './read-form.ts';
import { SecondPage } from './second-page.tsx';

/** Deciding applications, second officers and reviews. Each address says nothing but which application. */
export function addDeciding(app: OpenAPIHono<Env>): void {
  app.get('/applications/:id/decide', (c) => show(c));
  app.post('/applications/:id/decide', (c) => decideOrShow(c, decideNow));
  app.post('/applications/:id/review', (c) => decideOrShow(c, decideReviewNow));
  app.post('/applications/:id/second', async (c) => {
    const form = await readForm(c);
    const second = { agrees: field(form, 'agrees'), reasons: field(form, 'reasons'), ...whoAndWhen(c, form) };
    return done(c, form, () => lookSecond(c.get('deps').db, whichOf(c), second));
  });
  app.post('/applications/:id/proposal-back', async (c) => {
    const form = await readForm(c);
    return done(c, form, () => takeProposalBack(c.get('deps').db, whichOf(c), whoAndWhen(c, form)));
  });
  app.post('/applications/:id/review-asked', async (c) => {
    const form = await readForm(c);
    const { by, now } = whoAndWhen(c, form);
    return orShow(c, {}, async () => {
      await askReview(c.get('deps').db, whichOf(c), { words: field(form, 'review-words'), by, now });
    });
  });
  app.post('/applications/:id/hearing', async (c) => {
    const form = await readForm(c);
    const { by, now } = whoAndWhen(c, form);
    const heard = { on: dateField(form, 'hearing'), note: field(form, 'note'), by, now };
    return orShow(c, {}, () => noteHearing(c.get('deps').db, whichOf(c), heard));
  });
}

const whichOf = (c: Ctx) => ({ authority: officerOf(c).authority, id: applicationId(c) });

const whoAndWhen = (c: Ctx, form: FormData) => ({
  by: officerOf(c).id,
  seen: seenOf(form),
  now: c.get('deps').now(),
});

interface Shown {
  readonly problems?: readonly FieldProblem[];
  readonly form?: FormData;
  readonly status?: 200 | 409 | 422;
}

/** The page on which this application is decided now; the application itself where nothing is to be decided. */
async function show(c: Ctx, { problems = [], form, status = 200 }: Shown = {}) {
  const looked = await lookAt(c);
  const { state, reference, id, authority } = looked.application;
  const settings = { title: `Decide application ${reference}`, hasErrors: problems.length > 0, status };
  if (state === 'second') {
    const proposed = proposedOf(looked.application);
    if (!proposed?.content) throw new Problem('conflict', 'The decision that waited is no longer held.');
    const law = await lawThen(c.get('deps').db, authority, proposed.content.check);
    const until = await lastDayOf(c.get('deps').db, looked.application, 'askReview1', c.get('deps').now());
    const letter = {
      ...lettersOf(looked, proposed.content.evidence),
      decided: { ...proposed.content, ...until },
      ...law,
    };
    const mine = proposed.by === officerOf(c).id;
    return showPage(c, <SecondPage {...{ looked, letter, mine, problems, form }} />, settings);
  }
  const stage = stageOf(looked);
  if (stage) refuseUnless(c, 'applications.review');
  else if (!['open', 'asked', 'disagreed'].includes(state)) return c.redirect(`/applications/${id}`, 303);
  return showPage(c, <DecidePage {...{ looked, problems, form, stage }} />, settings);
}

const stageOf = ({ application }: Looked): 1 | 2 | undefined =>
  application.state === 'review-1' || application.state === 'review-2'
    ? (reviewAsked(application)?.content?.stage ?? 1)
    : undefined;

const lettersOf = ({ application, school, council }: Looked, evidence: readonly string[]) => ({
  child: childCalled(application),
  papers: lookedAtWords(application, evidence),
  school,
  council,
});

type Deciding = (c: Ctx, form: FormData, looked: Looked) => Promise<void>;

/** First the letter, then the decision; everything typed is kept wherever something has to be mended. */
async function decideOrShow(c: Ctx, decide: Deciding) {
  officerOf(c);
  const form = await readForm(c);
  if (field(form, 'go') === 'back') return show(c, { form });
  try {
    const looked = await lookAt(c);
    if (field(form, 'shown') !== looked.mark)
      throw new Problem(
        'conflict',
        'Something has changed since you opened this page: look at what is known now, then decide. What you typed is still here.',
      );
    if (field(form, 'go') !== 'decide') return await confirm(c, form, looked);
    await decide(c, form, looked);
  } catch (error) {
    return showProblem(c, form, error);
  }
  return c.redirect(`/applications/${applicationId(c)}`, 303);
}

async function confirm(c: Ctx, form: FormData, looked: Looked) {
  const check = 'check' in looked.answered ? looked.answered.check : undefined;
  const stage = stageOf(looked);
  const decided = { ...readDecided(decidedAs(form), check), evidence: evidenceOf(form) };
  refuseStrangePapers(looked.application, decided.evidence);
  const texts = Object.fromEntries(['how', 'consulted', 'panel'].map((name) => [name, field(form, name)]));
  const { db, now } = c.get('deps');
  const clock = stage === 1 ? 'askReview2' : 'askReview1';
  const until = stage === 2 ? {} : await lastDayOf(db, looked.application, clock, now());
  const letter = {
    ...lettersOf(looked, decided.evidence),
    decided: { ...decided, ...(stage ? { ...texts, stage } : {}), ...until },
    ...lawIn(check),
  };
  const why = stage ? [] : await whySecond(looked.application, decided, check);
  const action = `/applications/${looked.application.id}/${stage ? 'review' : 'decide'}`;
  return showPage(c, <ConfirmPage {...{ looked, letter, why, form, action }} />, {
    title: 'Is this right?',
    forBack: true,
  });
}

async function decideNow(c: Ctx, form: FormData, { answered }: Looked): Promise<void> {
  const check = 'check' in answered ? answered.check : undefined;
  const deciding = { ...decidedAs(form), ...whoAndWhen(c, form), check, evidence: evidenceOf(form) };
  await decideApplication(c.get('deps').db, whichOf(c), deciding);
}

async function decideReviewNow(c: Ctx, form: FormData, { answered }: Looked): Promise<void> {
  const check = 'check' in answered ? answered.check : undefined;
  const [how, consulted, panel] = [field(form, 'how'), field(form, 'consulted'), field(form, 'panel')];
  const told = { ...decidedAs(form), ...whoAndWhen(c, form), how, consulted, panel };
  await decideReview(c.get('deps').db, whichOf(c), { ...told, check, evidence: evidenceOf(form) });
}

async function done(c: Ctx, form: FormData, work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    return showProblem(c, form, error);
  }
  return c.redirect(`/applications/${applicationId(c)}`, 303);
}

function showProblem(c: Ctx, form: FormData, error: unknown) {
  if (!(error instanceof Problem) || !['invalid-request', 'conflict', 'not-allowed'].includes(error.code)) throw error;
  const problems = error.fields.length > 0 ? error.fields : [{ path: '', message: error.message }];
  return show(c, { problems, form, status: error.code === 'invalid-request' ? 422 : 409 });
}
