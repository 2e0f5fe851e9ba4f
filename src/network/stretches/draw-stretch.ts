import { segmentMetres } from '../ellipsoid.ts';
import type { Network } from '../network.ts';
import { partOf, wholeEdge } from './edge-run.ts';
import { followLines } from './follow-lines.ts';
import { metresOf } from './place-stretch.ts';
import type { LonLat, StretchPart } from './stretch.ts';

/** What a drawn line comes to on the map, to be looked at before it is kept. */
export interface Drawn {
  readonly parts: readonly StretchPart[];
  /** How long the line is that was drawn, and the ways that it follows. */
  readonly metresDrawn: number;
  readonly metresFollowed: number;
  /** Each way once, by the map's number, with what is followed of it. */
  readonly ways: readonly { readonly id: number; readonly called: string; readonly metres: number }[];
}

/** A line drawn by hand counts for a way within this many metres that has its direction. */
const DRAWN_WITHIN_METRES = 15;
/** A line that was measured lies on its ways. */
const MEASURED_WITHIN_METRES = 0.5;

export interface DrawChoices {
  /** Only these ways, by the map's number; any when left out. */
  readonly ways?: ReadonlySet<number>;
  /** The line was measured on this network: it lies on its ways, and every edge that it goes along is taken whole. */
  readonly measured?: boolean;
}

export function drawStretch(
  network: Network,
  lines: readonly (readonly LonLat[])[],
  { ways, measured = false }: DrawChoices = {},
): Drawn {
  const within = measured ? MEASURED_WITHIN_METRES : DRAWN_WITHIN_METRES;
  const followed = followLines(network, lines, { within, ...(ways ? { ways } : {}) });
  const edges = [...new Set(followed.map(({ edge }) => edge))];
  const runs = measured ? edges.map((edge) => wholeEdge(network, edge)) : followed;
  const byWay = Map.groupBy(runs, ({ edge }) => network.edgeWay[edge]!);
  return {
    parts: runs.map((run) => partOf(network, run)),
    metresDrawn: lines.reduce((sum, line) => sum + lengthOf(line), 0),
    metresFollowed: metresOf(runs),
    ways: [...byWay].map(([way, its]) => {
      const { id, name, ref, highway } = network.ways[way]!;
      const called = name && ref ? `${name} (${ref})` : (name ?? ref ?? `unnamed ${highway.replaceAll('_', ' ')}`);
      return { id, called, metres: metresOf(its) };
    }),
  };
}

function lengthOf(line: readonly LonLat[]): number {
  return line.slice(1).reduce((sum, [lon, lat], at) => sum + segmentMetres(line[at]![1], line[at]![0], lat, lon), 0);
}
