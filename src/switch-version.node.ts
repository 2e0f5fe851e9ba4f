import { loadArea } from './network/area.node.ts';
import {
  foldersHeld,
  pickVersion,
  type SwitchArea,
  type Switched,
  switchArea,
  versionsOf,
  type WhichVersion,
} from './places/index.ts';
import { changePreparedFiles, preparedFolder } from './places/prepared-files.node.ts';
import type { Service } from './service.node.ts';

/**
 * Puts another version of an area in force, once its files have been found whole. One transaction: cut short at any moment, either the
 * old version is in force or the new one is. A server that is running takes up the other map with its next question.
 * @throws Problem as `switchArea`; `area-not-ready` when the version's files are damaged or gone; `conflict` while an import is under way
 */
export async function switchVersion({ db, dataDir }: Service, change: SwitchArea): Promise<Switched> {
  const { id } = change;
  return changePreparedFiles({ dataDir, area: id, held: () => foldersHeld(db, id) }, async () => {
    const to = await wholeVersion({ db, dataDir }, id, change.to);
    return switchArea(db, { ...change, to });
  });
}

async function wholeVersion({ db, dataDir }: Pick<Service, 'db' | 'dataDir'>, id: string, which: WhichVersion) {
  const { folder, number } = pickVersion(await versionsOf(db, id), which);
  loadArea(preparedFolder(dataDir, id, folder!)).ledger();
  return number;
}
