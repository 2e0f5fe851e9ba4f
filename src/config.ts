import { z } from 'zod';
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
  MAP_TILE_URL: z
    .string()
    .regex(
      /^https?:\/\/.*\{z\}.*\{x\}.*\{y\}|^https?:\/\/.*\{z\}.*\{y\}.*\{x\}/,
      'must be a web address with {z}, {x} and {y} in it',
    )
    .refine((url) => URL.canParse(url.replaceAll(/\{\w\}/g, 'a')), 'must be a web address that can be read')
    .optional(),
  MAP_TILE_ATTRIBUTION: z.string().min(1).optional(),
});

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
  /** `FAIRMILE_DATA`: the folder for the embedded store and prepared maps, `.data` unless set. */
  readonly dataDir: string;
  /** `MAP_TILE_URL` and `MAP_TILE_ATTRIBUTION`: a background for maps; none where they are not set. */
  readonly tiles?: { readonly url: string; readonly attribution: string };
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
  const { PORT, HOST, HTTPS, DATABASE_URL, DATABASE_OWNER_URL, FAIRMILE_DATA, MAP_TILE_URL, MAP_TILE_ATTRIBUTION } =
    read.data;
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
    ...(MAP_TILE_URL && MAP_TILE_ATTRIBUTION
      ? { tiles: { url: MAP_TILE_URL, attribution: MAP_TILE_ATTRIBUTION } }
      : {}),
  };
}
