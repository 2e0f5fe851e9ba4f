import type { Network } from '../network/network.ts';
import { type Placed, type PlacedGates, place, placeGates, type WalkFound, type Where } from './evidence.ts';
import { marginOf } from './margins.ts';
import type { End, NotMeasured } from './measurement.ts';
import { pathOf } from './path.ts';
import { walkLegs } from './search.ts';
import type { Terms } from './terms.ts';
import { missing } from './words.ts';

/** A home and a school's gates on a network, to be walked between on different terms: always from the same points. */
export interface Between {
  readonly kind: 'between';
  readonly network: Network;
  readonly home: Placed;
  readonly gates: PlacedGates;
}

/**
 * @param gates every end the school has, in the order that settles a tie
 * @throws Problem `invalid-request` when an end is not a place on the ground
 */
export function placeBetween(
  { network }: Pick<Where, 'network'>,
  home: End | undefined,
  gates: readonly End[],
): Between | NotMeasured {
  if (home === undefined) return missing('home-not-known');
  if (gates.length === 0) return missing('school-place-not-known');
  if (network === undefined) return missing('no-network');
  const start = place(network, home, 'home');
  if (start.kind === 'missing') return start;
  const ends = placeGates(network, gates);
  return ends.kind === 'missing' ? ends : { kind: 'between', network, home: start, gates: ends };
}

/** The shortest walk from the home to any of the gates; of two just as near, the first. */
export function walkBetween({ network, home, gates }: Between, terms: Terms): WalkFound | undefined {
  let nearest: WalkFound | undefined;
  for (const school of gates.placed) {
    const legs = walkLegs(network, home.snap, school.snap, terms);
    if (legs === undefined) continue;
    const path = pathOf(network, terms.flags, legs);
    if (!(nearest && nearest.path.metres <= path.metres)) nearest = { home, school, path, legs };
  }
  return nearest;
}

/** Metres of doubt about a walk that was found. */
export function marginOfWalk({ home, school, path }: Omit<WalkFound, 'legs'>): number {
  return marginOf(home.given, school.given, path.metres);
}
