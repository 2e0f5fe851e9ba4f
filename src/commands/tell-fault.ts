import { whereItHappened, withoutData } from '../db/index.ts';
import { ProgramNotHad } from '../rechecks/index.ts';

/**
 * A mistake of our own, or of the machine, for standard error: what kind it is and where in our code. What a command prints is often kept in a file, and
 * an error's message may repeat what was to be kept or looked for, which may be about a child: of the database's only its code is told, of others nothing
 * but the system's code.
 */
export function tellFault(error: unknown): string {
  const { name, frames } = whereItHappened(error);
  const where = frames.map((line) => `  ${line}\n`).join('');
  if (error instanceof ProgramNotHad) return `${error.message}\n`;
  return `This went wrong, and is no fault of what was asked: ${ofTheDatabase(error) ?? ofTheSystem(error, name)}.\n${where}`;
}

/** Undefined where it is not the database's own error. */
function ofTheDatabase(error: unknown): string | undefined {
  const safe = withoutData(error);
  // One that only has the database's as its cause comes back with its own message.
  return safe instanceof Error && safe !== error && safe.cause === undefined ? safe.message : undefined;
}

/** Such as `Error, ENOSPC`. */
function ofTheSystem(error: unknown, name: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? `${name}, ${code}` : name;
}
