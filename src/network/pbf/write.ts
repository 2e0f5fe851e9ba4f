import { PbfWriter } from 'pbf';
import type { OsmNode, OsmRelation, OsmWay } from '../osm.ts';
import { denseNodes, relationsGroup, type StringTable, waysGroup } from './write-groups.ts';

/** What {@link writePbf} writes. Each list may be a generator: only one block of 8,000 objects is held at a time. */
export interface PbfMap {
  readonly nodes: Iterable<OsmNode>;
  readonly ways: Iterable<OsmWay>;
  readonly relations?: Iterable<OsmRelation>;
  /** `[south, west, north, east]` in degrees. */
  readonly bounds?: readonly [number, number, number, number];
  /** The moment the data is of: the reader gives its day as `mapDay`. */
  readonly timestamp?: Date;
  /** Its number in a series of updates: marks an extract of the live map, which the reader then expects to hold relations. */
  readonly replicationSequence?: number;
}

/** The package's own writer of texts spoils characters past U+FFFF. */
const encoder = new TextEncoder();
const OBJECTS_IN_A_BLOCK = 8_000;
/** Keeps a block of long ways far below the 32 MB a reader may refuse. */
const PARTS_IN_A_BLOCK = 400_000;
/** Degrees are kept to seven decimals (11 mm), as OpenStreetMap does. */
const NANODEGREES = 1e9;

/**
 * Writes a map as `.osm.pbf`, blobs stored raw so that the same map is the same bytes on every machine. Objects keep the order they are
 * given in; give nodes and ways by rising id where other programs are to read them.
 * @param sink takes the file's bytes piece by piece, in order (for a file use `writePbfFile`)
 * @throws RangeError for an id that is not a whole number, a tag without a name, or a point that is not on Earth
 */
export function writePbf(sink: (bytes: Uint8Array) => void, map: PbfMap): void {
  sink(blob('OSMHeader', headerBlock(map)));
  for (const block of inBlocks(map.nodes, () => 1)) sink(dataBlob((strings) => denseNodes(block, strings)));
  for (const block of inBlocks(map.ways, (way) => way.nodes.length))
    sink(dataBlob((strings) => waysGroup(block, strings)));
  for (const block of inBlocks(map.relations ?? [], (relation) => relation.members.length)) {
    sink(dataBlob((strings) => relationsGroup(block, strings)));
  }
}

function* inBlocks<T>(items: Iterable<T>, partsOf: (item: T) => number): Generator<T[]> {
  let block: T[] = [];
  let parts = 0;
  for (const item of items) {
    block.push(item);
    parts += partsOf(item);
    if (block.length < OBJECTS_IN_A_BLOCK && parts < PARTS_IN_A_BLOCK) continue;
    yield block;
    block = [];
    parts = 0;
  }
  if (block.length > 0) yield block;
}

function headerBlock({ bounds, timestamp, replicationSequence }: PbfMap): Uint8Array {
  const header = new PbfWriter();
  if (bounds) {
    const [south, west, north, east] = bounds.map((degrees) => Math.round(degrees * NANODEGREES)) as [
      number,
      number,
      number,
      number,
    ];
    header.writeMessage(1, (sides, box) => sides.forEach((side, i) => void box.writeSVarintField(i + 1, side)), [
      west,
      east,
      north,
      south,
    ]);
  }
  for (const feature of ['OsmSchema-V0.6', 'DenseNodes']) header.writeStringField(4, feature);
  header.writeStringField(16, 'fairmile');
  if (timestamp) header.writeVarintField(32, Math.floor(timestamp.getTime() / 1000));
  if (replicationSequence !== undefined) header.writeVarintField(33, replicationSequence);
  return header.finish();
}

function dataBlob(group: (strings: StringTable) => Uint8Array): Uint8Array {
  const strings: StringTable = new Map([['', 0]]);
  const groupBytes = group(strings);
  const block = new PbfWriter(new Uint8Array(groupBytes.length + 1024));
  block.writeMessage(
    1,
    (table, pbf) => table.forEach((_, text) => void pbf.writeBytesField(1, encoder.encode(text))),
    strings,
  );
  block.writeBytesField(2, groupBytes);
  return blob('OSMData', block.finish());
}

/** One blob of the file: the length of its header in four bytes, the header, and the block stored as it is. */
function blob(type: 'OSMHeader' | 'OSMData', block: Uint8Array): Uint8Array {
  const body = new PbfWriter(new Uint8Array(block.length + 32));
  body.writeBytesField(1, block);
  const bodyBytes = body.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, bodyBytes.length);
  const headerBytes = header.finish();
  const out = new Uint8Array(4 + headerBytes.length + bodyBytes.length);
  new DataView(out.buffer).setUint32(0, headerBytes.length);
  out.set(headerBytes, 4);
  out.set(bodyBytes, 4 + headerBytes.length);
  return out;
}
