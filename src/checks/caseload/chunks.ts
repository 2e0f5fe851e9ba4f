/** How many lines go through together, and at most how many characters: what is done since the last chunk is what a stop costs. */
export const LINES_IN_A_CHUNK = 2500;
const LETTERS_IN_A_CHUNK = 8_000_000;

export interface Chunk {
  readonly lines: readonly string[];
  /** The number of its first line in the list, as a text editor counts. */
  readonly firstLine: number;
}

/** Cuts a list into chunks, always in the same places. A line longer than `longest` is cut, for whoever reads it to refuse. */
export async function* inChunks(
  lines: AsyncIterable<string>,
  firstLine: number,
  longest: number,
): AsyncGenerator<Chunk> {
  let chunk: string[] = [];
  let letters = 0;
  let number = firstLine;
  for await (const line of lines) {
    const kept = (line.length > longest ? line.slice(0, longest + 1) : line).replaceAll('\r', '');
    chunk.push(kept);
    letters += kept.length;
    if (chunk.length < LINES_IN_A_CHUNK && letters < LETTERS_IN_A_CHUNK) continue;
    yield { lines: chunk, firstLine: number };
    number += chunk.length;
    chunk = [];
    letters = 0;
  }
  if (chunk.length > 0) yield { lines: chunk, firstLine: number };
}

/** Does chunks in turn, several under way at once, and hands on what comes of them in the order they came in. */
export async function* doneInOrder<T>(
  chunks: AsyncIterable<Chunk>,
  run: (lines: readonly string[], firstLine: number) => T | Promise<T>,
  width: number,
): AsyncGenerator<{ readonly chunk: Chunk; readonly done: T }> {
  const underWay: { chunk: Chunk; done: Promise<T> }[] = [];
  for await (const chunk of chunks) {
    const done = Promise.resolve(run(chunk.lines, chunk.firstLine));
    // Told when its turn comes; until then a failure must not count as one that nobody hears of.
    done.catch(() => {});
    underWay.push({ chunk, done });
    if (underWay.length < width) continue;
    const first = underWay.shift()!;
    yield { chunk: first.chunk, done: await first.done };
  }
  for (const { chunk, done } of underWay) yield { chunk, done: await done };
}
