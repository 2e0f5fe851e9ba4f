import type { Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { Problem } from '../../problem.ts';
import { type BlockKinds, type BlockVisitor, visitBlock } from './block.ts';
import {
  type Blob,
  type BlobHeader,
  decodeBlob,
  decodeBlobHeader,
  decodeHeaderBlock,
  type MapHeader,
  MOST_BLOB_BYTES,
  MOST_HEADER_BYTES,
} from './file-format.ts';

/** One block of map data, still packed. */
export interface PbfBlock {
  /** Counted from 0, the file's header not counted. */
  readonly number: number;
  /** How much of the file has been read once this block is done: above 0, up to 1. */
  readonly fraction: number;
  /** @throws Problem `import-refused` when the block is damaged */
  visit(visitor: BlockVisitor): BlockKinds;
}

interface PackedBlob {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly end: number;
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

const NOT_A_MAP =
  'This is not an OpenStreetMap file in PBF form (.osm.pbf). Download the file whose name ends in .osm.pbf.';

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

async function* blobs(file: FileHandle, fileBytes: number): AsyncGenerator<PackedBlob> {
  let at = 0;
  while (at < fileBytes) {
    const start = at;
    const headerBytes = (await take(file, at, 4, start, fileBytes)).readUInt32BE();
    if (headerBytes === 0 || headerBytes > MOST_HEADER_BYTES) throw notABlock(start);
    const packed = await take(file, at + 4, headerBytes, start, fileBytes);
    const header = blobHeader(packed, start);
    at += 4 + headerBytes;
    const bytes = await take(file, at, header.bytes, start, fileBytes);
    at += header.bytes;
    yield { type: header.type, bytes, at: start, end: at };
  }
}

/** Reads exactly `length` bytes, or says that the file stops too soon. */
async function take(file: FileHandle, at: number, length: number, blockAt: number, fileBytes: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) throw stopsTooSoon(blockAt, fileBytes);
    done += bytesRead;
  }
  return bytes;
}

function stopsTooSoon(blockAt: number, fileBytes: number): Problem {
  if (blockAt === 0) return new Problem('import-refused', NOT_A_MAP);
  return new Problem(
    'import-refused',
    `The map file stops in the middle of a block: the block at byte ${blockAt} does not end within the file's ${fileBytes} bytes. It was probably cut short on the way here. Download it again.`,
  );
}

function notABlock(at: number): Problem {
  if (at === 0) return new Problem('import-refused', NOT_A_MAP);
  return new Problem(
    'import-refused',
    `The map file is damaged at byte ${at}: no block begins there. Download it again.`,
  );
}

function blobHeader(bytes: Uint8Array, at: number): BlobHeader {
  try {
    return decodeBlobHeader(bytes);
  } catch {
    throw notABlock(at);
  }
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
