import type { Policy } from '../../../rules/policy/policy.ts';
import { policiesOf } from '../../authorities/index.ts';
import type { Db } from '../../db/index.ts';
import { type Register, registerOf } from '../../network/index.ts';
import { type AddressTable, addressTable, type HeldArea, postcodesOf, schoolsOf } from '../../places/index.ts';
import type { Postcode, School } from '../../places/school.ts';
import { type PlacesOfSchools, placesOfSchools } from '../places/places-at.ts';

/** What a caseload needs to know of an area, beside its maps. Plain data, so that it can be handed to another thread. */
export interface CaseloadArea {
  readonly area: HeldArea;
  /** Every school of the area. */
  readonly schools: readonly School[];
  readonly postcodes: readonly Postcode[];
  /** Where every address of the area is; left out where no list of addresses was brought in. Its postcodes are those above. */
  readonly addresses?: AddressTable;
  /** The council’s policies; none where the area has no council, and the law alone holds. */
  readonly policies: readonly Policy[];
  /** What the council has found about stretches of the way; left out where there is no council. */
  readonly register?: Register;
  /** What is held of places at the schools: see `placesOfSchools`. Left out, nothing is. */
  readonly places?: PlacesOfSchools;
}

/** Reads all of it, once for a whole caseload. */
export async function holdArea(db: Db, area: HeldArea): Promise<CaseloadArea> {
  const { id, authority } = area;
  const schools = await schoolsOf(db, id);
  const urns = schools.map(({ urn }) => urn);
  const postcodes = await postcodesOf(db, id);
  const addresses = await addressTable(
    db,
    id,
    postcodes.map(({ postcode }) => postcode),
  );
  return {
    area,
    schools,
    places: await placesOfSchools(db, id, urns),
    postcodes,
    ...(addresses.uprns.length > 0 ? { addresses } : {}),
    policies: authority === undefined ? [] : await policiesOf(db, authority),
    ...(authority === undefined ? {} : { register: await registerOf(db, { authority, area: id }) }),
  };
}
