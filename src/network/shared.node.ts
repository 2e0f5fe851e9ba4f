import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Network } from './network.ts';
import { networkIn } from './store.node.ts';

/** A kept network in memory that every thread of this process can look at: views on it are made in no time, and no thread has a copy. */
export interface SharedNetwork {
  readonly path: string;
  readonly bytes: SharedArrayBuffer;
  /** SHA-256 of the file, in hex. */
  readonly sha256: string;
}

/** Reads a kept network once for all threads. */
export function shareNetwork(path: string): SharedNetwork {
  const file = openSync(path, 'r');
  try {
    const bytes = new SharedArrayBuffer(fstatSync(file).size);
    const view = new Uint8Array(bytes);
    for (let at = 0; at < view.length; ) {
      const read = readSync(file, view, at, view.length - at, at);
      if (read === 0) throw new Error(`${path} ended at byte ${at} of ${view.length}`);
      at += read;
    }
    return { path, bytes, sha256: createHash('sha256').update(view).digest('hex') };
  } finally {
    closeSync(file);
  }
}

/** @throws Problem `area-not-ready` when it is damaged, or of another version */
export function sharedNetwork({ path, bytes }: SharedNetwork): Network {
  return networkIn(path, Buffer.from(bytes));
}
