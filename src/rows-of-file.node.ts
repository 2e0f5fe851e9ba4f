import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Problem } from './problem.ts';

/** A row of a file, as it is read. A row that cannot be read has words in place of cells. */
export type RowOfFile =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly why: string };

/** A CSV file of any length, row by row. */
export interface FileInRows {
  readonly rows: AsyncIterable<RowOfFile>;
  /** The share that was read, 0 to 1. */
  share(): number;
}

const LONGEST_ROW = 100_000;

/**
 * Opens it: in UTF-8, or in Windows-1252 where it is no UTF-8, as decided by all of its bytes.
 * @throws Problem `import-refused` when it cannot be read
 */
export async function openRows(path: string): Promise<FileInRows> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Problem('import-refused', `${path}: there is no such file.`);
  if (found.size === 0) throw new Problem('import-refused', `${path} is empty.`);
  const encoding = await encodingOf(path);
  let read = 0;
  async function* text(): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const piece of createReadStream(path)) {
      read += (piece as Uint8Array).length;
      yield decoder.decode(piece as Uint8Array, { stream: true });
    }
    yield decoder.decode();
  }
  return { rows: rowsOf(text()), share: () => read / found.size };
}

async function encodingOf(path: string): Promise<'utf-8' | 'windows-1252'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(path)) decoder.decode(piece as Uint8Array, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

async function* rowsOf(text: AsyncIterable<string>): AsyncGenerator<RowOfFile> {
  const skipped: RowOfFile[] = [];
  const parser = Readable.from(text).pipe(
    parse({
      bom: true,
      trim: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      skip_records_with_error: true,
      on_skip: (error) => {
        skipped.push({
          line: Number(error?.lines ?? 0),
          why: 'a quotation mark stands where none can, or it is too long',
        });
        return undefined;
      },
    }),
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield* skipped.splice(0);
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    skipped.push({ line: Number(error.lines ?? 0), why: 'a quotation mark is opened and never closed' });
  }
  yield* skipped;
}
