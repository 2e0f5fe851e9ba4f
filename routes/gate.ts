import { matchedRoutes } from 'hono/route';
import { type Ctx, refuseUnless } from './context.ts';
import { NEEDS } from './permissions.ts';

/**
 * The one gate: what a route asks for stands in `permissions.ts`, and is asked for before any body is read.
 *
 * A route that stands nowhere is for those who decide, as soon as it asks who is signed in; a test fails on it.
 *
 * @throws Problem `not-signed-in`, `not-allowed`
 */
export function passGate(c: Ctx): void {
  // The first handler is the one that answers: `/stretches/new` comes before `/stretches/:id`.
  const key = matchedRoutes(c)
    .map(({ method, path }) => `${method} ${path}`)
    .find((each) => Object.hasOwn(NEEDS, each));
  const needs = key === undefined ? 'public' : NEEDS[key]!;
  if (needs === 'public') return;
  c.set('permission', needs);
  refuseUnless(c, needs);
}
