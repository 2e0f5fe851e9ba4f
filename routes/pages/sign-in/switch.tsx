import type { OpenAPIHono } from '@hono/zod-openapi';
import { switchAuthority } from '../../../src/authorities/index.ts';
import { Problem } from '../../../src/problem.ts';
import type { Ctx, Env } from '../../context.ts';
import { readSessionCookie, setSessionCookie } from '../../session-cookie.ts';
import { showPage } from '../../views/page.tsx';
import { readForm } from '../form-body.ts';
import { field } from '../stretches/field.ts';
import { ChoosePage } from './choose-page.tsx';

/** Another council of the same person, under a new token. Forms that are open in other tabs are of the one before, and are refused: see `readForm`. */
export function addSwitch(app: OpenAPIHono<Env>): void {
  app.get('/switch', (c) => show(c));
  app.post('/switch', async (c) => {
    const token = readSessionCookie(c);
    if (!c.get('officer') || !token) throw new Problem('not-signed-in', 'Sign in to see this.');
    const person = field(await readForm(c), 'person');
    if (person === '') return show(c, true);
    const { db, now } = c.get('deps');
    const session = await switchAuthority(db, { token, person, now: now() });
    setSessionCookie(c, session.token, session.expiresAt);
    // To a page that they may see there: the one they came from may be of the other.
    return c.redirect('/sign-in', 303);
  });
}

/** @throws Problem `not-signed-in` */
function show(c: Ctx, missing = false): Response | Promise<Response> {
  const [officer, elsewhere = []] = [c.get('officer'), c.get('elsewhere')];
  if (!officer) throw new Problem('not-signed-in', 'Sign in to see this.');
  const here = elsewhere.find(({ person }) => person.id === officer.id)?.authority.name;
  const others = elsewhere.filter(({ person }) => person.id !== officer.id);
  const title = 'Switch to another council';
  if (others.length === 0)
    return showPage(
      c,
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">You work for one council by our records, so there is none to switch to.</p>
      </>,
      { title },
    );
  return showPage(c, <ChoosePage choices={others} action="/switch" missing={missing} now={here} />, {
    title,
    hasErrors: missing,
    status: missing ? 422 : 200,
  });
}
