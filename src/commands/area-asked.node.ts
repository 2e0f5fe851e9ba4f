import type { Db } from '../db/index.ts';
import { areas, type HeldArea } from '../places/index.ts';
import { Problem } from '../problem.ts';

/**
 * The area a command is about: the one named, or the only one there is.
 * @throws Problem `not-found` listing what is held
 */
export async function areaAsked(db: Db, id: string | undefined): Promise<HeldArea> {
  const held = await areas(db);
  const found = id === undefined && held.length === 1 ? held[0] : held.find((area) => area.id === id);
  if (found) return found;
  const names = held.map((area) => area.id).join(', ');
  throw new Problem(
    'not-found',
    names ? `Say which area with --area: ${names}.` : 'No area has been imported yet. See: fairmile area import.',
  );
}
