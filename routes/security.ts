import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { MOST_BYTES, WHAT_MAY_BE_SENT } from '../src/applications/index.ts';
import { Problem } from '../src/problem.ts';
import type { Ctx, Env } from './context.ts';
import { readSessionCookie } from './session-cookie.ts';

/** Far more than any question about one child needs. */
const LARGEST_BODY = 64 * 1024;

/**
 * Headers that keep a page to itself. The referrer policy is `same-origin` and not `no-referrer`: under the latter
 * browsers send `Origin: null` with our own forms, and {@link refuseCrossSite} would refuse them.
 */
export const headers: MiddlewareHandler<Env> = async (c, next) => {
  await pageHeaders(c as Ctx)(c, next);
  // A file that somebody sent is handed out to be kept. Should a browser show it all the same, nothing in it runs.
  if (c.res.headers.get('content-disposition')?.startsWith('attachment'))
    c.res.headers.set('content-security-policy', "sandbox; default-src 'none'");
};

function pageHeaders(c: Ctx): MiddlewareHandler {
  const { https, tiles } = c.get('deps');
  const images = ["'self'", 'data:', ...(tiles ? originsOf(tiles.url) : [])];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      imgSrc: images,
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'", NONCE],
    },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: https ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  });
}

/** The servers that a tile address with `{s}` in it stands for: Leaflet asks a, b and c in turn. */
function originsOf(template: string): string[] {
  const address = template.replace(/\{(?!s\})|(?<!\{s)\}/g, '');
  const servers = address.includes('{s}') ? ['a', 'b', 'c'] : [''];
  return servers.map((server) => new URL(address.replace('{s}', server)).origin);
}

/** Photographs of an assessment: three of 5 megabytes, and the form. */
const LARGEST_WITH_PHOTOGRAPHS = 16 * 1024 * 1024;
const TAKES_PHOTOGRAPHS = /^\/stretches\/[\w-]{1,64}\/confirm$/;

/** One paper of an application, and the form. */
const LARGEST_WITH_PAPER = MOST_BYTES + LARGEST_BODY;
const TAKES_PAPER = /^\/(my-application|applications\/[\w-]{1,64})\/papers$/;

const limitTo = (maxSize: number, words: string): MiddlewareHandler<Env> =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('too-large', `That is more than we can read at once. ${words}`);
    },
  });
const usual = limitTo(LARGEST_BODY, 'Send no more than 64 kilobytes.');
const withPhotographs = limitTo(LARGEST_WITH_PHOTOGRAPHS, 'Send no more than 16 megabytes.');
const withPaper = limitTo(
  LARGEST_WITH_PAPER,
  `Nothing was kept. Go back and choose ${WHAT_MAY_BE_SENT}. A photo can be made smaller, and a long PDF sent in parts.`,
);

/** @throws Problem `too-large` before the body is read into memory */
export const limitBody: MiddlewareHandler<Env> = (c, next) =>
  (TAKES_PHOTOGRAPHS.test(c.req.path) ? withPhotographs : TAKES_PAPER.test(c.req.path) ? withPaper : usual)(c, next);

const FORM = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * Another site must not be able to make a person's browser send us something. This guards every unsafe request that a
 * browser can be made to send: forms of any kind, and whatever carries our cookie, JSON included.
 *
 * @throws Problem `cross-site`
 */
export const refuseCrossSite: MiddlewareHandler<Env> = async (c, next) => {
  if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
    const type = c.req.header('content-type');
    const carriesCookie = readSessionCookie(c) !== undefined;
    const guarded = carriesCookie || type === undefined || FORM.test(type);
    if (guarded && !fromOurselves(c, carriesCookie)) {
      throw new Problem(
        'cross-site',
        'This did not come from one of our own pages. Go to the start page and try again.',
      );
    }
  }
  await next();
};

/** Browsers always say where an unsafe request comes from. One that does not say, and has no cookie, is a program acting for itself. */
function fromOurselves(c: Ctx, carriesCookie: boolean): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = c.req.header('origin');
  if (origin === undefined) return site !== undefined || !carriesCookie;
  if (!URL.canParse(origin)) return false;
  const { host, protocol } = new URL(origin);
  return host === hostOf(c) && (!c.get('deps').https || protocol === 'https:');
}

const hostOf = (c: Ctx): string => c.req.header('host') ?? new URL(c.req.url).host;
