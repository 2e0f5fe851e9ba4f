import { type Db, opaqueId, withinAuthority } from '../../db/index.ts';
import { stretches } from '../../db/tables/stretches.ts';
import { Problem } from '../../problem.ts';
import { refuseStranger } from './refuse-stranger.ts';
import type { Stretch } from './stretch.ts';

export interface NewStretch extends Omit<Stretch, 'id'> {
  /** The id of the person who drew it. */
  readonly by: string;
  readonly now: Date;
}

const LONGEST_NAME = 120;
/** A stretch is walked and looked at as one: more edges than this are several. */
const MOST_PARTS = 2000;

/**
 * Adds a stretch to its authority's register.
 * @throws Problem `invalid-request` when it has no name, or nothing of it lies on the map; `not-found` when nobody of that id works for the authority
 */
export async function keepStretch(db: Db, { by, now, ...given }: NewStretch): Promise<Stretch> {
  const name = given.name.trim();
  if (name === '' || name.length > LONGEST_NAME)
    throw refuse('name', name === '' ? 'Give the stretch a name.' : `A name has at most ${LONGEST_NAME} characters.`);
  if (given.parts.length === 0) throw refuse('parts', 'Nothing of what was drawn follows a road or path of the map.');
  if (given.parts.length > MOST_PARTS) throw refuse('parts', 'This is too long to be looked at as one stretch.');
  const stretch = { ...given, name, id: opaqueId() };
  await withinAuthority(db, given.authority, async (tx) => {
    await refuseStranger(tx, given.authority, by);
    await tx.insert(stretches).values({ ...stretch, keptBy: by, keptAt: now });
  });
  return stretch;
}

const refuse = (path: string, message: string): Problem => new Problem('invalid-request', message, [{ path, message }]);
