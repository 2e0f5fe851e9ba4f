import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { POLICY_VERSION } from './network/index.ts';
import { type PreparePhase, prepareArea } from './network/prepare.node.ts';
import {
  type AreaImported,
  type Fault,
  findArea,
  foldersHeld,
  type ImportedBeside,
  importArea,
  importBeside,
  type PreparedMap,
  readGates,
  readPostcodes,
  readSchools,
} from './places/index.ts';
import { keepPreparedFiles } from './places/prepared-files.node.ts';
import { Problem } from './problem.ts';
import type { Service } from './service.node.ts';

/** An area as files: a map, its schools and postcodes, and its gates where there is a list of them. */
export interface AreaFiles {
  readonly id: string;
  readonly name: string;
  readonly authority?: string;
  /** The council's code in the national statistics: tells its postcodes from its neighbours'. */
  readonly council?: string;
  readonly attribution: readonly string[];
  readonly fictional: boolean;
  readonly osm: string;
  readonly schools: readonly string[];
  readonly postcodes: readonly string[];
  readonly gates: readonly string[];
}

/** What came into the area, and the rows that could not be read. */
export interface FilesImported extends AreaImported {
  readonly faults: readonly Fault[];
}

type OnProgress = (phase: PreparePhase, fraction: number) => void;

/**
 * Imports an area from its files, or imports it anew. Cut short at any moment, the area is as it was before.
 * @throws Problem `import-refused` naming the file, the place in it and what is wrong
 */
export async function importFiles(
  service: Service,
  area: AreaFiles,
  now: Date,
  onProgress: OnProgress = () => {},
): Promise<FilesImported> {
  const { osm, schools: _, postcodes: __, gates: ___, ...about } = area;
  // The lists are small and often wrong: read them before the map, which takes longest.
  const lists = await readLists(area);
  const imported = await withMap(service, { id: area.id, osm, onProgress }, (map) =>
    importArea(service.db, { ...about, ...lists, map, now }),
  );
  return { ...imported, faults: faultsOf(lists) };
}

/** A newer map as a file, with the lists that are to come into force with it where there are any. */
export interface FilesBeside extends Pick<AreaFiles, 'id' | 'osm'> {
  readonly attribution?: readonly string[];
  readonly lists?: Pick<AreaFiles, 'schools' | 'postcodes' | 'gates'>;
}

/**
 * Imports a newer map beside the one in force, which stays so. Cut short at any moment, the area is as it was before.
 * @throws Problem `import-refused` as {@link importFiles}; `not-found` when there is no such area; `conflict` when nothing is new
 */
export async function importFilesBeside(
  service: Service,
  { id, osm, attribution, lists: paths }: FilesBeside,
  now: Date,
  onProgress: OnProgress = () => {},
): Promise<ImportedBeside & { readonly faults: readonly Fault[] }> {
  if (!(await findArea(service.db, id)))
    throw new Problem('not-found', `There is no area called ${id.slice(0, 40)} to import beside: leave --beside out.`);
  const lists = paths && (await readLists(paths));
  const imported = await withMap(service, { id, osm, onProgress }, (map) =>
    importBeside(service.db, { id, map, now, ...(attribution ? { attribution } : {}), ...(lists ? { lists } : {}) }),
  );
  return { ...imported, faults: lists ? faultsOf(lists) : [] };
}

/** Prepares a map, and keeps its files for as long as the records name them. */
async function withMap<T>(
  { db, dataDir }: Service,
  { id, osm, onProgress }: { readonly id: string; readonly osm: string; readonly onProgress: OnProgress },
  record: (map: PreparedMap) => Promise<T>,
): Promise<T> {
  return keepPreparedFiles(
    { dataDir, area: id, held: () => foldersHeld(db, id) },
    (outDir) => naming(osm, prepareArea({ osmPath: osm, outDir, onProgress })),
    ({ made: { mapSha256, mapDay }, walking: { bounds } }, folder) =>
      record({ mapSha256, ...(mapDay ? { mapDay } : {}), policyVersion: POLICY_VERSION, bounds, folder }),
  );
}

type ListsRead = Awaited<ReturnType<typeof readLists>>;

async function readLists(paths: Pick<AreaFiles, 'schools' | 'postcodes' | 'gates'>) {
  const schools = (await readAll(paths.schools)).map(readSchools);
  const postcodes = (await readAll(paths.postcodes)).map(readPostcodes);
  const gates = (await readAll(paths.gates)).map(readGates);
  return { schools, postcodes, gates };
}

const faultsOf = ({ schools, postcodes, gates }: ListsRead): Fault[] =>
  [...schools, ...postcodes, ...gates].flatMap((file) => file.faults);

/** What is wrong with a map says where in the file it is; which file is for us to say. */
async function naming<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'import-refused') throw error;
    throw new Problem(error.code, `${basename(path)}: ${error.message}`, error.fields);
  }
}

async function readAll(paths: readonly string[]) {
  return Promise.all(
    paths.map(async (path) => {
      try {
        return { name: basename(path), bytes: await readFile(path) };
      } catch (error) {
        const why =
          (error as NodeJS.ErrnoException).code === 'ENOENT'
            ? 'there is no such file'
            : `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`;
        throw new Problem('import-refused', `${path}: ${why}.`);
      }
    }),
  );
}
