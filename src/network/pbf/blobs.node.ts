import type { FileHandle } from 'node:fs/promises';
import { Problem } from '../../problem.ts';
import { type BlobHeader, decodeBlobHeader, MOST_HEADER_BYTES } from './file-format.ts';

/** A blob as it lies in the file, still packed. */
export interface PackedBlob {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly end: number;
}

export const NOT_A_MAP =
  'This is not an OpenStreetMap file in PBF form (.osm.pbf). Download the file whose name ends in .osm.pbf.';

/** The blobs of a file in order, each read whole. @throws Problem `import-refused` where the file stops too soon or no block begins */
export async function* blobs(file: FileHandle, fileBytes: number): AsyncGenerator<PackedBlob> {
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
