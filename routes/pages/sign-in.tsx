import type { OpenAPIHono } from '@hono/zod-openapi';
import { DEMO_NAMES, type DemoRole, namesThisMachine, signInDemo, signOut } from '../../src/authorities/index.ts';
import { type Ctx, type Env, mayDo } from '../context.ts';
import { dropSessionCookie, readSessionCookie, setSessionCookie } from '../session-cookie.ts';
import { Button } from '../views/content.tsx';
import { showPage } from '../views/page.tsx';
import { readForm } from './form-body.ts';

export function addSignIn(app: OpenAPIHono<Env>): void {
  app.get('/sign-in', (c) => {
    if (c.get('officer')) return c.redirect(mayDo(c, 'decisions.read') ? '/decisions' : '/check', 303);
    return showPage(c, <SignInPage demo={demoAllowed(c)} />, { title: 'Sign in' });
  });
  app.post('/sign-in/demo', async (c) => {
    const { db, now } = c.get('deps');
    const asked = (await readForm(c)).get('role') ?? 'officer';
    const role = isDemoRole(asked) ? asked : 'officer';
    const { token, expiresAt } = await signInDemo(db, { demoAllowed: demoAllowed(c), now: now(), role });
    setSessionCookie(c, token, expiresAt);
    return c.redirect('/check', 303);
  });
  app.post('/sign-out', async (c) => {
    const token = readSessionCookie(c);
    if (token) await signOut(c.get('deps').db, token);
    dropSessionCookie(c);
    return c.redirect('/', 303);
  });
}

const OTHERS = Object.entries(DEMO_NAMES).filter(([role]) => role !== 'officer');

const isDemoRole = (asked: unknown): asked is DemoRole => typeof asked === 'string' && Object.hasOwn(DEMO_NAMES, asked);

const demoAllowed = (c: Ctx): boolean =>
  c.get('deps').demoSignIn && namesThisMachine(c.req.header('host') ?? new URL(c.req.url).host);

function SignInPage({ demo }: { demo: boolean }) {
  return (
    <>
      <h1 class="govuk-heading-l">Sign in</h1>
      <p class="govuk-body">This is for people who work for a council. Parents do not need to sign in.</p>
      {demo ? (
        <>
          <p class="govuk-body">
            You are trying Fairmile out on your own machine with a made-up county. You can sign in as a made-up officer.
            There is no password.
          </p>
          <form method="post" action="/sign-in/demo">
            <Button text="Sign in as the demonstration officer" />
            <p class="govuk-body">Or see what others who work for a council may do:</p>
            {OTHERS.map(([role, name]) => (
              <Button
                text={`Sign in as the ${name.replace('Demo', 'demo')}`}
                kind="secondary"
                name="role"
                value={role}
              />
            ))}
          </form>
        </>
      ) : (
        <p class="govuk-body">
          Signing in has not been set up here yet. Ask whoever runs this service for your council.
        </p>
      )}
    </>
  );
}
