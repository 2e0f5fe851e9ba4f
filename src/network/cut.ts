import { segmentMetres } from './ellipsoid.ts';
import type { GatheredWays } from './gather.ts';
import { Growing } from './growing.ts';

/** What became of a way that the policy keeps. */
export const Fate = {
  /** At least one edge of it is in the network. */
  inNetwork: 1,
  /** Some of it was taken away beside a barrier. */
  cutAtBarrier: 2,
  /** Some of it lies outside the map: the file lacks the nodes. */
  outsideMap: 4,
  /** Some of it lies in a part with too little way. */
  inSmallPart: 8,
} as const;

/** Edges by the numbers of their nodes; edge `e` runs through `shape[first[e]] .. shape[first[e + 1] - 1]`. */
export interface CutEdges {
  readonly first: Growing<Uint32Array>;
  readonly shape: Growing<Uint32Array>;
  readonly metres: Growing<Float64Array>;
  /** Number of the gathered way. */
  readonly way: Growing<Uint32Array>;
  /** Per gathered way, bits of {@link Fate}. */
  readonly fates: Uint8Array;
  readonly segmentsCut: number;
  readonly segmentsOutside: number;
}

type Run = (way: number, nodes: Uint32Array, start: number, end: number) => void;

/** Cuts ways into edges at their ends, where ways meet, and at barriers. No edge ends where it starts: a ring is cut once more in its middle. */
export function cutIntoEdges(gathered: GatheredWays): CutEdges {
  const uses = new Uint8Array(gathered.places.numbers.size);
  const counts = eachRun(gathered, (_, nodes, start, end) => {
    for (let i = start; i <= end; i++)
      uses[nodes[i]!] = Math.min(2, uses[nodes[i]!]! + (i === start || i === end ? 2 : 1));
  });
  const edges = {
    first: new Growing(Uint32Array),
    shape: new Growing(Uint32Array),
    metres: new Growing(Float64Array),
    way: new Growing(Uint32Array),
  };
  edges.first.push(0);
  eachRun(gathered, (way, nodes, start, end) => {
    let from = start;
    for (let to = start + 1; to <= end; to++) {
      if (uses[nodes[to]!]! < 2) continue;
      const middle = nodes[from] === nodes[to] ? (from + to) >> 1 : from;
      if (middle > from) pushEdge(edges, gathered, way, nodes.subarray(from, middle + 1));
      pushEdge(edges, gathered, way, nodes.subarray(middle, to + 1));
      from = to;
    }
  });
  return { ...edges, ...counts };
}

function pushEdge(
  edges: Pick<CutEdges, 'first' | 'shape' | 'metres' | 'way'>,
  { places }: GatheredWays,
  way: number,
  nodes: Uint32Array,
): void {
  let metres = 0;
  nodes.forEach((node, i) => {
    edges.shape.push(node);
    if (i === 0) return;
    const before = nodes[i - 1]!;
    metres += segmentMetres(places.lat[before]!, places.lon[before]!, places.lat[node]!, places.lon[node]!);
  });
  edges.first.push(edges.shape.length);
  edges.metres.push(metres);
  edges.way.push(way);
}

/** Calls `run` for each unbroken piece of each way: between barriers that cut, and within the map. A node told twice in a row counts once. */
function eachRun(gathered: GatheredWays, run: Run): Pick<CutEdges, 'fates' | 'segmentsCut' | 'segmentsOutside'> {
  const { places, kind } = gathered;
  const fates = new Uint8Array(gathered.ways.length);
  let segmentsCut = 0;
  let segmentsOutside = 0;
  for (let way = 0; way < fates.length; way++) {
    const nodes = withoutRepeats(gathered, way);
    let start = 0;
    for (let i = 1; i <= nodes.length; i++) {
      const inside = i < nodes.length && places.known(nodes[i - 1]!) && places.known(nodes[i]!);
      const passable = inside && !places.cut(nodes[i - 1]!, kind) && !places.cut(nodes[i]!, kind);
      if (passable) continue;
      if (i - 1 > start) run(way, nodes, start, i - 1);
      start = i;
      if (i === nodes.length) continue;
      fates[way]! |= inside ? Fate.cutAtBarrier : Fate.outsideMap;
      if (inside) segmentsCut++;
      else segmentsOutside++;
    }
  }
  return { fates, segmentsCut, segmentsOutside };
}

function withoutRepeats({ nodes, first }: GatheredWays, way: number): Uint32Array {
  const all = nodes.view().subarray(first.at(way), way + 1 < first.length ? first.at(way + 1) : nodes.length);
  return all.some((node, i) => i > 0 && node === all[i - 1])
    ? all.filter((node, i) => i === 0 || node !== all[i - 1])
    : all;
}
