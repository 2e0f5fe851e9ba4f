import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Check, CheckQuestion } from '../../src/checks/check.ts';
import { Problem } from '../../src/problem.ts';
import { type Ctx, type Env, mayDo } from '../context.ts';
import { NOT_TEXT, pathsOfNonText } from '../text.ts';
import { CheckAnswer, problems, Question } from './schemas.ts';

export const body = { required: true, content: { 'application/json': { schema: Question } } } as const;

const route = createRoute({
  method: 'post',
  path: '/api/v1/checks',
  summary: 'Ask about one child',
  description:
    'Answers what the law of England says about free travel to one school, from one home, on one day. Nothing is kept. A signed-in officer may also give judgements; anyone else only what a parent can know.',
  request: { body },
  responses: {
    200: { description: 'The check.', content: { 'application/json': { schema: CheckAnswer } } },
    ...problems(413, 415, 422),
  },
});

export function addChecks(app: OpenAPIHono<Env>): void {
  app.openapi(route, async (c) => c.json(withSources(await askOf(c, c.req.valid('json'))), 200));
}

/** Asks as whoever is signed in, or as the public. @throws Problem */
export async function askOf(c: Ctx, question: CheckQuestion): Promise<Check> {
  const wrong = pathsOfNonText(question);
  if (wrong.length > 0)
    throw new Problem(
      'invalid-request',
      'Some of what was sent cannot be read as text.',
      wrong.map((path) => ({ path, message: NOT_TEXT })),
    );
  return c.get('deps').check(question, mayDo(c, 'decisions.write') ? 'officer' : 'public');
}

/** Whose places, schools and maps an answer rests on, each once. */
export function withSources(check: Check): Check & { attribution: readonly string[] } {
  const walked = check.walk.kind === 'walk' ? check.walk.attribution : [];
  return { ...check, attribution: [...new Set([...check.area.attribution, ...walked])] };
}
