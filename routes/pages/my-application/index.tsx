import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  behindDoor,
  closeDoor,
  openDoor,
  readApplication,
  type Which,
  withdraw,
} from '../../../src/applications/index.ts';
import { findAuthority } from '../../../src/authorities/index.ts';
import { askReview } from '../../../src/decisions/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import type { Ctx, Env } from '../../context.ts';
import { dropFamilyCookie, readFamilyCookie, setFamilyCookie } from '../../family-cookie.ts';
import { showPage } from '../../views/page.tsx';
import { letterOf } from '../applications/decide/letter-of.ts';
import { schoolCalled } from '../applications/school-called.ts';
import { readForm } from '../form-body.ts';
import { field } from '../stretches/field.ts';
import { showAnswer, takeAnswer } from './answer.tsx';
import { MinePage } from './mine-page.tsx';
import { OpenPage } from './open-page.tsx';

/** A family’s own application, opened by reference and code. There is no sign-in, and the address is the same for everybody. */
export function addMyApplication(app: OpenAPIHono<Env>): void {
  app.get('/my-application', async (c) => {
    const which = await mine(c);
    return which ? showMine(c, which, []) : showOpen(c, []);
  });
  app.post('/my-application', async (c) => {
    const form = await readForm(c);
    const { db, now } = c.get('deps');
    const reference = field(form, 'reference');
    try {
      const { token, expiresAt } = await openDoor(db, { reference, code: field(form, 'code'), now: now() });
      setFamilyCookie(c, token, expiresAt);
    } catch (error) {
      if (error instanceof Problem && error.fields.length > 0) return showOpen(c, error.fields, reference);
      throw error;
    }
    return c.redirect('/my-application', 303);
  });
  app.post('/my-application/leave', async (c) => {
    const token = readFamilyCookie(c);
    if (token) await closeDoor(c.get('deps').db, token);
    dropFamilyCookie(c);
    return c.redirect('/my-application', 303);
  });
  app.get('/my-application/answer', async (c) => showAnswer(c, await mineOrRefuse(c)));
  app.post('/my-application/answer', async (c) => takeAnswer(c, await mineOrRefuse(c)));
  app.post('/my-application/review', askForReview);
  app.post('/my-application/withdraw', async (c) => {
    const which = await mineOrRefuse(c);
    const form = await readForm(c);
    const { db, now } = c.get('deps');
    if (field(form, 'sure') !== 'yes')
      return showMine(c, which, [{ path: 'sure', message: 'Tick the box if you want to take your application back' }]);
    await withdraw(db, which, { words: field(form, 'why'), now: now() });
    return c.redirect('/my-application', 303);
  });
}

async function askForReview(c: Ctx) {
  const which = await mineOrRefuse(c);
  const words = field(await readForm(c), 'review-words');
  const { db, now } = c.get('deps');
  try {
    await askReview(db, which, { words, by: null, now: now() });
  } catch (error) {
    if (error instanceof Problem && error.fields.length > 0) return showMine(c, which, error.fields, words);
    throw error;
  }
  return c.redirect('/my-application', 303);
}

async function mine(c: Ctx): Promise<Which | undefined> {
  const token = readFamilyCookie(c);
  const { db, now } = c.get('deps');
  return token ? behindDoor(db, token, now()) : undefined;
}

/** The application behind this browser’s door. @throws Problem `not-signed-in` where there is none, or no longer */
export async function mineOrRefuse(c: Ctx): Promise<Which> {
  const which = await mine(c);
  if (which) return which;
  throw new Problem(
    'not-signed-in',
    'Your application was closed on this device after an hour. Open it again at “See your application” with your reference and code.',
  );
}

const showOpen = (c: Ctx, problems: readonly FieldProblem[], reference = '') =>
  showPage(c, <OpenPage problems={problems} reference={reference} />, {
    title: 'See your application',
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });

/** @param typed what was typed of a review, where it has to be mended */
async function showMine(c: Ctx, which: Which, problems: readonly FieldProblem[], typed = '') {
  const { db } = c.get('deps');
  const application = await readApplication(db, which);
  const council = await findAuthority(db, which.authority);
  const school = await schoolCalled(db, application);
  const called = council?.name ?? which.authority;
  const letter = await letterOf(db, application, { school, council: called });
  const page = <MinePage {...{ application, school, problems, letter, typed }} council={called} />;
  return showPage(c, page, {
    title: 'Your application',
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}
