import type { Network } from '../network/network.ts';
import { marginOf } from './margins.ts';
import type { End, GateNotMeasured, NotMeasured, Path, RoadDistance, SnappedEnd } from './measurement.ts';
import type { Leg } from './path.ts';
import { type Snap, snap } from './snap.ts';
import type { Findings } from './terms.ts';
import { missing, type Subject } from './words.ts';

/** What measured: its version goes up with every change that could change a length. */
export const ENGINE = { name: 'fairmile', version: '2' } as const;

/** Where a measurement is made, and what people have found about single ways there. */
export interface Where extends Findings {
  /** Left out where no map of the area has been prepared. */
  readonly network?: Network;
  /** Short name of the area. */
  readonly area: string;
  readonly attribution: readonly string[];
}

/** An end as given, and where it is on the network. */
export interface Placed {
  readonly kind: 'placed';
  readonly given: End;
  readonly snap: Snap;
}

/** @param takes which edges it may be put on; every edge when left out */
export function place(
  network: Network,
  given: End,
  subject: Subject,
  takes?: (edge: number) => boolean,
): Placed | NotMeasured {
  const found = snap(network, given.at, takes);
  return found.kind === 'snap' ? { kind: 'placed', given, snap: found } : missing(found.reason, subject);
}

/** Each gate put on the network once. Those that cannot be are named, so that nobody takes the nearest of the others for the nearest of all. */
export interface PlacedGates {
  readonly kind: 'gates';
  readonly placed: readonly Placed[];
  readonly notMeasured: readonly GateNotMeasured[];
}

/** Missing when no gate can be put on the network: with the reason of the first. */
export function placeGates(network: Network, gates: readonly End[]): PlacedGates | NotMeasured {
  const placed: Placed[] = [];
  const notMeasured: GateNotMeasured[] = [];
  let first: NotMeasured | undefined;
  for (const gate of gates) {
    const found = place(network, gate, 'school');
    if (found.kind === 'placed') {
      placed.push(found);
    } else {
      first ??= found;
      notMeasured.push({ gate, reason: found.reason });
    }
  }
  if (placed.length > 0) return { kind: 'gates', placed, notMeasured };
  return first ?? missing('school-place-not-known');
}

export function snappedEnd(network: Network, { given, snap: { at, snapMetres, edge } }: Placed): SnappedEnd {
  return { ...given, snapped: at, snapMetres, wayId: network.ways[network.edgeWay[edge]!]!.id };
}

/** One length, and the two ends it was measured between. */
export interface Found {
  readonly home: Placed;
  readonly school: Placed;
  readonly path: Path;
}

/** A walk with the edges it goes along. */
export interface WalkFound extends Found {
  readonly legs: readonly Leg[];
}

/** What stands beside every length. */
export function evidenceOf(
  network: Network,
  { area, attribution, closedWays = [], foundSafeWays = [] }: Where,
  { home, school, path }: Found,
  notMeasured: readonly GateNotMeasured[],
  engine: RoadDistance['engine'] = ENGINE,
): Omit<RoadDistance, 'kind' | 'ifShut'> {
  const { policyVersion, mapSha256, mapDay } = network.made;
  return {
    area,
    home: snappedEnd(network, home),
    school: snappedEnd(network, school),
    engine,
    policyVersion,
    mapSha256,
    ...(mapDay !== undefined && { mapDay }),
    ...(closedWays.length > 0 && { closedWays: inOrder(closedWays) }),
    ...(foundSafeWays.length > 0 && { foundSafeWays: inOrder(foundSafeWays) }),
    ...(notMeasured.length > 0 && { gatesNotMeasured: notMeasured }),
    marginMetres: marginOf(home.given, school.given, path.metres),
    attribution,
    path,
  };
}

/** The same findings are kept as the same bytes, however they were given. */
function inOrder(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}
