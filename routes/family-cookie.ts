import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Ctx } from './context.ts';

const NAME = 'fairmile-application';

/** As the officers’ cookie: over https the name itself makes browsers refuse a copy set by a neighbouring site. */
const prefix = (c: Ctx) => (c.get('deps').https ? ('host' as const) : undefined);

export const readFamilyCookie = (c: Ctx): string | undefined => getCookie(c, NAME, prefix(c)) || undefined;

export function setFamilyCookie(c: Ctx, token: string, expires: Date): void {
  const { https } = c.get('deps');
  setCookie(c, NAME, token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: https,
    expires,
    prefix: prefix(c),
  });
}

export function dropFamilyCookie(c: Ctx): void {
  deleteCookie(c, NAME, { path: '/', secure: c.get('deps').https, prefix: prefix(c) });
}
