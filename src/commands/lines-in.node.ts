import { createReadStream, statSync } from 'node:fs';
import { sha256OfFile } from '../checks/caseload/kept-output.node.ts';
import { Problem } from '../problem.ts';
import { linesOf } from './lines.ts';

/** A list to be read line by line. */
export interface LinesIn {
  readonly lines: AsyncIterable<string>;
  /** The share of it that was read, 0 to 1; undefined where nobody knows how long it is. */
  share(): number | undefined;
  /** SHA-256 of all of it; undefined where it cannot be read twice. */
  digest(): Promise<string | undefined>;
}

/** Whatever is piped in: how long it is shows only at its end. */
export function linesPiped(input: AsyncIterable<string | Uint8Array>): LinesIn {
  return { lines: linesOf(input), share: () => undefined, digest: async () => undefined };
}

/** A file. @throws Problem `not-found` */
export function linesOfFile(path: string): LinesIn {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Problem('not-found', `There is no file ${path}.`);
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of createReadStream(path)) {
      read += (piece as Uint8Array).length;
      yield piece as Uint8Array;
    }
  }
  return {
    lines: linesOf(counted()),
    share: () => (found.size === 0 ? 1 : read / found.size),
    digest: () => sha256OfFile(path),
  };
}

/** Lines that are known already. */
export function linesHeld(lines: readonly string[]): LinesIn {
  let given = 0;
  async function* each(): AsyncGenerator<string> {
    for (const line of lines) {
      given++;
      yield line;
    }
  }
  return { lines: each(), share: () => (lines.length === 0 ? 1 : given / lines.length), digest: async () => 'held' };
}
