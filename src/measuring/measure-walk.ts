import type { Network } from '../network/network.ts';
import { assessedOn } from './assessed.ts';
import {
  evidenceOf,
  type Found,
  type Placed,
  place,
  placeGates,
  snappedEnd,
  type WalkFound,
  type Where,
} from './evidence.ts';
import { unassessedRuns } from './if-unsafe.ts';
import { marginOf } from './margins.ts';
import type { End, IfUnsafe, NotMeasured, WalkDistance } from './measurement.ts';
import { pathOf } from './path.ts';
import { walkLegs } from './search.ts';
import { closing, type Terms, termsFor, withClosed, withoutUnassessed } from './terms.ts';
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
  const nearest = (on: Terms) => toNearestGate(network, start, ends.placed, on);
  const found = nearest(terms);
  const { stretches } = where;
  // Without what people found unsafe there is a walk on the map.
  const unsafe = found === undefined && stretches !== undefined && stretches.closed.size > 0;
  if (found === undefined)
    return missing(unsafe && nearest(withClosed(terms)) ? 'no-walk-found-safe' : 'no-walk-on-map');
  const unassessed = found.path.stretches.filter((stretch) => stretch.unassessed);
  // The shortest walk of all is also the shortest without unassessed stretches when it has none.
  const second = unassessed.length === 0 ? found : nearest(withoutUnassessed(terms));
  const ifUnsafe = unassessedRuns(network, terms, found.legs).map(({ closed, ...run }): IfUnsafe => {
    const other = nearest(closing(terms, closed));
    return { ...run, walk: other ? { metres: other.path.metres, marginMetres: margin(other) } : 'none' };
  });
  return {
    kind: 'walk',
    ...evidenceOf(network, where, found, ends.notMeasured),
    withoutUnassessed: second?.path ?? 'none',
    withoutUnassessedMarginMetres: second === undefined ? 0 : margin(second),
    ...(second && second.school !== found.school && { schoolWithoutUnassessed: snappedEnd(network, second.school) }),
    unassessed: unassessed.sort((a, b) => b.metres - a.metres),
    ...(ifUnsafe.length > 0 && { ifUnsafe }),
    ...(stretches &&
      stretches.findings.length > 0 && { assessed: assessedOn(stretches, found, nearest(withClosed(terms))) }),
  };
}

const margin = ({ home, school, path }: Found): number => marginOf(home.given, school.given, path.metres);

/** @internal the shortest walk from a home to any of some gates; of two just as near, the first */
export function toNearestGate(
  network: Network,
  home: Placed,
  gates: readonly Placed[],
  terms: Terms,
): WalkFound | undefined {
  let nearest: WalkFound | undefined;
  for (const school of gates) {
    const legs = walkLegs(network, home.snap, school.snap, terms);
    if (legs === undefined) continue;
    const path = pathOf(network, terms.flags, legs);
    if (!(nearest && nearest.path.metres <= path.metres)) nearest = { home, school, path, legs };
  }
  return nearest;
}
