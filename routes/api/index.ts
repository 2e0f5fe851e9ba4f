import type { OpenAPIHono } from '@hono/zod-openapi';
import { Problem } from '../../src/problem.ts';
import type { Env } from '../context.ts';
import { addChecks } from './checks.ts';
import { addDecisionsApi } from './decisions.ts';
import { document } from './document.ts';
import { addPlacementsApi } from './placements.ts';
import { addSchools } from './schools.ts';

/** What programs use. Every route under `/api/` is in `/openapi.json`. */
export function addApi(app: OpenAPIHono<Env>): void {
  app.use('/api/*', async (c, next) => {
    const type = c.req.header('content-type') ?? '';
    if (c.req.method === 'POST' && !/^application\/json\s*(;|$)/i.test(type)) {
      throw new Problem('unsupported-media-type', 'Send JSON, with the header Content-Type: application/json.');
    }
    await next();
  });
  addChecks(app);
  addSchools(app);
  addDecisionsApi(app);
  addPlacementsApi(app);
  app.get('/openapi.json', (c) => c.json(document(app)));
  app.get('/health', (c) => c.json({ alive: true }));
  app.get('/ready', async (c) => {
    const { ready, detail } = await c.get('deps').ready();
    return c.json({ ready, detail }, ready ? 200 : 503);
  });
}
