import { EdgeFlag, type Network } from '../network/network.ts';
import { shortestDrive } from './drive.ts';
import { evidenceOf, type Found, type Placed, place, placeGates, type Where } from './evidence.ts';
import { drivesIfShut, type GateDrive, hangsOnOpening } from './if-shut.ts';
import type { KeptDrives } from './kept-drives.ts';
import type { End, NotMeasured, RoadDistance } from './measurement.ts';
import { termsFor } from './terms.ts';
import { missing } from './words.ts';

/**
 * The shortest drive from a home to the nearest gate of a school, by road, in that direction. An end far up a private way, from which
 * no drive is allowed, is put on the nearest other road instead; the answer says where it was put and how far that is.
 * @param gates every end the school has, in the order that settles a tie
 * @param kept what many drives to the same ends have in common
 * @throws Problem `invalid-request` when an end is not a place on the ground
 */
export function measureDrive(
  where: Where,
  home: End | undefined,
  gates: readonly End[],
  kept?: KeptDrives,
): RoadDistance | NotMeasured {
  const { network } = where;
  if (home === undefined) return missing('home-not-known');
  if (gates.length === 0) return missing('school-place-not-known');
  if (network === undefined) return missing('no-network');
  const start = place(network, home, 'home');
  if (start.kind === 'missing') return start;
  const ends = placeGates(network, gates);
  if (ends.kind === 'missing') return ends;

  const drives = firstDrives(network, where, start, ends.placed, kept);
  const found = nearestOf(drives);
  if (found === undefined) return missing('no-drive-on-map');
  const ifShut = hangsOnOpening(ends.placed) ? drivesIfShut(network, home, drives) : [];
  return {
    kind: 'drive',
    ...evidenceOf(network, where, found, ends.notMeasured),
    ...(ifShut.length > 0 && { ifShut }),
  };
}

/** A drive to each gate, or the gate alone where there is none. One place for the home serves every gate, so that gates are compared fairly. */
function firstDrives(
  network: Network,
  where: Where,
  start: Placed,
  ends: readonly Placed[],
  kept: KeptDrives | undefined,
): GateDrive[] {
  // What was found about stretches is about walking.
  const terms = termsFor(network, { closedWays: where.closedWays });
  for (const home of places(network, start)) {
    const drives = ends.map((end): GateDrive => {
      for (const school of places(network, end)) {
        const path = shortestDrive(network, home.snap, school.snap, terms, kept?.leftTo(network, school.snap, terms));
        if (path !== undefined) return { gate: end, found: { home, school, path } };
      }
      return { gate: end };
    });
    if (drives.some(({ found }) => found)) return drives;
  }
  return [];
}

function nearestOf(drives: readonly GateDrive[]): Found | undefined {
  let nearest: Found | undefined;
  for (const { found } of drives) if (found && !(nearest && nearest.path.metres <= found.path.metres)) nearest = found;
  return nearest;
}

/** Where an end may be put, best first: the nearest way, then the nearest that is not private. */
function* places(network: Network, end: Placed): Generator<Placed> {
  yield end;
  const isOpen = (edge: number) => (network.edgeFlags[edge]! & EdgeFlag.onlyNearEnds) === 0;
  if (isOpen(end.snap.edge)) return;
  const other = place(network, end.given, 'place', isOpen);
  if (other.kind === 'placed') yield other;
}
