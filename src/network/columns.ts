import { type CutEdges, Fate } from './cut.ts';
import { Direction, type GatheredWays, type NodePlaces } from './gather.ts';
import { Growing } from './growing.ts';
import { EdgeFlag, type Network, type NetworkWay } from './network.ts';
import { endOf, type Parts, startOf } from './parts.ts';

type Columns<Key extends keyof Network> = Pick<Network, Key>;

/** Numbers the nodes that kept edges end at, in the order they are met, and says where each edge goes. */
export function nodeColumns(
  edges: CutEdges,
  kept: Uint32Array,
  parts: Parts,
  places: NodePlaces,
): Columns<'nodeId' | 'nodeLat' | 'nodeLon' | 'nodePart' | 'edgeFrom' | 'edgeTo'> {
  const numbers = new Int32Array(places.numbers.size).fill(-1);
  const met = new Growing(Uint32Array);
  const part = new Growing(Uint32Array);
  const numberOf = (node: number, edge: number): number => {
    if (numbers[node] !== -1) return numbers[node]!;
    numbers[node] = met.length;
    met.push(node);
    part.push(parts.ofEdge[edge]!);
    return numbers[node]!;
  };
  const edgeFrom = new Uint32Array(kept.length);
  const edgeTo = new Uint32Array(kept.length);
  kept.forEach((edge, i) => {
    edgeFrom[i] = numberOf(startOf(edges, edge), edge);
    edgeTo[i] = numberOf(endOf(edges, edge), edge);
  });
  const nodes = met.view();
  return {
    nodeId: Float64Array.from(nodes, (node) => places.numbers.idAt(node)),
    nodeLat: Float64Array.from(nodes, (node) => places.lat[node]!),
    nodeLon: Float64Array.from(nodes, (node) => places.lon[node]!),
    nodePart: part.view().slice(),
    edgeFrom,
    edgeTo,
  };
}

export function shapeColumns(
  edges: CutEdges,
  kept: Uint32Array,
  places: NodePlaces,
): Columns<'edgeMetres' | 'shapeFirst' | 'shapeLat' | 'shapeLon' | 'bounds'> {
  const shapeFirst = new Uint32Array(kept.length + 1);
  kept.forEach((edge, i) => {
    shapeFirst[i + 1] = shapeFirst[i]! + edges.first.at(edge + 1) - edges.first.at(edge);
  });
  const shapeLat = new Float64Array(shapeFirst[kept.length]!);
  const shapeLon = new Float64Array(shapeFirst[kept.length]!);
  const bounds: [number, number, number, number] = [90, 180, -90, -180];
  kept.forEach((edge, i) => {
    for (let at = shapeFirst[i]!, from = edges.first.at(edge); at < shapeFirst[i + 1]!; at++, from++) {
      const lat = places.lat[edges.shape.at(from)]!;
      const lon = places.lon[edges.shape.at(from)]!;
      shapeLat[at] = lat;
      shapeLon[at] = lon;
      bounds[0] = Math.min(bounds[0], lat);
      bounds[1] = Math.min(bounds[1], lon);
      bounds[2] = Math.max(bounds[2], lat);
      bounds[3] = Math.max(bounds[3], lon);
    }
  });
  const edgeMetres = Float64Array.from(kept, (edge) => edges.metres.at(edge));
  return { edgeMetres, shapeFirst, shapeLat, shapeLon, bounds };
}

/** The ways that have an edge left, and which of them each edge is of. `directions` holds bits of `Direction` per edge. */
export function wayColumns(
  edges: CutEdges,
  kept: Uint32Array,
  gathered: GatheredWays,
): Columns<'edgeWay' | 'edgeFlags' | 'ways'> & { readonly directions: Uint8Array } {
  const ways: NetworkWay[] = [];
  let last = -1;
  // The edges of a way stand together, so a way is new when it differs from the edge before.
  const edgeWay = Uint32Array.from(kept, (edge) => {
    const way = edges.way.at(edge);
    if (way !== last) ways.push(gathered.ways[way]!);
    last = way;
    return ways.length - 1;
  });
  const bits = Uint8Array.from(kept, (edge) => gathered.bits.at(edges.way.at(edge)));
  return {
    ways,
    edgeWay,
    edgeFlags: bits.map((set) => set & (EdgeFlag.unassessed | EdgeFlag.onlyNearEnds)),
    directions: bits.map((set) => set & (Direction.forward | Direction.backward)),
  };
}

/** The links out of each node, by rising edge; only permitted directions. */
export function linkColumns(
  { edgeFrom, edgeTo, nodeId }: Columns<'edgeFrom' | 'edgeTo' | 'nodeId'>,
  directions: Uint8Array,
): Columns<'firstLink' | 'linkEdge'> {
  const firstLink = new Uint32Array(nodeId.length + 1);
  const eachLink = (visit: (node: number, link: number) => void): void =>
    directions.forEach((allowed, edge) => {
      if (allowed & Direction.forward) visit(edgeFrom[edge]!, edge * 2);
      if (allowed & Direction.backward) visit(edgeTo[edge]!, edge * 2 + 1);
    });
  eachLink((node) => void firstLink[node + 1]!++);
  for (let node = 0; node < nodeId.length; node++) firstLink[node + 1]! += firstLink[node]!;
  const linkEdge = new Uint32Array(firstLink[nodeId.length]!);
  const next = firstLink.slice();
  eachLink((node, link) => {
    linkEdge[next[node]!++] = link;
  });
  return { firstLink, linkEdge };
}

/** What became of each gathered way: adds to what cutting found whether its edges stayed. */
export function fatesOf(edges: CutEdges, parts: Parts): Uint8Array {
  const fates = edges.fates.slice();
  parts.ofEdge.forEach((part, edge) => {
    fates[edges.way.at(edge)]! |= part === -1 ? Fate.inSmallPart : Fate.inNetwork;
  });
  return fates;
}
