import { fatesOf, linkColumns, nodeColumns, shapeColumns, wayColumns } from './columns.ts';
import { type CutEdges, cutIntoEdges } from './cut.ts';
import type { GatheredWays } from './gather.ts';
import type { Network, NetworkMade, TurnRestriction } from './network.ts';
import { findParts, type Parts } from './parts.ts';
import { POLICY_VERSION } from './policy.ts';
import { turnsWithin } from './turns.ts';

/** Goes up with every change to this code that could change a length or what a network holds. */
export const PREPARED_BY = 'fairmile-network 1';

/** Pieces with less way than this are left out of a prepared network: mostly paths whose link to the rest was never mapped. */
export const LEAST_PART_METRES = 1000;

/** What is known of the map besides its ways and nodes. */
export interface MapFacts {
  readonly mapSha256: string;
  readonly mapDay?: string;
  readonly turns: readonly TurnRestriction[];
  readonly leastPartMetres: number;
}

export interface Assembly {
  readonly network: Network;
  /** Per gathered way, bits of `Fate`. */
  readonly fates: Uint8Array;
}

/** Makes the network of the ways gathered, once all of their nodes have been placed. */
export function assemble(gathered: GatheredWays, facts: MapFacts): Assembly {
  const { kind, places } = gathered;
  const edges = cutIntoEdges(gathered);
  const parts = findParts(edges, places.numbers.size, facts.leastPartMetres);
  const kept = Uint32Array.from(parts.ofEdge.keys()).filter((edge) => parts.ofEdge[edge] !== -1);
  const nodes = nodeColumns(edges, kept, parts, places);
  const { directions, ...ways } = wayColumns(edges, kept, gathered);
  const network: Network = {
    kind,
    made: madeOf(gathered, edges, parts, facts),
    ...nodes,
    ...shapeColumns(edges, kept, places),
    ...ways,
    ...linkColumns(nodes, directions),
    turns: kind === 'driving' ? turnsWithin(facts.turns, { ways: ways.ways, nodeId: nodes.nodeId }) : [],
  };
  return { network, fates: fatesOf(edges, parts) };
}

function madeOf(gathered: GatheredWays, edges: CutEdges, parts: Parts, { mapSha256, mapDay }: MapFacts): NetworkMade {
  return {
    mapSha256,
    ...(mapDay && { mapDay }),
    policyVersion: POLICY_VERSION,
    preparedBy: PREPARED_BY,
    counts: {
      waysKept: gathered.ways.length,
      waysLeftOut: gathered.leftOut,
      waysUnassessed: gathered.unassessed,
      segmentsCut: edges.segmentsCut,
      segmentsOutsideMap: edges.segmentsOutside,
      partsLeftOut: parts.leftOut,
      metresLeftOutInParts: parts.metresLeftOut,
    },
  };
}
