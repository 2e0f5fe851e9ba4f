import { assemble, LEAST_PART_METRES } from './assemble.ts';
import { GatheredWays, NodePlaces } from './gather.ts';
import type { Network } from './network.ts';
import type { OsmNode, OsmRelation, OsmWay } from './osm.ts';
import type { TravelKind } from './policy.ts';
import { turnsOf } from './turns.ts';

/** A map held in memory: a hand-written one, or a small county. */
export interface MapInMemory {
  readonly nodes: Iterable<OsmNode>;
  readonly ways: Iterable<OsmWay>;
  /** Turn restrictions are read from these. Only driving heeds them. */
  readonly relations?: Iterable<OsmRelation>;
}

export interface BuildChoices {
  /** `walking` unless said otherwise. */
  readonly kind?: TravelKind;
  /** Pieces with less way than this many metres are left out: 1,000 unless said otherwise. Give 0 for a small hand-written map. */
  readonly leastPartMetres?: number;
  /** Stands in `made`; 64 noughts unless said otherwise. */
  readonly mapSha256?: string;
  readonly mapDay?: string;
}

/**
 * Prepares a network from a map in memory, by the same policy and code as an import.
 * @example buildNetwork({ nodes: [{ id: 1, lat: 52.6, lon: -0.7 }, { id: 2, lat: 52.61, lon: -0.7 }],
 *   ways: [{ id: 10, nodes: [1, 2], tags: { highway: 'footway' } }] }, { leastPartMetres: 0 })
 */
export function buildNetwork(map: MapInMemory, choices: BuildChoices = {}): Network {
  const places = new NodePlaces();
  const gathered = new GatheredWays(choices.kind ?? 'walking', places);
  for (const way of map.ways) gathered.offer(way.id, way.tags, () => way.nodes);
  places.closeForPlaces();
  places.placeAll(map.nodes);
  return assemble(gathered, {
    mapSha256: choices.mapSha256 ?? '0'.repeat(64),
    mapDay: choices.mapDay,
    turns: [...(map.relations ?? [])].flatMap(turnsOf),
    leastPartMetres: choices.leastPartMetres ?? LEAST_PART_METRES,
  }).network;
}
