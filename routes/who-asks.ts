import { keyHolderOf, knowsOf, membershipsBeside, permissionsOf, sessionOf } from '../src/authorities/index.ts';
import { Problem } from '../src/problem.ts';
import type { Ctx } from './context.ts';
import { readSessionCookie } from './session-cookie.ts';

/**
 * Puts who asks, and what they may do, into the context. A key opens the API alone, and counts before a cookie.
 *
 * @throws Problem `not-signed-in` for a key that opens nothing: a program must not go on as if it had none
 */
export async function findWhoAsks(c: Ctx): Promise<void> {
  const { db, now } = c.get('deps');
  const sent = c.req.path.startsWith('/api/') ? c.req.header('authorization') : undefined;
  if (sent !== undefined) {
    const found = await keyHolderOf(db, /^Bearer ([\w-]{1,80})$/i.exec(sent.trim())?.[1] ?? '', now());
    if (!found)
      throw new Problem('not-signed-in', 'This key opens nothing: it is not one of ours, has run out or was revoked.');
    c.set('officer', found.holder);
    c.set('may', found.scopes);
    c.set('knows', found.knows);
    return;
  }
  const token = readSessionCookie(c);
  const officer = token ? await sessionOf(db, token, now()) : undefined;
  c.set('officer', officer);
  c.set('may', officer && permissionsOf(officer.roles));
  c.set('knows', officer && knowsOf(officer.roles));
  // Programs have no bar to switch in.
  if (officer && !c.req.path.startsWith('/api/')) c.set('elsewhere', await membershipsBeside(db, officer.id, now()));
}
