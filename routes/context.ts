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

/** The senior officer who is signed in. @throws Problem `not-signed-in`, or `not-allowed` for any other officer */
export function seniorOfficerOf(c: Ctx): Person {
  const officer = officerOf(c);
  if (officer.role === 'senior-officer') return officer;
  throw new Problem('not-allowed', 'Only a senior officer can do this. Ask one of yours.');
}

/** The officer who is signed in. @throws Problem `not-signed-in` */
export function officerOf(c: Ctx): Person {
  const officer = c.get('officer');
  if (!officer) throw new Problem('not-signed-in', 'Sign in to see this.');
  return officer;
}
