import { layCounty } from '../../../demo/county.ts';
import { asOsm } from '../../../demo/map.ts';
import type { OsmNode, OsmRelation, OsmWay } from '../../../src/network/index.ts';
import { writePbfFile } from '../../../src/network/pbf/write.node.ts';

export interface CountyInOsm {
  readonly nodes: readonly OsmNode[];
  readonly ways: readonly OsmWay[];
  readonly relations: readonly OsmRelation[];
}

/** The made-up county as mappers left it later: the same map with changes, as a file. */
export function newerMap(path: string, change: (county: CountyInOsm) => CountyInOsm, timestamp = '2026-11-01'): string {
  writePbfFile(path, { ...change(asOsm(layCounty().map)), timestamp: new Date(timestamp) });
  return path;
}

/** A bend in a way: one node of its own, in its middle, lies some 220 metres further north. */
export function bend({ nodes, ways, relations }: CountyInOsm, wayId: number): CountyInOsm {
  const others = new Set(ways.filter(({ id }) => id !== wayId).flatMap((way) => way.nodes));
  const own = ways
    .find(({ id }) => id === wayId)!
    .nodes.slice(1, -1)
    .filter((node) => !others.has(node));
  const moved = own[own.length >> 1];
  if (moved === undefined) throw new Error(`Way ${wayId} has no node of its own to move`);
  return {
    nodes: nodes.map((node) => (node.id === moved ? { ...node, lat: node.lat + 0.002 } : node)),
    ways,
    relations,
  };
}
