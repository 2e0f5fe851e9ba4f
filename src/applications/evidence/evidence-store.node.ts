import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EvidenceStore } from './evidence-store.ts';

/** Papers as files named by their SHA-256, in `<dataDir>/evidence/<application>`, for the program’s own user alone. */
export function evidenceIn(dataDir: string): EvidenceStore {
  const folderOf = (application: string) => {
    if (!/^[\w-]{1,64}$/.test(application))
      throw new Error('Papers lie in a folder named by the ID of an application.');
    return join(dataDir, 'evidence', application);
  };
  const pathOf = (application: string, sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A paper is named by its SHA-256.');
    return join(folderOf(application), sha256);
  };
  return {
    put: async (application, sha256, bytes) => {
      const path = pathOf(application, sha256);
      if (existsSync(path)) return;
      await mkdir(folderOf(application), { recursive: true, mode: 0o700 });
      await writeWhole(path, bytes);
    },
    get: async (application, sha256) => {
      const path = pathOf(application, sha256);
      return existsSync(path) ? new Uint8Array(await readFile(path)) : undefined;
    },
    delete: (application, sha256) =>
      rm(sha256 === undefined ? folderOf(application) : pathOf(application, sha256), { recursive: true, force: true }),
  };
}

/** Whole under its name, or not there at all: also where the power goes. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Its new name lasts too. Windows opens no folder for this, and keeps names by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
