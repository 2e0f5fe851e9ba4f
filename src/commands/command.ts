import { Problem } from '../problem.ts';

/** Where a command reads and writes. */
export interface Io {
  readonly input: AsyncIterable<string | Uint8Array>;
  /** Results: what another program may read. */
  out(text: string): void;
  /** Progress and words for the person who runs it. */
  err(text: string): void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether `err` is a screen that can redraw a line. */
  readonly screen: boolean;
  now(): Date;
}

export interface Command {
  /** As typed, such as `area import`. */
  readonly name: string;
  /** What follows the name, for the usage line. */
  readonly usage: string;
  readonly does: string;
  /** @returns the exit code: 0 done, 1 done with something to look at */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** The command was typed wrongly: say so, with its usage. */
export function wrongUse(message: string): Problem {
  return new Problem('invalid-request', message);
}
