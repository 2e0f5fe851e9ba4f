import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  beginSignIn,
  choicesOf,
  chooseAuthority,
  finishSignIn,
  type IdentityProvider,
  type NewSession,
  SIGN_IN_REFUSALS,
  type SignInRefusal,
  signOut,
} from '../../../src/authorities/index.ts';
import { Problem } from '../../../src/problem.ts';
import type { Ctx, Env } from '../../context.ts';
import { readSessionCookie, setSessionCookie } from '../../session-cookie.ts';
import { dropSignInCookie, readSignInCookie, setSignInCookie } from '../../sign-in-cookie.ts';
import { showPage } from '../../views/page.tsx';
import { readForm } from '../form-body.ts';
import { field } from '../stretches/field.ts';
import { ChoosePage } from './choose-page.tsx';
import { REFUSED, RefusedPage } from './refused-page.tsx';

/** Signing in by the council’s own sign-in: there, back, and where somebody works for several authorities, a choice. */
export function addSignInByProvider(app: OpenAPIHono<Env>): void {
  app.get('/sign-in/start', async (c) => {
    const { db, now } = c.get('deps');
    const [browser, returnTo] = [readSignInCookie(c), c.req.query('next')];
    const again = c.req.query('again') !== undefined;
    const begun = await beginSignIn(db, providerOf(c), { browser, returnTo, again, now: now() });
    if ('refused' in begun) return refuse(c, begun);
    setSignInCookie(c, begun.browser, begun.expiresAt);
    return c.redirect(begun.address, 303);
  });
  app.get('/sign-in/callback', async (c) => {
    const { db, now } = c.get('deps');
    const { search } = new URL(c.req.url);
    const finished = await finishSignIn(db, providerOf(c), { browser: readSignInCookie(c), search, now: now() });
    // Another tab, or Back: somebody is signed in already.
    if ('refused' in finished && finished.refused === 'too-late' && c.get('officer'))
      return c.redirect('/sign-in', 303);
    if ('refused' in finished) return refuse(c, finished);
    if ('session' in finished) return enter(c, finished);
    setSignInCookie(c, finished.choice, finished.expiresAt);
    return c.redirect('/sign-in/choose', 303);
  });
  app.get('/sign-in/choose', async (c) => {
    const { db, now } = c.get('deps');
    const choices = await choicesOf(db, readSignInCookie(c), now());
    if (!choices) return refuse(c, { refused: 'too-late' });
    return showPage(c, <ChoosePage choices={choices} action="/sign-in/choose" />, { title: 'Choose where to work' });
  });
  app.post('/sign-in/choose', async (c) => {
    const { db, now } = c.get('deps');
    const token = readSignInCookie(c);
    const person = field(await readForm(c), 'person');
    const choices = person === '' ? await choicesOf(db, token, now()) : undefined;
    if (choices)
      return showPage(c, <ChoosePage choices={choices} action="/sign-in/choose" missing />, {
        title: 'Choose where to work',
        hasErrors: true,
        status: 422,
      });
    return enter(c, await chooseAuthority(db, { token, person, now: now() }));
  });
  // The reason alone is in the address, so that no code or state of the protocol stays in the browser’s bar.
  app.get('/sign-in/problem/:why', (c) => {
    const why = SIGN_IN_REFUSALS.find((each) => each === c.req.param('why'));
    if (!why) throw new Problem('not-found', 'There is no page at this address.');
    const { title, status } = REFUSED[why];
    return showPage(c, <RefusedPage why={why} />, { title, status });
  });
}

/** @throws Problem `not-found` where none is set up */
function providerOf(c: Ctx): IdentityProvider {
  const { identityProvider } = c.get('deps');
  if (!identityProvider) throw new Problem('not-found', 'Signing in with a work account has not been set up here.');
  return identityProvider;
}

function refuse(c: Ctx, { refused, error }: SignInRefusal): Response {
  if (error !== undefined) c.get('deps').fault?.(c.get('requestId'), error);
  return c.redirect(`/sign-in/problem/${refused}`, 303);
}

/** Whoever was signed in in this browser before is signed out. */
async function enter(c: Ctx, { session, returnTo }: { session: NewSession; returnTo: string }): Promise<Response> {
  const before = readSessionCookie(c);
  if (before) await signOut(c.get('deps').db, before);
  dropSignInCookie(c);
  setSessionCookie(c, session.token, session.expiresAt);
  return c.redirect(returnTo, 303);
}
