import type { Policy } from '../../../rules/policy/policy.ts';
import type { Register } from '../../network/index.ts';
import type { HeldArea } from '../../places/index.ts';
import type { Postcode, School } from '../../places/school.ts';
import type { PlacesOfSchools } from '../places/places-at.ts';

/** What a caseload needs to know of an area, beside its maps. Plain data, so that it can be handed to another thread. */
export interface CaseloadArea {
  readonly area: HeldArea;
  /** Every school of the area. */
  readonly schools: readonly School[];
  readonly postcodes: readonly Postcode[];
  /** The council’s policies; none where the area has no council, and the law alone holds. */
  readonly policies: readonly Policy[];
  /** What the council has found about stretches of the way; left out where there is no council. */
  readonly register?: Register;
  /** What is held of places at the schools: see `placesOfSchools`. Left out, nothing is. */
  readonly places?: PlacesOfSchools;
}
