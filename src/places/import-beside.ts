import type { Db } from '../db/index.ts';
import { Problem } from '../problem.ts';
import { type Chosen, choose, type Sources } from './choose.ts';
import { keepVersions } from './keep-versions.ts';
import { listsOf } from './lists.ts';
import { mapRow, type PreparedMap } from './prepared-map.ts';
import { addVersion, holdKnownArea } from './version-rows.ts';

export interface ImportBeside {
  readonly id: string;
  /** Schools, postcodes and gates that are to come into force with the map; left out, those in force then stay. */
  readonly lists?: Sources;
  /** Who is owed a mention; left out, the same as now. */
  readonly attribution?: readonly string[];
  readonly map: PreparedMap;
  readonly now: Date;
}

export interface ImportedBeside {
  /** The new version's number. */
  readonly number: number;
  readonly inForce: number;
  /** What came with it; left out where it came without lists. */
  readonly lists?: { readonly schools: number; readonly postcodes: number; readonly gates: number };
  readonly leftOut: Readonly<Record<string, number>>;
}

/**
 * Puts a newer map, and the lists that come with it, beside the version of an area that is in force. Checks go on as before until
 * somebody switches. It takes the place of a candidate that lay there.
 *
 * @throws Problem `not-found` when there is no such area; `conflict` when it is the map that is in force and nothing else is new
 */
export async function importBeside(
  db: Db,
  { id, lists, attribution, map, now }: ImportBeside,
): Promise<ImportedBeside> {
  const chosen = lists && choose(lists, map.bounds);
  return db.transaction(async (tx) => {
    const { version: inForce, ...area } = await holdKnownArea(tx, id);
    if (!chosen && area.folder === map.folder)
      throw new Problem('conflict', `This map is in force already, as version ${inForce}. Nothing was changed.`);
    const number = await addVersion(tx, {
      area: id,
      ...mapRow(map),
      attribution: attribution ?? area.attribution,
      importedAt: now,
      lists: chosen ? JSON.stringify(listsOf(chosen, lists.gates.length > 0)) : null,
    });
    await keepVersions(tx, id, inForce);
    return { number, inForce, ...(chosen ? { lists: countOf(chosen) } : {}), leftOut: chosen?.leftOut ?? {} };
  });
}

function countOf({ schools, postcodes, gates }: Chosen) {
  return { schools: schools.length, postcodes: postcodes.length, gates: gates.length };
}
