import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type Decision, readDecision, recordDecision } from '../../src/decisions/index.ts';
import { type Env, officerOf } from '../context.ts';
import { decisionId } from '../decision-id.ts';
import { askOf, body } from './checks.ts';
import { problems } from './schemas.ts';

const Kept = z.object({ id: z.string(), number: z.number().int(), hash: z.string() }).openapi('KeptDecision');

const Read = z
  .object({
    id: z.string(),
    number: z.number().int(),
    madeAt: z.string().openapi({ format: 'date-time' }),
    hash: z.string(),
    prevHash: z.string().nullable(),
    content: z.custom<unknown>().openapi({
      type: 'object',
      description: 'The check as it was kept; or when, and under which rule, it was destroyed.',
    }),
  })
  .openapi('Decision');

const keep = createRoute({
  method: 'post',
  path: '/api/v1/decisions',
  summary: 'Ask, and keep the answer as a decision',
  description: 'For signed-in officers. The same question as for a check.',
  request: { body },
  responses: {
    201: { description: 'Kept.', content: { 'application/json': { schema: Kept } } },
    ...problems(401, 403, 413, 415, 422),
  },
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/decisions/{id}',
  summary: 'Read a decision',
  description:
    'For those of the authority that made it who may read decisions, and for its systems with a key for `decisions.read`.',
  security: [{ key: [] }],
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: {
    200: { description: 'The decision.', content: { 'application/json': { schema: Read } } },
    ...problems(401, 403, 404),
  },
});

export function addDecisionsApi(app: OpenAPIHono<Env>): void {
  // Before the body is read: a stranger learns nothing of what a good one looks like.
  app.use('/api/v1/decisions/*', async (c, next) => {
    officerOf(c);
    await next();
  });
  app.openapi(keep, async (c) => {
    const officer = officerOf(c);
    const content = await askOf(c, c.req.valid('json'));
    const { db, now } = c.get('deps');
    const kept = await recordDecision(db, { authority: officer.authority, by: officer.id, content, now: now() });
    return c.json(kept, 201, { location: `/api/v1/decisions/${kept.id}` });
  });
  app.openapi(read, async (c) => {
    const { authority } = officerOf(c);
    const id = decisionId(c.req.valid('param').id);
    return c.json(shown(await readDecision(c.get('deps').db, { authority, id })), 200);
  });
}

function shown({ id, number, madeAt, hash, prevHash, content }: Decision) {
  const told =
    content.state === 'held' ? { state: 'held', check: content.value } : { ...content, at: content.at.toISOString() };
  return { id, number, madeAt: madeAt.toISOString(), hash, prevHash, content: told };
}
