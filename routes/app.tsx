import { OpenAPIHono } from '@hono/zod-openapi';
import { requestId } from 'hono/request-id';
import { routePath } from 'hono/route';
import type { Deps } from '../src/deps.ts';
import { Problem } from '../src/problem.ts';
import { addApi } from './api/index.ts';
import { serveAssets } from './assets.ts';
import type { Ctx, Env } from './context.ts';
import { passGate } from './gate.ts';
import { addPages } from './pages/index.tsx';
import { ProblemPage } from './pages/problem.tsx';
import { problemJson, tell } from './problems.ts';
import { headers, limitBody, refuseCrossSite } from './security.ts';
import { showPage } from './views/page.tsx';
import { findWhoAsks } from './who-asks.ts';

/** Gives what one request needs. Called once a request: a plug may open things anew each time, or hand out the same. */
export type OpenDeps = (env: unknown) => Deps | Promise<Deps>;

/** The whole web application, for any runtime that speaks `Request` and `Response`. */
export function createApp(openDeps: OpenDeps): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: refuseInvalid });
  app.use(requestId({ headerName: '' }));
  app.use(async (c, next) => {
    c.set('deps', await openDeps(c.env));
    const started = performance.now();
    await next();
    // The route as we wrote it, not the address as it was asked: nothing that someone typed reaches a log.
    const ms = Math.round(performance.now() - started);
    c.get('deps').log?.({
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms,
    });
  });
  app.use(headers);
  app.use(limitBody);
  app.use(refuseCrossSite);
  serveAssets(app);
  app.use(async (c, next) => {
    await findWhoAsks(c);
    passGate(c);
    await next();
    // Answers are about one child, and phones are shared. The pages of the check say otherwise for themselves.
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  addApi(app);
  addPages(app);
  app.notFound((c) => answerProblem(c as Ctx, new Problem('not-found', 'There is no page at this address.')));
  app.onError((error, c) => answerProblem(c as Ctx, error));
  return app;
}

type Hook = NonNullable<ConstructorParameters<typeof OpenAPIHono<Env>>[0]>['defaultHook'];

/** Every field that is wrong, each by its path, so that all can be mended at once. */
const refuseInvalid: Hook = (result) => {
  if (result.success) return;
  const fields = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  throw new Problem('invalid-request', 'Some of what was sent is missing or not as we need it.', fields);
};

function answerProblem(c: Ctx, error: unknown): Response | Promise<Response> {
  const told = tell(error);
  // Deps may be what failed to open.
  const deps: Deps | undefined = c.get('deps');
  if (told.status >= 500) deps?.fault?.(c.get('requestId'), error);
  const forPrograms = /^\/(api\/|openapi\.json$|health$|ready$)/.test(c.req.path);
  if (forPrograms || !deps) return problemJson(told, c.get('requestId'));
  const path = c.req.method === 'GET' ? c.req.path : undefined;
  return showPage(c, <ProblemPage told={told} path={path} />, { title: told.title, status: told.status });
}
