import type { OpenAPIHono } from '@hono/zod-openapi';
import { type DemoRole, namesThisMachine, signInDemo, signOut } from '../../../src/authorities/index.ts';
import { type Ctx, type Env, mayDo } from '../../context.ts';
import { dropSessionCookie, readSessionCookie, setSessionCookie } from '../../session-cookie.ts';
import { showPage } from '../../views/page.tsx';
import { readForm } from '../form-body.ts';
import { addSignInByProvider } from './by-provider.tsx';
import { isDemoRole, SignInPage } from './sign-in-page.tsx';
import { addSwitch } from './switch.tsx';

export function addSignIn(app: OpenAPIHono<Env>): void {
  app.get('/sign-in', (c) => {
    if (c.get('officer')) return c.redirect(mayDo(c, 'decisions.read') ? '/decisions' : '/check', 303);
    const provider = c.get('deps').identityProvider !== undefined;
    const next = c.req.query('next');
    return showPage(c, <SignInPage demo={demoAllowed(c)} provider={provider} next={next} />, { title: 'Sign in' });
  });
  app.post('/sign-in/demo', async (c) => {
    const { db, now } = c.get('deps');
    const asked = (await readForm(c)).get('role') ?? 'officer';
    const role: DemoRole = isDemoRole(asked) ? asked : 'officer';
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
  addSignInByProvider(app);
  addSwitch(app);
}

const demoAllowed = (c: Ctx): boolean =>
  c.get('deps').demoSignIn && namesThisMachine(c.req.header('host') ?? new URL(c.req.url).host);
