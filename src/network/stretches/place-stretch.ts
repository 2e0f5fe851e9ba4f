import type { Network } from '../network.ts';
import { type EdgeRun, type Interval, joined } from './edge-run.ts';
import { followLines } from './follow-lines.ts';
import { metresOfParts, type Stretch, type StretchPart } from './stretch.ts';

/** Where a stretch lies on the map in force. */
export interface PlacedStretch {
  readonly runs: readonly EdgeRun[];
  /** `same`: the map has it as it was. `moved`: found by where it lies. `partly` and `lost`: some of it, or all, is on no way of this map. */
  readonly state: 'same' | 'moved' | 'partly' | 'lost';
  /** Metres of it that lie on no way of this map. */
  readonly metresLost: number;
}

/** A way re-drawn by no more than this is still the same way. */
const RE_DRAWN_METRES = 15;
/** An edge with the same ends is the same edge while its length has changed by less. */
const SAME_METRES = 1;
/** What is lost of a stretch by less than this is how it was drawn, not the map. */
const NOTHING_LOST_METRES = 5;

const placed = new WeakMap<Network, Map<string, PlacedStretch>>();

/** Finds a stretch on a network: by the numbers of its ways and nodes, then along its own way, then along any. Worked out once for each network. */
export function placeStretch(network: Network, stretch: Pick<Stretch, 'id' | 'parts'>): PlacedStretch {
  const known = placed.get(network) ?? new Map<string, PlacedStretch>();
  placed.set(network, known);
  const before = known.get(stretch.id);
  if (before) return before;
  const found = placeParts(network, stretch.parts);
  known.set(stretch.id, found);
  return found;
}

/** @internal for a stretch that is not kept yet */
export function placeParts(network: Network, parts: readonly StretchPart[]): PlacedStretch {
  const runs: EdgeRun[] = [];
  const others: StretchPart[] = [];
  for (const part of parts) {
    const run = sameEdge(network, part);
    if (run) runs.push(run);
    else others.push(part);
  }
  for (const part of others) runs.push(...byPlace(network, part));
  const all = together(runs);
  const metresLost = Math.max(0, metresOfParts(parts) - metresOf(all));
  const state =
    all.length === 0
      ? 'lost'
      : metresLost > Math.max(NOTHING_LOST_METRES, 0.02 * metresOfParts(parts))
        ? 'partly'
        : others.length > 0
          ? 'moved'
          : 'same';
  return { runs: all, state, metresLost };
}

/** Each edge's runs made one where they touch, by rising edge. */
export function together(runs: readonly EdgeRun[]): EdgeRun[] {
  const byEdge = [...Map.groupBy(runs, ({ edge }) => edge)].sort(([a], [b]) => a - b);
  return byEdge.flatMap(([edge, its]) =>
    joined(its.map(({ first, last }): Interval => [first, last])).map(([first, last]) => ({ edge, first, last })),
  );
}

export function metresOf(runs: readonly EdgeRun[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first, 0);
}

function sameEdge(network: Network, { way, from, to, edgeMetres, first, last }: StretchPart): EdgeRun | undefined {
  for (const edge of edgesOfWay(network, way)) {
    const [its, other] = [network.nodeId[network.edgeFrom[edge]!]!, network.nodeId[network.edgeTo[edge]!]!];
    const metres = network.edgeMetres[edge]!;
    if (Math.abs(metres - edgeMetres) > SAME_METRES) continue;
    const upTo = last >= edgeMetres ? metres : Math.min(last, metres);
    if (its === from && other === to) return { edge, first, last: upTo };
    if (its === to && other === from) return { edge, first: metres - upTo, last: metres - first };
  }
  return undefined;
}

function byPlace(network: Network, { way, line }: StretchPart): EdgeRun[] {
  const alongItsWay = followLines(network, [line], { within: RE_DRAWN_METRES, ways: new Set([way]) });
  return alongItsWay.length > 0 ? alongItsWay : followLines(network, [line], { within: RE_DRAWN_METRES });
}

const firstEdges = new WeakMap<Network, Map<number, number>>();

/** The edges of a way, which stand together in a network. */
export function* edgesOfWay(network: Network, way: number): Generator<number> {
  let first = firstEdges.get(network);
  if (!first) {
    first = new Map();
    for (let edge = network.edgeWay.length - 1; edge >= 0; edge--)
      first.set(network.ways[network.edgeWay[edge]!]!.id, edge);
    firstEdges.set(network, first);
  }
  const begin = first.get(way);
  if (begin === undefined) return;
  for (let edge = begin; network.edgeWay[edge] === network.edgeWay[begin]; edge++) yield edge;
}
