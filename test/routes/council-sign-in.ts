import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { IdentityProvider } from '../../src/authorities/index.ts';
import { ORIGIN, type TestSite } from './site.ts';

/** Somebody with an account at the council, as its sign-in knows them. */
export interface AtCouncil {
  readonly subject: string;
  readonly email?: string;
  readonly verified?: boolean | string;
}

/** A real OpenID provider on a port of its own, at which a test says who comes. */
export interface CouncilSignIn {
  readonly issuer: string;
  /** Who types a right password there; `declines` is somebody who presses cancel. */
  comes: AtCouncil | 'declines';
  /** Changes the token on its way to us, as somebody between might. */
  changesToken: ((token: string) => string) | undefined;
  identityProvider(setting?: { clientSecret?: string; clientId?: string; seconds?: number }): IdentityProvider;
  /** Not to be reached until it is started again. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

const CLIENT = 'fairmile';
export const CLIENT_SECRET = 'a-secret-of-tests-alone-8c1f';

/** @param site where it sends people back to */
export async function startCouncilSignIn({
  methods = ['client_secret_post'],
  site = ORIGIN,
}: {
  methods?: readonly string[];
  site?: string;
} = {}): Promise<CouncilSignIn> {
  const server = createServer();
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const accounts = new Map<string, AtCouncil>();
  const provider = new Provider(issuer, settingsOf(accounts, methods, site));
  const state: CouncilSignIn = {
    issuer,
    comes: 'declines',
    changesToken: undefined,
    identityProvider: ({ clientSecret = CLIENT_SECRET, clientId = CLIENT, seconds = 5 } = {}) =>
      new IdentityProvider({ issuer, clientId, clientSecret, publicUrl: site }, { seconds }),
    down: () => close(server),
    up: () => listen(server, port),
    stop: () => close(server),
  };
  provider.use(async (context, next) => {
    await next();
    if (context.path === '/token' && state.changesToken && context.body?.id_token)
      context.body = { ...context.body, id_token: state.changesToken(context.body.id_token) };
  });
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    const { params, prompt } = await provider.interactionDetails(request, response);
    const { comes } = state;
    if (comes === 'declines')
      return provider.interactionFinished(request, response, {
        error: 'access_denied',
        error_description: 'Cancelled',
      });
    accounts.set(comes.subject, comes);
    if (prompt.name === 'login')
      return provider.interactionFinished(request, response, { login: { accountId: comes.subject } });
    const grant = new provider.Grant({ accountId: comes.subject, clientId: params.client_id });
    grant.addOIDCScope('openid email');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  });
  return state;
}

function settingsOf(
  accounts: ReadonlyMap<string, AtCouncil>,
  methods: readonly string[],
  site: string,
): Record<string, unknown> {
  return {
    clients: [
      {
        client_id: CLIENT,
        client_secret: CLIENT_SECRET,
        token_endpoint_auth_method: methods[0],
        redirect_uris: [`${site}/sign-in/callback`],
      },
    ],
    clientAuthMethods: methods,
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => {
        const { email, verified } = accounts.get(id) ?? {};
        return { sub: id, email, email_verified: verified };
      },
    }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ['of tests alone'] },
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

/** A browser that goes where it is sent, with cookies for us and for the council's sign-in, and remembers every address of ours. */
export class Visitor {
  readonly cookies = new Map<string, Map<string, string>>();
  readonly visited: string[] = [];
  readonly #site: TestSite;

  constructor(site: TestSite) {
    this.#site = site;
  }

  /** Goes to an address of ours, or of the council's sign-in. */
  async ask(address: string, init: { method?: string; body?: URLSearchParams } = {}): Promise<Response> {
    const url = new URL(address, ORIGIN);
    const ours = url.origin === ORIGIN;
    const jar = this.cookies.get(url.origin) ?? new Map<string, string>();
    this.cookies.set(url.origin, jar);
    const headers: Record<string, string> = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
    if (ours) this.visited.push(url.pathname + url.search);
    const answer = !ours
      ? await fetch(url, { redirect: 'manual', headers })
      : init.body
        ? await this.#site.post(url.pathname, Object.fromEntries(init.body), headers)
        : await this.#site.get(url.pathname + url.search, headers);
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      if (value === '' || /max-age=0/i.test(set)) jar.delete(name!);
      else jar.set(name!, value!);
    }
    return answer;
  }

  post = (address: string, fields: Record<string, string>): Promise<Response> =>
    this.ask(address, { method: 'POST', body: new URLSearchParams(fields) });

  /** Follows every redirect, up to the first answer that is a page, or to one that `stops` says. */
  async follow(address: string, stops: (address: URL) => boolean = () => false): Promise<Arrived> {
    let at = new URL(address, ORIGIN);
    for (let hops = 0; hops < 15; hops++) {
      if (stops(at)) return { at, status: 0, html: '' };
      const answer = await this.ask(at.href);
      const location = answer.headers.get('location');
      if (!location) return { at, status: answer.status, html: await answer.text() };
      at = new URL(location, at);
    }
    throw new Error('It goes round in circles');
  }

  /** Begins to sign in and stops at the address that the council sends back to, not yet asked for. */
  async upToCallback(from = '/sign-in/start'): Promise<string> {
    const { at } = await this.follow(from, ({ pathname }) => pathname === '/sign-in/callback');
    return at.href;
  }
}

export interface Arrived {
  readonly at: URL;
  readonly status: number;
  readonly html: string;
}
