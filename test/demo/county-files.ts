import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ChildLine } from '../../demo/children/describe.ts';
import type { OsmNode, OsmRelation, OsmWay } from '../../src/network/osm.ts';
import { PbfFile } from '../../src/network/pbf/read.node.ts';

export const COUNTY = join(import.meta.dirname, '../../demo/county');

export function rowsOf(name: string): Record<string, string>[] {
  return parse(readFileSync(join(COUNTY, name)), { columns: true });
}

export function childLines(): ChildLine[] {
  const lines = readFileSync(join(COUNTY, 'children.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as ChildLine);
}

export interface ReadMap {
  readonly nodes: Map<number, OsmNode>;
  readonly ways: OsmWay[];
  readonly relations: OsmRelation[];
}

/** A map as anyone would read it from its file, the county’s unless told. */
export async function readMap(path = join(COUNTY, 'county.osm.pbf')): Promise<ReadMap> {
  const file = await PbfFile.open(path);
  const map: ReadMap = { nodes: new Map(), ways: [], relations: [] };
  try {
    for await (const block of file.blocks())
      block.visit({
        node: (id, lat, lon, tags) => void map.nodes.set(id, { id, lat, lon, tags }),
        way: (id, tags, nodes) => void map.ways.push({ id, tags, nodes: nodes() }),
        relation: (relation) => void map.relations.push(relation),
      });
  } finally {
    await file.close();
  }
  return map;
}
