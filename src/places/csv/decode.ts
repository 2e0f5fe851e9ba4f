import { Problem } from '../../problem.ts';

/** A file as it was handed in. `name` is for telling people which. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The largest file taken: four times the national register of schools. */
const MOST_BYTES = 256 * 1024 * 1024;

/** What can only come of reading bytes as something they are not: controls other than tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const NOT_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD]/;

/**
 * The text of a CSV file: UTF-8, or Windows-1252 as the national register is published in.
 *
 * @throws Problem `import-refused` when the file is empty or is neither, naming the line; `too-large`
 */
export function decode({ name, bytes }: NamedFile): string {
  if (bytes.length > MOST_BYTES)
    throw new Problem('too-large', `${name} is too large: 256 MB is the most that is read.`);
  const text = utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  if (text.trim() === '') throw new Problem('import-refused', `${name} is empty.`);
  const bad = NOT_TEXT.exec(text);
  if (bad) throw notText(name, text, bad.index);
  return text;
}

/** Undefined when the bytes are not meant as UTF-8. Meant so but broken gives the broken text, to be refused. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // In a Windows-1252 file hardly any accented letter happens to be good UTF-8; in a damaged UTF-8 file most are.
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = text.match(/\uFFFD/g)?.length ?? 0;
    const good = text.match(/[\u0080-\uFFFC\uFFFE\uFFFF]/g)?.length ?? 0;
    return good > broken ? text : undefined;
  }
}

function notText(name: string, text: string, index: number): Problem {
  const line = text.slice(0, index).split('\n').length;
  return new Problem(
    'import-refused',
    `${name} is not a text file in UTF-8 or Windows-1252: line ${line} holds something that is not text.`,
    [{ path: `${name}, line ${line}`, message: 'holds something that is not text' }],
  );
}
