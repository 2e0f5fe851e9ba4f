import type { Context } from 'hono';
import type { Person } from '../src/authorities/index.ts';
import type { Deps } from '../src/deps.ts';
import { Problem } from '../src/problem.ts';

/** What every handler finds in its context: put there in `app.ts`, for this request alone. */
export interface Env {
  Variables: {
    deps: Deps;
    /** The officer who is signed in, if any. */
    officer: Person | undefined;
    requestId: string;
    secureHeadersNonce?: string;
  };
}

export type Ctx = Context<Env>;

/** The officer who is signed in. @throws Problem `not-signed-in` */
export function officerOf(c: Ctx): Person {
  const officer = c.get('officer');
  if (!officer) throw new Problem('not-signed-in', 'Sign in to see this.');
  return officer;
}
