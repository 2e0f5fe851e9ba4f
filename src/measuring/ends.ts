import type { Postcode, School } from '../places/school.ts';
import type { End } from './measurement.ts';

const known = new WeakMap<School, readonly End[]>();

/** The ends a walk to a school may have: its gates, or its one point in the register where no gate is known. Empty when nothing is. The same school gives the same ends. */
export function endsOfSchool(school: School): readonly End[] {
  const ends = known.get(school) ?? endsOf(school);
  known.set(school, ends);
  return ends;
}

function endsOf({ gates, at, fromGridReference, name }: School): End[] {
  if (gates.length > 0) {
    return gates.map(({ lat, lon, name: label }) => ({ at: { lat, lon }, kind: 'gate', ...(label && { label }) }));
  }
  return at === undefined ? [] : [{ at, kind: 'school-point', fromGridReference, label: name }];
}

/** A home known only by its postcode. */
export function endOfPostcode({ at, fromGridReference, postcode }: Postcode): End {
  return { at, kind: 'postcode-centre', fromGridReference, label: postcode };
}
