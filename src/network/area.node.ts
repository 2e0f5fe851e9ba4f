import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import type { Ledger } from './ledger.ts';
import type { Network } from './network.ts';
import type { Sections } from './sections.ts';
import { ledgerFile, loadLedger, loadNetwork, networkFile, writeWhole } from './store.node.ts';

/** Names the files that belong together. It is written last, so an import that was stopped half-way leaves the old area as it was. */
const MANIFEST = 'area.json';
const MANIFEST_FORM = 1;
const A_DAY = 24 * 60 * 60 * 1000;

/** Full paths of what is kept of a prepared area. */
export interface AreaFiles {
  readonly manifest: string;
  readonly walking: string;
  readonly driving: string;
  readonly ledger: string;
}

export interface PreparedArea {
  readonly walking: Network;
  readonly driving: Network;
  readonly files: AreaFiles;
  /** What explains each way of the map. Read from its file at each call. */
  ledger(): Ledger;
}

/** Keeps a prepared area in `folder`, all of it or nothing, and clears away what it replaces. */
export function keepArea(
  folder: string,
  parts: { readonly walking: Network; readonly driving: Network; readonly ledger: Sections },
): AreaFiles {
  clearUnfinished(folder);
  const before = manifestOf(folder);
  const files = {
    walking: keep(folder, 'walking', networkFile(parts.walking)),
    driving: keep(folder, 'driving', networkFile(parts.driving)),
    ledger: keep(folder, 'ledger', ledgerFile(parts.ledger)),
  };
  const manifest = JSON.stringify({ form: MANIFEST_FORM, files }, null, 2);
  writeWhole(join(folder, MANIFEST), [new TextEncoder().encode(`${manifest}\n`)]);
  const current = new Set(Object.values(files));
  for (const name of Object.values(before ?? {})) if (!current.has(name)) rmSync(join(folder, name), { force: true });
  return pathsOf(folder, files);
}

/** @throws Problem `area-not-ready` when nothing was prepared there, or what is there is damaged or of another version */
export function loadArea(folder: string): PreparedArea {
  const files = areaFiles(folder);
  return {
    walking: loadNetwork(files.walking),
    driving: loadNetwork(files.driving),
    files,
    ledger: () => loadLedger(files.ledger),
  };
}

/** @throws Problem `area-not-ready` when nothing was prepared there */
export function areaFiles(folder: string): AreaFiles {
  const names = manifestOf(folder);
  if (!names) throw new Problem('area-not-ready', `No prepared map was found in ${folder}. Import the area's map.`);
  return pathsOf(folder, names);
}

type Names = Omit<AreaFiles, 'manifest'>;

/** A file is named after its contents, so that a new one never takes the place of one that is still in use. */
function keep(folder: string, what: keyof Names, { sha256, pieces }: ReturnType<typeof networkFile>): string {
  const name = `${what}-${sha256.slice(0, 16)}.bin`;
  writeWhole(join(folder, name), pieces);
  return name;
}

/** `undefined` where there is none that this program can read. */
function manifestOf(folder: string): Names | undefined {
  try {
    const { form, files } = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as { form: number; files: Names };
    const names = [files.walking, files.driving, files.ledger];
    return form === MANIFEST_FORM && names.every((name) => /^\w+-[0-9a-f]{16}\.bin$/.test(name)) ? files : undefined;
  } catch {
    return undefined;
  }
}

function pathsOf(folder: string, { walking, driving, ledger }: Names): AreaFiles {
  return {
    manifest: join(folder, MANIFEST),
    walking: join(folder, walking),
    driving: join(folder, driving),
    ledger: join(folder, ledger),
  };
}

/** Removes what an import that was stopped left lying. Younger files may belong to one that is still at work. */
function clearUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.part'))) {
    const path = join(folder, name);
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (written !== undefined && written < Date.now() - A_DAY) rmSync(path, { force: true });
  }
}
