import { and, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm';
import { type Db, opaqueId, randomBytes, sha256 } from '../db/index.ts';
import { signIns } from '../db/tables/sign-ins.ts';
import { Problem } from '../problem.ts';
import { type Membership, membershipsBeside, membershipsOf, recognise } from './accounts.ts';
import { IdentityProvider } from './identity-provider.ts';
import { endOfSession, type NewSession, openSession, sessionOf, signOut } from './sessions.ts';
import type { SignInRefusal } from './sign-in-refusal.ts';

/** Long enough to find a telephone for a second proof, and to choose an authority. */
const MINUTES = 10;
const soon = (now: Date): Date => new Date(now.getTime() + MINUTES * 60_000);

/** `browser` is for a cookie of the person's browser alone. */
export interface Begun {
  readonly address: string;
  readonly browser: string;
  readonly expiresAt: Date;
}

/** Sends somebody to the council's own sign-in. @param browser what the browser holds from a sign-in under way: several may be, in several tabs */
export async function beginSignIn(
  db: Db,
  provider: IdentityProvider,
  asked: { browser: string | undefined; returnTo: string | undefined; again: boolean; now: Date },
): Promise<Begun | SignInRefusal> {
  const { now } = asked;
  const checks = IdentityProvider.newChecks();
  const address = await provider.address(checks, asked.again);
  if (typeof address !== 'string') return address;
  const browser = asked.browser && SHAPE.test(asked.browser) ? asked.browser : opaqueId(randomBytes, 32);
  const expiresAt = soon(now);
  await db.delete(signIns).where(lte(signIns.expiresAt, now));
  await db.insert(signIns).values({
    stateSha256: await sha256(checks.state),
    browserSha256: await sha256(browser),
    nonce: checks.nonce,
    codeVerifier: checks.codeVerifier,
    returnTo: withinSite(asked.returnTo),
    expiresAt,
  });
  return { address, browser, expiresAt };
}

const SHAPE = /^[\w-]{43}$/;

/** Where the browser goes once somebody is signed in: signing in itself knows a page that they may see. */
const ANYWHERE = '/sign-in';

/** A path of this site without a question, or the usual one: no link made elsewhere sends anybody elsewhere. */
export function withinSite(path: string | undefined): string {
  const ours = path !== undefined && path.length <= 300 && /^(\/[\w.~:@-][\w.~:@%-]*)+$/.test(path);
  return ours && !/^\/sign-(in|out)\b/.test(path) ? path : ANYWHERE;
}

/** Signed in, or known and yet to choose: then the browser holds `choice` in place of what it held. */
export type Finished =
  | { readonly session: NewSession; readonly returnTo: string }
  | { readonly choice: string; readonly expiresAt: Date }
  | SignInRefusal;

/** Takes the answer of the council's own sign-in, once, from the browser that began it. @param search the query of the address, with its `?` */
export async function finishSignIn(
  db: Db,
  provider: IdentityProvider,
  { browser, search, now }: { browser: string | undefined; search: string; now: Date },
): Promise<Finished> {
  const state = new URLSearchParams(search).get('state') ?? '';
  const [begun] = await db
    .delete(signIns)
    .where(
      and(
        eq(signIns.stateSha256, await sha256(state)),
        eq(signIns.browserSha256, await sha256(browser ?? '')),
        isNull(signIns.account),
        gt(signIns.expiresAt, now),
      ),
    )
    .returning();
  if (!begun || begun.nonce === null || begun.codeVerifier === null) return { refused: 'too-late' };
  const { nonce, codeVerifier, returnTo } = begun;
  const who = await provider.identify(search, { state, nonce, codeVerifier });
  if ('refused' in who) return who;
  const account = await recognise(db, who);
  if (typeof account !== 'string') return account;
  const [first, ...others] = await membershipsOf(db, account, now);
  if (!first) return { refused: 'no-role-today' };
  if (others.length === 0) return { session: await openSession(db, first.person, now), returnTo };
  return keepChoice(db, { account, returnTo, now });
}

/** A new token, as for every step up: what the browser held before it was known whose it is chooses nothing. */
async function keepChoice(
  db: Db,
  { account, returnTo, now }: { account: string; returnTo: string; now: Date },
): Promise<{ choice: string; expiresAt: Date }> {
  const choice = opaqueId(randomBytes, 32);
  const browserSha256 = await sha256(choice);
  const expiresAt = soon(now);
  await db.insert(signIns).values({ stateSha256: browserSha256, browserSha256, account, returnTo, expiresAt });
  return { choice, expiresAt };
}

const waiting = async (token: string | undefined, now: Date) =>
  and(eq(signIns.browserSha256, await sha256(token ?? '')), isNotNull(signIns.account), gt(signIns.expiresAt, now));

/** Where somebody who was recognised may go on to work; undefined where nobody is waiting to choose. */
export async function choicesOf(
  db: Db,
  token: string | undefined,
  now: Date,
): Promise<readonly Membership[] | undefined> {
  const [found] = await db
    .select()
    .from(signIns)
    .where(await waiting(token, now));
  return found?.account ? membershipsOf(db, found.account, now) : undefined;
}

/** Signs in at the authority that was chosen, once. @throws Problem `not-signed-in` where nobody is waiting; `not-found` for what was not offered */
export async function chooseAuthority(
  db: Db,
  { token, person, now }: { token: string | undefined; person: string; now: Date },
): Promise<{ session: NewSession; returnTo: string }> {
  return db.transaction(async (tx) => {
    const [taken] = await tx
      .delete(signIns)
      .where(await waiting(token, now))
      .returning();
    if (!taken?.account)
      throw new Problem('not-signed-in', 'You took longer than we can wait, or have chosen already. Sign in again.');
    const chosen = (await membershipsOf(tx, taken.account, now)).find((each) => each.person.id === person);
    if (!chosen) throw new Problem('not-found', 'You do not work there by our records. Go back and choose another.');
    return { session: await openSession(tx, chosen.person, now), returnTo: taken.returnTo };
  });
}

/**
 * Goes on at another authority of the same account, under a new token: the old one opens nothing any more. The session ends when it would have.
 * @throws Problem `not-signed-in`; `not-found` for where they do not work
 */
export async function switchAuthority(
  db: Db,
  { token, person, now }: { token: string; person: string; now: Date },
): Promise<NewSession> {
  return db.transaction(async (tx) => {
    const [before, expiresAt] = [await sessionOf(tx, token, now), await endOfSession(tx, token)];
    if (!before || !expiresAt) throw new Problem('not-signed-in', 'Sign in to see this.');
    const chosen = (await membershipsBeside(tx, before.id, now)).find((each) => each.person.id === person);
    if (!chosen) throw new Problem('not-found', 'You do not work there by our records. Go back and choose another.');
    await signOut(tx, token);
    return openSession(tx, chosen.person, now, { expiresAt });
  });
}
