import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { POLICY_VERSION } from './network/index.ts';
import { type PreparePhase, prepareArea } from './network/prepare.node.ts';
import { type AreaImported, type Fault, importArea, readGates, readPostcodes, readSchools } from './places/index.ts';
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

/**
 * Imports an area from its files, or imports it anew. Cut short at any moment, the area is as it was before.
 * @throws Problem `import-refused` naming the file, the place in it and what is wrong
 */
export async function importFiles(
  service: Service,
  area: AreaFiles,
  now: Date,
  onProgress: (phase: PreparePhase, fraction: number) => void = () => {},
): Promise<FilesImported> {
  // The lists are small and often wrong: read them before the map, which takes longest.
  const schools = (await readAll(area.schools)).map(readSchools);
  const postcodes = (await readAll(area.postcodes)).map(readPostcodes);
  const gates = (await readAll(area.gates)).map(readGates);
  const imported = await keepPreparedFiles(
    { dataDir: service.dataDir, area: area.id },
    (outDir) => naming(area.osm, prepareArea({ osmPath: area.osm, outDir, onProgress })),
    ({ made, walking }, folder) =>
      importArea(service.db, {
        id: area.id,
        name: area.name,
        ...(area.authority ? { authority: area.authority } : {}),
        ...(area.council ? { council: area.council } : {}),
        attribution: area.attribution,
        fictional: area.fictional,
        schools,
        postcodes,
        gates,
        map: {
          mapSha256: made.mapSha256,
          ...(made.mapDay ? { mapDay: made.mapDay } : {}),
          policyVersion: POLICY_VERSION,
          bounds: walking.bounds,
          folder,
        },
        now,
      }),
  );
  return { ...imported, faults: [...schools, ...postcodes, ...gates].flatMap((file) => file.faults) };
}

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
