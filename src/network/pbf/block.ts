import { PbfReader } from 'pbf';
import type { OsmRelation, Tags } from '../osm.ts';
import { type Block, textReader } from './block-values.ts';
import { bytesField, eachField, endOfField } from './checked.ts';
import { visitDense, visitNode, visitRelation, visitWay } from './read-groups.ts';

/** Takes what a block holds. What has no taker is not decoded. */
export interface BlockVisitor {
  node?(id: number, lat: number, lon: number, tags: Tags | undefined): void;
  /** @param nodes decodes the ids of the way's nodes; only good during the call */
  way?(id: number, tags: Tags, nodes: () => number[]): void;
  relation?(relation: OsmRelation): void;
}

/** Which kinds of object a block holds. */
export interface BlockKinds {
  nodes: boolean;
  ways: boolean;
  relations: boolean;
}

/** @throws Damage when the bytes are not a block of map data */
export function visitBlock(bytes: Uint8Array, visitor: BlockVisitor): BlockKinds {
  const pbf = new PbfReader(bytes);
  const texts: Uint8Array[] = [];
  const groups: number[] = [];
  const block: Block = { pbf, text: textReader(texts), granularity: 100, latOffset: 0, lonOffset: 0 };
  eachField(pbf, bytes.length, (field) => {
    if (field === 1) eachField(pbf, endOfField(pbf), (inner) => inner === 1 && texts.push(bytesField(pbf)));
    else if (field === 2) {
      const end = endOfField(pbf);
      groups.push(pbf.pos, end);
      pbf.pos = end;
    } else if (field === 17) block.granularity = pbf.readVarint();
    else if (field === 19) block.latOffset = pbf.readVarint(true);
    else if (field === 20) block.lonOffset = pbf.readVarint(true);
  });
  const kinds: BlockKinds = { nodes: false, ways: false, relations: false };
  for (let i = 0; i < groups.length; i += 2) {
    pbf.pos = groups[i]!;
    visitGroup(block, groups[i + 1]!, visitor, kinds);
  }
  return kinds;
}

function visitGroup(block: Block, end: number, visitor: BlockVisitor, kinds: BlockKinds): void {
  eachField(block.pbf, end, (field) => {
    if (field === 1) {
      kinds.nodes = true;
      if (visitor.node) visitNode(block, endOfField(block.pbf), visitor.node);
    } else if (field === 2) {
      kinds.nodes = true;
      if (visitor.node) visitDense(block, endOfField(block.pbf), visitor.node);
    } else if (field === 3) {
      kinds.ways = true;
      if (visitor.way) visitWay(block, endOfField(block.pbf), visitor.way);
    } else if (field === 4) {
      kinds.relations = true;
      if (visitor.relation) visitRelation(block, endOfField(block.pbf), visitor.relation);
    }
  });
}
