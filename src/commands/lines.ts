import { Problem } from '../problem.ts';

/** Longer lines are cut here, so that a file without line ends cannot fill the memory; whoever reads them refuses them. */
export const LONGEST_LINE = 1_000_001;

/** Splits what comes in into lines; a last line without an end counts. Time grows with what comes in, memory with the longest line. */
export async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let length = 0;
  const keep = (piece: string) => {
    if (length < LONGEST_LINE) pieces.push(piece.slice(0, LONGEST_LINE - length));
    length += piece.length;
  };
  const take = () => {
    const line = pieces.join('');
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    for (const part of parts.slice(0, -1)) {
      keep(part);
      yield take();
    }
    keep(parts.at(-1)!);
  }
  keep(decoder.decode());
  if (length > 0) yield take();
}

/** More than this of one document is no longer one. */
const LONGEST_TEXT = 5_000_000;

/**
 * Everything that comes in, as one text.
 * @throws Problem `too-large`
 */
export async function textOf(input: AsyncIterable<string | Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of input) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST_TEXT) throw new Problem('too-large', 'That is more than can be read at once.');
  }
  return text + decoder.decode();
}
