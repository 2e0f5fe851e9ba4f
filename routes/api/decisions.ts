import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type ContentShown, type DecisionShown, readDecisionFor, recordDecision } from '../../src/decisions/index.ts';
import { type Env, knowsOf, officerOf } from '../context.ts';
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
      description:
        'The check as it was kept (`check`), for whoever may know all of it; else the part of it that they may know (`inPart`), with what is held back (`notShown`); or when, and under which rule, it was destroyed.',
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
    'For those of the authority that made it who may read decisions, and for its systems with a key for `decisions.read`. Each is given what it may know: a key reads facts about needs, income, belief and plans only where it names them (`facts.needs`, `facts.income`, `facts.belief`, `facts.plan`), and a decision whole only where it names all four.',
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
    return c.json(shown(await readDecisionFor(c.get('deps').db, { authority, id }, knowsOf(c))), 200);
  });
}

function shown({ id, number, madeAt, hash, prevHash, content }: DecisionShown) {
  return { id, number, madeAt: madeAt.toISOString(), hash, prevHash, content: told(content) };
}

function told(content: ContentShown) {
  if (content.state === 'destroyed') return { ...content, at: content.at.toISOString() };
  if ('value' in content) return { state: 'held', check: content.value };
  if (content.state !== 'check') return { state: 'held', inPart: content.ruling, notShown: content.notShown };
  if (!('inPart' in content.shown)) throw new Error('A check that may be known whole is without its value');
  const { notShown, ...inPart } = content.shown.inPart;
  return { state: 'held', inPart, notShown };
}
