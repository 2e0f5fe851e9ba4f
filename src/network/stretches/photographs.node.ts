import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotographStore } from './photographs.ts';

/** Photographs as files named by their SHA-256, in `<dataDir>/photographs`. */
export function photographsIn(dataDir: string): PhotographStore {
  const folder = join(dataDir, 'photographs');
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A photograph is named by its SHA-256.');
    return join(folder, sha256);
  };
  return {
    keep: async (sha256, bytes) => {
      const path = pathOf(sha256);
      if (existsSync(path)) return;
      mkdirSync(folder, { recursive: true });
      // Whole under its name, or not there at all.
      const unfinished = `${path}.${randomUUID()}.part`;
      try {
        await writeFile(unfinished, bytes, { flag: 'wx' });
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    read: async (sha256) => {
      const path = pathOf(sha256);
      return existsSync(path) ? new Uint8Array(await readFile(path)) : undefined;
    },
    destroy: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}
