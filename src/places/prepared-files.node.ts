import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../db/lock.node.ts';
import { refuseBadAreaId } from './area-id.ts';

/** Where the prepared files of an area lie. `folder` is what the area's row names. */
export function preparedFolder(dataDir: string, area: string, folder: string): string {
  return join(dataDir, 'areas', area, folder);
}

export interface FilesOf {
  readonly dataDir: string;
  readonly area: string;
  /** The folders that the area's records name, asked after they have changed. */
  readonly held: () => Promise<readonly string[]>;
}

/**
 * Brings an area's prepared files and its records from old to new so that, wherever it is cut short, the records name
 * files that are there. In this order: the new files are written whole beside the old ones, in a folder named by
 * their content; then the records name it; then the folders go that they no longer name. What an import that was cut short left behind
 * goes with them.
 *
 * @param prepare writes the files into the folder it is given, which is empty
 * @param record puts that folder in the records in one transaction
 * @returns what `record` gave
 * @throws Problem `import-refused` for a short name that cannot be one; `conflict` while another import or switch of the same area is under way; what `prepare` and `record` throw
 */
export async function keepPreparedFiles<Prepared, Recorded>(
  of: FilesOf,
  prepare: (emptyFolder: string) => Promise<Prepared>,
  record: (prepared: Prepared, folder: string) => Promise<Recorded>,
): Promise<Recorded> {
  return changePreparedFiles(of, async (home) => {
    const making = join(home, 'making');
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    const prepared = await prepare(making);
    const folder = contentName(making);
    if (!existsSync(join(home, folder))) renameSync(making, join(home, folder));
    // When this fails the new files stay, since a lost connection does not say whether the records switched or not.
    return record(prepared, folder);
  });
}

/**
 * Changes which of an area's prepared files its records name, while nobody else does, and clears away the folders that they then no
 * longer name. When `change` fails nothing is cleared.
 * @param change is given the folder that holds all of the area's
 * @throws Problem as {@link keepPreparedFiles}
 */
export async function changePreparedFiles<Changed>(
  { dataDir, area, held }: FilesOf,
  change: (home: string) => Promise<Changed>,
): Promise<Changed> {
  refuseBadAreaId(area);
  const home = join(dataDir, 'areas', area);
  const release = takeLock(`${home}.lock`, `The files of the area ${area}`);
  try {
    const changed = await change(home);
    keepOnly(home, new Set(await held()));
    return changed;
  } finally {
    release();
  }
}

/** The start of a SHA-256 over every file's name and bytes: the same files have the same name, and no others do. */
function contentName(folder: string): string {
  const all = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    const one = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    all.update(`${name}\n${one}\n`);
  }
  return all.digest('hex').slice(0, 16);
}

function keepOnly(home: string, folders: ReadonlySet<string>): void {
  for (const name of existsSync(home) ? readdirSync(home) : [])
    if (!folders.has(name)) rmSync(join(home, name), { recursive: true, force: true });
}
