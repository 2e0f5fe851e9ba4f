import { z } from 'zod';
import type { ProviderSetting } from './authorities/index.ts';
import { Problem } from './problem.ts';

const Environment = z.object({
  PORT: z.coerce.number('must be a port number').int('must be a port number').min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  HTTPS: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  FAIRMILE_DATA: z.string().min(1).default('.data'),
  NIGHT_AT: z.string().min(1).default('0 2 * * *'),
  MAP_TILE_URL: z
    .string()
    .regex(
      /^https?:\/\/.*\{z\}.*\{x\}.*\{y\}|^https?:\/\/.*\{z\}.*\{y\}.*\{x\}/,
      'must be a web address with {z}, {x} and {y} in it',
    )
    .refine((url) => URL.canParse(url.replaceAll(/\{\w\}/g, 'a')), 'must be a web address that can be read')
    .optional(),
  MAP_TILE_ATTRIBUTION: z.string().min(1).optional(),
  OSRM_URL: z
    .string()
    .refine(isServerAddress, 'must be the web address of your own OSRM, such as http://127.0.0.1:5000')
    .optional(),
  SECOND_OPINION: z.enum(['required', 'if-available'], 'must be required or if-available').default('required'),
  OIDC_ISSUER: z
    .string()
    .refine(isIssuer, 'must be the https address of your council’s sign-in, as it names itself')
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).max(2000).optional(),
  PUBLIC_URL: z
    .string()
    .refine(isSite, 'must be the https address at which people reach this service, without a path')
    .optional(),
  OSRM_ALONE: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
});

/** Plain http only on this machine, for trying it out. */
function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/.test(url.hostname));
}

function isIssuer(text: string): boolean {
  return isServerAddress(text) && isSafe(new URL(text));
}

function isSite(text: string): boolean {
  return isIssuer(text) && new URL(text).pathname === '/';
}

/** A plain http address without a password, a question or a fragment; `{area}` may stand in its path. */
function isServerAddress(text: string): boolean {
  const url = URL.parse(text.replaceAll('{area}', 'area'));
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return url.username === '' && url.password === '' && url.search === '' && url.hash === '' && !/[?#\s]/.test(text);
}

/** What an installation can set, each by an environment variable. */
export interface Config {
  /** `PORT`: where to listen, 3000 unless set. 0 takes any free one. */
  readonly port: number;
  /** `HOST`: the address to listen on, 127.0.0.1 unless set. */
  readonly host: string;
  /** `HTTPS`: yes where people reach it by https, through a proxy; cookies are then for https alone. No unless set. */
  readonly https: boolean;
  /** `DATABASE_URL`: a PostgreSQL server; the embedded store where it is not set. */
  readonly databaseUrl?: string;
  /** `DATABASE_OWNER_URL`: the same database as its owner, for `migrate` alone; nothing else should know it. */
  readonly databaseOwnerUrl?: string;
  /**
   * `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET` and `PUBLIC_URL`: the council’s own sign-in, and where people reach this
   * service; officers cannot sign in where they are not set.
   */
  readonly signIn?: ProviderSetting;
  /** `FAIRMILE_DATA`: the folder for the embedded store and prepared maps, `.data` unless set. */
  readonly dataDir: string;
  /** `NIGHT_AT`: when to look again, as a cron expression in London time, `0 2 * * *` unless set; undefined where it is `never`. */
  readonly nightAt?: string;
  /** `MAP_TILE_URL` and `MAP_TILE_ATTRIBUTION`: a background for maps; none where they are not set. */
  readonly tiles?: { readonly url: string; readonly attribution: string };
  /**
   * `OSRM_URL`: a second program that measures; none where it is not set. `SECOND_OPINION` says whether an answer may rest on one
   * measurement where it is not to be had; with `OSRM_ALONE` it measures alone.
   */
  readonly osrm?: { readonly url: string; readonly use: 'required' | 'if-available' | 'alone' };
}

/** A council’s own sign-in: every setting of it, or none. */
const SIGN_IN = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL'] as const;

function readSignIn(read: z.infer<typeof Environment>): Pick<Config, 'signIn'> {
  const missing = SIGN_IN.filter((name) => read[name] === undefined);
  if (missing.length === SIGN_IN.length) return {};
  if (missing.length > 0)
    throw new Problem(
      'invalid-request',
      `Signing in needs ${missing.join(', ')} too: set all of ${SIGN_IN.join(', ')}.`,
    );
  const publicUrl = new URL(read.PUBLIC_URL!);
  if ((publicUrl.protocol === 'https:') !== (read.HTTPS === 'yes'))
    throw new Problem(
      'invalid-request',
      'HTTPS has to be yes where PUBLIC_URL begins with https://, and no where not.',
    );
  const [issuer, clientId, clientSecret] = [read.OIDC_ISSUER!, read.OIDC_CLIENT_ID!, read.OIDC_CLIENT_SECRET!];
  return { signIn: { issuer, clientId, clientSecret, publicUrl: publicUrl.origin } };
}

/**
 * @param environment such as `process.env`; an empty variable counts as not set
 * @throws Problem `invalid-request` naming each variable that cannot be used, without repeating its value: one may hold a password
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) {
    const fields = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    throw new Problem('invalid-request', fields.map(({ path, message }) => `${path} ${message}.`).join(' '), fields);
  }
  const { OSRM_URL, SECOND_OPINION, OSRM_ALONE } = read.data;
  const {
    PORT,
    HOST,
    HTTPS,
    DATABASE_URL,
    DATABASE_OWNER_URL,
    FAIRMILE_DATA,
    NIGHT_AT,
    MAP_TILE_URL,
    MAP_TILE_ATTRIBUTION,
  } = read.data;
  if (!OSRM_URL && OSRM_ALONE === 'yes') throw new Problem('invalid-request', 'OSRM_ALONE needs OSRM_URL beside it.');
  if (MAP_TILE_URL && !MAP_TILE_ATTRIBUTION)
    throw new Problem(
      'invalid-request',
      'MAP_TILE_URL needs MAP_TILE_ATTRIBUTION beside it: whoever made the map is owed a mention.',
    );
  return {
    port: PORT,
    host: HOST,
    https: HTTPS === 'yes',
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    ...(DATABASE_OWNER_URL ? { databaseOwnerUrl: DATABASE_OWNER_URL } : {}),
    dataDir: FAIRMILE_DATA,
    ...readSignIn(read.data),
    ...(NIGHT_AT === 'never' ? {} : { nightAt: NIGHT_AT }),
    ...(MAP_TILE_URL && MAP_TILE_ATTRIBUTION
      ? { tiles: { url: MAP_TILE_URL, attribution: MAP_TILE_ATTRIBUTION } }
      : {}),
    ...(OSRM_URL ? { osrm: { url: OSRM_URL, use: OSRM_ALONE === 'yes' ? 'alone' : SECOND_OPINION } } : {}),
  };
}
