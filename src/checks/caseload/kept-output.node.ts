import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { takeLock } from '../../db/lock.node.ts';
import { Problem } from '../../problem.ts';
import type { ChunkDone } from './work.ts';

/** What a half-done output rests on: when one of these has changed, going on would put two different answers in one file. */
export interface RestsOn {
  /** SHA-256 each. */
  readonly list: string;
  readonly map: string;
  readonly area: string;
  /** What was asked, and by which program. */
  readonly asked: string;
}

const CALLED: Readonly<Record<keyof RestsOn, string>> = {
  list: 'the list that is read',
  map: 'the map of the area',
  area: 'the schools, postcodes, assessed stretches or policies of the area',
  asked: 'what was asked, or the program itself',
};

/** How far a file has come. */
export interface Come {
  /** Lines of the list that are done with. */
  readonly lines: number;
  /** Bytes of the output that belong to them. */
  readonly bytes: number;
  readonly tally: Readonly<Record<string, number>>;
  readonly problems: number;
}

const NOTHING: Come = { lines: 0, bytes: 0, tally: {}, problems: 0 };

/**
 * An output that can be gone on with after any stop. Each chunk is on the disk before `<path>.progress` says so, in order;
 * whatever is behind the last one that it says is cut off. So nothing is lost, and nothing is there twice.
 */
export class KeptOutput {
  come: Come;
  readonly #path: string;
  readonly #out: FileHandle;
  readonly #progress: FileHandle;
  readonly #release: () => void;
  #closed = false;

  private constructor(path: string, come: Come, out: FileHandle, progress: FileHandle, release: () => void) {
    this.#path = path;
    this.come = come;
    this.#out = out;
    this.#progress = progress;
    this.#release = release;
  }

  /**
   * Begins an output, or goes on with one.
   * @param heading its first line, with its end
   * @throws Problem `conflict` when there is something at `path` already, or what is half-done there rests on something else
   */
  static async open(path: string, resume: boolean, heading: string, restsOn: RestsOn): Promise<KeptOutput> {
    const release = takeLock(`${path}.lock`, `What is written to ${path}`);
    const [progressPath, handles] = [`${path}.progress`, [] as FileHandle[]];
    const opened = async (name: string, flags: string) => {
      const handle = await open(name, flags);
      handles.push(handle);
      return handle;
    };
    try {
      const before = existsSync(progressPath) ? read(await readFile(progressPath, 'utf8')) : undefined;
      if (!before) {
        if (existsSync(path))
          throw conflict(`${path} is there already, and whole as far as we know. Name another file.`);
        const progress = await opened(progressPath, 'w');
        await progress.writeFile(`${JSON.stringify(restsOn)}\n`);
        await progress.sync();
        const out = await opened(path, 'wx');
        await syncFolder(path);
        const kept = new KeptOutput(path, NOTHING, out, progress, release);
        await kept.add(0, { text: heading, tally: {}, problems: 0 });
        return kept;
      }
      if (!resume)
        throw conflict(
          `${path} is half done. Go on with --resume, or take away ${path} and ${progressPath} to begin again.`,
        );
      refuseOther(path, before.restsOn, restsOn);
      const out = await opened(path, before.come.bytes === 0 ? 'w' : 'r+');
      if ((await out.stat()).size < before.come.bytes)
        throw conflict(
          `${path} is shorter than it was. It cannot be gone on with: take it and ${progressPath} away to begin again.`,
        );
      await out.truncate(before.come.bytes);
      const progress = await opened(progressPath, 'r+');
      await progress.truncate(before.length);
      const kept = new KeptOutput(path, before.come, out, progress, release);
      if (before.come.bytes === 0) await kept.add(0, { text: heading, tally: {}, problems: 0 });
      return kept;
    } catch (error) {
      await Promise.all(handles.map((handle) => handle.close()));
      release();
      throw error;
    }
  }

  /** Writes what came of a chunk, and then that it is done, each on the disk before this returns. @param lines of the list in the chunk */
  async add(lines: number, { text, tally, problems }: ChunkDone): Promise<void> {
    const bytes = Buffer.from(text);
    await writeAll(this.#out, bytes, this.come.bytes);
    await this.#out.datasync();
    const sums: Record<string, number> = { ...this.come.tally };
    for (const [what, count] of Object.entries(tally)) sums[what] = (sums[what] ?? 0) + count;
    this.come = {
      lines: this.come.lines + lines,
      bytes: this.come.bytes + bytes.length,
      tally: sums,
      problems: this.come.problems + problems,
    };
    const { size } = await this.#progress.stat();
    await writeAll(this.#progress, Buffer.from(`${JSON.stringify(this.come)}\n`), size);
    await this.#progress.datasync();
  }

  /** The output is whole: nothing is left to go on with. */
  async finish(): Promise<void> {
    await this.close();
    await rm(`${this.#path}.progress`, { force: true });
  }

  /** Leaves what is there to be gone on with. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#out.close();
    await this.#progress.close();
    this.#release();
  }
}

/** What a progress file says, as far as it was written whole. Undefined where not even its first line was. */
function read(text: string): { restsOn: RestsOn; come: Come; length: number } | undefined {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [first, ...chunks] = whole.split('\n').slice(0, -1);
  if (first === undefined) return undefined;
  const last = chunks.at(-1);
  const come = last === undefined ? NOTHING : (JSON.parse(last) as Come);
  return { restsOn: JSON.parse(first) as RestsOn, come, length: Buffer.byteLength(whole) };
}

function refuseOther(path: string, before: RestsOn, now: RestsOn): void {
  const changed = (Object.keys(CALLED) as (keyof RestsOn)[]).filter((key) => before[key] !== now[key]);
  if (changed.length === 0) return;
  const what = changed.map((key) => CALLED[key]).join('; and ');
  throw conflict(
    `${path} cannot be gone on with, since something has changed since it was begun: ${what}. Its two parts would not go together. Take away ${path} and ${path}.progress to begin again.`,
  );
}

const conflict = (words: string): Problem => new Problem('conflict', words);

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** So that the files themselves are there after a power cut. Not every system lets a folder be opened. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** SHA-256 of a file, in hex. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}

/** SHA-256 of plain data, in hex. */
export function sha256Of(data: unknown): string {
  const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
  return createHash('sha256').update(JSON.stringify(data, plain)).digest('hex');
}
