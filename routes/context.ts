import type { Context } from 'hono';
import { type Knows, type Membership, type Permission, type Person, refusalOf } from '../src/authorities/index.ts';
import type { Deps } from '../src/deps.ts';
import { Problem } from '../src/problem.ts';

/** What every handler finds in its context: put there in `app.ts`, for this request alone. */
export interface Env {
  Variables: {
    deps: Deps;
    /** The officer who is signed in, or the other system whose key came with the request, if any. */
    officer: Person | undefined;
    /** Where else that person works; they see one authority at a time. */
    elsewhere: readonly Membership[] | undefined;
    /** What that person or system may do. */
    may: readonly Permission[] | undefined;
    /** What that person or system may know of a child: see `src/authorities/need-to-know.ts`. */
    knows: Knows | undefined;
    /** What the route asks for, where it asks for anything: see `permissions.ts`. */
    permission: Permission | undefined;
    requestId: string;
    secureHeadersNonce?: string;
  };
}

export type Ctx = Context<Env>;

/** The field of a form that says for which authority it was shown, where its reader works for several. */
export const SHOWN_FOR = 'shown-for';

/**
 * Whether whoever asks may do this, by role or by key. Pages offer only what this allows; the gate refuses the rest.
 */
export const mayDo = (c: Ctx, permission: Permission): boolean => c.get('may')?.includes(permission) ?? false;

/** What whoever asks may know of a child: to be handed to whatever reads for them. Nobody knows nothing. */
export const knowsOf = (c: Ctx): Knows => c.get('knows') ?? [];

/** @throws Problem `not-signed-in`, or `not-allowed` saying who can */
export function refuseUnless(c: Ctx, permission: Permission): void {
  const officer = c.get('officer');
  if (!officer) throw new Problem('not-signed-in', 'Sign in to see this.');
  if (!mayDo(c, permission)) throw new Problem('not-allowed', refusalOf(officer.roles, permission));
}

/** The senior officer who is signed in. @throws Problem `not-signed-in`, or `not-allowed` for any other officer */
export function seniorOfficerOf(c: Ctx): Person {
  refuseUnless(c, 'areas.switch');
  return officerOf(c);
}

/**
 * Who asks, on a route that the gate has let them through to. On one that declares no permission, only those who decide.
 *
 * @throws Problem `not-signed-in`, `not-allowed`
 */
export function officerOf(c: Ctx): Person {
  const declared = c.get('permission');
  refuseUnless(c, declared ?? 'decisions.write');
  return c.get('officer')!;
}
