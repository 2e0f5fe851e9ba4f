import { place, type Where } from './evidence.ts';
import type { End } from './measurement.ts';
import { waysOut } from './search.ts';
import { termsFor, withoutUnassessed } from './terms.ts';

/**
 * Whether a walk can start from the home at all without a stretch that nobody has assessed. One that stands on such a stretch has no
 * assessed walk to anywhere, on this map or off it.
 * @throws Problem `invalid-request` when the home is not a place on the ground
 */
export function canSetOutAssessed(where: Where, home: End): boolean {
  const { network } = where;
  if (network === undefined) return false;
  const start = place(network, home, 'home');
  return start.kind === 'placed' && waysOut(start.snap, withoutUnassessed(termsFor(network, where))).length > 0;
}
