import type { Where } from '../evidence.ts';
import { termsFor } from '../terms.ts';

/** Whether anything that people have found changes the terms of the map. OSRM's data are built on those terms, and hold no finding. */
export function hasFindings(where: Where): boolean {
  const { network } = where;
  return network !== undefined && termsFor(network, where).flags !== network.edgeFlags;
}
