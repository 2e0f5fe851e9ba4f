import type { Db } from '../../src/db/db.ts';
import { type HeldArea, postcodesOf, type School, schoolsOf } from '../../src/places/index.ts';

/** Something to type for whoever only wants to see how it works. */
export interface Suggestion {
  readonly postcode: string;
  readonly school: string;
}

/** A postcode and a primary school of a made-up area, from its own lists; undefined where it has none, or is a real place. */
export async function suggestionFor(db: Db, { id, fictional }: HeldArea): Promise<Suggestion | undefined> {
  if (!fictional) return undefined;
  const [home] = await postcodesOf(db, id);
  const school = (await schoolsOf(db, id))
    .filter(({ phase, at }) => phase === 'primary' && at)
    .reduce<School | undefined>(lowest, undefined);
  return home && school ? { postcode: home.postcode, school: school.name } : undefined;
}

const lowest = (first: School | undefined, each: School): School => (!first || each.urn < first.urn ? each : first);
