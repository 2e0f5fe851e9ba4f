import type { Network } from '../network/network.ts';
import { evidenceOf, type Found, type Placed, place, placeGates, snappedEnd, type Where } from './evidence.ts';
import { marginOf } from './margins.ts';
import type { End, NotMeasured, WalkDistance } from './measurement.ts';
import { shortestWalk } from './search.ts';
import { type Terms, termsFor, withoutUnassessed } from './terms.ts';
import { missing } from './words.ts';

/**
 * The shortest walk from a home to the nearest usable gate of a school, measured twice: with every stretch, and without those that nobody
 * has assessed. Home and gates are each put on the network once, for both. The two walks may end at different gates: then both are stated.
 * @param gates every end the school has, in the order that settles a tie
 * @throws Problem `invalid-request` when an end is not a place on the ground
 */
export function measureWalk(where: Where, home: End | undefined, gates: readonly End[]): WalkDistance | NotMeasured {
  const { network } = where;
  if (home === undefined) return missing('home-not-known');
  if (gates.length === 0) return missing('school-place-not-known');
  if (network === undefined) return missing('no-network');
  const start = place(network, home, 'home');
  if (start.kind === 'missing') return start;
  const ends = placeGates(network, gates);
  if (ends.kind === 'missing') return ends;

  const terms = termsFor(network, where);
  const found = toNearestGate(network, start, ends.placed, terms);
  if (found === undefined) return missing('no-walk-on-map');
  const unassessed = found.path.stretches.filter((stretch) => stretch.unassessed);
  // The shortest walk of all is also the shortest without unassessed stretches when it has none.
  const second = unassessed.length === 0 ? found : toNearestGate(network, start, ends.placed, withoutUnassessed(terms));
  return {
    kind: 'walk',
    ...evidenceOf(network, where, found, ends.notMeasured),
    withoutUnassessed: second?.path ?? 'none',
    withoutUnassessedMarginMetres: second === undefined ? 0 : marginOf(home, second.school.given, second.path.metres),
    ...(second && second.school !== found.school && { schoolWithoutUnassessed: snappedEnd(network, second.school) }),
    unassessed: unassessed.sort((a, b) => b.metres - a.metres),
  };
}

function toNearestGate(network: Network, home: Placed, gates: readonly Placed[], terms: Terms): Found | undefined {
  let nearest: Found | undefined;
  for (const school of gates) {
    const path = shortestWalk(network, home.snap, school.snap, terms);
    if (path !== undefined && !(nearest && nearest.path.metres <= path.metres)) nearest = { home, school, path };
  }
  return nearest;
}
