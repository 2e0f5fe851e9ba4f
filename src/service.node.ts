import type { CheckSources, Networks } from './checks/index.ts';
import type { Config } from './config.ts';
import { type OpenDatabase, openDatabase } from './db/open.node.ts';
import { Osrm } from './measuring/index.ts';
import { loadArea, type PreparedArea } from './network/area.node.ts';
import type { HeldArea } from './places/index.ts';
import { preparedFolder } from './places/prepared-files.node.ts';
import { Problem } from './problem.ts';

/** The records and the prepared maps, opened for a server or a command. */
export interface Service extends CheckSources {
  readonly database: OpenDatabase;
  readonly dataDir: string;
  /** The prepared map of an area, loaded once and kept for as long as it is the one in force. */
  preparedArea(area: HeldArea): PreparedArea;
  close(): Promise<void>;
}

/** @throws Problem in words for whoever starts the program */
export async function openService({
  databaseUrl,
  dataDir,
  osrm,
}: Pick<Config, 'databaseUrl' | 'dataDir' | 'osrm'>): Promise<Service> {
  const database = await opened(dataDir, openDatabase({ ...(databaseUrl ? { databaseUrl } : {}), dataDir }));
  const loaded = new Map<string, { folder: string; prepared: PreparedArea }>();
  const preparedArea = (area: HeldArea): PreparedArea => {
    const folder = preparedFolder(dataDir, area.id, area.folder);
    const known = loaded.get(area.id);
    if (known?.folder === folder) return known.prepared;
    const prepared = loadArea(folder);
    loaded.set(area.id, { folder, prepared });
    return prepared;
  };
  return {
    database,
    db: database.db,
    dataDir,
    preparedArea,
    networksOf: async (area): Promise<Networks> => {
      const { walking, driving } = preparedArea(area);
      return { walking, driving };
    },
    ...(osrm && { other: { osrm: new Osrm({ url: osrm.url }), use: osrm.use } }),
    close: () => database.close(),
  };
}

/** What the machine says of a folder that cannot be used, in words for whoever starts the program. */
async function opened<T>(dataDir: string, opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    const said = typeof code === 'string' && code in FOLDER_FAULTS ? FOLDER_FAULTS[code] : undefined;
    const unreadable = name === 'ErrnoError' || /PGlite failed to initialize/.test(message);
    if (error instanceof Problem || !(said || unreadable)) throw error;
    const why = said ?? 'its records could not be opened: they may be damaged, or the disk full. Nothing was changed';
    throw new Problem('conflict', `The data folder ${dataDir} cannot be used: ${why}. FAIRMILE_DATA names another.`);
  }
}

const FOLDER_FAULTS: Readonly<Record<string, string>> = {
  EROFS: 'it is on a disk that can only be read',
  EACCES: 'this user may not write in it',
  EPERM: 'this user may not write in it',
  ENOSPC: 'the disk is full',
  EEXIST: 'it is a file and not a folder',
  ENOTDIR: 'it is a file and not a folder',
};
