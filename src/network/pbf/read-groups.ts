import type { PbfReader } from 'pbf';
import type { OsmMember, Tags } from '../osm.ts';
import type { BlockVisitor } from './block.ts';
import { type Block, tagsOf, whole } from './block-values.ts';
import { Damage, eachField, endOfField, numbersField, summed } from './checked.ts';

export function visitDense(block: Block, end: number, take: NonNullable<BlockVisitor['node']>): void {
  const { pbf } = block;
  const ids: number[] = [];
  const lats: number[] = [];
  const lons: number[] = [];
  const keysAndValues: number[] = [];
  const signed = (): number => pbf.readSVarint();
  eachField(pbf, end, (field) => {
    if (field === 1) numbersField(pbf, ids, signed);
    else if (field === 8) numbersField(pbf, lats, signed);
    else if (field === 9) numbersField(pbf, lons, signed);
    else if (field === 10) numbersField(pbf, keysAndValues, () => pbf.readVarint());
  });
  if (ids.length !== lats.length || ids.length !== lons.length) throw new Damage('nodes and their places do not match');
  summed(ids);
  summed(lats);
  summed(lons);
  let at = 0;
  for (let i = 0; i < ids.length; i++) {
    let tags: Record<string, string> | undefined;
    for (; at < keysAndValues.length && keysAndValues[at] !== 0; at += 2) {
      tags ??= {};
      tags[block.text(keysAndValues[at]!)] = block.text(keysAndValues[at + 1]!);
    }
    at++;
    takeNode(block, ids[i]!, lats[i]!, lons[i]!, tags, take);
  }
}

export function visitNode(block: Block, end: number, take: NonNullable<BlockVisitor['node']>): void {
  const { pbf } = block;
  const keys: number[] = [];
  const values: number[] = [];
  let id = 0;
  let lat = Number.NaN;
  let lon = Number.NaN;
  eachField(pbf, end, (field) => {
    if (field === 1) id = pbf.readSVarint();
    else if (field === 2) numbersField(pbf, keys, () => pbf.readVarint());
    else if (field === 3) numbersField(pbf, values, () => pbf.readVarint());
    else if (field === 8) lat = pbf.readSVarint();
    else if (field === 9) lon = pbf.readSVarint();
  });
  takeNode(block, id, lat, lon, keys.length > 0 ? tagsOf(block, keys, values) : undefined, take);
}

function takeNode(
  { granularity, latOffset, lonOffset }: Block,
  id: number,
  latSteps: number,
  lonSteps: number,
  tags: Tags | undefined,
  take: NonNullable<BlockVisitor['node']>,
): void {
  // One division of whole nanodegrees gives the number nearest to what the mapper wrote.
  const lat = (latOffset + granularity * latSteps) / 1e9;
  const lon = (lonOffset + granularity * lonSteps) / 1e9;
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw new Damage(`node ${id} is not on Earth`);
  take(whole(id), lat, lon, tags);
}

export function visitWay(block: Block, end: number, take: NonNullable<BlockVisitor['way']>): void {
  const { pbf } = block;
  const keys: number[] = [];
  const values: number[] = [];
  let id = 0;
  let nodesAt = -1;
  eachField(pbf, end, (field) => {
    if (field === 1) id = pbf.readVarint(true);
    else if (field === 2) numbersField(pbf, keys, () => pbf.readVarint());
    else if (field === 3) numbersField(pbf, values, () => pbf.readVarint());
    else if (field === 8) {
      nodesAt = pbf.pos;
      pbf.pos = endOfField(pbf);
    }
  });
  take(whole(id), tagsOf(block, keys, values), () => nodesOf(pbf, nodesAt));
  pbf.pos = end;
}

/** Most ways of a map are buildings and fields, whose nodes nobody asks for. */
function nodesOf(pbf: PbfReader, at: number): number[] {
  const nodes: number[] = [];
  if (at < 0) return nodes;
  pbf.pos = at;
  pbf.type = 2;
  numbersField(pbf, nodes, () => pbf.readSVarint());
  summed(nodes).forEach(whole);
  return nodes;
}

const MEMBER_TYPES: readonly OsmMember['type'][] = ['node', 'way', 'relation'];

export function visitRelation(block: Block, end: number, take: NonNullable<BlockVisitor['relation']>): void {
  const { pbf } = block;
  const lists: Record<number, number[]> = { 2: [], 3: [], 8: [], 9: [], 10: [] };
  let id = 0;
  eachField(pbf, end, (field) => {
    const list = lists[field];
    if (field === 1) id = pbf.readVarint(true);
    else if (list) numbersField(pbf, list, () => (field === 9 ? pbf.readSVarint() : pbf.readVarint()));
  });
  const refs = summed(lists[9]!);
  if (refs.length !== lists[8]!.length || refs.length !== lists[10]!.length)
    throw new Damage(`relation ${id} has members that do not match`);
  const members = refs.map((ref, i) => {
    const type = MEMBER_TYPES[lists[10]![i]!];
    if (!type) throw new Damage(`relation ${id} has a member of an unknown kind`);
    return { type, ref: whole(ref), role: block.text(lists[8]![i]!) };
  });
  take({ id: whole(id), tags: tagsOf(block, lists[2]!, lists[3]!), members });
}
