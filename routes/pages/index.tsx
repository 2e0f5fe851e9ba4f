import type { OpenAPIHono } from '@hono/zod-openapi';
import { areas } from '../../src/places/index.ts';
import type { Env } from '../context.ts';
import { showPage } from '../views/page.tsx';
import { addCheck } from './check/index.tsx';
import { addDecisions } from './decisions.tsx';
import { addDocs } from './docs.tsx';
import { addSignIn } from './sign-in.tsx';
import { StartPage } from './start.tsx';

/** Every page that a person sees. */
export function addPages(app: OpenAPIHono<Env>): void {
  app.get('/', async (c) => {
    const held = await areas(c.get('deps').db);
    return showPage(c, <StartPage areas={held} />, { title: 'Check if your child can get free travel to school' });
  });
  addCheck(app);
  addSignIn(app);
  addDecisions(app);
  addDocs(app);
}
