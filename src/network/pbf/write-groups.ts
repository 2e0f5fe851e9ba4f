import { PbfWriter } from 'pbf';
import type { OsmNode, OsmRelation, OsmWay, Tags } from '../osm.ts';

/** A block's texts and their numbers. Number 0 is the empty text, which marks the end of a node's tags. */
export type StringTable = Map<string, number>;

/** The lists of a group of dense nodes, each value told as the difference to the one before. */
export function denseNodes(nodes: readonly OsmNode[], strings: StringTable): Uint8Array {
  const ids: number[] = [];
  const lats: number[] = [];
  const lons: number[] = [];
  const keysAndValues: number[] = [];
  let tagged = false;
  for (const node of nodes) {
    if (!(Math.abs(node.lat) <= 90 && Math.abs(node.lon) <= 180))
      throw new RangeError(`Node ${node.id} is not on Earth: ${node.lat}, ${node.lon}`);
    ids.push(wholeId('node', node.id));
    lats.push(Math.round(node.lat * 1e7));
    lons.push(Math.round(node.lon * 1e7));
    for (const [key, value] of Object.entries(node.tags ?? {})) {
      tagged = true;
      keysAndValues.push(numberOf(named(key), strings), numberOf(value, strings));
    }
    keysAndValues.push(0);
  }
  const group = new PbfWriter(new Uint8Array(1024));
  group.writeMessage(
    2,
    (_, dense) => {
      dense.writePackedSVarint(1, differences(ids));
      dense.writePackedSVarint(8, differences(lats));
      dense.writePackedSVarint(9, differences(lons));
      if (tagged) dense.writePackedVarint(10, keysAndValues);
    },
    null,
  );
  return group.finish();
}

export function waysGroup(ways: readonly OsmWay[], strings: StringTable): Uint8Array {
  const group = new PbfWriter(new Uint8Array(1024));
  for (const way of ways) group.writeMessage(3, (item, pbf) => writeWay(item, pbf, strings), way);
  return group.finish();
}

export function relationsGroup(relations: readonly OsmRelation[], strings: StringTable): Uint8Array {
  const group = new PbfWriter(new Uint8Array(1024));
  for (const relation of relations) group.writeMessage(4, (item, pbf) => writeRelation(item, pbf, strings), relation);
  return group.finish();
}

function writeWay(way: OsmWay, pbf: PbfWriter, strings: StringTable): void {
  pbf.writeVarintField(1, wholeId('way', way.id));
  writeTags(way.tags, pbf, strings);
  pbf.writePackedSVarint(8, differences(way.nodes.map((id) => wholeId('node', id))));
}

const MEMBER_TYPES = ['node', 'way', 'relation'];

function writeRelation(relation: OsmRelation, pbf: PbfWriter, strings: StringTable): void {
  const { members } = relation;
  pbf.writeVarintField(1, wholeId('relation', relation.id));
  writeTags(relation.tags, pbf, strings);
  pbf.writePackedVarint(
    8,
    members.map((member) => numberOf(member.role, strings)),
  );
  pbf.writePackedSVarint(9, differences(members.map((member) => wholeId(member.type, member.ref))));
  pbf.writePackedVarint(
    10,
    members.map((member) => MEMBER_TYPES.indexOf(member.type)),
  );
}

function writeTags(tags: Tags, pbf: PbfWriter, strings: StringTable): void {
  pbf.writePackedVarint(
    2,
    Object.keys(tags).map((key) => numberOf(named(key), strings)),
  );
  pbf.writePackedVarint(
    3,
    Object.values(tags).map((value) => numberOf(value, strings)),
  );
}

function numberOf(text: string, strings: StringTable): number {
  const known = strings.get(text);
  if (known !== undefined) return known;
  strings.set(text, strings.size);
  return strings.size - 1;
}

/** The format ends a node's tags with the empty text, so a tag cannot be called by it. */
function named(key: string): string {
  if (key === '') throw new RangeError('A tag must have a name');
  return key;
}

function differences(values: readonly number[]): number[] {
  return values.map((value, i) => value - (values[i - 1] ?? 0));
}

function wholeId(what: string, id: number): number {
  if (!Number.isSafeInteger(id)) throw new RangeError(`The id of a ${what} must be a whole number, not ${id}`);
  return id;
}
