import { PbfReader } from 'pbf';
import { bytesField, Damage, eachField, textField } from './checked.ts';

/** Limits of the format itself: a file that goes past them is damaged, or not of this kind. */
export const MOST_HEADER_BYTES = 64 * 1024;
export const MOST_BLOB_BYTES = 32 * 1024 * 1024;

export interface BlobHeader {
  readonly type: string;
  readonly bytes: number;
}

export interface Blob {
  readonly packing: 'raw' | 'zlib';
  readonly data: Uint8Array;
  /** Bytes once unpacked, where the file says it. */
  readonly rawBytes?: number;
}

export interface MapHeader {
  /** `YYYY-MM-DD` in UTC, the day of the data, where the file says it. */
  readonly mapDay?: string;
  /** Required features that this reader does not know. */
  readonly unknownFeatures: readonly string[];
  /** Whether it is an extract of the live map, which always has relations. */
  readonly ofLiveMap: boolean;
}

export function decodeBlobHeader(bytes: Uint8Array): BlobHeader {
  const pbf = new PbfReader(bytes);
  let type = '';
  let size = -1;
  eachField(pbf, bytes.length, (field) => {
    if (field === 1) type = textField(pbf);
    else if (field === 3) size = pbf.readVarint();
  });
  if (type === '' || !(size >= 0 && size <= MOST_BLOB_BYTES))
    throw new Damage('a block does not say what it is, or how long');
  return { type, bytes: size };
}

const OTHER_PACKINGS = new Map([
  [4, 'LZMA'],
  [5, 'bzip2'],
  [6, 'LZ4'],
  [7, 'Zstandard'],
]);

export function decodeBlob(bytes: Uint8Array): Blob {
  const pbf = new PbfReader(bytes);
  let blob: Blob | undefined;
  let rawBytes: number | undefined;
  eachField(pbf, bytes.length, (field) => {
    if (field === 1) blob = { packing: 'raw', data: bytesField(pbf) };
    else if (field === 2) rawBytes = pbf.readVarint();
    else if (field === 3) blob = { packing: 'zlib', data: bytesField(pbf) };
    else if (OTHER_PACKINGS.has(field)) {
      throw new Damage(
        `it is packed with ${OTHER_PACKINGS.get(field)}, and only zlib can be read here: save the file again with zlib`,
      );
    }
  });
  if (!blob) throw new Damage('a block has nothing in it');
  return rawBytes === undefined ? blob : { ...blob, rawBytes };
}

const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes']);

export function decodeHeaderBlock(bytes: Uint8Array): MapHeader {
  const pbf = new PbfReader(bytes);
  const required: string[] = [];
  let seconds: number | undefined;
  let ofLiveMap = false;
  eachField(pbf, bytes.length, (field) => {
    if (field === 4) required.push(textField(pbf));
    else if (field === 32) seconds = pbf.readVarint(true);
    else if (field === 33) ofLiveMap = true;
  });
  const mapDay = seconds === undefined ? undefined : dayOf(seconds);
  return {
    ...(mapDay && { mapDay }),
    unknownFeatures: required.filter((name) => !KNOWN_FEATURES.has(name)),
    ofLiveMap,
  };
}

function dayOf(seconds: number): string | undefined {
  const moment = new Date(seconds * 1000);
  const sensible = seconds > 0 && moment.getUTCFullYear() < 10_000;
  return sensible ? moment.toISOString().slice(0, 10) : undefined;
}
