import * as oidc from 'openid-client';
import { type Identity, identityRefusal, type SignInRefusal } from './sign-in-refusal.ts';

/** How a council's own sign-in is reached. */
export interface ProviderSetting {
  /** As the provider names itself, without `/.well-known/…`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people reach this service, such as `https://travel.example.gov.uk`. */
  readonly publicUrl: string;
}

/** What binds the answer to the question. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** People wait for it at a page: a provider that is slower than this counts as one that does not answer. */
const SECONDS = 8;

/** Where the provider sends people back to: it has to be registered there, letter by letter. */
export const CALLBACK = '/sign-in/callback';

/** A council's own sign-in, by OpenID Connect: authorization code with PKCE, state and nonce, the signature of the token checked. */
export class IdentityProvider {
  readonly #setting: ProviderSetting;
  readonly #seconds: number;
  #configuration: Promise<oidc.Configuration> | undefined;

  /** Nothing is asked of the provider until somebody signs in: it may be down when this program starts. */
  constructor(setting: ProviderSetting, { seconds = SECONDS }: { seconds?: number } = {}) {
    this.#setting = setting;
    this.#seconds = seconds;
  }

  static newChecks(): SignInChecks {
    const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    return { state, nonce, codeVerifier };
  }

  /** Where to send the browser. @param again asks for the password even where the browser is still signed in there, to come as somebody else */
  async address({ state, nonce, codeVerifier }: SignInChecks, again: boolean): Promise<string | SignInRefusal> {
    try {
      const url = oidc.buildAuthorizationUrl(await this.#known(), {
        redirect_uri: `${this.#setting.publicUrl}${CALLBACK}`,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(again ? { prompt: 'login' } : {}),
      });
      return url.href;
    } catch (error) {
      return identityRefusal(error);
    }
  }

  /** Who came back. @param search the query of the address that they came back to, with its `?` */
  async identify(search: string, checks: SignInChecks): Promise<Identity | SignInRefusal> {
    try {
      const configuration = await this.#known();
      const back = new URL(`${this.#setting.publicUrl}${CALLBACK}${search}`);
      const tokens = await oidc.authorizationCodeGrant(configuration, back, {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: () => emailOf(configuration, tokens.access_token, claims),
      };
    } catch (error) {
      // Its keys or addresses may have changed since they were read.
      this.#configuration = undefined;
      return identityRefusal(error);
    }
  }

  #known(): Promise<oidc.Configuration> {
    this.#configuration ??= this.#discover();
    const discovering = this.#configuration;
    // Asked anew by the next who signs in.
    discovering.catch(() => {
      if (this.#configuration === discovering) this.#configuration = undefined;
    });
    return discovering;
  }

  async #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#setting;
    const server = new URL(issuer);
    // Plain http is let through by the reading of settings for this machine alone.
    const execute = server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    const found = await oidc.discovery(server, clientId, undefined, oidc.None(), { execute, timeout: this.#seconds });
    const metadata = found.serverMetadata();
    const post = metadata.token_endpoint_auth_methods_supported?.includes('client_secret_post');
    const secret = post ? oidc.ClientSecretPost(clientSecret) : oidc.ClientSecretBasic(clientSecret);
    const configuration = new oidc.Configuration(metadata, clientId, undefined, secret);
    configuration.timeout = this.#seconds;
    for (const each of execute) each(configuration);
    oidc.enableNonRepudiationChecks(configuration);
    return configuration;
  }
}

/** The address, where the provider vouches for it; `unverified` where it names one and does not vouch. Only `true` is vouching. */
async function emailOf(
  configuration: oidc.Configuration,
  token: string,
  claims: oidc.IDToken,
): Promise<Awaited<ReturnType<Identity['email']>>> {
  try {
    const asks = claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
    const said = asks ? await oidc.fetchUserInfo(configuration, token, claims.sub) : claims;
    if (typeof said.email !== 'string' || said.email.trim() === '') return { refused: 'no-email' };
    return said.email_verified === true ? { verified: said.email } : { refused: 'email-not-verified' };
  } catch (error) {
    return identityRefusal(error);
  }
}
