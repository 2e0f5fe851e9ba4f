import { DrizzleQueryError } from 'drizzle-orm';

/** What drivers say of a failure besides its message. */
interface DatabaseError {
  readonly code: string;
  readonly severity: string;
  readonly table?: string;
  readonly constraint?: string;
}

/**
 * An error that may be written to a log. The database's own errors repeat what was to be kept or looked for, which may be about a child: of
 * those only the kind, the table, the constraint and the place in our code are left. Any other error comes back as it is.
 */
export function withoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const query = error instanceof DrizzleQueryError;
  const source = query ? error.cause : error;
  if (!query && !isDatabaseError(source)) return error.cause === undefined ? error : withSafeCause(error);
  const safe = new Error(isDatabaseError(source) ? inWords(source) : 'The database could not be asked');
  safe.stack = `${safe.name}: ${safe.message}\n    ${framesOf(error)}`;
  return safe;
}

function withSafeCause(error: Error): Error {
  const cause = withoutData(error.cause);
  if (cause === error.cause) return error;
  const safe = new Error(error.message, { cause });
  safe.stack = error.stack;
  return safe;
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'severity' in error && 'code' in error && typeof error.code === 'string';
}

/** The five-letter codes are PostgreSQL's: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function inWords({ code, table, constraint }: DatabaseError): string {
  const where = table ? ` in the table ${table}` : '';
  return `The database refused with ${code}${where}${constraint ? `, constraint ${constraint}` : ''}`;
}

/**
 * The kind of an error and the lines of our code it came through: all that a log of a fault is given. Its message may repeat what
 * someone typed, also in lines that look like a stack's, and stays out.
 */
export function whereItHappened(error: unknown): { readonly name: string; readonly frames: readonly string[] } {
  const safe = withoutData(error);
  if (!(safe instanceof Error)) return { name: typeof safe, frames: [] };
  const frames = framesOf(safe)
    .split('\n')
    .filter((line) => /^\s*at /.test(line));
  return { name: safe.name, frames: frames.slice(0, 12).map((line) => line.trim()) };
}

/** The stack after the message, which stands above it and may be of many lines, some of them like a stack's. */
function framesOf({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  return at < 0 ? '' : stack.slice(at + message.length).trimStart();
}
