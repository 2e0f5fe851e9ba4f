import { qualifiesForAll } from '../../../rules/england/paragraph-15.ts';
import type { Day } from '../../../rules/kernel/day.ts';
import { endOfPostcode, endsOfSchool, SchoolWalks, type Where } from '../../measuring/index.ts';
import type { End } from '../../measuring/measurement.ts';
import type { Postcode, School } from '../../places/school.ts';
import { Problem } from '../../problem.ts';
import { candidates } from '../candidates.ts';

/** A child as far as the walk to school goes: real, or made up. */
export interface WalkingPupil {
  /** What whoever asked calls the child: an authority's reference, or of a made-up child the postcode. */
  readonly id: string;
  readonly home: End;
  readonly school: School;
  readonly born: Day;
  readonly on: Day;
}

export interface MadeUp {
  readonly where: Where;
  readonly homes: readonly Postcode[];
  readonly schools: readonly School[];
  readonly born: Day;
  readonly on: Day;
  readonly school: 'nearest-primary' | 'nearest-secondary' | { readonly urn: string };
}

/**
 * A made-up child at every postcode, who goes to the nearest school of a phase or to the one named. Postcodes from which there is no walk are left out.
 * @throws Problem `not-found` when there is no such school, or none of that phase for the child's age
 */
export function madeUpPupils({ where, homes, schools, born, on, school }: MadeUp): WalkingPupil[] {
  const { network } = where;
  if (network === undefined) return [];
  const asked = schoolsAsked(schools, school, born, on);
  const walks = new SchoolWalks(
    { ...where, network },
    asked.map((each) => ({ urn: each.urn, gates: endsOfSchool(each, on) })),
  );
  return homes.flatMap((postcode): WalkingPupil[] => {
    const home = endOfPostcode(postcode);
    const placed = walks.place(home);
    if (placed.kind === 'missing') return [];
    let [nearest, metres] = [undefined as School | undefined, Number.POSITIVE_INFINITY];
    asked.forEach((each, at) => {
      const walk = walks.walk(placed, at, 'all', metres);
      if (walk.kind === 'length' && walk.metres < metres) [nearest, metres] = [each, walk.metres];
    });
    return nearest ? [{ id: postcode.postcode, home, school: nearest, born, on }] : [];
  });
}

function schoolsAsked(schools: readonly School[], asked: MadeUp['school'], born: Day, on: Day): School[] {
  if (typeof asked === 'object') {
    const found = schools.find(({ urn, type }) => urn === asked.urn && qualifiesForAll(type));
    if (!found) throw new Problem('not-found', `There is no school with the number ${asked.urn} in this area.`);
    return [found];
  }
  const phase = asked === 'nearest-primary' ? 'primary' : 'secondary';
  const found = candidates(schools, born, on).filter((each) => each.phase === phase || each.phase === 'all-through');
  if (found.length === 0) throw new Problem('not-found', `This area has no ${phase} school for a child of that age.`);
  return found;
}
