import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoArea } from '../../../demo/load.node.ts';
import { DEMO_AUTHORITY, keepAuthority } from '../../../src/authorities/index.ts';
import type { CheckSources } from '../../../src/checks/index.ts';
import { type AreaFiles, importFiles } from '../../../src/import-files.node.ts';
import { loadArea } from '../../../src/network/area.node.ts';
import { findArea, type HeldArea } from '../../../src/places/index.ts';
import { preparedFolder } from '../../../src/places/prepared-files.node.ts';
import type { Service } from '../../../src/service.node.ts';
import { freshDatabase } from '../../database.ts';

export interface ImportedArea extends CheckSources {
  readonly area: HeldArea;
  close(): Promise<void>;
}

/** The made-up county as an import takes it. */
export function demoFiles(): AreaFiles {
  const { schools, postcodes, gates, ...area } = demoArea();
  return { ...area, schools: [schools], postcodes: [postcodes], gates: [gates] };
}

/** An area imported into a database and a folder of the test file's own. Takes a second or two: once per file. */
export async function importedArea(files: AreaFiles): Promise<ImportedArea> {
  const database = await freshDatabase();
  const { db } = database;
  if (files.authority) await keepAuthority(db, { ...DEMO_AUTHORITY, id: files.authority });
  const dataDir = mkdtempSync(join(tmpdir(), 'fairmile-checks-'));
  // An import asks no more of a service than these.
  await importFiles({ db, dataDir } as Service, files, new Date('2026-11-22T08:00:00Z'));
  const area = (await findArea(db, files.id))!;
  const { walking, driving } = loadArea(preparedFolder(dataDir, area.id, area.folder));
  return {
    db,
    area,
    networksOf: async () => ({ walking, driving }),
    close: async () => {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
