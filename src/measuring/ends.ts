import type { Day } from '../../rules/kernel/day.ts';
import { type Address, usableOn } from '../places/index.ts';
import type { Postcode, School } from '../places/school.ts';
import type { End } from './measurement.ts';

const known = new WeakMap<School, Map<string, readonly End[]>>();

/**
 * The ends a walk to a school may have on a day: the gates by which pupils can come in, or may be able to; its one point in the register
 * where no such gate is known. Empty when nothing is. The same school with the same gates usable gives the same ends.
 */
export function endsOfSchool(school: School, on: Day): readonly End[] {
  const usable = school.gates.map((gate) => usableOn(gate, on));
  const found = known.get(school) ?? new Map<string, readonly End[]>();
  known.set(school, found);
  const ends = found.get(usable.join()) ?? endsOf(school, usable);
  found.set(usable.join(), ends);
  return ends;
}

function endsOf({ gates, at, fromGridReference, name }: School, usable: readonly ReturnType<typeof usableOn>[]): End[] {
  const ends = gates.flatMap(({ lat, lon, name: label }, i): End[] => {
    if (usable[i] === 'no') return [];
    const openingNotKnown = usable[i] === 'unknown';
    return [{ at: { lat, lon }, kind: 'gate', ...(label && { label }), ...(openingNotKnown && { openingNotKnown }) }];
  });
  if (ends.length > 0) return ends;
  return at === undefined ? [] : [{ at, kind: 'school-point', fromGridReference, label: name }];
}

/** An address: its own point, or the one an officer set for it. */
export function endOfAddress({
  uprn,
  at,
  fromGridReference,
  officerPoint,
}: Pick<Address, 'uprn' | 'at' | 'fromGridReference' | 'officerPoint'>): End {
  const label = `UPRN ${uprn}`;
  if (officerPoint) return { at: officerPoint, kind: 'officer-point', label };
  return { at, kind: 'address-point', ...(fromGridReference ? { fromGridReference } : {}), label };
}

/** A home known only by its postcode. */
export function endOfPostcode({ at, fromGridReference, postcode }: Postcode): End {
  return { at, kind: 'postcode-centre', fromGridReference, label: postcode };
}
