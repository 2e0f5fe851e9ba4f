import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { endianness } from 'node:os';
import { Problem } from '../problem.ts';
import { LEDGER_FORM, Ledger } from './ledger.ts';
import type { Network } from './network.ts';
import { NETWORK_FORM, networkFromSections, networkToSections } from './network-sections.ts';
import { packSections, type Sections, unpackSections } from './sections.ts';

/** A kept file: a mark of eight letters, its form, spare bytes, the SHA-256 of what follows, and then the sections. */
const MARKS = { network: ['FMNETWRK', NETWORK_FORM], ledger: ['FMLEDGER', LEDGER_FORM] } as const;
const PREFACE_BYTES = 48;

type Kind = keyof typeof MARKS;

/** A file ready to be written: the same network always gives the same. */
export interface KeptFile {
  /** SHA-256 of the sections, in hex. */
  readonly sha256: string;
  readonly pieces: readonly Uint8Array[];
}

export function networkFile(network: Network): KeptFile {
  return fileOf('network', networkToSections(network));
}

export function ledgerFile(ledger: Sections): KeptFile {
  return fileOf('ledger', ledger);
}

/**
 * Loads a network as views on the file's bytes.
 * @throws Problem `area-not-ready` when the file is not there, damaged, or of another version
 */
export function loadNetwork(path: string): Network {
  return networkFromSections(load(path, 'network'));
}

/** The same from the file's bytes, beginning at a multiple of 8 in their buffer: the network is views on them. */
export function networkIn(path: string, bytes: Buffer): Network {
  return networkFromSections(sectionsIn(path, bytes, 'network'));
}

/** @throws Problem as {@link loadNetwork} */
export function loadLedger(path: string): Ledger {
  return new Ledger(load(path, 'ledger'));
}

/** Writes a file that is either whole under its name or not there at all. */
export function writeWhole(path: string, pieces: readonly Uint8Array[]): void {
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    const file = openSync(unfinished, 'wx');
    try {
      for (const piece of pieces) for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function fileOf(kind: Kind, sections: Sections): KeptFile {
  const body = packSections(sections);
  const checksum = createHash('sha256').update(body).digest();
  const preface = Buffer.alloc(PREFACE_BYTES);
  preface.write(MARKS[kind][0], 0, 'latin1');
  preface.writeUInt32LE(MARKS[kind][1], 8);
  checksum.copy(preface, 16);
  return { sha256: checksum.toString('hex'), pieces: [preface, body] };
}

function load(path: string, kind: Kind): Sections {
  return sectionsIn(path, read(path), kind);
}

function sectionsIn(path: string, bytes: Buffer, kind: Kind): Sections {
  if (endianness() !== 'LE') throw new Error('Prepared maps can be read only on a little-endian machine.');
  if (bytes.length < PREFACE_BYTES || bytes.toString('latin1', 0, 8) !== MARKS[kind][0])
    throw notUsable(path, 'it is not a prepared map');
  const form = bytes.readUInt32LE(8);
  if (form !== MARKS[kind][1])
    throw notUsable(
      path,
      `it was made by another version (form ${form}, and this program reads form ${MARKS[kind][1]})`,
    );
  const body: Uint8Array = bytes.subarray(PREFACE_BYTES);
  const checksum = createHash('sha256').update(body).digest();
  if (!checksum.equals(bytes.subarray(16, PREFACE_BYTES)))
    throw notUsable(path, 'it is damaged: its contents do not match its checksum');
  return unpackSections(body);
}

function read(path: string): Buffer {
  try {
    const bytes = readFileSync(path);
    // Small files come from a shared pool and may begin anywhere; columns need a multiple of eight.
    return bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
  } catch (error) {
    throw notUsable(
      path,
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is not there' : `it cannot be read (${error})`,
    );
  }
}

function notUsable(path: string, why: string): Problem {
  return new Problem('area-not-ready', `The prepared map ${path} cannot be used: ${why}. Import the area's map again.`);
}
