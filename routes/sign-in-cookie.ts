import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Ctx } from './context.ts';

const NAME = 'fairmile-sign-in';

const prefix = (c: Ctx) => (c.get('deps').https ? ('host' as const) : undefined);

/** What a browser holds while somebody signs in: that it began it, and later that it may choose an authority. */
export const readSignInCookie = (c: Ctx): string | undefined => getCookie(c, NAME, prefix(c)) || undefined;

/** `Lax`: it has to come along when the council’s own sign-in sends the browser back. */
export function setSignInCookie(c: Ctx, token: string, expires: Date): void {
  const { https } = c.get('deps');
  setCookie(c, NAME, token, { httpOnly: true, sameSite: 'Lax', path: '/', secure: https, expires, prefix: prefix(c) });
}

export function dropSignInCookie(c: Ctx): void {
  deleteCookie(c, NAME, { path: '/', secure: c.get('deps').https, prefix: prefix(c) });
}
