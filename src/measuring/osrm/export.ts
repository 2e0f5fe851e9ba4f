import type { OsmNode, OsmRelation, OsmWay, PbfMap } from '../../network/index.ts';
import { EdgeFlag, type Network, type NetworkMade } from '../../network/network.ts';
import { type DriveGraph, driveGraphOf, mayTurn } from '../drive-graph.ts';
import { callWay } from '../path.ts';
import { segmentIndexOf } from '../segment-index.ts';
import { OSRM_DATA_VERSION, TAG } from './profile.ts';

/** Both prepared networks of an area. */
export interface BothNetworks {
  readonly walking: Network;
  readonly driving: Network;
}

/** What OSRM's data say they were made from. Every reply of OSRM repeats it, so that lengths on another map or policy are refused. */
export function dataVersionOf({ mapSha256, policyVersion, preparedBy }: NetworkMade): string {
  return `fairmile-osrm ${OSRM_DATA_VERSION}; map ${mapSha256}; policy ${policyVersion}; ${preparedBy}`;
}

/**
 * The prepared networks as a map that OSRM can read: each edge a way of its own, so OSRM searches exactly what we search. Walks and
 * drives lie in one map and share no node.
 */
export function mapForOsrm({ walking, driving }: BothNetworks): PbfMap {
  const sheets = [new Sheet(walking), new Sheet(driving)];
  return {
    nodes: each(sheets, (sheet) => sheet.nodes()),
    ways: each(sheets, (sheet) => sheet.ways()),
    relations: each(sheets, (sheet) => sheet.bans()),
    bounds: walking.bounds,
  };
}

function* each<T>(sheets: readonly Sheet[], of: (sheet: Sheet) => Iterable<T>): Generator<T> {
  for (const sheet of sheets) yield* of(sheet);
}

/** Ids of driving begin here, far past those of walking, and within what OSRM can hold. */
const FIRST_ID = { walking: 1, driving: 2 ** 32 } as const;

const firstId = ({ kind }: Network): number => FIRST_ID[kind];

/** The edge that a piece of a way between two of OSRM's nodes is of; undefined where there is none. */
export function edgeBetween(network: Network, a: number, b: number): number | undefined {
  return (
    edgeOfInner(network, a) ??
    edgeOfInner(network, b) ??
    straightEdge(network, a - firstId(network), b - firstId(network))
  );
}

/** Ids are those of nodes, then of the points of every edge's shape, then of a spare point for each edge. */
function edgeOfInner(network: Network, id: number): number | undefined {
  const { nodeLat, shapeLat, edgeFrom } = network;
  const shape = id - firstId(network) - nodeLat.length;
  if (shape < 0) return undefined;
  const edge = shape < shapeLat.length ? segmentIndexOf(network).edgeOf[shape]! : shape - shapeLat.length;
  return edge < edgeFrom.length ? edge : undefined;
}

function straightEdge({ nodeLat, firstLink, linkEdge, edgeFrom, edgeTo, shapeFirst }: Network, a: number, b: number) {
  if (a < 0 || b < 0 || a >= nodeLat.length || b >= nodeLat.length) return undefined;
  const links = linkEdge.subarray(firstLink[a]!, firstLink[a + 1]!);
  const isIt = (edge: number) =>
    edgeFrom[edge]! + edgeTo[edge]! === a + b && shapeFirst[edge + 1]! - shapeFirst[edge]! === 2;
  const found = links.find((link) => isIt(link >> 1));
  return found === undefined ? undefined : found >> 1;
}

/** One network, each edge a way. */
class Sheet {
  readonly #network: Network;
  readonly #graph: DriveGraph;
  readonly #first: number;
  /** Edges without a bend that share both nodes with another: OSRM would keep one of them, so they are told apart by a point in the middle. */
  readonly #needMiddle: ReadonlySet<number>;

  constructor(network: Network) {
    this.#network = network;
    this.#graph = driveGraphOf(network);
    this.#first = firstId(network);
    this.#needMiddle = twins(network);
  }

  *nodes(): Generator<OsmNode> {
    const { nodeLat, nodeLon, edgeFrom, shapeFirst, shapeLat, shapeLon } = this.#network;
    for (let node = 0; node < nodeLat.length; node++)
      yield { id: this.#first + node, lat: nodeLat[node]!, lon: nodeLon[node]! };
    for (let edge = 0; edge < edgeFrom.length; edge++)
      for (let i = shapeFirst[edge]! + 1; i < shapeFirst[edge + 1]! - 1; i++)
        yield { id: this.#bend(i), lat: shapeLat[i]!, lon: shapeLon[i]! };
    for (const edge of this.#needMiddle) {
      const [a, b] = [edgeFrom[edge]!, this.#network.edgeTo[edge]!];
      const middle = (of: Float64Array) => (of[a]! + of[b]!) / 2;
      yield { id: this.#middle(edge), lat: middle(nodeLat), lon: middle(nodeLon) };
    }
  }

  *ways(): Generator<OsmWay> {
    const { kind, edgeFrom, edgeTo, edgeFlags, edgeWay, shapeFirst, ways } = this.#network;
    for (let edge = 0; edge < edgeFrom.length; edge++) {
      const inside: number[] = this.#needMiddle.has(edge) ? [this.#middle(edge)] : [];
      for (let i = shapeFirst[edge]! + 1; i < shapeFirst[edge + 1]! - 1; i++) inside.push(this.#bend(i));
      const way = ways[edgeWay[edge]!]!;
      const flags = edgeFlags[edge]!;
      const mark = flags & EdgeFlag.unassessed ? 'unassessed' : flags & EdgeFlag.onlyNearEnds ? 'nearends' : undefined;
      yield {
        id: this.#first + edge,
        nodes: [this.#first + edgeFrom[edge]!, ...inside, this.#first + edgeTo[edge]!],
        tags: {
          [TAG.kind]: kind === 'walking' ? 'walk' : 'drive',
          [TAG.ways]: this.#directions(edge),
          ...(mark && { [TAG.mark]: mark }),
          [TAG.name]: `${edge} ${way.id} ${callWay(way)}`,
        },
      };
    }
  }

  /** Every turn that may not be made, one by one: what a rule about whole ways means for each pair of links. */
  *bans(): Generator<OsmRelation> {
    const { firstLink, linkEdge } = this.#network;
    let id = 0;
    for (const node of this.#graph.turnsAt.keys()) {
      const into = this.#graph.linkInto.subarray(this.#graph.firstInto[node]!, this.#graph.firstInto[node + 1]!);
      for (const from of into) {
        for (const to of linkEdge.subarray(firstLink[node]!, firstLink[node + 1]!)) {
          if (mayTurn(this.#network, this.#graph, from, to)) continue;
          yield {
            id: ++id,
            tags: { type: 'restriction', restriction: (from ^ 1) === to ? 'no_u_turn' : 'no_straight_on' },
            members: [
              { type: 'way', ref: this.#first + (from >> 1), role: 'from' },
              { type: 'node', ref: this.#first + node, role: 'via' },
              { type: 'way', ref: this.#first + (to >> 1), role: 'to' },
            ],
          };
        }
      }
    }
  }

  #directions(edge: number): 'both' | 'forward' | 'backward' {
    const [forward, backward] = [this.#graph.mayDrive[edge * 2], this.#graph.mayDrive[edge * 2 + 1]];
    return forward && backward ? 'both' : forward ? 'forward' : 'backward';
  }

  #bend(shape: number): number {
    return this.#first + this.#network.nodeLat.length + shape;
  }

  #middle(edge: number): number {
    return this.#first + this.#network.nodeLat.length + this.#network.shapeLat.length + edge;
  }
}

function twins({ edgeFrom, edgeTo, shapeFirst, nodeLat }: Network): Set<number> {
  const seen = new Set<number>();
  const alike = new Set<number>();
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    if (shapeFirst[edge + 1]! - shapeFirst[edge]! !== 2) continue;
    const [a, b] = [edgeFrom[edge]!, edgeTo[edge]!];
    const pair = Math.min(a, b) * nodeLat.length + Math.max(a, b);
    if (seen.has(pair)) alike.add(edge);
    seen.add(pair);
  }
  return alike;
}
