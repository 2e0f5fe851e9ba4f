import type { Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { Problem } from '../../problem.ts';
import { blobs, NOT_A_MAP, type PackedBlob } from './blobs.node.ts';
import { type BlockKinds, type BlockVisitor, visitBlock } from './block.ts';
import { type Blob, decodeBlob, decodeHeaderBlock, type MapHeader, MOST_BLOB_BYTES } from './file-format.ts';

/** One block of map data, still packed. */
export interface PbfBlock {
  /** Counted from 0, the file's header not counted. */
  readonly number: number;
  /** How much of the file has been read once this block is done: above 0, up to 1. */
  readonly fraction: number;
  /** @throws Problem `import-refused` when the block is damaged */
  visit(visitor: BlockVisitor): BlockKinds;
}

/** An open `.osm.pbf`. It may be read through several times; only one block is held at a time. */
export class PbfFile {
  readonly header: MapHeader;
  readonly bytes: number;
  readonly #file: FileHandle;
  readonly #written: number;

  private constructor(file: FileHandle, { size, mtimeMs }: Stats, header: MapHeader) {
    this.#file = file;
    this.bytes = size;
    this.#written = mtimeMs;
    this.header = header;
  }

  /** @throws Problem `import-refused` when there is no such file, or it is not a map that can be read */
  static async open(path: string): Promise<PbfFile> {
    const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
      throw new Problem('import-refused', `The map file ${path} cannot be opened (${error.code}).`);
    });
    try {
      const stats = await file.stat();
      if (!stats.isFile()) throw new Problem('import-refused', `${path} is not a file.`);
      if (stats.size === 0)
        throw new Problem(
          'import-refused',
          'The map file is empty: it was probably not downloaded. Download it again.',
        );
      return new PbfFile(file, stats, await readHeader(file, stats.size));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async *blocks(): AsyncGenerator<PbfBlock> {
    let number = -1;
    for await (const blob of blobs(this.#file, this.bytes)) {
      if (blob.type !== 'OSMData') continue;
      const block = ++number;
      const visit = (visitor: BlockVisitor): BlockKinds =>
        inBlock(blob, block, () => visitBlock(unpack(blob.bytes), visitor));
      yield { number: block, fraction: blob.end / this.bytes, visit };
    }
  }

  /** @throws Problem `import-refused` when someone wrote to the file while it was being read */
  async insistUnchanged(): Promise<void> {
    const { mtimeMs, size } = await this.#file.stat();
    if (size === this.bytes && mtimeMs === this.#written) return;
    throw new Problem(
      'import-refused',
      'The map file was changed while it was being read. Import it again when it is complete.',
    );
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

async function readHeader(file: FileHandle, bytes: number): Promise<MapHeader> {
  const first = (await blobs(file, bytes).next()).value as PackedBlob;
  if (first.type !== 'OSMHeader') throw new Problem('import-refused', NOT_A_MAP);
  const header = inBlock(first, -1, () => decodeHeaderBlock(unpack(first.bytes)));
  if (header.unknownFeatures.length > 0) {
    const names = header.unknownFeatures.join(', ');
    throw new Problem(
      'import-refused',
      `The map file needs features that cannot be read here: ${names}. Ask for a plain extract without history.`,
    );
  }
  return header;
}

function unpack(bytes: Uint8Array): Uint8Array {
  const { packing, data, rawBytes }: Blob = decodeBlob(bytes);
  const raw = packing === 'raw' ? data : inflateSync(data, { maxOutputLength: MOST_BLOB_BYTES });
  if (rawBytes !== undefined && rawBytes !== raw.length)
    throw new Error(`it unpacks to ${raw.length} bytes, not ${rawBytes}`);
  return raw;
}

/** What goes wrong in reading a block is the file's fault, and is told with its place. A `TypeError` is ours and stays what it is. */
function inBlock<T>({ at, type }: PackedBlob, number: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem || error instanceof TypeError) throw error;
    const which = type === 'OSMHeader' ? 'Its first block' : `Block ${number + 1}`;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(
      'import-refused',
      `The map file cannot be read. ${which}, at byte ${at}, is damaged or of a kind not known here: ${reason}.`,
    );
  }
}
