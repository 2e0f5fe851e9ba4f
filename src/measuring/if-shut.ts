import type { Network } from '../network/network.ts';
import { type Found, type Placed, snappedEnd } from './evidence.ts';
import { marginOf } from './margins.ts';
import type { DriveIfShut, End, Path, Stretch, WalkIfShut } from './measurement.ts';
import { shortestWalk } from './search.ts';
import { type Terms, withoutUnassessed } from './terms.ts';
import type { Between } from './walk-between.ts';

/** Whether anything can hang on which gates are open: one that is the only one known has to be. */
export function hangsOnOpening(gates: readonly (End | Placed)[]): boolean {
  return gates.length > 1 && gates.some((gate) => ('given' in gate ? gate.given : gate).openingNotKnown === true);
}

const mayBeShut = ({ given }: Placed): boolean => given.openingNotKnown === true;

/** Longest first. */
function unassessedOf({ stretches }: Path): Stretch[] {
  return stretches.filter(({ unassessed }) => unassessed).sort((a, b) => b.metres - a.metres);
}

/**
 * Every pair of lengths, with and without unassessed stretches, that a walk may have as gates whose opening is not known are open or
 * shut, apart from the one where all are open. At least one gate is open: pupils do come in.
 */
export function walksIfShut({ network, home, gates: ends }: Between, terms: Terms): (WalkIfShut | 'none')[] {
  const gates = ends.placed;
  const to = (gate: Placed, on: Terms) => shortestWalk(network, home.snap, gate.snap, on);
  const ways = gates.map((gate) => to(gate, terms));
  const others = gates.map((gate) => to(gate, withoutUnassessed(terms)));
  const first = orderOf(ways);
  const second = orderOf(others);
  const found: (WalkIfShut | 'none')[] = [];
  for (const [rank, i] of first.entries()) {
    for (const [otherRank, j] of second.entries()) {
      if (rank === 0 && otherRank === 0) continue;
      const shut = new Set([...first.slice(0, rank), ...second.slice(0, otherRank)]);
      // With gate i the nearest and gate j the nearest of the other kind, whatever is nearer is shut, and they are not.
      if (shut.has(i) || shut.has(j) || ![...shut].every((k) => mayBeShut(gates[k]!))) continue;
      found.push(walkIfShut(network, home.given, gates, [i, ways[i]], [j, others[j]]));
    }
  }
  return distinct(found);
}

type Way = readonly [gate: number, path: Path | undefined];

function walkIfShut(
  network: Network,
  home: End,
  gates: readonly Placed[],
  [i, path]: Way,
  [j, other]: Way,
): WalkIfShut | 'none' {
  if (path === undefined) return 'none';
  const length = (gate: number, { metres }: Path) => ({
    metres,
    marginMetres: marginOf(home, gates[gate]!.given, metres),
  });
  return {
    school: snappedEnd(network, gates[i]!),
    ...length(i, path),
    withoutUnassessed: other === undefined ? 'none' : length(j, other),
    unassessed: unassessedOf(path),
  };
}

/** The drive to one gate; without one where the map has none. */
export interface GateDrive {
  readonly gate: Placed;
  readonly found?: Found;
}

/** The same for drives. */
export function drivesIfShut(network: Network, home: End, drives: readonly GateDrive[]): (DriveIfShut | 'none')[] {
  const order = orderOf(drives.map(({ found }) => found?.path));
  const found: (DriveIfShut | 'none')[] = [];
  for (const rank of order.keys()) {
    if (rank === 0) continue;
    if (!order.slice(0, rank).every((k) => mayBeShut(drives[k]!.gate))) break;
    found.push(driveIfShut(network, home, drives[order[rank]!]!));
  }
  return distinct(found);
}

function driveIfShut(network: Network, home: End, { found }: GateDrive): DriveIfShut | 'none' {
  if (found === undefined) return 'none';
  const { school, path } = found;
  return {
    school: snappedEnd(network, school),
    metres: path.metres,
    marginMetres: marginOf(home, school.given, path.metres),
  };
}

/** The gates, nearest first; those without a way last; in the order given where two are as near. */
function orderOf(ways: readonly (Path | undefined)[]): number[] {
  const metres = (gate: number) => ways[gate]?.metres ?? Number.POSITIVE_INFINITY;
  return [...ways.keys()].sort((a, b) => (metres(a) === metres(b) ? a - b : metres(a) - metres(b)));
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
