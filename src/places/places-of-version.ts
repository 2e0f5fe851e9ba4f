import type { Db } from '../db/index.ts';
import { postcodesOf } from './find-postcode.ts';
import { schoolsOf } from './find-school.ts';
import type { AreaVersion } from './find-versions.ts';
import type { Postcode, School } from './school.ts';
import { switchArea } from './switch-area.ts';

export interface Places {
  readonly schools: readonly School[];
  readonly postcodes: readonly Postcode[];
}

/**
 * The schools, gates and postcodes that would be in force after a switch to a version: found by switching to it in a transaction that is
 * then taken back, so that they are exactly those. Nobody who asks meanwhile sees it; whoever would change a gate waits for it.
 */
export async function placesOfVersion(db: Db, version: AreaVersion): Promise<Places> {
  const { area: id, number, ownLists, state } = version;
  const read = async (tx: Db) => ({ schools: await schoolsOf(tx, id), postcodes: await postcodesOf(tx, id) });
  if (state === 'in-force' || !ownLists) return read(db);
  let places: Places | undefined;
  const takenBack = new Error('Taken back on purpose: only to see what a switch would bring');
  try {
    await db.transaction(async (tx) => {
      await switchArea(tx, { id, to: number, now: version.importedAt });
      places = await read(tx);
      throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  return places!;
}
